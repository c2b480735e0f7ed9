import { segments } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';
import { claim, whole } from './text';

const SEASON =
  /^(?:sesong|sasong|säsong|saeson|sæson|kausi|seizoen|sezon|season|serie|hooaeg|sezona|sezonas)-(\d{1,4})$/i;
const EPISODE =
  /^(?:avsnitt|episode|episod|afsnit|jakso|aflevering|odcinek|osa|epizode|serija|epizodas)-(\d{1,4})$/i;

/**
 * Viaplay: `/player/default/serier/<show>/sesong-4/episode-1`, its words in the country's language. The address
 * follows the episode and holds all there is.
 */
export const reader: Reader = {
  site: 'viaplay',
  isWatchPage: (url) => /\/player\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const parts = segments(view.url);
  const place = parts.findIndex((part) => SEASON.test(part));
  const season = whole(SEASON.exec(parts[place] ?? '')?.[1]);
  const episode = whole(EPISODE.exec(parts[place + 1] ?? '')?.[1]);
  if (place < 1) {
    const kind = parts[parts.indexOf('player') + 2] ?? '';
    if (/^(film|movie|elokuv|filmer)/i.test(kind)) return makeReading({ kind: 'film', id: parts.at(-1) });
    return /^(sport|kanal|live|channel)/i.test(kind) ? makeReading({ kind: 'live' }) : makeReading({});
  }
  const id = parts.slice(place - 1, place + 2).join('/');
  const belongs = (address: string): boolean => decodeSafely(address).includes(id);
  return makeReading({
    id,
    showId: parts[place - 1],
    claims: [
      claim('url', { season, episode }),
      ...pageClaims(view, { belongs, brand: /\s*[-–|]\s*Viaplay.*$/i }),
    ],
  });
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
