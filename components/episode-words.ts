import type { When } from '../lib/domain/when';
import type { PageEpisode } from '../lib/messages/protocol-library';
import { locale, plural, t, type MessageKey } from '../lib/platform/i18n';
import { formatDay } from './format-day';
import { atMoment } from './moment-words';
import { onDay } from './words';

/** A local day in full: `14 February 2025`. */
export function longDay(day: string): string {
  return formatDay(day, { dateStyle: 'long' });
}

/** The same in short: `14 Feb 2025`. */
export function shortDay(day: string): string {
  return formatDay(day, { day: 'numeric', month: 'short', year: 'numeric' });
}

export function seasonName(season: number, name = ''): string {
  const numbered = season === 0 ? t('specials') : t('seasonNumber', season);
  return name === '' || /\d/.test(name) || season === 0 ? numbered : name;
}

/** The episode's title, or what stands for one that is hidden or has none yet. */
export function titleOf(one: PageEpisode, hidden: boolean): string {
  return hidden || one.name === '' ? t('episodeNumber', one.episode) : one.name;
}

export interface CellFacts {
  readonly hidden: boolean;
  readonly upNext: boolean;
  /** Local day. */
  readonly today: string;
}

/** A cell as a sentence: `Season 2 episode 5, Trojan’s Horse, aired 14 February 2025, not seen`. */
export function cellName(one: PageEpisode, { hidden, upNext, today }: CellFacts): string {
  const place = one.season === 0 ? t('cellSpecial', one.episode) : t('cellPlace', one.season, one.episode);
  const title = hidden ? t('cellHiddenTitle') : one.name === '' ? t('cellNoTitle') : one.name;
  const state = stateOf(one);
  return t('cellName', place, title, airWords(one, today), upNext ? t('cellUpNext', state) : state);
}

function airWords({ airDate }: PageEpisode, today: string): string {
  if (airDate === null) return t('cellNoDate');
  return t(airDate <= today ? 'cellAired' : 'cellAirs', longDay(airDate));
}

function stateOf({ state, plays = 0 }: PageEpisode): string {
  if (state === 'seen') return plays > 1 ? plural('cellSeenTimes', plays) : t('cellSeen');
  if (state === 'skipped') return t('skippedShort');
  if (state === 'unaired') return t('cellNotOut');
  return t(plays > 0 ? 'cellSeenBefore' : 'cellNotSeen');
}

/** What stands under the title: `14 Feb 2025 · 51 min · seen ×2`. */
export function cellFacts(one: PageEpisode, today: string): string[] {
  const { airDate, runtime, state, plays = 0 } = one;
  const date =
    state === 'unaired' && airDate !== null ? t('airs', onDay(airDate, today)) : airDate && shortDay(airDate);
  return [
    date ?? t('airsUnknown'),
    ...(runtime === null || runtime <= 0 || state === 'unaired' ? [] : [t('minutes', runtime)]),
    ...(state === 'seen' && plays > 1 ? [t('seenTimes', plays)] : []),
    ...(state !== 'seen' && plays > 0 ? [t('seenBefore')] : []),
    ...(state === 'skipped' ? [t('skippedShort')] : []),
  ];
}

/** When it was watched, for the cell's menu. */
export function watchedWords(when: When, today: string): string {
  if (when.kind === 'unknown') return t('cellWatchedUnknown');
  return t('cellWatched', when.kind === 'day' ? onDay(when.day, today) : atMoment(when.at, today));
}

const STATUS: Readonly<Record<string, MessageKey>> = {
  'Returning Series': 'showReturning',
  Ended: 'showEnded',
  Canceled: 'showCancelled',
  Cancelled: 'showCancelled',
  'In Production': 'showInProduction',
  Planned: 'showPlanned',
  Pilot: 'showPilot',
};

/** TMDB's word for how a show goes on, in the user's language; a word that is not known passes through. */
export function showStatus(status: string): string {
  const key = Object.hasOwn(STATUS, status) ? STATUS[status] : undefined;
  return key === undefined ? status : t(key);
}

/** Nights as people say them: `Sundays and Mondays`. */
export function nightWords(nights: readonly number[]): string {
  // 4 January 1970 was a Sunday.
  const names = nights.map((night) =>
    new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' }).format((night + 3) * 86_400_000),
  );
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names);
}
