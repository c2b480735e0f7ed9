import { daysBetween, localDay } from '../lib/domain/day';
import type { Position, Reason } from '../lib/domain/position';
import { formatPair } from '../lib/domain/show';
import type { Tonight } from '../lib/messages/protocol-tonight';
import type { TonightRow } from '../lib/messages/tonight-row';
import { systemClock } from '../lib/platform/clock';
import { locale, plural, t } from '../lib/platform/i18n';
import { formatDay } from './format-day';

/** A run time in minutes: `51 min`, `1 h 02`; in one piece, which no end of a line parts. */
export function duration(minutes: number): string {
  const words =
    minutes < 60
      ? t('minutes', minutes)
      : t('hours', Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0'));
  return words.replaceAll(' ', '\u00a0');
}

export function weekday(day: string): string {
  return formatDay(day, { weekday: 'long' });
}

/** A day as people say it, seen from `today`: today, yesterday, tomorrow, Friday, 14 Feb, 14 Feb 2027. */
export function dayWord(day: string, today: string): string {
  const distance = daysBetween(today, day);
  if (distance === null) return day;
  if (distance === 0) return t('today');
  if (distance === 1) return t('tomorrow');
  if (distance === -1) return t('yesterday');
  if (Math.abs(distance) < 7) return weekday(day);
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return formatDay(day, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** The same inside a sentence, with what the language puts before it: `el martes` where `dayWord` says `martes`. */
export function onDay(day: string, today: string): string {
  const word = dayWord(day, today);
  const distance = Math.abs(daysBetween(today, day) ?? 0);
  if (distance < 2) return word;
  return t(distance < 7 ? 'onWeekday' : 'onDate', word);
}

/** The local day (`YYYY-MM-DD`) of an instant (epoch ms), by this browser's clock. */
export function dayOf(at: number): string {
  return localDay(at, systemClock.offset(at));
}

/** By language, as with days: a history lists episodes in each line. */
const lists = new Map<string, Intl.ListFormat>();

/** Several things as the language lists them, without an "and" where it can do so: `S1 E1, S1 E2`. */
export function listWords(things: readonly string[]): string {
  const language = locale();
  const list = lists.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' });
  lists.set(language, list);
  return list.format(things);
}

/** Why this one is up next: `After S2 E4, watched Tuesday`. */
export function reasonWords(reason: Reason, today: string): string {
  switch (reason.why) {
    case 'start':
      return t('reasonStart');
    case 'skipped':
      return t('reasonSkipped', formatPair(reason));
    case 'after':
      return reason.at === null
        ? t(reason.cameOutSince ? 'reasonSince' : 'reasonAfter', formatPair(reason))
        : t(
            reason.cameOutSince ? 'reasonSinceWhen' : 'reasonAfterWhen',
            formatPair(reason),
            onDay(dayOf(reason.at), today),
          );
    case 'jump':
      return t('reasonJump', onDay(dayOf(reason.at), today));
    case 'rewatch':
      return t('reasonRewatch', onDay(dayOf(reason.at), today));
    case 'oldestFirst':
      return t('reasonOldestFirst');
  }
}

/** What stands in place of an episode that can be watched: when it airs, or that nothing is left. */
export function stateWords(position: Position, today: string, lists?: TonightRow['lists']): string | null {
  // Nothing is listed yet: nobody has caught up with it.
  if (position.at === null) return t(lists ?? 'airsUnknown');
  if (position.state === 'caughtUp') return t('stateCaughtUp');
  if (position.state === 'finished') return t('stateFinished');
  if (position.state === 'available') return null;
  const airDate = position.upNext?.airDate ?? null;
  return airDate === null ? t('airsUnknown') : t('airs', onDay(airDate, today));
}

/** How far into the episode it was left: `21 min in · 17 left`; null when it was not begun. */
export function resumeWords(row: TonightRow): string | null {
  if (row.resume === null) return null;
  const inside = Math.floor(row.resume.position / 60);
  const left = Math.ceil((row.resume.duration - row.resume.position) / 60);
  return inside < 1 || left < 1 ? null : t('resume', inside, left);
}

/** The line under the title: `Sunday · 4 episodes · 3 h 02`, of what is on this evening, listed here or not. */
export function eveningWords({
  evening,
  count,
  minutes,
}: Pick<Tonight, 'evening' | 'count' | 'minutes'>): string {
  const parts = [weekday(evening)];
  if (count > 0) parts.push(plural('episodes', count));
  if (minutes > 0) parts.push(duration(minutes));
  return parts.join(' · ');
}
