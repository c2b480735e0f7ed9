/**
 * Calls back after the address changed within the page, and when the page comes back from the back/forward cache,
 * until `signal` ends it. Browsers with the Navigation API say so themselves (Chromium 102, Firefox 147); in others
 * the first sign of a video after `history.pushState` is the moment to look.
 */
export function onNavigation(window: Window, signal: AbortSignal, callback: () => void): void {
  const { document, location } = window;
  const navigation: Navigation | undefined = window.navigation;
  let address = location.href;

  function look(event: Event): void {
    // Of what is listened to, only `pageshow` says this.
    const isBack = 'persisted' in event && event.persisted === true;
    if (location.href === address && !isBack) return;
    address = location.href;
    callback();
  }

  function listen(target: EventTarget, types: readonly string[]): void {
    for (const type of types) target.addEventListener(type, look, { capture: true, signal });
  }

  listen(window, ['popstate', 'hashchange', 'pageshow']);
  if (navigation) listen(navigation, ['currententrychange']);
  else listen(document, ['play', 'loadstart', 'emptied']);
}
