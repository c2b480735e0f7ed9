/**
 * Local days as `YYYY-MM-DD`. They compare as strings; arithmetic goes through whole day numbers, never through
 * a clock of this machine, so that daylight saving and the machine's own zone cannot shift one.
 */
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const FORM = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Days since 1970-01-01, or null for what is no day of the calendar. */
export function dayNumber(day: string): number | null {
  const parts = FORM.exec(day);
  if (parts === null) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const number = fromCivil(year, month, date);
  return month >= 1 && month <= 12 && dayName(number) === day ? number : null;
}

/** `YYYY-MM-DD` of a day number. */
export function dayName(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** The day on the wall clock at an instant (epoch ms), `offset` minutes east of UTC. */
export function localDay(at: number, offset: number): string {
  return dayName(Math.floor((at + offset * MINUTE_MS) / DAY_MS));
}

/** The day whose evening it is: until `endsAt` (hour, local) the night still belongs to the day before. */
export function evening(at: number, offset: number, endsAt = 4): string {
  return localDay(at - endsAt * HOUR_MS, offset);
}

/** The day `days` later (or earlier); a text that is no day comes back as it was. */
export function addDays(day: string, days: number): string {
  const number = dayNumber(day);
  return number === null ? day : dayName(number + days);
}

/** Whole days from one day to another; null when one of them is no day. */
export function daysBetween(from: string, to: string): number | null {
  const start = dayNumber(from);
  const end = dayNumber(to);
  return start === null || end === null ? null : end - start;
}

/** 0 = Sunday; null for what is no day. */
export function dayOfWeek(day: string): number | null {
  const number = dayNumber(day);
  return number === null ? null : (((number + 4) % 7) + 7) % 7;
}

/** The last millisecond of a local day, `offset` minutes east of UTC; null for what is no day. */
export function endOfDay(day: string, offset = 0): number | null {
  const number = dayNumber(day);
  return number === null ? null : (number + 1) * DAY_MS - offset * MINUTE_MS - 1;
}

/** Days since 1970-01-01 in the Gregorian calendar, counted from March so that the leap day comes last. */
function fromCivil(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const century = Math.floor(y / 400);
  const yearOfCentury = y - century * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const days =
    yearOfCentury * 365 + Math.floor(yearOfCentury / 4) - Math.floor(yearOfCentury / 100) + dayOfYear;
  return century * 146_097 + days - 719_468;
}
