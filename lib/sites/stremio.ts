import { clean } from './clean';
import { makeReading } from './make-reading';
import { mediaSessionClaim } from './media-session';
import { titled } from './page-claims';
import type { Claim, ClaimSource, PageView, Reader, Reading } from './reading';
import { claim, text } from './text';

/**
 * Stremio's web player: `#/player/…/series/<imdb>/<imdb>:<season>:<episode>`, also encoded; the address holds all. Anime from
 * elsewhere (`kitsu:<id>:<episode>`) has an entry for each season, and no season's number.
 */
export const reader: Reader = {
  site: 'stremio',
  isWatchPage: (url) => url.hash.startsWith('#/player/'),
  read,
};

function read(view: PageView): Reading {
  const hash = view.url.hash.replace(/%3A/gi, ':').replace(/%2F/gi, '/');
  if (/\/movie\/[^/]+/.test(hash)) return makeReading({ kind: 'film' });
  const [, showId, pair, season, episode] = /\/series\/([^/]+)\/\1:((?:(\d+):)?(\d+))/.exec(hash) ?? [];
  if (showId === undefined) return makeReading({});
  const { title: session, artist } = view.mediaSession ?? {};
  const line = text(view.document, '#windowTitle');
  return makeReading({
    id: `${showId}:${pair}`,
    showId,
    claims: [
      claim('url', { season, episode }),
      (artist ? null : wholeLine('mediaSession', session)) ?? mediaSessionClaim(view),
      wholeLine('title', line) ?? titled('title', line),
    ],
  });
}

/** `Show - Title (1x2)`. */
function wholeLine(source: ClaimSource, line: string | undefined): Claim | null {
  const [, show, title, label] = /^(.+?) - (.+) \((\d+x\d+)\)$/.exec(clean(line)) ?? [];
  return label === undefined ? null : claim(source, { show, label, title });
}
