import type { ShowEntry } from '../lib/messages/protocol-library';
import { fold } from './fold';

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
export const TRAITS: readonly Trait[] = ['state', 'service', 'night', 'genre'];
export const SHOW_ORDERS: readonly ShowOrder[] = ['activity', 'name', 'remaining', 'airDate', 'added'];

/** What a wall can be sifted by. */
export type Trait = 'state' | 'service' | 'night' | 'genre';
/** Of what is wished neither, all are shown. */
export type Wish = 'only' | 'without';

export interface WallAsked {
  readonly query: string;
  readonly order: ShowOrder;
  readonly wishes: Wishes;
}

/** By trait, what is wished of each value: `{ genre: { Drama: 'without' } }`. */
export type Wishes = { readonly [T in Trait]?: Readonly<Record<string, Wish>> };

export const EVERYTHING: WallAsked = { query: '', order: 'activity', wishes: {} };

/** A press leads on: from all the same to only these, to all but these, and back. */
export function nextWish(wishes: Wishes, trait: Trait, value: string): Wishes {
  const { [value]: held, ...others } = wishes[trait] ?? {};
  const next = held === undefined ? 'only' : held === 'only' ? 'without' : null;
  return { ...wishes, [trait]: next === null ? others : { ...others, [value]: next } };
}

/** How many values something is wished of. */
export function countWishes(wishes: Wishes): number {
  return Object.values(wishes).reduce((sum, of) => sum + Object.keys(of).length, 0);
}

/** What a show has of a trait. */
export function traitsOf(show: ShowEntry, trait: Trait): readonly string[] {
  if (trait === 'state') return [stateOf(show)];
  if (trait === 'night') return show.nights.map(String);
  return trait === 'genre' ? show.genres : show.services;
}

export function stateOf({ status, position }: Pick<ShowEntry, 'status' | 'position'>): ShowState {
  if (status !== 'watching') return status;
  // Nothing is listed yet: nobody has caught up with it.
  return position.at === null ? 'waiting' : position.state;
}

/** How many shows there are of each value of a trait. */
export function countTrait(shows: readonly ShowEntry[], trait: Trait): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of shows.flatMap((show) => traitsOf(show, trait)))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Of each trait one of those that are wished for, if any are, and none of those that are not wanted. */
function isWished(show: ShowEntry, wishes: Wishes): boolean {
  return TRAITS.every((trait) => {
    const wished = Object.entries(wishes[trait] ?? {});
    const has = traitsOf(show, trait);
    const only = wished.filter(([, wish]) => wish === 'only');
    if (wished.some(([value, wish]) => wish === 'without' && has.includes(value))) return false;
    return only.length === 0 || only.some(([value]) => has.includes(value));
  });
}

/** The shows that fit, in the order asked for; the last ties are name and id. */
export function arrange(
  shows: readonly ShowEntry[],
  { query, order, wishes }: WallAsked,
  language?: string,
): ShowEntry[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const byName = (a: ShowEntry, b: ShowEntry) => collator.compare(a.name, b.name) || a.showId - b.showId;
  const by = ORDERS[order];
  return shows
    .filter((show) => isWished(show, wishes))
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
