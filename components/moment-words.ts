import type { WaitingReport } from '../lib/messages/protocol-inbox';
import { locale, t } from '../lib/platform/i18n';
import { dayOf, dayWord, onDay } from './words';

/** By language: making one takes as long as writing many times, and a history writes one a line. */
const clocks = new Map<string, Intl.DateTimeFormat>();

export function timeOfDay(at: number): string {
  const language = locale();
  const clock =
    clocks.get(language) ??
    new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(language, clock);
  return clock.format(at);
}

/** `21:40` for today, `Tuesday 21:40` otherwise. */
export function momentWord(at: number, today: string): string {
  const day = dayOf(at);
  return day === today ? timeOfDay(at) : t('dayAndTime', dayWord(day, today), timeOfDay(at));
}

/** The same inside a sentence. */
export function atMoment(at: number, today: string): string {
  const day = dayOf(at);
  return day === today ? timeOfDay(at) : t('dayAndTime', onDay(day, today), timeOfDay(at));
}

/** The page's own words for what was watched: `Severance · S2:E5 · Netflix, 21:40`. */
export function reportWords(report: WaitingReport, today: string): string {
  return t('reportWords', report.words, report.siteName, momentWord(report.finishedAt, today));
}
