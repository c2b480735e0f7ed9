import type { Fact } from './fact';
import { idsOf } from './former-ids';
import { broughtBack, idOf, idOfEpisode, propose, type ImportWork } from './import-work';
import type { ImportedRow, ListedPair } from './imported-row';
import type { RowFate } from './import-row-fate';
import { sameOccasion } from './same-occasion';
import type { Pair } from './show';
import type { When } from './when';

/** An episode that the file's user left out. */
export function skipped(work: ImportWork, row: Extract<ImportedRow, { kind: 'skipped' }>): RowFate {
  if (work.plays.of(row).length > 0) return 'known';
  const told = work.log.skips.findLast((fact) => isSameEpisode(fact, row));
  if (told !== undefined) return told.kind === 'skip' ? 'known' : 'overtaken';
  const id = idOfEpisode(work, 'skip', row);
  if (work.proposed.has(id)) return 'double';
  const back = broughtBack(work, id);
  if (back === 'takenBack') return 'takenBack';
  const { season, episode, id: episodeId } = row;
  const { profileId, showId } = work;
  if (back === null) propose(work, { kind: 'skip', id, profileId, showId, season, episode, episodeId });
  return 'added';
}

/** What the file says of the whole show. The first one asked holds. */
export function status(work: ImportWork, { status, at }: Extract<ImportedRow, { kind: 'status' }>): RowFate {
  if (work.statusSaid) return 'double';
  work.statusSaid = true;
  const seen = work.plays.size > 0;
  if (work.log.membership.at(-1)?.kind === 'showRemoved') return 'overtaken';
  const listed = seen || work.log.standing > 0;
  if (status === 'watching' && listed) return 'known';
  const id = idOf(work, 'status', `${status}|${at ?? ''}`);
  if (work.log.statuses.at(-1)?.status === status || work.stands.has(id)) return 'known';
  if ((status === 'planned' && seen) || actedSince(work, at ?? -Infinity)) return 'overtaken';
  const back = broughtBack(work, id);
  if (back === 'takenBack') return 'takenBack';
  if (back !== null) return 'added';
  const { profileId, showId } = work;
  if (status === 'watching') propose(work, { kind: 'showAdded', id, profileId, showId });
  else propose(work, { kind: 'status', id, profileId, showId, status, until: null });
  return 'added';
}

/** Was anything done here by hand after this time? */
function actedSince({ log }: ImportWork, at: number): boolean {
  const own = (fact: Fact) => fact.batch === null || (fact.kind === 'play' && fact.source.by !== 'import');
  return (
    log.plays.some(({ fact, time }) => own(fact) && time > at) ||
    [...log.jumps, ...log.statuses, ...log.membership, ...log.starts].some(
      (fact) => own(fact) && fact.recordedAt > at,
    )
  );
}

/** The time from which on the show was watched again. */
export function rewatch(work: ImportWork, { at }: Extract<ImportedRow, { kind: 'rewatch' }>): RowFate {
  if (at === null) return 'noDate';
  const when: When = { kind: 'instant', at, offset: 0 };
  const same = (other: number) => sameOccasion(when, { kind: 'instant', at: other, offset: 0 });
  if (work.log.starts.some(({ recordedAt }) => same(recordedAt))) return 'known';
  if (work.begun.some(same)) return 'double';
  if (actedSince(work, at)) return 'overtaken';
  const id = idOf(work, 'runStart', String(at));
  work.begun.push(at);
  const back = broughtBack(work, id);
  if (back === 'takenBack') return 'takenBack';
  const { profileId, showId } = work;
  if (back === null) propose(work, { kind: 'runStart', id, profileId, showId, from: at });
  return 'added';
}

function isSameEpisode(fact: Pair & { readonly episodeId: number | null }, row: ListedPair): boolean {
  if (fact.episodeId !== null && row.id !== null) return idsOf(row).includes(fact.episodeId);
  return fact.season === row.season && fact.episode === row.episode;
}
