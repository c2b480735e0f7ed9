import { describe, expect, it } from 'vitest';
import {
  arrange,
  countTrait,
  countWishes,
  nextWish,
  type ShowOrder,
  type Wishes,
} from '../../components/wall';
import { inventEntry } from './invented-show';

const waiting = (airDate: string | null) => ({
  state: 'waiting' as const,
  upNext: { season: 2, episode: 1, id: null, airDate },
  at: { season: 2, episode: 1 },
});

const SHOWS = [
  inventEntry(1, { name: 'Éclair', genres: ['Drama'], activity: 10, addedAt: 5, remaining: 3 }),
  inventEntry(2, {
    name: 'brine',
    genres: ['Drama'],
    services: ['Loft', 'Quay'],
    nights: [0, 3],
    activity: 30,
    addedAt: 1,
    remaining: 9,
  }),
  inventEntry(3, { name: 'Atlas 10', activity: null, addedAt: 9, position: waiting('2026-12-01') }),
  inventEntry(4, {
    name: 'Atlas 9',
    genres: ['Comedy'],
    services: ['Loft'],
    activity: 20,
    addedAt: null,
    position: waiting(null),
    remaining: 0,
  }),
  inventEntry(5, { name: 'Cove', genres: ['Crime', 'Drama'], activity: 20, status: 'dropped', remaining: 0 }),
];

const ids = (order: ShowOrder, wishes: Wishes = {}, query = '') =>
  arrange(SHOWS, { order, query, wishes }, 'en').map(({ showId }) => showId);

describe('the wall of shows', () => {
  it.each<[ShowOrder, number[]]>([
    ['activity', [2, 4, 5, 1, 3]],
    ['name', [4, 3, 2, 5, 1]],
    ['remaining', [2, 1, 3, 4, 5]],
    ['airDate', [3, 4, 2, 5, 1]],
    ['added', [3, 1, 2, 4, 5]],
  ])('puts shows in order of %s', (order, expected) => expect(ids(order)).toEqual(expected));

  it('finds names without minding case and accents, word by word', () => {
    expect(ids('name', {}, 'ECL')).toEqual([1]);
    expect(ids('name', {}, '9 atl')).toEqual([4]);
    expect(ids('name', {}, 'nothing')).toEqual([]);
  });

  it('files a show without any episodes yet under those that are waited for', () => {
    const empty = { state: 'caughtUp' as const, upNext: null, at: null };
    const over = { ...empty, at: { season: 1, episode: 8 } };
    const shows = [inventEntry(1, { position: empty }), inventEntry(2, { position: over })];
    expect([...countTrait(shows, 'state')]).toEqual([
      ['waiting', 1],
      ['caughtUp', 1],
    ]);
    expect(countTrait([inventEntry(1, { position: empty, status: 'planned' })], 'state').get('planned')).toBe(
      1,
    );
  });

  it('sifts by state, a choice going before the place', () => {
    expect(ids('name', { state: { waiting: 'only' } })).toEqual([4, 3]);
    expect(ids('name', { state: { dropped: 'only', available: 'only' } })).toEqual([2, 5, 1]);
    expect(ids('name', { state: { dropped: 'without' } })).toEqual([4, 3, 2, 1]);
    expect(Object.fromEntries(countTrait(SHOWS, 'state'))).toEqual({ available: 2, waiting: 2, dropped: 1 });
  });

  it.each<[string, Wishes, number[]]>([
    ['one genre', { genre: { Drama: 'only' } }, [2, 5, 1]],
    ['either of two', { genre: { Drama: 'only', Comedy: 'only' } }, [4, 2, 5, 1]],
    ['all but one', { genre: { Drama: 'without' } }, [4, 3]],
    ['one, but not what is another as well', { genre: { Drama: 'only', Crime: 'without' } }, [2, 1]],
    ['a service and a night at once', { service: { Loft: 'only' }, night: { 0: 'only' } }, [2]],
    ['a service, without one night', { service: { Loft: 'only' }, night: { 0: 'without' } }, [4]],
  ])('sifts by %s', (_, wishes, expected) => expect(ids('name', wishes)).toEqual(expected));

  it('goes from all the same to only, to without, and back', () => {
    const wish = (wishes: Wishes) => nextWish(wishes, 'genre', 'Drama');
    const [only, without, all] = [wish({}), wish(wish({})), wish(wish(wish({})))];
    expect([only.genre, without.genre, all.genre]).toEqual([{ Drama: 'only' }, { Drama: 'without' }, {}]);
    expect(countWishes({ ...only, night: { 0: 'without', 3: 'only' } })).toBe(3);
    expect(countWishes(all)).toBe(0);
  });
});
