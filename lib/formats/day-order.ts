import { dayNumber } from '../domain/day';
import { cleanLabel } from '../match/clean-label';

/** In which order a file writes a day's parts. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';

export interface DayReader {
  readonly order: DayOrder;
  /** More than one order fits all the file's dates equally well: the likelier was taken. */
  readonly unsure: boolean;
  /** `YYYY-MM-DD`, or null for what is no day. */
  read(text: string): string | null;
}

/** No service kept a list before; what is told of earlier days was typed in. */
const FIRST_YEAR = 1930;

/**
 * Decides from all dates of a file at once in which order it writes them: by parts that can be no month, then by which
 * order leaves the list sorted. `american`: where both fit, the month is likelier to stand first. `sorted` false: the file
 * is in no order of time, which then says nothing.
 */
export function readDays(texts: readonly string[], american: boolean, sorted = true): DayReader {
  const written = texts.map(partsOf).filter((parts) => parts !== null);
  const { order, unsure } = decide(texts, written, american, sorted);
  return {
    order,
    unsure,
    read: (text) => {
      const parts = partsOf(text);
      return parts === null ? null : dayOf(parts, order);
    },
  };
}

function decide(
  texts: readonly string[],
  written: readonly Parts[],
  american: boolean,
  sorted: boolean,
): Decided {
  const fits = (order: DayOrder) => written.filter((parts) => dayOf(parts, order) !== null).length;
  const yearFirst = written.filter(([first]) => first.length === 4).length;
  if (2 * yearFirst > written.length) return { order: 'ymd', unsure: false };
  // No country puts dots after the month first.
  const dotted = texts.some((text) => /^\s*\d{1,2}\. ?\d{1,2}\./.test(text));
  const likely: readonly DayOrder[] = dotted ? ['dmy'] : american ? ['mdy', 'dmy'] : ['dmy', 'mdy'];
  const most = Math.max(...likely.map(fits));
  const possible = likely.filter((order) => fits(order) === most);
  const breaks = (order: DayOrder) => (sorted ? breaksOf(written, order) : 0);
  const ranked = possible.toSorted((one, other) => breaks(one) - breaks(other));
  const [order = 'dmy', next = order] = ranked;
  // A year of two digits stands first only where that alone brings order.
  if (fits('ymd') === written.length && 2 * breaks('ymd') < breaks(order))
    return { order: 'ymd', unsure: false };
  // A list that is sorted by something else says nothing by its order.
  const close = breaks(order) === breaks(next) || 2 * breaks(order) > breaks(next);
  return { order, unsure: close && written.some((parts) => dayOf(parts, order) !== dayOf(parts, next)) };
}

type Decided = Pick<DayReader, 'order' | 'unsure'>;
type Parts = readonly [string, string, string];

/** `12/28/23`, `28.12.2023`, `2023. 12. 28.`, `2023年12月28日`, `٢٨/١٢/٢٠٢٣`: three numbers; a time after them is left alone. */
function partsOf(text: string): Parts | null {
  const found = /^\D{0,3}(\d{1,4})\D{1,4}(\d{1,2})\D{1,4}(\d{1,4})(?!\d)/.exec(cleanLabel(text));
  if (found === null) return null;
  const [, first = '', second = '', third = ''] = found;
  return [first, second, third];
}

function dayOf(parts: Parts, order: DayOrder): string | null {
  const [a, b, c] = parts;
  const [year, month, date] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  if (year.length === 3 || year.length === 1 || month.length > 2 || date.length > 2) return null;
  const full = year.length === 2 ? 2000 + Number(year) : westernYear(Number(year));
  const day = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return full >= FIRST_YEAR && full < 2100 && dayNumber(day) !== null ? day : null;
}

/** Thai accounts count from the Buddha: 543 years more. */
function westernYear(year: number): number {
  return year > 2400 && year < 2700 ? year - 543 : year;
}

/** How often the list changes its direction the rarer way: a list that is sorted has none. */
function breaksOf(written: readonly Parts[], order: DayOrder): number {
  let [rising, falling, last] = [0, 0, ''];
  for (const parts of written) {
    const day = dayOf(parts, order);
    if (day === null) continue;
    if (last !== '' && day > last) rising++;
    if (last !== '' && day < last) falling++;
    last = day;
  }
  return Math.min(rising, falling);
}
