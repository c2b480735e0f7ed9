import { segments } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';
import { claim, whole } from './text';

/** `sasong-2`, `jakso-5`, `2-sezonas`: one number beside one word of the country's language. */
const NUMBERED = /^(?:\p{L}+-(\d{1,4})|(\d{1,4})-\p{L}+)$/u;

/**
 * Viaplay: `/player/default/serier/<show>/sesong-4/episode-1`, its words in the country's language; their places are
 * the same. The address follows the episode and holds all there is.
 */
export const reader: Reader = {
  site: 'viaplay',
  isWatchPage: (url) => /\/player\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const parts = segments(view.url);
  const [kind = '', showId, ...pair] = parts.slice(parts.indexOf('player') + 2);
  if (/^(film|movie|elokuv)/i.test(kind)) return makeReading({ kind: 'film', id: parts.at(-1) });
  if (/^(sport|kanal|live|channel)/i.test(kind)) return makeReading({ kind: 'live' });
  const [season, episode] = pair.map(numberIn);
  if (season === undefined || showId === undefined) return makeReading({});
  const id = [showId, ...pair.slice(0, 2)].join('/');
  const belongs = (address: string): boolean => decodeSafely(address).includes(id);
  return makeReading({
    id,
    showId,
    claims: [
      claim('url', { season, episode }),
      ...pageClaims(view, { belongs, brand: /\s*[-–|]\s*Viaplay.*$/i }),
    ],
  });
}

function numberIn(part: string): number | undefined {
  const [, after, before] = NUMBERED.exec(part) ?? [];
  return whole(after ?? before);
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
