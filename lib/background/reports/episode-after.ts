import { samePair } from '../../domain/show';
import type { Candidate } from '../../messages/protocol-inbox';
import type { StoredReport } from '../../store/records';
import { candidateOf } from './candidate-of';
import type { Match } from './match-report';

/**
 * "The episode after S1 E1?": for a finish without labels, what follows the episode that the page named before it.
 * Null when that one cannot be told or was the last.
 */
export async function episodeAfter(match: Match, report: StoredReport): Promise<Candidate | null> {
  if (report.previous.length === 0) return null;
  const answer = await match({ ...report, claims: report.previous }, undefined);
  if (!answer.ok || answer.value.kind === 'ask') return null;
  const { catalogue, pairs } = answer.value;
  const last = pairs.at(-1);
  const listed = catalogue.seasons.filter(({ season }) => season > 0).flatMap((season) => season.episodes);
  const at = listed.findIndex((episode) => last !== undefined && samePair(episode, last));
  const next = at < 0 ? undefined : listed[at + 1];
  if (next === undefined) return null;
  const pair = { season: next.season, episode: next.episode };
  return candidateOf({ ...answer.value, pairs: [pair], parts: ['afterPrevious'] });
}
