import { makeReading } from './make-reading';
import { mediaSessionClaim } from './media-session';
import { titled } from './page-claims';
import type { Claim, PageView, Reader, Reading } from './reading';
import { claim, text, whole } from './text';

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
  return makeReading({
    id: `${showId}:${pair}`,
    showId,
    claims: [
      claim('url', { season: whole(season), episode: whole(episode) }),
      mediaSessionClaim(view),
      windowTitle(text(view.document, '#windowTitle')),
    ],
  });
}

/** `Show - Title (1x2)`. */
function windowTitle(line: string): Claim | null {
  const [, show, title, label] = /^(.+?) - (.+) \((\d+x\d+)\)$/.exec(line) ?? [];
  return label === undefined ? titled('title', line) : claim('title', { show, label, title });
}
