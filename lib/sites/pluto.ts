import { makeReading } from './make-reading';
import { naming } from './address';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';
import { claim } from './text';

const ON_DEMAND = /\/on-demand\/series\/([^/]+)\/season\/(\d+)\/episode\/([^/]+)/;

/** Pluto TV: the season stands in the path, the number often at the end of the episode's slug. Channels are live. */
export const reader: Reader = {
  site: 'pluto',
  isWatchPage: (url) => /\/(on-demand|live-tv|search)\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const { pathname } = view.url;
  if (/\/live-tv\//.test(pathname)) return makeReading({ kind: 'live' });
  if (/\/on-demand\/movies\//.test(pathname)) return makeReading({ kind: 'film' });
  const [path = '', showId, season, slug = ''] = ON_DEMAND.exec(pathname) ?? [];
  const atEnd = new RegExp(`-${season}-(\\d{1,4})$`).exec(slug)?.[1];
  // Seasons and shows may each have an episode of this slug.
  const belongs = (address: string): boolean => address.includes(path) && naming(slug)(address);
  return makeReading({
    id: path === '' ? null : `${showId}/${season}/${slug}`,
    showId,
    claims: [
      claim('url', { season, episode: atEnd }),
      ...pageClaims(view, { belongs, brand: /\s*[-|]\s*Pluto TV.*$/i }),
    ],
  });
}
