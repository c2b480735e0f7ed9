import { naming } from './address';
import { clean } from './clean';
import { jsonLdEpisode, jsonLdFilm } from './json-ld';
import { makeReading } from './make-reading';
import { playerRoot } from './player-root';
import type { Claim, PageView, Reader, Reading } from './reading';
import { claim, deepQuery, deepQueryAll, meta } from './text';

const ROOTS = ['[data-testid="video-player"]', '.video-player'];
/** Newer and older class names, seen 2026-08 and 2025-06. */
const TITLE = '[data-testid="player-metadata-title"],.video-metadata .title';
const SUBTITLE = '[data-testid="player-metadata-subtitle"],.video-metadata .subtitle-text';

/**
 * Apple TV. The player's text goes with the controls; the page's data stays, but neither it nor the address moves on
 * when the next episode begins. So an id is named only while nothing in the player speaks against it.
 */
export const reader: Reader = {
  site: 'appletv',
  // Played from the home page, the address stays the home page's.
  isWatchPage: (url) => !/\/(clip|sporting-event)\//.test(url.pathname),
  read,
  pickVideo,
};

/** The player's; in older builds inside its roots. Never the page's own promotion. */
function pickVideo(document: Document): HTMLVideoElement | null {
  const isPlayer = (video: Element) =>
    video.closest(ROOTS.join()) !== null || video.getRootNode() !== document;
  const found = deepQueryAll(document.body, 'video').find(isPlayer);
  return found instanceof HTMLVideoElement ? found : null;
}

function read(view: PageView): Reading {
  const root = playerRoot(view, ...ROOTS);
  // Older builds nest the player's parts in open shadow roots.
  const show = clean(deepQuery(root, TITLE)?.textContent);
  const label = clean(deepQuery(root, SUBTITLE)?.textContent);
  const onPage = pageId(view);
  const belongs = naming(onPage);
  const data = onPage === null ? null : jsonLdEpisode(view, belongs);
  if (show !== '' && label === '') return makeReading({ kind: 'film', claims: [claim('player', { show })] });
  if (show === '' && (/\/movie\//.test(view.url.pathname) || jsonLdFilm(view, belongs))) {
    return makeReading({ kind: 'film', id: onPage });
  }
  const player = label === '' ? null : claim('player', { show, label });
  const agreed = player === null || data === null || agrees(label, data);
  return makeReading({
    id: agreed ? onPage : null,
    showId: agreed ? view.url.searchParams.get('showId') : null,
    claims: [player, data],
  });
}

/** The id in the address, when it is not the show's, and the page's data is of the same. */
function pageId(view: PageView): string | null {
  const id = /\/(?:episode|movie)\/.*(umc\.cmc\.[a-z0-9]+)/i.exec(view.url.pathname)?.[1] ?? null;
  const named = meta(view.document, 'apple:content_id');
  return named === '' || named === id ? id : null;
}

/**
 * The label's title stands before its numbers or behind them, its letters are in any language: what the data numbers must
 * stand there side by side.
 */
function agrees(label: string, data: Claim): boolean {
  const wanted = [data.season, data.episode].filter((one) => one !== undefined).join();
  return wanted === '' || `,${(label.match(/\d+/g) ?? []).map(Number).join()},`.includes(`,${wanted},`);
}
