import { naming, segments } from './address';
import { clean } from './clean';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { Claim, PageView, Reader, Reading } from './reading';
import { claim, whole } from './text';

const LIMIT = 256 * 1024;

/**
 * ITVX: `/watch/<slug>/<programme>/<episode>`. The page's own data names series and episode, and films; it is of the
 * page first loaded, so data that names other ids than the address is not heard.
 */
export const reader: Reader = {
  site: 'itvx',
  isWatchPage: (url) => /^\/watch(\/|$)/.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const [, , programme, episode] = segments(view.url);
  const id = episode ?? programme;
  if (view.url.searchParams.has('channel')) return makeReading({ kind: 'live' });
  const data = pageProps(view.document, id);
  const own = isNode(data?.['episode']) ? data['episode'] : null;
  const kind = clean(own?.['productionType']).toUpperCase();
  const brand = /\s*[-|]\s*ITVX?(?: Hub)?\s*$/i;
  const belongs = naming(id);
  if (kind === 'FILM') return makeReading({ kind: 'film', id });
  return makeReading({
    id: episode,
    showId: episode === undefined ? null : programme,
    claims: [fromData(data, own), ...pageClaims(view, { belongs, brand })],
  });
}

function fromData(data: Node | null, own: Node | null): Claim | null {
  const programme = isNode(data?.['programme']) ? data['programme'] : null;
  const season = whole(own?.['series']);
  const episode = whole(own?.['episode']);
  if (season === undefined && episode === undefined) return null;
  return claim('state', {
    show: programme?.['title'],
    season,
    episode,
    title: clean(own?.['episodeTitle']) || clean(own?.['title']),
  });
}

type Node = { readonly [key: string]: unknown };

/** The data's page part, unless it names ids and none of them is the address's. */
function pageProps(document: Document, id: string | undefined): Node | null {
  const source = document.querySelector('script#__NEXT_DATA__')?.textContent ?? '';
  if (source.length > LIMIT || id === undefined) return null;
  const named = /"(?:episodeId|programmeId|productionId|query)"/.test(source);
  if (named && !source.toLowerCase().includes(`${id.toLowerCase()}"`)) return null;
  try {
    const parsed: unknown = JSON.parse(source);
    const props = isNode(parsed) && isNode(parsed['props']) ? parsed['props']['pageProps'] : null;
    return isNode(props) ? props : null;
  } catch {
    return null;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
