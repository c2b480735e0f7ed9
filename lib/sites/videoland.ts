import { naming, segments } from './address';
import { addresses, isType, jsonLd } from './json-ld';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { Claim, PageView, Reader, Reading } from './reading';
import { claim } from './text';

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
  const [data, ...page] = pageClaims(view, { belongs: naming(slug), brand: /\s*[-|]\s*Videoland.*$/i });
  return makeReading({ id, claims: [data ?? untyped(view, naming(slug)), ...page] });
}

/** The block with the numbers may not say what it is. */
function untyped(view: PageView, belongs: (address: string) => boolean): Claim | null {
  const node = jsonLd(view.document)
    .map((found) => found.node)
    .find((one) => 'episodeNumber' in one && 'partOfSeason' in one && addresses(one).every(belongs));
  const season = node?.['partOfSeason'];
  return node === undefined || isType(node, /Episode$/)
    ? null
    : claim('jsonld', {
        season:
          typeof season === 'object' && season !== null && 'seasonNumber' in season
            ? season.seasonNumber
            : undefined,
        episode: node['episodeNumber'],
        title: node['name'],
      });
}
