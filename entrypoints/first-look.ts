import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendEarly } from '../lib/messages/send';
import { routeOf } from '../lib/ui/library-route';
import { applyTheme } from '../lib/ui/theme';

/**
 * Runs in the full pages as a classic script, before their own and before the styles, which it would wait for: what a
 * show's page needs is asked for while its scripts are still being read, and the theme that was chosen stands before
 * anything is drawn.
 */
export default defineUnlistedScript(() => {
  // The question first: the browser may take some ms until it hands out `localStorage`.
  askForShow();
  applyTheme(localStorage, document.documentElement);
});

function askForShow(): void {
  if (location.pathname !== '/library.html') return;
  const route = routeOf(location.hash);
  if (route.page === 'show') sendEarly('show.page', { showId: route.showId, opening: true });
}
