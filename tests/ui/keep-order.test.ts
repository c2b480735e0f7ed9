import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tonight } from '../../lib/messages/protocol-tonight';
import { dropRow, keepOrder, placeRow } from '../../lib/ui/keep-order';
import { inventRow, inventTonight } from '../components/invented';

type Shape = Partial<Record<Tonight['groups'][number]['group'], readonly number[]>>;

function tonight(shape: Shape, change: Partial<Tonight> = {}): Tonight {
  const groups = Object.entries(shape).map(([group, ids]) => [group, ids.map((id) => inventRow(id))]);
  return inventTonight(Object.fromEntries(groups), change);
}

function shapeOf({ groups }: Tonight): Shape {
  const filled = groups.filter(({ rows }) => rows.length > 0);
  return Object.fromEntries(filled.map(({ group, rows }) => [group, rows.map((row) => row.showId)]));
}

describe('rows keep their order while the popup is open', () => {
  it.each<[string, Shape, Shape, number[], Shape]>([
    [
      'when the answer has another order',
      { continue: [1, 2, 3] },
      { continue: [3, 1, 2] },
      [],
      { continue: [1, 2, 3] },
    ],
    [
      'when a row belongs to another group now',
      { tonight: [1], continue: [2] },
      { continue: [2], waiting: [1] },
      [],
      { tonight: [1], continue: [2] },
    ],
    [
      'and leave when they are no longer listed',
      { continue: [1, 2] },
      { continue: [2] },
      [],
      { continue: [2] },
    ],
    ['unless they were moved on here', { continue: [1, 2] }, { continue: [2] }, [1], { continue: [1, 2] }],
    [
      'new ones that come first come first',
      { continue: [1, 2] },
      { continue: [9, 2, 1] },
      [],
      { continue: [9, 1, 2] },
    ],
    ['other new ones come last', { continue: [1, 2] }, { continue: [2, 9, 1] }, [], { continue: [1, 2, 9] }],
    [
      'a new group appears',
      { continue: [1] },
      { newToday: [9], continue: [1] },
      [],
      { newToday: [9], continue: [1] },
    ],
    ['an empty list fills', {}, { continue: [1, 2] }, [], { continue: [1, 2] }],
  ])('%s', (_, shown, fresh, touched, result) => {
    expect(shapeOf(keepOrder(tonight(shown), tonight(fresh), new Set(touched)))).toEqual(result);
  });

  it('in the order of the groups, those too that the answer no longer has', () => {
    const only = ({ groups, ...rest }: Tonight) => ({
      ...rest,
      groups: groups.filter(({ rows }) => rows.length > 0),
    });
    const shown = only(tonight({ newToday: [1], continue: [2], waiting: [3] }));
    const fresh = only(tonight({ continue: [2], waiting: [1, 3] }));
    const { groups } = only(keepOrder(shown, fresh, new Set()));
    expect(groups.map(({ group }) => group)).toEqual(['newToday', 'continue', 'waiting']);
  });

  it('but not into another evening or profile', () => {
    const shown = tonight({ continue: [1, 2] });
    expect(
      keepOrder(shown, tonight({ continue: [2, 1] }, { evening: '2026-11-23' }), new Set()).groups[2]?.rows[0]
        ?.showId,
    ).toBe(2);
    expect(
      keepOrder(shown, tonight({ continue: [2, 1] }, { profileId: 'ada' }), new Set()).groups[2]?.rows[0]
        ?.showId,
    ).toBe(2);
  });

  it('shows what the answer says of each show', () => {
    const fresh = inventTonight({ continue: [inventRow(1, { pair: [2, 6] })] });
    expect(
      keepOrder(tonight({ continue: [1] }), fresh, new Set([1])).groups[2]?.rows[0]?.position.upNext?.episode,
    ).toBe(6);
  });

  it('holds each show of the answer exactly once, whatever was shown before', () => {
    const shapes = fc.uniqueArray(fc.integer({ min: 1, max: 12 })).map((ids) => ({
      tonight: ids.filter((id) => id % 3 === 0),
      continue: ids.filter((id) => id % 3 === 1),
      waiting: ids.filter((id) => id % 3 === 2),
    }));
    const idsOf = (list: Tonight) => list.groups.flatMap(({ rows }) => rows.map(({ showId }) => showId));
    fc.assert(
      fc.property(shapes, shapes, (shown, fresh) => {
        const result = idsOf(keepOrder(tonight(shown), tonight(fresh), new Set()));
        expect([...result].sort()).toEqual(idsOf(tonight(fresh)).sort());
      }),
    );
  });
});

describe('a single row', () => {
  it('takes the place of the show’s old one', () => {
    const placed = placeRow(tonight({ tonight: [1, 2] }), inventRow(1, { pair: [3, 1] }));
    expect(shapeOf(placed)).toEqual({ tonight: [1, 2] });
    expect(placed.groups[0]?.rows[0]?.position.upNext?.season).toBe(3);
  });

  it('leads Continue when the show is new, or waits when it has not aired', () => {
    expect(shapeOf(placeRow(tonight({ continue: [1] }), inventRow(9)))).toEqual({ continue: [9, 1] });
    const waiting = inventRow(9, { position: { state: 'waiting' } });
    expect(shapeOf(placeRow(tonight({ continue: [1] }), waiting))).toEqual({ continue: [1], waiting: [9] });
  });

  it.each<[string, Shape, Shape]>([
    ['between those that stood around it', { continue: [1, 3] }, { continue: [1, 2, 3] }],
    ['whatever came or went meanwhile', { continue: [9, 1, 8] }, { continue: [9, 1, 2, 8] }],
    ['first, where all above it went', { continue: [3] }, { continue: [2, 3] }],
    ['in its group, which is gone', { waiting: [4] }, { continue: [2], waiting: [4] }],
  ])('that is taken back stands where it stood: %s', (_, now, result) => {
    const before = tonight({ continue: [1, 2, 3], waiting: [4] });
    expect(shapeOf(placeRow(tonight(now), inventRow(2), before))).toEqual(result);
  });

  it('goes', () => expect(shapeOf(dropRow(tonight({ continue: [1, 2] }), 1))).toEqual({ continue: [2] }));
});
