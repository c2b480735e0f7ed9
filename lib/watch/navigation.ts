/**
 * Calls back after the address changed within the page, and when the page comes back from the back/forward cache.
 * Answers a function that stops it. Browsers with the Navigation API say so themselves (Chromium 102, Firefox 147);
 * in others the first sign of a video after `history.pushState` is the moment to look.
 */
export function onNavigation(window: Window, callback: () => void): () => void {
  let address = window.location.href;
  const look = (): void => {
    if (window.location.href === address) return;
    address = window.location.href;
    callback();
  };
  const back = (event: PageTransitionEvent): void => {
    address = window.location.href;
    if (event.persisted) callback();
  };
  const navigation = 'navigation' in window ? window.navigation : undefined;
  navigation?.addEventListener('currententrychange', look);
  window.addEventListener('popstate', look);
  window.addEventListener('hashchange', look);
  window.addEventListener('pageshow', back);
  if (navigation === undefined) for (const type of SIGNS) window.document.addEventListener(type, look, true);
  return () => {
    navigation?.removeEventListener('currententrychange', look);
    window.removeEventListener('popstate', look);
    window.removeEventListener('hashchange', look);
    window.removeEventListener('pageshow', back);
    for (const type of SIGNS) window.document.removeEventListener(type, look, true);
  };
}

const SIGNS = ['play', 'loadstart', 'emptied'];
