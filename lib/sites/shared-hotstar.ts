import { segments } from './address';
import { clean } from './clean';
import { makeReading } from './make-reading';
import { shows } from './player-root';
import { pickVideo } from './pick-video';
import type { Claim, PageView, Reading } from './reading';
import { claim, text } from './text';

/** What plays under these words is no episode, whatever its labels say. */
const KINDS: { readonly [word: string]: Reading['kind'] } = {
  movies: 'film',
  sports: 'live',
  clips: 'trailer',
};

/** Address `/<cc>/shows/<slug>/<show id>/<episode slug>/<content id>/watch`, films `/<cc>/movies/<slug>/<id>/watch`. */
export function isHotstarWatchPage(url: URL): boolean {
  return /\/(shows|tv|movies|sports|clips)\/.+\/watch\/?$/.test(url.pathname);
}

export function pickHotstarVideo(document: Document): HTMLVideoElement | null {
  return pickVideo(document, '#video-container video', '#ad-video-container');
}

/**
 * JioHotstar's player, which Disney+ uses in South-East Asia. The id in the address follows the episode. The address's
 * `episodeNumber` is one too low and never read. `onPage` reads what the page says besides.
 */
export function readHotstar(
  view: PageView,
  onPage: (view: PageView, id: string | null) => (Claim | null)[] = () => [],
): Reading {
  const parts = segments(view.url);
  const id = /^\d+$/.exec(parts.at(-2) ?? '')?.[0] ?? null;
  const place = parts.findIndex((part) => part === 'shows' || part === 'tv');
  const showId = place >= 0 && parts.length >= place + 6 ? parts[place + 2] : null;
  const ad =
    shows(view.document, '#ad-video-container[aria-hidden="false"] video') ||
    view.document.querySelector('#video-container[aria-hidden="true"]') !== null;
  const line = overlayLine(view.document);
  const show = line.show || text(view.document, 'h1');
  const kind = KINDS[/^(?:\/[a-z]{2})?\/(movies|sports|clips)\//.exec(view.url.pathname)?.[1] ?? ''];
  if (kind !== undefined) return makeReading({ kind, id, ad, claims: [claim('player', { show })] });
  return makeReading({
    id,
    showId,
    ad,
    claims: [
      line.label === '' ? null : claim('player', { show, label: line.label }),
      spoken(view.document, show),
      ...onPage(view, id),
    ],
  });
}

/** The two lines over the picture, show and `S1 E2 Title`; class names of the design system, seen 2026-06. */
function overlayLine(document: Document): { show: string; label: string } {
  for (const name of [...document.querySelectorAll('.BUTTON1_MEDIUM')].slice(0, 20)) {
    for (
      let around = name.parentElement, up = 0;
      around !== null && up < 3;
      around = around.parentElement, up++
    ) {
      const label = text(around, '.BUTTON3_MEDIUM');
      if (label !== '') return { show: clean(name.textContent), label };
    }
  }
  return { show: '', label: '' };
}

/** In any language; many write their words with marks. */
const NUMBERS = /^[\p{L}\p{M}]+ \d+, [\p{L}\p{M}]+ \d+(?:$|, )/u;

/** The overlay's spoken label, `<show>, Season 1, Episode 2, <title>`, seen 2026-06. */
function spoken(document: Document, show: string): Claim | null {
  for (const element of [...document.querySelectorAll('[aria-label]')].slice(0, 500)) {
    const whole = clean(element.getAttribute('aria-label'));
    if (show !== '' && whole.startsWith(`${show}, `)) {
      const label = whole.slice(show.length + 2);
      if (NUMBERS.test(label)) return claim('page', { show, label });
    }
    const [, name, label = ''] = /^(.+?), (.+)$/.exec(whole) ?? [];
    if (show === '' && NUMBERS.test(label)) return claim('page', { show: name, label });
  }
  return null;
}
