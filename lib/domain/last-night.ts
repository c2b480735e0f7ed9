import { addDays, localDay } from './day';

const NOON = 12 * 60;

/**
 * What is marked by hand before noon was often seen the evening before. Answers that local day, or null from noon on.
 * `now`: epoch ms; `offset`: minutes east of UTC.
 */
export function lastNight(now: number, offset: number): string | null {
  const minutes = Math.floor(now / 60_000) + offset;
  const sinceMidnight = ((minutes % 1440) + 1440) % 1440;
  return sinceMidnight < NOON ? addDays(localDay(now, offset), -1) : null;
}
