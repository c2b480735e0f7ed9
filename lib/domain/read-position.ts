import { wakeDay } from './choice';
import { dayName, dayNumber } from './day';
import type { Position, Reason, UpNext } from './position';
import type { ProgressRow } from './progress-row';
import { tally } from './stretch';
import type { Entry } from './stretch';

/**
 * Where the profile stands on a local day (`YYYY-MM-DD`). `dayOffset`: days added to an air date before it counts
 * as aired here. Throws on a text that is no day.
 */
export function readPosition(row: ProgressRow, today: string, dayOffset = 0): Position {
  const day = airedUpTo(today, dayOffset);
  const ahead = tally(row.ahead, day);
  const next = row.targets[0] ?? ahead.firstAired ?? ahead.first;
  const available = next !== null && hasAired(next, day);
  return {
    state: next === null ? rest(row, day) : available ? 'available' : 'waiting',
    upNext: next === null ? null : asUpNext(next),
    at: next === null ? row.last : { season: next.season, episode: next.episode },
    remaining: remaining(row, day, ahead.aired),
    gaps: tally(row.behind, day).aired,
    reason: withNews(row.reason, next, dayOffset),
  };
}

/**
 * The first local day after `today` on which the row reads differently by itself: something airs, or a hold ends.
 * Null when nothing is known to come.
 */
export function nextChange(row: ProgressRow, today: string, dayOffset = 0): string | null {
  const day = airedUpTo(today, dayOffset);
  const coming = [
    tally(row.ahead, day).next,
    tally(row.behind, day).next,
    row.unseenFrom,
    ...row.targets.map((target) => target.from),
  ].filter((from) => from !== null && from > day);
  const wake = row.choice === null ? null : wakeDay(row.choice, dayOffset);
  const days = coming.map((from) => dayName((from ?? 0) + dayOffset));
  return [...days, ...(wake !== null && wake > today ? [wake] : [])].sort()[0] ?? null;
}

/** The latest air date, as a day number, that counts as aired. */
function airedUpTo(today: string, dayOffset: number): number {
  const number = dayNumber(today);
  if (number === null) throw new RangeError(`not a day: ${today}`);
  return number - dayOffset;
}

function hasAired(entry: Entry, day: number): boolean {
  return entry.from !== null && entry.from <= day;
}

/** With nothing left: finished once the show has ended and everything that aired was seen or skipped. */
function rest(row: ProgressRow, day: number): 'finished' | 'caughtUp' {
  const missed = row.unseenFrom !== null && row.unseenFrom <= day;
  return row.ended && row.last !== null && !missed ? 'finished' : 'caughtUp';
}

/** As many as advances can follow: targets one by one while they have aired, then all that have aired ahead. */
function remaining(row: ProgressRow, day: number, aired: number): number {
  const unaired = row.targets.findIndex((target) => !hasAired(target, day));
  return unaired < 0 ? row.targets.length + aired : unaired;
}

function asUpNext(entry: Entry): UpNext {
  const { season, episode, id, from, dated } = entry;
  return { season, episode, id, airDate: dated && from !== null ? dayName(from) : null };
}

/** Did up next come out after the last one was watched? Then the show was caught up or finished in between. */
function withNews(reason: Reason, next: Entry | null, dayOffset: number): Reason {
  if (reason.why !== 'after' || reason.at === null || next === null || !next.dated) return reason;
  const watched = Math.floor(reason.at / 86_400_000);
  return next.from !== null && next.from + dayOffset > watched ? { ...reason, cameOutSince: true } : reason;
}
