import { daysBetween } from '../lib/domain/day';
import { t } from '../lib/platform/i18n';
import type { CalendarEpisode } from '../lib/messages/protocol-calendar';
import { formatDay } from './format-day';
import { dayWord, duration } from './words';

/** A day of the calendar: `today`, `Tuesday` within a week, else `Tuesday 3 March`, with its year when that is another. */
export function calendarDay(day: string, today: string): string {
  if (Math.abs(daysBetween(today, day) ?? 7) < 7) return dayWord(day, today);
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return formatDay(day, { weekday: 'long', day: 'numeric', month: 'long', ...year });
}

/** The date beside a day that is named by a word: `3 Mar`; null where the date is said already. */
export function dateBeside(day: string, today: string): string | null {
  if (Math.abs(daysBetween(today, day) ?? 7) >= 7) return null;
  return formatDay(day, { day: 'numeric', month: 'short' });
}

/** What stands beside an episode's title: its length, or what became of it. */
export function episodeFacts({ state, runtime }: CalendarEpisode): string {
  if (state === 'seen') return t('calendarSeen');
  if (state === 'skipped') return t('skippedShort');
  return runtime === null || runtime <= 0 ? '' : duration(runtime);
}
