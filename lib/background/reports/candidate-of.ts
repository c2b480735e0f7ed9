import { formatPair, yearOf, type Pair } from '../../domain/show';
import type { Candidate } from '../../messages/protocol-inbox';
import type { Matched } from './match-report';

/** The matched episode as something to be asked about. */
export function candidateOf({ catalogue: { show, seasons }, pairs, parts }: Matched): Candidate {
  const pair: Pair | null = pairs[0] ?? null;
  const listed = seasons
    .flatMap((season) => season.episodes)
    .find((episode) => episode.season === pair?.season && episode.episode === pair.episode);
  return {
    showId: show.id,
    name: show.name,
    year: yearOf(show),
    poster: show.poster,
    pair,
    episodeTitle: pair === null ? null : listed?.name || formatPair(pair),
    reasons: parts,
  };
}
