import type { ShowEntry } from '../lib/messages/protocol-library';

/** What a show is filed under: what was chosen for it, else where the profile stands. */
export type ShowState = 'available' | 'waiting' | 'caughtUp' | 'finished' | 'planned' | 'onHold' | 'dropped';
export type ShowOrder = 'activity' | 'name' | 'remaining' | 'airDate' | 'added';

/** In the order of the filters. */
export const SHOW_STATES: readonly ShowState[] = [
  'available',
  'waiting',
  'caughtUp',
  'finished',
  'planned',
  'onHold',
  'dropped',
];
export const SHOW_ORDERS: readonly ShowOrder[] = ['activity', 'name', 'remaining', 'airDate', 'added'];

export interface WallAsked {
  readonly query: string;
  readonly order: ShowOrder;
  /** Empty = every state. */
  readonly states: ReadonlySet<ShowState>;
}

export function stateOf({ status, position }: Pick<ShowEntry, 'status' | 'position'>): ShowState {
  return status === 'watching' ? position.state : status;
}

/** How many shows there are of each state. */
export function countStates(shows: readonly ShowEntry[]): ReadonlyMap<ShowState, number> {
  const counts = new Map<ShowState, number>();
  for (const show of shows) counts.set(stateOf(show), (counts.get(stateOf(show)) ?? 0) + 1);
  return counts;
}

/** The shows that fit, in the order asked for; the last ties are name and id. */
export function arrange(
  shows: readonly ShowEntry[],
  { query, order, states }: WallAsked,
  language?: string,
): ShowEntry[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const byName = (a: ShowEntry, b: ShowEntry) => collator.compare(a.name, b.name) || a.showId - b.showId;
  const by = ORDERS[order];
  return shows
    .filter((show) => states.size === 0 || states.has(stateOf(show)))
    .filter((show) => {
      const name = fold(show.name);
      return words.every((word) => name.includes(word));
    })
    .sort((a, b) => by(a, b) || byName(a, b));
}

type Compare = (a: ShowEntry, b: ShowEntry) => number;

const ORDERS: Record<ShowOrder, Compare> = {
  activity: (a, b) => latest(a.activity, b.activity),
  name: () => 0,
  remaining: (a, b) => b.remaining - a.remaining,
  // What is still to come first, the nearest date leading; the undated after all dates.
  airDate: (a, b) => Number(comes(b)) - Number(comes(a)) || text(dateOf(a), dateOf(b)),
  added: (a, b) => latest(a.addedAt, b.addedAt),
};

function latest(a: number | null, b: number | null): number {
  return (b ?? -Infinity) === (a ?? -Infinity) ? 0 : (b ?? -Infinity) - (a ?? -Infinity);
}

function comes({ position }: ShowEntry): boolean {
  return position.state === 'waiting';
}

function dateOf({ position }: ShowEntry): string {
  return position.upNext?.airDate ?? '9999';
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Letters alone count: no case, no accents. */
function fold(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
