import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawHeader } from '../components/draw-header';
import { sendEarly } from '../lib/messages/send';
import { routeOf } from '../lib/ui/library-route';
import { loadMain, whenParsed } from '../lib/ui/load-main';
import { setLanguage } from '../lib/ui/set-language';
import { applyTheme } from '../lib/ui/theme';

/**
 * Runs in the full pages as a classic script, before their own and before the styles, which it would wait for. What a
 * show's page needs is asked for before anything else is fetched, and the head of the page drawn meanwhile; the theme
 * that was chosen stands before that.
 */
export default defineUnlistedScript(() => {
  const named = document.currentScript?.dataset ?? {};
  const showId = shownShow();
  // The question first: the browser may take some ms until it hands out `localStorage`.
  if (showId !== null) sendEarly('show.page', { showId, opening: true });
  loadMain(named);
  applyTheme(localStorage, document.documentElement);
  if (showId !== null) whenParsed(drawHead);
});

function shownShow(): number | null {
  if (location.pathname !== '/library.html') return null;
  const route = routeOf(location.hash);
  return route.page === 'show' ? route.showId : null;
}

function drawHead(): void {
  setLanguage(document.documentElement);
  document.getElementById('app')?.append(drawHeader());
}
