import { naming, segments } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';

/** Videoland: the page's data names season and number, its titles `S1:A2` (2024-05). */
export const reader: Reader = {
  site: 'videoland',
  isWatchPage: (url) => segments(url).length > 1,
  read,
};

function read(view: PageView): Reading {
  const slug = segments(view.url).at(-1);
  // Newer addresses end in `-c_<id>`.
  const id = /-([cf]_\d+)$/.exec(slug ?? '')?.[1] ?? slug;
  if (/^\/films?\//.test(view.url.pathname)) return makeReading({ kind: 'film', id });
  return makeReading({
    id,
    claims: pageClaims(view, { belongs: naming(slug), brand: /\s*[-|]\s*Videoland.*$/i }),
  });
}
