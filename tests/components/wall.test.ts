import { describe, expect, it } from 'vitest';
import { arrange, countStates, type ShowOrder, type ShowState } from '../../components/wall';
import { inventEntry } from './invented-show';

const waiting = (airDate: string | null) => ({
  state: 'waiting' as const,
  upNext: { season: 2, episode: 1, id: null, airDate },
});

const SHOWS = [
  inventEntry(1, { name: 'Éclair', activity: 10, addedAt: 5, remaining: 3 }),
  inventEntry(2, { name: 'brine', activity: 30, addedAt: 1, remaining: 9 }),
  inventEntry(3, { name: 'Atlas 10', activity: null, addedAt: 9, position: waiting('2026-12-01') }),
  inventEntry(4, { name: 'Atlas 9', activity: 20, addedAt: null, position: waiting(null), remaining: 0 }),
  inventEntry(5, { name: 'Cove', activity: 20, status: 'dropped', remaining: 0 }),
];

const ids = (order: ShowOrder, states: ShowState[] = [], query = '') =>
  arrange(SHOWS, { order, query, states: new Set(states) }, 'en').map(({ showId }) => showId);

describe('the wall of shows', () => {
  it.each<[ShowOrder, number[]]>([
    ['activity', [2, 4, 5, 1, 3]],
    ['name', [4, 3, 2, 5, 1]],
    ['remaining', [2, 1, 3, 4, 5]],
    ['airDate', [3, 4, 2, 5, 1]],
    ['added', [3, 1, 2, 4, 5]],
  ])('puts shows in order of %s', (order, expected) => expect(ids(order)).toEqual(expected));

  it('finds names without minding case and accents, word by word', () => {
    expect(ids('name', [], 'ECL')).toEqual([1]);
    expect(ids('name', [], '9 atl')).toEqual([4]);
    expect(ids('name', [], 'nothing')).toEqual([]);
  });

  it('sifts by state, a choice going before the place', () => {
    expect(ids('name', ['waiting'])).toEqual([4, 3]);
    expect(ids('name', ['dropped', 'available'])).toEqual([2, 5, 1]);
    expect(Object.fromEntries(countStates(SHOWS))).toEqual({ available: 2, waiting: 2, dropped: 1 });
  });
});
