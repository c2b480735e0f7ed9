/**
 * Calls back after the address changed within the page, and when the page comes back from the back/forward cache.
 * Answers a function that stops it. Browsers with the Navigation API say so themselves (Chromium 102, Firefox 147);
 * in others the first sign of a video after `history.pushState` is the moment to look.
 */
export function onNavigation(window: Window, callback: () => void): () => void {
  const { document, location } = window;
  const navigation = 'navigation' in window ? window.navigation : undefined;
  let address = location.href;

  function look(event: Event): void {
    const isBack = event.type === 'pageshow' && 'persisted' in event && event.persisted === true;
    if (location.href === address && !isBack) return;
    address = location.href;
    callback();
  }

  const heard: readonly (readonly [EventTarget, readonly string[]])[] = [
    [window, ['popstate', 'hashchange', 'pageshow']],
    navigation === undefined
      ? [document, ['play', 'loadstart', 'emptied']]
      : [navigation, ['currententrychange']],
  ];
  for (const [target, types] of heard) for (const type of types) target.addEventListener(type, look, true);
  return () => {
    for (const [target, types] of heard)
      for (const type of types) target.removeEventListener(type, look, true);
  };
}
