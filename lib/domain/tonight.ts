import { addDays, dayOfWeek, daysBetween, endOfDay, evening as eveningOf } from './day';
import { statusOn } from './choice';
import type { Position } from './position';
import type { Preferences } from './preferences';
import { readPosition } from './progress';
import type { Moment, ProgressRow } from './progress';
import { COUNTED, GROUPS, type Group } from './tonight-groups';

/** Evenings after which a show that is left alone is dormant. */
const DORMANT_AFTER = 60;
/** Evenings that a new show stands under "Continue" before it moves to "Start something". */
const NEW_FOR = 7;

/** One show of the active profile. */
export interface TonightEntry {
  readonly showId: number;
  readonly name: string;
  readonly row: ProgressRow;
  readonly preferences: Pick<Preferences, 'nights' | 'slot' | 'dayOffset'>;
  /** Minutes left of the episode up next, what was already played taken off; null when unknown. */
  readonly minutesLeft: number | null;
  /** TMDB's ids of the services that include it in the household's region; null when unknown. */
  readonly providers: readonly number[] | null;
}

export interface TonightInput {
  /** Epoch ms and minutes east of UTC of the wall clock. */
  readonly now: number;
  readonly offset: number;
  /** Local hour at which an evening ends. */
  readonly eveningEndsAt?: number;
  /** Lifts the waiting for nights this evening. */
  readonly binge?: boolean;
  readonly filters?: Filters;
}

export interface Filters {
  /** "I have N minutes". */
  readonly minutes?: number | null;
  /** "My services", by TMDB's ids. */
  readonly services?: readonly number[] | null;
}

export interface TonightItem {
  readonly entry: TonightEntry;
  readonly position: Position;
  /** For waiting ones: the local day on which it airs or has its night; null when unknown. */
  readonly due: string | null;
  /** Epoch ms at which something last happened with it; -Infinity when nothing did. */
  readonly activity: number;
}

export interface TonightGroups {
  /** Local day that the evening belongs to. */
  readonly evening: string;
  /** Those that hold something, in their order. */
  readonly groups: readonly { readonly group: Group; readonly items: readonly TonightItem[] }[];
  /** How many the filters hide. */
  readonly hidden: number;
  /** How many stand in the counted groups. */
  readonly count: number;
}

/** The days that "now" belongs to. */
interface Now {
  /** By the calendar: what has aired. */
  readonly today: string;
  /** By the evening: after midnight still the day before. */
  readonly evening: string;
  readonly offset: number;
  readonly endsAt: number;
  readonly binge: boolean;
}

interface Ranked extends TonightItem {
  readonly group: Group;
}

/** Tonight's list (docs/rules.md "Tonight"): each show in the first group that fits, in an order without ties. */
export function groupTonight(entries: readonly TonightEntry[], input: TonightInput): TonightGroups {
  const { now: at, offset, eveningEndsAt: endsAt = 4, binge = false, filters = {} } = input;
  const evening = eveningOf(at, offset, endsAt);
  const now: Now = { today: eveningOf(at, offset, 0), evening, offset, endsAt, binge };
  const listed = entries.map((entry) => rank(entry, now)).filter((item) => item !== null);
  const shown = listed.filter((item) => passes(item, filters));
  const groups = GROUPS.map((group) => ({
    group,
    items: shown
      .filter((item) => item.group === group)
      .sort((a, b) => ORDER[group](a, b) || byName(a, b))
      .map(({ entry, position, due, activity }): TonightItem => ({ entry, position, due, activity })),
  })).filter(({ items }) => items.length > 0);
  const count = shown.filter((item) => COUNTED.includes(item.group)).length;
  return { evening, groups, hidden: listed.length - shown.length, count };
}

function rank(entry: TonightEntry, now: Now): Ranked | null {
  const { row, preferences } = entry;
  const status = statusOn(row.choice, now.today, preferences.dayOffset);
  if (!row.inLibrary || status === 'onHold' || status === 'dropped') return null;
  const position = readPosition(row, now.today, preferences.dayOffset);
  if (position.state === 'finished') return null;
  const aired = airedOn(position, preferences.dayOffset);
  const activity = lastActivity(row, position, aired, now);
  const group = groupOf(entry, position, aired, activity, status === 'planned', now);
  const due = group === 'waiting' ? dueOn(position, aired, preferences, now) : null;
  return { entry, position, group, due, activity: activity?.at ?? -Infinity };
}

