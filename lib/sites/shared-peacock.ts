import { segments } from './address';
import { makeReading } from './make-reading';
import { around, playerRoot, shows, speaks } from './player-root';
import { pickVideo } from './pick-video';
import type { PageView, Reading } from './reading';
import { splitLabel } from './split-label';
import { claim, text } from './text';

const ROOTS = ['.video-player-component', '[data-gsp-video-component]'];
const PLAYING = [
  'video[id^="core-video"]',
  '.video-player-component video',
  '[data-gsp-video-component] video',
]
  .map((own) => `${own}:not([data-gsp-shortform-player] *)`)
  .join();
const PREVIEW = '[data-gsp-shortform-player]';
/** Newer and older names of the two lines, seen 2026-07 and 2025-09. */
const TITLES = [
  '[data-testid="metadata-title"]',
  '.playback-metadata__container-title',
  '.playback-header__title',
];
const LABELS = [
  '[data-testid="metadata-description"]',
  '.playback-metadata__container-episode-metadata-info',
  '[data-testid="metadata-title"] ~ p.contentPrimary',
  'p.contentPrimary',
];
const BREAK = '[class*="adBreakActive"]';
const SERIES = '[data-testid="more-episodes-tile"],[data-testid="more-episodes-toggle"]';
const CHANNEL = '.playback-now-next-item-main-wrapper.main[data-testid]';

export function isPeacockWatchPage(url: URL): boolean {
  return /\/watch\/playback\//.test(url.pathname);
}

export function pickPeacockVideo(document: Document): HTMLVideoElement | null {
  return pickVideo(document, PLAYING, PREVIEW);
}

/** The player that Peacock, SkyShowtime, NOW and WOW share, each with its own generation of it. */
export function readPeacock(view: PageView): Reading {
  if (around(view.video, PREVIEW) !== null) return makeReading({ kind: 'trailer' });
  // The lines may stand beside the player as well as in it; only one title plays at a time.
  const page = view.document;
  const ad = shows(page, BREAK) || speaks(page, '.ad-countdown__remaining-time');
  const id = watchId(view.url);
  if (/\/playback\/live\b/.test(view.url.pathname) || page.querySelector(CHANNEL) !== null) {
    return makeReading({ kind: 'live', id, ad });
  }
  const root = playerRoot(view, ...ROOTS);
  const line = first(root, TITLES) || first(page, TITLES);
  const below = first(root, LABELS) || first(page, LABELS);
  if (line === '') return makeReading({ id, ad });
  // A film may have its description there: a label begins with its numbers.
  const label = splitLabel(below);
  if (label !== null && label.show === undefined) {
    return makeReading({ id, ad, claims: [claim('player', { show: line, label: below })] });
  }
  // An older layout puts show and label on one line.
  const split = splitLabel(line);
  if (split?.show !== undefined) return makeReading({ id, ad, claims: [claim('player', split)] });
  const series = page.querySelector(SERIES) !== null;
  if (below === '' && !series)
    return makeReading({ kind: 'film', id, ad, claims: [claim('player', { show: line })] });
  return makeReading({
    kind: series ? 'episode' : 'unknown',
    id,
    ad,
    claims: [claim('player', { show: line, title: below })],
  });
}

/** `/vod/<content id>/<uuid>`, or `_` for the content's id: the most telling part that is there. */
function watchId(url: URL): string | null {
  const parts = segments(url);
  const place = parts.indexOf('vod');
  if (place < 0) return null;
  return (parts[place + 1] === '_' ? parts[place + 2] : parts[place + 1]) ?? null;
}

function first(root: ParentNode | null, selectors: readonly string[]): string {
  for (const selector of selectors) {
    const found = text(root, selector);
    if (found !== '') return found;
  }
  return '';
}
