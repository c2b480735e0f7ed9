import { naming } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';
import { claim } from './text';

/** France.tv: `/<channel>/<show>/<id>-<slug>.html`, with the season in the path where the show has some. */
export const reader: Reader = {
  site: 'francetv',
  isWatchPage: (url) => /\/\d+-[^/]+\.html$|\/direct\.html$/.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const { pathname } = view.url;
  if (pathname.endsWith('/direct.html')) return makeReading({ kind: 'live' });
  const id = /\/(\d+)-[^/]+\.html$/.exec(pathname)?.[1];
  if (/^\/films?\//.test(pathname)) return makeReading({ kind: 'film', id });
  const season = /\/saison-(\d+)\//.exec(pathname)?.[1];
  const belongs = id === undefined ? naming(null) : (address: string) => address.includes(`/${id}-`);
  const page = pageClaims(view, {
    belongs,
    brand: /\s*[-|]\s*(?:en streaming.*|Replay.*|France ?tv.*|france\.tv)\s*$/i,
  });
  return makeReading({ id, claims: [...page, claim('url', { season })] });
}