/** Local day on which up next counts as aired here; null when it has no date. */
function airedOn(position: Position, dayOffset: number): string | null {
  const airDate = position.upNext?.airDate ?? null;
  return airDate === null ? null : addDays(airDate, dayOffset);
}

function groupOf(
  { row, preferences: { nights } }: TonightEntry,
  position: Position,
  aired: string | null,
  activity: Moment | null,
  planned: boolean,
  now: Now,
): Group {
  if (position.state !== 'available') return 'waiting';
  const isNight = nights.includes(dayOfWeek(now.evening) ?? -1);
  const watched = row.lastPlay !== null && momentEvening(row.lastPlay, now) === now.evening;
  if (isNight && !watched) return 'tonight';
  if (nights.length > 0 && !isNight && row.started && !now.binge) return 'waiting';
  if (aired === now.today || aired === now.evening) return 'newToday';
  if (planned || (!row.started && !isNew(row, now))) return 'startSomething';
  const idle = activity === null ? null : daysBetween(momentEvening(activity, now), now.evening);
  return idle === null || idle > DORMANT_AFTER ? 'notForAWhile' : 'continue';
}

function isNew(row: ProgressRow, now: Now): boolean {
  if (row.addedAt === null) return false;
  const since = daysBetween(eveningOf(row.addedAt, now.offset, now.endsAt), now.evening);
  return since !== null && since <= NEW_FOR;
}

/** For a started show the day its up next aired counts too: a new season is not dormant. */
function lastActivity(row: ProgressRow, position: Position, aired: string | null, now: Now): Moment | null {
  if (!row.started || aired === null || position.state !== 'available') return row.activity;
  const at = endOfDay(aired, now.offset);
  if (at === null || (row.activity !== null && row.activity.at >= at)) return row.activity;
  return { at, offset: now.offset, day: aired };
}

/** The evening as the wall clock had it then. */
function momentEvening(moment: Moment, now: Now): string {
  return moment.day ?? eveningOf(moment.at, moment.offset ?? now.offset, now.endsAt);
}

function dueOn(
  position: Position,
  aired: string | null,
  preferences: Pick<Preferences, 'nights'>,
  now: Now,
): string | null {
  if (position.state !== 'available') return aired;
  const nights = [1, 2, 3, 4, 5, 6, 7].map((days) => addDays(now.evening, days));
  return nights.find((day) => preferences.nights.includes(dayOfWeek(day) ?? -1)) ?? null;
}

/** What is unknown stays. What waits is not offered, so there is nothing to filter. */
function passes({ entry, group }: Ranked, { minutes = null, services = null }: Filters): boolean {
  if (group === 'waiting') return true;
  if (minutes !== null && entry.minutesLeft !== null && entry.minutesLeft > minutes) return false;
  if (services === null || entry.providers === null) return true;
  return entry.providers.some((id) => services.includes(id));
}

/** Whether two of one group stand where they do only because of their names. */
export function isTie(group: Group, a: TonightItem, b: TonightItem): boolean {
  return ORDER[group](a, b) === 0;
}

type Order = (a: TonightItem, b: TonightItem) => number;

const byActivity: Order = (a, b) => compare(b.activity, a.activity);
const bySlot: Order = (a, b) =>
  compare(a.entry.preferences.slot ?? Infinity, b.entry.preferences.slot ?? Infinity);
const byDue: Order = (a, b) => compare(a.due ?? '9999-99-99', b.due ?? '9999-99-99');

const ORDER: Record<Group, Order> = {
  tonight: bySlot,
  newToday: byActivity,
  continue: byActivity,
  notForAWhile: byActivity,
  startSomething: byActivity,
  waiting: byDue,
};

const names = new Intl.Collator('und', { sensitivity: 'base', numeric: true });

function byName(a: TonightItem, b: TonightItem): number {
  return names.compare(a.entry.name, b.entry.name) || a.entry.showId - b.entry.showId;
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
