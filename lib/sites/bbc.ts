import { naming } from './address';
import { clean } from './clean';
import { jsonLdEpisode } from './json-ld';
import { makeReading } from './make-reading';
import { isShown, shows } from './player-root';
import type { Claim, ClaimSource, PageView, Reader, Reading } from './reading';
import { claim, deepQuery, deepQueryAll, meta, text } from './text';

/** Shown while a trailer plays; it may stay in the player, hidden. */
const TRAILER = '.skip-trailer';

/**
 * BBC iPlayer. The page names its episode whether or not anything plays: `Show`, `Series 4: Episode 1` (or
 * `Series 2: 3. Title`, or a date), and so does the player's own header. No adverts, but a trailer may come first in
 * the same video.
 */
export const reader: Reader = {
  site: 'bbc',
  isWatchPage: (url) => /\/iplayer\/(episode|live)\//.test(url.pathname),
  read,
  pickVideo,
};

/** Inside the player's roots, where it cannot be heard from outside. */
function pickVideo(document: Document): HTMLVideoElement | null {
  const player = document.querySelector('smp-toucan-player');
  const found = deepQuery(player?.shadowRoot ?? player, 'video');
  return found instanceof HTMLVideoElement ? found : document.querySelector('video');
}

function read(view: PageView): Reading {
  const id = /\/iplayer\/episode\/(\w+)/.exec(view.url.pathname)?.[1];
  if (/\/iplayer\/live\//.test(view.url.pathname)) return makeReading({ kind: 'live' });
  const player = view.document.querySelector('smp-toucan-player');
  const inside = player?.shadowRoot ?? player;
  const header = deepQuery(inside, 'smp-title-header');
  const show = text(view.document, '.play-cta__title');
  const label = text(view.document, '.play-cta__subtitle');
  const ogIsOurs = naming(id)(meta(view.document, 'og:url'));
  const claims = [
    claim('player', {
      show: header?.getAttribute('title'),
      label: header?.getAttribute('secondary-title'),
    }),
    claim('page', { show, label }),
    jsonLdEpisode(view, naming(id)),
    titleLine('title', view.document.title),
    ogIsOurs ? titleLine('og', meta(view.document, 'og:title')) : null,
  ];
  const ad = shows(view.document, TRAILER) || deepQueryAll(inside, TRAILER).some(isShown);
  if (claims.every((one) => one === null || (one.label === undefined && one.episode === undefined))) {
    const film = show || clean(header?.getAttribute('title'));
    return film === ''
      ? makeReading({ id, ad })
      : makeReading({ kind: 'film', id, ad, claims: [claim('page', { show: film })] });
  }
  // The player is made when the user presses play: before, the page speaks of something that does not run.
  const made = player !== null || view.video !== null;
  return makeReading({ ...(made ? {} : { kind: 'unknown' as const }), id, ad, claims });
}

/** `Show - Series 4: Episode 1 - BBC iPlayer`. */
function titleLine(source: ClaimSource, raw: string): Claim | null {
  const line = clean(raw).replace(/ - BBC iPlayer$/, '');
  const [, show, label] =
    /^(.+?) - ((?:Series|Season|Cyfres|Episode|Pennod|\d+[./]|\d{4}).*)$/.exec(line) ??
    /^(.+) - (.+)$/.exec(line) ??
    [];
  return label === undefined ? null : claim(source, { show, label });
}
