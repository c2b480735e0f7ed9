import { endOfDay } from './day';
import type { When } from './when';

/** Two dates of one episode that are less than this (ms) apart are one viewing. */
export const ONE_VIEWING = 12 * 3_600_000;
const DAY = 24 * 3_600_000;

/**
 * May two dates of one episode be the same viewing? Instants less than 12 hours apart, the same day, or an instant
 * within 12 hours of a day: two trackers rarely share a clock, and a day's time zone is not told. Unknown is no date.
 */
export function sameOccasion(a: When, b: When): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return false;
  if (a.kind === 'instant')
    return b.kind === 'instant' ? Math.abs(a.at - b.at) < ONE_VIEWING : within(a.at, b.day);
  return b.kind === 'instant' ? within(b.at, a.day) : a.day === b.day;
}

/** One and the same date, written in the same way. */
export function sameWhen(a: When, b: When): boolean {
  if (a.kind === 'instant') return b.kind === 'instant' && a.at === b.at;
  if (a.kind === 'day') return b.kind === 'day' && a.day === b.day;
  return b.kind === 'unknown';
}

function within(at: number, day: string): boolean {
  const end = endOfDay(day);
  return end !== null && at > end - DAY - ONE_VIEWING && at < end + ONE_VIEWING;
}
