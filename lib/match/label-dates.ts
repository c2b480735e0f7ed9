import { foldWord } from './clean-label';
import { wordMeanings } from './label-words';

/** A day that a label names, and where it stands. */
export interface LabelDate {
  /** `YYYY-MM-DD`; null where day and month may be either. */
  readonly day: string | null;
  readonly start: number;
  readonly end: number;
}

/** Tried in every language: the names that pages use whatever they speak. */
const ALWAYS = ['en', 'en-GB'];
const MONTHS = new Map<string, ReadonlyMap<string, number>>();
const NUMERIC = /(?<!\d)(\d{4}|\d{1,2})(\. ?|[-/])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)/;
/** Thai years count from the Buddha; no other show is of that year. */
const BUDDHIST = 543;
/** Languages and regions where the month may lead. */
const MONTH_MAY_LEAD = /^(?:en(?:[-_](?:us|ca|ph))?|es[-_](?:us|pr)|(?:fil|tl)(?:[-_]ph)?)$/i;
const EASTERN = /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/u;
const VIETNAMESE = /(?<!\d)(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})(?!\d)/iu;
const HUNGARIAN = /(?<!\d)(\d{4})\. (\p{L}[\p{L}\p{M}]*)\.? (\d{1,2})\./u;
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)? (?:de |of |d['’]|ב)?(\p{L}[\p{L}\p{M}]*(?:\.\p{L}[\p{L}\p{M}]*)?)\.?,? (?:de |del )?(\d{4})(?!\d)/giu;
const MONTH_FIRST = /(?<!\p{L})(\p{L}[\p{L}\p{M}]*)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/giu;

/**
 * The day that a label carries as an episode's name: `2025-02-14`, `14.02.2025`, `14 février 2025`, `2025年2月14日`.
 * Where the month may lead in the page's language, a day in numbers is only read if its order is certain. Null without
 * a whole, existing date.
 */
export function findDate(text: string, language: string): LabelDate | null {
  if (!/\d/.test(text)) return null;
  const eastern = EASTERN.exec(text);
  if (eastern !== null) return made(eastern, Number(eastern[1]), Number(eastern[2]), Number(eastern[3]));
  const vietnamese = VIETNAMESE.exec(text);
  if (vietnamese !== null)
    return made(vietnamese, Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return numericDate(numeric, language);
  const hungarian = HUNGARIAN.exec(text);
  const leading = hungarian === null ? null : monthNumber(hungarian[2] ?? '', language);
  if (hungarian !== null && leading !== null)
    return made(hungarian, Number(hungarian[1]), leading, Number(hungarian[3]));
  for (const match of text.matchAll(DAY_FIRST)) {
    if (isNumbers(text, match.index)) continue;
    const month = monthNumber(match[2] ?? '', language);
    if (month !== null) return made(match, Number(match[3]), month, Number(match[1]));
  }
  for (const match of text.matchAll(MONTH_FIRST)) {
    const month = monthNumber(match[1] ?? '', language);
    if (month !== null) return made(match, Number(match[3]), month, Number(match[2]));
  }
  return null;
}

/** `S1 Ep. 3 May 1945`: behind a season the number is the word's right before it; `Episode 3 May 2024` may be a day. */
function isNumbers(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const beside = /(\p{L}[\p{L}\p{M}]*)([.:]? ?[#№]? ?)$/u.exec(before);
  if (beside === null || !/\d/.test(before.slice(0, beside.index))) return false;
  const found = wordMeanings(foldWord(beside[1] ?? ''))?.meanings ?? [];
  return found.some(({ role, weak }) => role === 'episode' && (!weak || beside[2] === ''));
}

function numericDate(match: RegExpExecArray, language: string): LabelDate | null {
  const [, first = '', , second = '', third = ''] = match;
  if (first.length === 4) return made(match, Number(first), Number(second), Number(third));
  const [one, two, year] = [Number(first), Number(second), Number(third)];
  if (one > 12 || !MONTH_MAY_LEAD.test(language || 'en')) return made(match, year, two, one);
  const found = made(match, year, one, two);
  return found === null || two > 12 ? found : { ...found, day: null };
}

function made(match: RegExpExecArray, told: number, month: number, day: number): LabelDate | null {
  const year = told >= 2400 && told < 2700 ? told - BUDDHIST : told;
  if (year < 1900 || year > 2999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day that the month has not leads into another one.
  if (date.getUTCMonth() !== month - 1) return null;
  return { day: date.toISOString().slice(0, 10), start: match.index, end: match.index + match[0].length };
}

function monthNumber(word: string, language: string): number | null {
  // A season's word may be a month's too (Kazakh).
  if (wordMeanings(foldWord(word))?.meanings.some((one) => !one.weak) === true) return null;
  const wanted = plain(word);
  for (const tag of [language, ...ALWAYS]) {
    const month = monthsOf(tag).get(wanted);
    if (month !== undefined) return month;
  }
  return null;
}

/** Month names, long and short, in the form that stands alone and the one that stands with a day. */
function monthsOf(tag: string): ReadonlyMap<string, number> {
  const held = MONTHS.get(tag);
  if (held !== undefined) return held;
  const names = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    for (const day of [undefined, 'numeric'] as const) collect(names, tag, style, day);
  }
  MONTHS.set(tag, names);
  return names;
}

function collect(
  names: Map<string, number>,
  tag: string,
  style: 'long' | 'short',
  day: 'numeric' | undefined,
): void {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat(tag || 'en', {
      month: style,
      timeZone: 'UTC',
      calendar: 'gregory',
      ...(day === undefined ? {} : { day }),
    });
  } catch {
    return;
  }
  for (let month = 0; month < 12; month++) {
    const part = format.formatToParts(Date.UTC(2001, month, 15)).find((one) => one.type === 'month');
    const name = plain(part?.value ?? '');
    if (/\p{L}/u.test(name)) names.set(name, month + 1);
  }
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '').normalize('NFC');
}
