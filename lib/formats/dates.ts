import { dayNumber } from '../domain/day';
import { UNKNOWN, type When, instant } from '../domain/when';

const MINUTE = 60_000;
const DAY = 86_400_000;

const WRITTEN =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?: UTC)?)?$/i;

/** No place's clock is further from UTC. */
const FURTHEST = 18 * 60;

/**
 * When a date stands for, year first, or an epoch: a day alone is a day, a time without a zone is UTC. Empty, `unknown`,
 * what is no date, and the stand-ins that trackers keep for "never told" (1970-01-01, year 1) are unknown.
 */
export function readWhen(text: string): When {
  // Statistics programs give every number of a column with gaps a fraction.
  if (/^\s*\d{9,}(?:\.\d+)?\s*$/.test(text)) return readEpoch(text);
  const parts = WRITTEN.exec(text.trim().replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'));
  if (parts === null) return UNKNOWN;
  const [, year = '', month = '', date = '', hour, minute = '0', second = '0', fraction = '0', zone = 'Z'] =
    parts;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const number = dayNumber(day);
  if (number === null || !isSensible(number)) return UNKNOWN;
  if (hour === undefined) return { kind: 'day', day };
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (h > 24 || m > 59 || s > 60) return UNKNOWN;
  const offset = offsetOf(zone);
  if (Math.abs(offset) > FURTHEST) return UNKNOWN;
  const milliseconds = Math.floor(Number(`0.${fraction}`) * 1000);
  const at = number * DAY + (h * 60 + m) * MINUTE + s * 1000 + milliseconds - offset * MINUTE;
  return at < DAY && at >= 0 ? UNKNOWN : instant(at, offset);
}

/** When an epoch stands for, in s, ms, or µs by its size; unknown for what is none. */
export function readEpoch(text: string): When {
  const number = /^-?\d{1,17}(?:\.\d+)?(?:e\+?\d{1,2})?$/i.test(text.trim()) ? Number(text) : Number.NaN;
  if (!Number.isFinite(number) || number <= 0) return UNKNOWN;
  const at = Math.floor(number >= 1e14 ? number / 1000 : number >= 1e11 ? number : number * 1000);
  return isSensible(Math.floor(at / DAY)) && at >= DAY ? instant(at, 0) : UNKNOWN;
}

/** The epoch ms of a date with a time; null for a day alone and for unknown. */
export function instantOf(text: string): number | null {
  const when = readWhen(text);
  return when.kind === 'instant' ? when.at : null;
}

function offsetOf(zone: string): number {
  const parts = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (parts === null) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return parts[1] === '-' ? -minutes : minutes;
}

/** Television began in 1928; a day far ahead is a mistake. 1970-01-01 is what computers say for nothing. */
function isSensible(day: number): boolean {
  return day !== 0 && day > -15_700 && day < 55_000;
}

/** Epoch ms of a date, a day alone at its beginning in UTC; null for unknown. For times that only put things in order. */
export function timeOfDay(text: string): number | null {
  const when = readWhen(text);
  if (when.kind === 'instant') return when.at;
  const number = when.kind === 'day' ? dayNumber(when.day) : null;
  return number === null ? null : number * DAY;
}
