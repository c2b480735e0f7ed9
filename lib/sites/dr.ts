import { naming } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';

/** DRTV: `/drtv/se/<slug>_<id>` plays, `/drtv/episode/<slug>_<id>` shows; names come from the page's own data. */
export const reader: Reader = {
  site: 'dr',
  isWatchPage: (url) => /^\/drtv\/(se|episode|program|kanal)\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  if (view.url.pathname.startsWith('/drtv/kanal/')) return makeReading({ kind: 'live' });
  const [, slug, id] = /\/drtv\/\w+\/([^/]*_(\d+))/.exec(view.url.pathname) ?? [];
  const belongs =
    id === undefined ? naming(null) : (address: string) => new RegExp(`_${id}(?!\\d)`).test(address);
  const brand = /^Se |\s*[-–|]\s*DR\s?TV.*$|\s*[-–|]\s*DR\s*$/gi;
  return makeReading({ id: id ?? slug, claims: pageClaims(view, { belongs, brand }) });
}
