const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The next time (epoch ms, later than `now`) at which the wall clock, `offset` minutes east of UTC, shows this hour. */
export function nextHour(now: number, offset: number, hour: number): number {
  const local = now + offset * 60_000;
  const today = Math.floor(local / DAY) * DAY + hour * HOUR;
  return (today > local ? today : today + DAY) - offset * 60_000;
}

/** The hour (0–23) that the wall clock shows. */
export function hourOf(now: number, offset: number): number {
  const local = now + offset * 60_000;
  return Math.floor((local - Math.floor(local / DAY) * DAY) / HOUR);
}
