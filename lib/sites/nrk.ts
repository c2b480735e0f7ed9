import { naming, segments } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';
import { claim, whole } from './text';

/**
 * NRK TV: `/serie/<show>/sesong/<n>/episode/<n>`, or `/serie/<show>/<year>/<programme id>`, `/program/<programme id>`.
 * The address follows the episode.
 */
export const reader: Reader = {
  site: 'nrk',
  isWatchPage: (url) => /^\/(serie|program|direkte)\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const parts = segments(view.url);
  if (parts[0] === 'direkte') return makeReading({ kind: 'live' });
  const [, season, episode] = /\/sesong\/(\d+)\/episode\/(\d+)/.exec(view.url.pathname) ?? [];
  const programme = parts.find((part) => /^[A-Z]{4}\d{6,}$/.test(part));
  const showId = parts[0] === 'serie' ? (parts[1] ?? null) : null;
  const id = episode === undefined ? programme : `${showId}/${season}/${episode}`;
  // A programme that belongs to no series has no numbers; films are such.
  const belongs =
    episode === undefined
      ? naming(programme)
      : (address: string) => address.includes(`/sesong/${season}/episode/${episode}`);
  return makeReading({
    id,
    showId,
    claims: [
      // Daily programmes have months for seasons (`202501`): a number within one is none of the show's only season.
      whole(season) === undefined ? null : claim('url', { season, episode }),
      ...pageClaims(view, { belongs, brand: /\s*[-–|]\s*NRK TV\s*$/i }),
    ],
  });
}
