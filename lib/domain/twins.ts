import type { Fact } from './fact';
import { readLog, standing } from './log';
import type { DatedPlay, Log, TakenBack } from './log';
import { currentRun } from './run';
import { ONE_VIEWING, sameOccasion } from './same-occasion';
import { formatPair } from './show';

/**
 * Two plays less than 12 hours apart by their own times are one viewing, whatever marked them. Where only the day of one
 * is known, its end says little of when it was: the whole day counts.
 */
export function sameViewing(a: DatedPlay, b: DatedPlay): boolean {
  if (a.own === null || b.own === null) return false;
  if (a.when.kind === 'day' || b.when.kind === 'day') return sameOccasion(a.when, b.when);
  return Math.abs(a.own - b.own) < ONE_VIEWING;
}

/**
 * Without the plays that were taken back together with another: two devices may both have marked one viewing as
 * it happened, and an undo of either means the viewing. A jump in between makes them two. `identity` is equal for
 * plays of one episode in one run.
 */
export function withoutTakenBack(log: Log, identity: (play: DatedPlay) => string): readonly DatedPlay[] {
  if (log.takenBack.length === 0) return log.plays;
  const gone = new Map<string, TakenBack[]>();
  for (const taken of log.takenBack) {
    const key = identity(taken.play);
    gone.set(key, [...(gone.get(key) ?? []), taken]);
  }
  const isGone = (play: DatedPlay) =>
    (gone.get(identity(play)) ?? []).some((taken) => together(play, taken, log));
  return log.plays.filter((play) => !isGone(play));
}

/** The facts that stand and count: without the plays that went with a twin. For where no list of episodes is at hand. */
export function counting(facts: readonly Fact[]): Fact[] {
  const [log, stand] = [readLog(facts), standing(facts)];
  if (log.takenBack.length === 0) return stand;
  const run = currentRun(log);
  const plays = [...log.plays, ...log.takenBack.map(({ play }) => play)].map(({ fact }) => fact);
  const ids = new Map(
    plays.flatMap((fact) => (fact.episodeId === null ? [] : [[formatPair(fact), fact.episodeId]])),
  );
  const identity = ({ fact, time }: DatedPlay) =>
    `${run.at(time) ?? ''}/${fact.episodeId ?? ids.get(formatPair(fact)) ?? formatPair(fact)}`;
  const left = new Set(withoutTakenBack(log, identity).map(({ fact }) => fact.id));
  return stand.filter((fact) => fact.kind !== 'play' || left.has(fact.id));
}

function together(play: DatedPlay, taken: TakenBack, log: Log): boolean {
  const [a, b] = [play.fact, taken.play.fact];
  return (
    a.live &&
    b.live &&
    a.device !== b.device &&
    a.recordedAt < taken.by.recordedAt &&
    sameViewing(play, taken.play) &&
    !restoredSince(log, a.id, taken.by.recordedAt) &&
    !log.jumpTimes.some((at) => isBetween(at, a.recordedAt, b.recordedAt))
  );
}

function isBetween(at: number, a: number, b: number): boolean {
  return Math.min(a, b) < at && at < Math.max(a, b);
}

function restoredSince(log: Log, id: string, since: number): boolean {
  const verdict = log.verdicts.get(id);
  return verdict?.kind === 'restore' && verdict.recordedAt > since;
}

/** The viewings among plays of one episode, oldest first, each told by its first play; undated ones count together. */
export function viewingsOf(plays: readonly DatedPlay[]): DatedPlay[] {
  const viewings: DatedPlay[] = [];
  // Undated ones come first.
  for (const play of [...plays].sort((a, b) => (a.own ?? -Infinity) - (b.own ?? -Infinity) || 0)) {
    const last = viewings.at(-1);
    if (last === undefined || (play.own !== null && !sameViewing(last, play))) viewings.push(play);
  }
  return viewings;
}
