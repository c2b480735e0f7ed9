import { naming } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';

/** ARTE: `/<lang>/videos/<000000-000-A>/<slug>/`; the number of a series' part stands in the page's titles, `(2/6)`. */
export const reader: Reader = {
  site: 'arte',
  isWatchPage: (url) => /\/(videos|live)\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const id = /\/videos\/(\d{6}-\d{3}-[A-Z])/i.exec(view.url.pathname)?.[1];
  if (/\/live\//.test(view.url.pathname)) return makeReading({ kind: 'live' });
  const brand =
    /\s*[-–|]\s*(?:(?:Ganze Folge|Die ganze Doku|Film in voller Länge|Regarder .*|Watch .*|Ver .*)\s*[-–|]\s*)?ARTE(?:\.tv| Concert)?\s*$/i;
  return makeReading({ id, claims: pageClaims(view, { belongs: naming(id), brand }) });
}
