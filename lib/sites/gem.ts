import { makeReading } from './make-reading';
import { naming } from './address';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';
import { claim } from './text';

/** CBC Gem: `/<show>/s06e01`, also under `/media/`. */
export const reader: Reader = {
  site: 'gem',
  isWatchPage: (url) => /\/s\d+e\d+|\/(media|live|live-event)\//i.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const { pathname } = view.url;
  if (/\/live(-event)?\//.test(pathname)) return makeReading({ kind: 'live' });
  const [, showId, pair = '', season, episode] = /\/([^/]+)\/(s(\d+)e(\d+)[a-z]?)\/?$/i.exec(pathname) ?? [];
  if (showId === undefined) return makeReading({ kind: 'unknown' });
  const page = pageClaims(view, {
    belongs: (address) => naming(pair)(address) && naming(showId)(address),
    brand: /^Watch |\s*[-|]\s*CBC Gem.*$/gi,
  });
  return makeReading({
    id: `${showId}/${pair}`,
    showId,
    claims: [claim('url', { season, episode }), ...page],
  });
}
