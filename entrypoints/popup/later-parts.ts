import { lazy } from '../../components/lazy';
import { loadParts } from '../../components/later-parts';

/** ms that a popup waits for its first answer before it fetches what comes after it. */
const PATIENCE = 500;

/** What of the popup is not among the first rows: fetched once they stand. */
export const PopupFooter = lazy(async () => (await import('./popup-footer')).PopupFooter, PATIENCE);
export const SearchView = lazy(async () => (await import('./search-view')).SearchView);
export const NowWatchingCards = lazy(
  async () => (await import('../../components/now-watching')).NowWatchingCards,
);
export const WaitingReports = lazy(
  async () => (await import('../../components/waiting-reports')).WaitingReports,
);
export const MarkedSince = lazy(async () => (await import('../../components/marked-since')).MarkedSince);

/** Fetches all that comes later, the footer first; then keeps the pictures that are shown. */
export async function loadPopupParts(): Promise<void> {
  await PopupFooter.load();
  const parts = [WaitingReports, NowWatchingCards, MarkedSince, SearchView];
  await Promise.all([loadParts(), import('../../lib/ui/row-acts'), ...parts.map(({ load }) => load())]);
  const { keepArt } = await import('../../lib/platform/kept-art');
  const shown = document.querySelectorAll<HTMLImageElement>('img[src^="http"]');
  await keepArt([...shown].map(({ src }) => src));
}
