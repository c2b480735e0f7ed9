import { makeReading } from './make-reading';
import { titled } from './page-claims';
import type { Claim, PageView, Reader, Reading } from './reading';
import { claim, meta } from './text';

const BRAND = /^Watch |\s*[-|]?\s*(?:Free TV|Free)?\s*\|\s*Tubi.*$/gi;

/**
 * Tubi: `/tv-shows/<id>/s01-e01-<slug>` holds the numbers; names come from the page's titles, which count only while
 * their numbers are those of the address. Adverts are stitched into the film as sources of their own.
 */
export const reader: Reader = {
  site: 'tubi',
  isWatchPage: (url) => /\/(tv-shows|movies|live)\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const [, kind, id, slug = ''] =
    /\/(tv-shows|movies|live)\/(\d+)(?:\/([^/]+))?/.exec(view.url.pathname) ?? [];
  if (kind === 'movies') return makeReading({ kind: 'film', id });
  if (kind === 'live') return makeReading({ kind: 'live', id });
  const numbers = /^s(\d+)[-:]?e(\d+)/i.exec(slug);
  const url = claim('url', { season: numbers?.[1], episode: numbers?.[2] });
  const names = [
    titled('og', meta(view.document, 'og:title'), BRAND),
    titled('title', view.document.title, BRAND),
  ];
  return makeReading({ id, claims: [...names.filter((one) => agrees(one, url)), url] });
}

function agrees(named: Claim | null, url: Claim | null): boolean {
  const [season, episode] = (named?.label?.match(/\d+/g) ?? []).map(Number);
  return url === null || (season === url.season && episode === url.episode);
}
