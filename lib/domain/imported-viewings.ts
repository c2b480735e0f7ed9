import {
  broughtBack,
  idOfEpisode,
  propose,
  type ImportWork,
  type Unsigned,
  type Viewing,
} from './import-work';
import { sortable, type ImportedRow, type ListedPair } from './imported-row';
import type { RowFate } from './import-row-fate';
import type { DatedPlay } from './log';
import { sameOccasion, sameWhen } from './same-occasion';
import { uuidV5 } from './uuid-v5';
import { UNKNOWN, type When } from './when';

type Watched = Extract<ImportedRow, { kind: 'watched' }>;

/** A viewing of the file: the one that stands, a date for one that had none, or a new one. */
export function watched(work: ImportWork, row: Watched): RowFate {
  const held = work.plays.of(row);
  const same = held.find((play) => sameWhen(play.when, row.when)) ?? held.find((play) => isSame(play, row));
  if (same !== undefined) {
    same.saidBy.set(row.source, row.when);
    return same.held ? 'known' : 'double';
  }
  const fact = playOf(work, row, row.when, row.format);
  // It stands, and was given another date here.
  if (work.stands.has(fact.id)) return 'known';
  if (work.takenBack.of(row).some((play) => play.fact.id === fact.id || isTakenBack(play, row.when)))
    return 'takenBack';
  const undated = held.find((play) => play.when.kind === 'unknown');
  // Before its own comes back, which went with a whole import: beside the other it would be a second viewing.
  if (undated !== undefined) return redate(work, undated, row);
  if (broughtBack(work, fact.id) === null) propose(work, fact);
  put(work, row, fact, row.when);
  return 'added';
}

/** A play of this file can be one row of another, not two. Without a date a row adds nothing to any play. */
function isSame(play: Viewing, { when, source }: Watched): boolean {
  if (when.kind === 'unknown') return true;
  if (!sameOccasion(play.when, when)) return false;
  const said = play.saidBy.get(source);
  return said === undefined || sameOccasion(said, when);
}

function isTakenBack({ when }: DatedPlay, row: When): boolean {
  return row.kind === 'unknown' || sameOccasion(when, row);
}

/** Now it is known when it was. */
function redate(work: ImportWork, viewing: Viewing, row: Watched): RowFate {
  const target = viewing.fact.id;
  const id = uuidV5(`redate|${target}|${sortable(row.when)}`);
  const { profileId, showId } = work;
  if (broughtBack(work, id) === null)
    propose(work, { kind: 'redate', id, profileId, showId, target, when: row.when });
  viewing.when = row.when;
  return 'dated';
}

/** Each episode up to one that has no viewing gets one. */
export function upTo(work: ImportWork, row: Extract<ImportedRow, { kind: 'upTo' }>): RowFate {
  let added = false;
  for (const [at, episode] of row.episodes.entries()) {
    if (work.plays.of(episode).length > 0) continue;
    const when = at === row.episodes.length - 1 ? row.when : UNKNOWN;
    const fact = playOf(work, episode, when, row.format);
    const back = broughtBack(work, fact.id);
    if (back === 'takenBack' || work.takenBack.of(episode).some((play) => isTakenBack(play, when))) continue;
    if (back === null) propose(work, fact);
    put(work, episode, fact, when);
    added = true;
  }
  return added ? 'added' : 'known';
}

function playOf(work: ImportWork, row: ListedPair, when: When, format: string) {
  const { profileId, showId } = work;
  const { season, episode, id: episodeId } = row;
  return {
    kind: 'play',
    id: idOfEpisode(work, 'play', row, `|${sortable(when)}`),
    profileId,
    showId,
    season,
    episode,
    episodeId,
    when,
    begunAt: null,
    viewing: null,
    fillsGap: false,
    live: false,
    source: { by: 'import', format },
  } as const satisfies Unsigned;
}

function put(work: ImportWork, row: ListedPair, fact: Viewing['fact'], when: When): void {
  work.plays.put({ ...row, episodeId: row.id }, { fact, when, held: false, saidBy: new Map() });
}
