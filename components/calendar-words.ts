import { daysBetween } from '../lib/domain/day';
import { locale, t } from '../lib/platform/i18n';
import type { CalendarEpisode } from '../lib/messages/protocol-calendar';
import { dayWord, duration } from './words';

/** A day of the calendar: `today`, `Tuesday` within a week, else `Tuesday 3 March`, with its year when that is another. */
export function calendarDay(day: string, today: string): string {
  if (Math.abs(daysBetween(today, day) ?? 7) < 7) return dayWord(day, today);
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return format(day, { weekday: 'long', day: 'numeric', month: 'long', ...year });
}

/** The date beside a day that is named by a word: `3 Mar`; null where the date is said already. */
export function dateBeside(day: string, today: string): string | null {
  if (Math.abs(daysBetween(today, day) ?? 7) >= 7) return null;
  return format(day, { day: 'numeric', month: 'short' });
}

/** Local days are formatted as UTC days, so that no time zone can shift them. */
function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(Date.parse(day));
}

/** What stands beside an episode's title: its length, or what became of it. */
export function episodeFacts({ state, runtime }: CalendarEpisode): string {
  if (state === 'seen') return t('calendarSeen');
  if (state === 'skipped') return t('skippedShort');
  return runtime === null || runtime <= 0 ? '' : duration(runtime);
}
