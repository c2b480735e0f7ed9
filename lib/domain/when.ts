import { endOfDay } from './day';

/**
 * When something was watched. An instant (epoch ms, with the UTC offset in minutes that the wall clock had),
 * a local day (`YYYY-MM-DD`, which sorts at its end), or unknown. Nothing is stored as local midnight.
 */
export type When =
  | { readonly kind: 'instant'; readonly at: number; readonly offset: number }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'unknown' };

export const UNKNOWN: When = { kind: 'unknown' };

export function instant(at: number, offset: number): When {
  return { kind: 'instant', at, offset };
}

/**
 * The time a date stands for when plays are put in order: epoch ms; a day sorts at its end, `offset` minutes east of UTC
 * where that is known; null when unknown.
 */
export function timeOf(when: When, offset = 0): number | null {
  if (when.kind === 'instant') return when.at;
  return when.kind === 'day' ? endOfDay(when.day, offset) : null;
}
