import { clean } from './clean';
import { makeReading } from './make-reading';
import { playerRoot, shows, sliderProgress } from './player-root';
import { pickVideo } from './pick-video';
import type { Claim, PageView, Reading } from './reading';
import { claim, text } from './text';

const ROOTS = ['#layer-root-player-screen', '[data-testid="playerContainer"]'];
const AD = '[data-testid="player-ux-ad-skip-button"],[class*="AdsContainer"] [class*="TimeIndicator"]';

/** `/video/watch/<id>/<id>`: sources differ on which of the two is the episode's, so the pair is its id. */
const WATCH = /\/video\/watch\/([\w-]{8,}(?:\/[\w-]{8,})?)/;

export function isHboWatchPage(url: URL): boolean {
  return WATCH.test(url.pathname);
}

export function pickHboVideo(document: Document): HTMLVideoElement | null {
  return pickVideo(
    document,
    '[data-testid="playerContainer"] video,#layer-root-player-screen video',
    '#layer-root-app-content',
  );
}

/**
 * The player of HBO Max and discovery+ (test ids seen 2026-08). The page before stays in the document beside it and
 * is not read. The document's title is the episode's name alone, the page's type `video.episode` for films too.
 */
export function readHbo(view: PageView): Reading {
  const root = playerRoot(view, ...ROOTS);
  const common = {
    id: WATCH.exec(view.url.pathname)?.[1],
    ad: shows(root, AD),
    progress: sliderProgress(root?.querySelector('[data-testid="player-ux-scrubber-position"]') ?? null),
  };
  const show = text(root, '[data-testid="player-ux-asset-title"]');
  const label = text(root, '[data-testid="player-ux-season-episode"]');
  const title = text(root, '[data-testid="player-ux-asset-subtitle"]');
  const heard = spoken(root, show);
  if (show !== '' && label === '' && title === '' && heard === null) {
    return makeReading({ ...common, kind: 'film', claims: [claim('player', { show })] });
  }
  const lines = label === '' && title === '' ? null : claim('player', { show, label, title });
  const claims = [lines, heard];
  return makeReading({
    ...common,
    claims: lines === null && heard === null ? [] : [...claims, pageTitle(view.document)],
  });
}

/** The label for screen readers, `Show, Season 1 Episode 2, Title` in the page's language; names may hold commas. */
function spoken(root: ParentNode | null, show: string): Claim | null {
  const whole = text(root, '[class*="VisiblyHidden"]');
  const parts = /^(.+?), (?=[^,]*\d[^,]*\d)([^,]+)(?:, (.+))?$/.exec(whole);
  if (parts === null || (show !== '' && !whole.startsWith(show))) return null;
  const rest = show === '' ? null : /^, ([^,]*\d[^,]*)(?:, (.+))?$/.exec(whole.slice(show.length));
  return rest === null
    ? claim('page', { show: parts[1], label: parts[2], title: parts[3] })
    : claim('page', { show, label: rest[1], title: rest[2] });
}

function pageTitle(document: Document): Claim | null {
  const title = /^(.+?) [•|·-] (?:HBO Max|Max|discovery\+)$/i.exec(clean(document.title))?.[1];
  return claim('title', { title });
}
