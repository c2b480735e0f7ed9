import { naming, segments } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';
import { claim } from './text';

/** TV 2 Play (Norway): `/serier/<show>/sesong-2/episode-10…`, films under `/film/`. TV 2 Play (Denmark): page data alone. */
export const reader: Reader = {
  site: 'tv2',
  isWatchPage: (url) => segments(url).length > 1,
  read,
};

function read(view: PageView): Reading {
  const parts = segments(view.url);
  if (/^(direkte|live|kanal(er)?)$/.test(parts[0] ?? '')) return makeReading({ kind: 'live' });
  const id = parts.at(-1);
  if (parts[0]?.startsWith('film')) return makeReading({ kind: 'film', id });
  const season = /\/(?:sesong|sæson|saeson)-(\d+)(?:\/|$)/.exec(`/${parts.join('/')}`)?.[1];
  const episode = /\/episode-(\d+)(?:[-/]|$)/.exec(view.url.pathname)?.[1];
  const showId = /^serier?$/.test(parts[0] ?? '') ? (parts[1] ?? null) : null;
  return makeReading({
    id: showId === null || parts.length < 3 ? id : parts.slice(1).join('/'),
    showId,
    claims: [
      claim('url', { season, episode }),
      ...pageClaims(view, { belongs: naming(id), brand: /\s*[-–|]\s*TV ?2(?: Play)?\s*$/i }),
    ],
  });
}
