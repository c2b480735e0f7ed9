import { locale } from '../lib/platform/i18n';

/** By language and way of writing: making one takes as long as writing many days, and a grid writes two a cell. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A local day (`YYYY-MM-DD`) in the user's language, formatted as a UTC day, so that no time zone can shift it. */
export function formatDay(day: string, options: Intl.DateTimeFormatOptions): string {
  const language = locale();
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(Date.parse(day));
}
