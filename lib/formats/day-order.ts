import { dayNumber } from '../domain/day';
import { cleanLabel } from '../match/clean-label';
import { monthNamed } from './month-names';

/** In which order a file writes a day's parts. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';

export interface DayReader {
  readonly order: DayOrder;
  /** More than one order fits all the file's dates equally well: the likelier was taken. */
  readonly unsure: boolean;
  /** `YYYY-MM-DD` of one of the file's texts, or null for what is no day. */
  read(text: string): string | null;
}

/** No service kept a list before; what is told of earlier days was typed in. */
const FIRST_YEAR = 1930;

/** How a file's dates came to be. */
export interface DayHabits {
  /** False: the file is in no order of time, which then says nothing. */
  readonly sorted?: boolean;
  /** Somebody's own table, which may tell of days before there were services. */
  readonly typed?: boolean;
}

/**
 * Decides from all dates of a file at once in which order it writes them: by parts that can be no month, then by which
 * order leaves the list sorted. `likely`: the order of its language, where several fit.
 */
export function readDays(
  texts: readonly string[],
  likely: DayOrder,
  { sorted = true, typed = false }: DayHabits = {},
): DayReader {
  const partsByText = new Map([...new Set(texts)].map((text) => [text, partsOf(text)]));
  const written = texts.filter((text) => partsByText.get(text) !== null);
  const dayIn = new Map(
    (['dmy', 'mdy', 'ymd'] as const).map((order) => [order, daysIn(order, partsByText, typed)] as const),
  );
  const daysOf = (order: DayOrder) => written.map((text) => dayIn.get(order)?.get(text) ?? null);
  const yearFirst = written.filter((text) => partsByText.get(text)?.[0].length === 4).length;
  const decided: Decided =
    yearFirst > 0 && yearFirst === written.length
      ? { order: 'ymd', unsure: false }
      : decide(
          { dmy: daysOf('dmy'), mdy: daysOf('mdy'), ymd: daysOf('ymd') },
          likely === 'ymd' ? ['ymd', 'dmy', 'mdy'] : isDotted(texts) ? ['dmy'] : MONTHS_AND_DAYS[likely],
          sorted,
        );
  return { ...decided, read: (text) => dayIn.get(decided.order)?.get(text) ?? null };
}

/** So few stand in some order by chance. */
const FEW_DAYS = 5;

const MONTHS_AND_DAYS = { dmy: ['dmy', 'mdy'], mdy: ['mdy', 'dmy'] } as const;

/** What each text is in one order; a list has far fewer days than lines. */
function daysIn(
  order: DayOrder,
  partsByText: ReadonlyMap<string, Parts | null>,
  typed: boolean,
): ReadonlyMap<string, string | null> {
  return new Map(
    [...partsByText].map(([text, parts]) => [text, parts === null ? null : dayOf(parts, order, typed)]),
  );
}

/** No country puts dots after the month first. */
function isDotted(texts: readonly string[]): boolean {
  return texts.some((text) => /^\s*\d{1,2}\. ?\d{1,2}\./.test(text));
}

function decide(
  days: Readonly<Record<DayOrder, Days>>,
  likely: readonly DayOrder[],
  sorted: boolean,
): Decided {
  const fits = (order: DayOrder) => days[order].filter((day) => day !== null).length;
  const most = Math.max(...likely.map(fits));
  const possible = likely.filter((order) => fits(order) === most);
  const breaks = (order: DayOrder) => (sorted ? breaksOf(days[order]) : 0);
  const ranked = possible.toSorted((one, other) => breaks(one) - breaks(other));
  const [order = 'dmy', next = order] = ranked;
  const [fewest, second] = [breaks(order), breaks(next)];
  // A year of two digits stands first only where that alone brings order.
  const orderly = fits('ymd') === days.ymd.length && 2 * breaks('ymd') < fewest;
  const byChance = new Set(days.ymd).size < FEW_DAYS;
  if (orderly && !byChance) return { order: 'ymd', unsure: false };
  // A list that is sorted by something else says nothing by its order.
  const close = fewest === second || 2 * fewest > second;
  return { order, unsure: orderly || (close && days[order].some((day, at) => day !== days[next][at])) };
}

type Days = readonly (string | null)[];
type Decided = Pick<DayReader, 'order' | 'unsure'>;
type Parts = readonly [string, string, string];

/** `12/28/23`, `28.12.2023`, `2023. 12. 28.`, `2023年12月28日`, `٢٨/١٢/٢٠٢٣`: three numbers; a time after them is left alone. */
function partsOf(text: string): Parts | null {
  const clean = cleanLabel(text);
  const named = namedMonth(clean);
  if (named !== null) return named;
  const found = /^\D{0,3}(\d{1,4})\D{1,4}(\d{1,2})\D{1,4}(\d{1,4})(?!\d)/.exec(clean);
  if (found === null) return null;
  const [, first = '', second = '', third = ''] = found;
  return [first, second, third];
}

const NAMED =
  /^[^\p{L}\p{N}]{0,3}(?:\p{L}{2,12}[.,]*\s+)?(?:(\d{1,2})(?:st|nd|rd|th|er?|[ºª°])?[ .-]+(?:(?:de|of) )?)?(\p{L}{3,12})[ .,-]+(?:de )?(?:(\d{1,2})(?:st|nd|rd|th)?[ ,]+)?(\d{4}|\d\d)(?!\d)/iu;

/** `28 Dec 2023`, `28-Dec-23`, `Sat, December 28, 2023`, `28 de dezembro de 2023`: whose order nobody has to guess. */
function namedMonth(text: string): Parts | null {
  const [, before, word = '', behind, year] = NAMED.exec(text) ?? [];
  const date = before ?? behind;
  const month = date === undefined ? null : monthNamed(word);
  if (month === null || date === undefined || year === undefined) return null;
  return [String(fullYear(year, true)), String(month), date];
}

function dayOf(parts: Parts, order: DayOrder, typed: boolean): string | null {
  const [a, b, c] = parts;
  // Behind a whole year stands the month, whatever order the other texts have.
  const [year, month, date] =
    order === 'ymd' || a.length === 4 ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  if (year.length === 3 || year.length === 1 || month.length > 2 || date.length > 2) return null;
  const full = fullYear(year, typed);
  const day = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return full >= FIRST_YEAR && full < 2100 && dayNumber(day) !== null ? day : null;
}

/** Of two digits, the later half of a century: long ago in a table of one's own, Thai in a list of a service. */
function fullYear(year: string, typed: boolean): number {
  const number = Number(year);
  if (year.length > 2) return westernYear(number);
  if (number < 50) return 2000 + number;
  return typed ? 1900 + number : westernYear(2500 + number);
}

/** Thai accounts count from the Buddha: 543 years more. */
function westernYear(year: number): number {
  return year > 2400 && year < 2700 ? year - 543 : year;
}

/** How often the list changes its direction the rarer way: a list that is sorted has none. */
function breaksOf(days: Days): number {
  let [rising, falling, last] = [0, 0, ''];
  for (const day of days) {
    if (day === null) continue;
    if (last !== '' && day > last) rising++;
    if (last !== '' && day < last) falling++;
    last = day;
  }
  return Math.min(rising, falling);
}
