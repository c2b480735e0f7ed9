import type { EpisodeClaim, ShowClaim } from '../../formats/import-row';
import type { Claim } from '../../sites/reading';

/** Each of them is asked about by itself. */
const MOST_TRIED = 3;

interface Telling {
  readonly episode: EpisodeClaim;
  readonly rank: number;
}

/**
 * The few rows that tell best which show is meant. Of those that say equally much the first, the last and one between
 * them: two shows of one name stand in a file one after the other, and only rows of both tell that there are two.
 */
export function tellingRows(episodes: readonly EpisodeClaim[]): EpisodeClaim[] {
  const told = telling(episodes);
  const best = told.filter(({ rank }) => rank === told[0]?.rank);
  const chosen =
    best.length < MOST_TRIED ? told.slice(0, MOST_TRIED) : [best[0], best[best.length >> 1], best.at(-1)];
  return chosen.flatMap((one) => (one === undefined ? [] : [one.episode]));
}

/** Those that say most first, each once. */
function telling(episodes: readonly EpisodeClaim[]): Telling[] {
  const rankOf = ({ title, season, number }: EpisodeClaim) =>
    (title === null ? 0 : 4) + (number === null ? 0 : 2) + (season === null || season === 0 ? 0 : 1);
  const once = new Map(
    episodes.map((episode) => [JSON.stringify([episode.season, episode.number, episode.title]), episode]),
  );
  return [...once.values()]
    .map((episode) => ({ episode, rank: rankOf(episode) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank);
}

/** No claim of a page is longer. */
const MOST_LETTERS = 500;

/** A row of a file, said as a page would say it. */
export function claimOf({ title, year }: ShowClaim, said: EpisodeClaim | null): Claim {
  const { season = null, number = null, title: name = null } = said ?? {};
  return {
    source: 'state',
    show: title.slice(0, MOST_LETTERS),
    ...(year !== null && { year }),
    ...(season !== null && { season }),
    ...(number !== null && { episode: number }),
    ...(name !== null && { title: name.slice(0, MOST_LETTERS) }),
  };
}
