import { localDay } from '../domain/day';
import type { When } from '../domain/when';

/** `YYYY-MM-DD`, by the wall clock it was watched under; empty when unknown. */
export function writtenDay(when: When): string {
  if (when.kind === 'unknown') return '';
  return when.kind === 'day' ? when.day : localDay(when.at, when.offset);
}

/** An instant in UTC to the ms, a day as a day; empty when unknown. */
export function writtenTime(when: When): string {
  return when.kind === 'instant' ? new Date(when.at).toISOString() : writtenDay(when);
}
