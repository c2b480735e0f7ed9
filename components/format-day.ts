import { locale } from '../lib/platform/i18n';

/** By language and way of writing: making one takes as long as writing many days, and a grid writes two a cell. */
const formats = new Map<string, Intl.DateTimeFormat>();
/** As they were written in this page, and in the one before it. */
const written = new Map<string, string>();
const recalled = new Map<string, string>();

/** A local day (`YYYY-MM-DD`) in the user's language, formatted as a UTC day, so that no time zone can shift it. */
export function formatDay(day: string, options: Intl.DateTimeFormatOptions): string {
  const language = locale();
  const way = JSON.stringify([language, options]);
  const key = `${day} ${way}`;
  const text = written.get(key) ?? recalled.get(key) ?? write(day, language, options, way);
  written.set(key, text);
  return text;
}

function write(day: string, language: string, options: Intl.DateTimeFormatOptions, way: string): string {
  const format = formats.get(way) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formats.set(way, format);
  return format.format(Date.parse(day));
}

/** The days that were asked for so far, as they were written: for a page that starts with the same ones (`recallDays`). */
export function writtenDays(): Readonly<Record<string, string>> {
  return Object.fromEntries(written);
}

/** Takes over how days were written before: the first one that a page writes itself takes the browser 8 ms. */
export function recallDays(days: Readonly<Record<string, string>>): void {
  for (const [key, text] of Object.entries(days)) recalled.set(key, text);
}
