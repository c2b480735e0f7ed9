import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, tally, unpack } from '../../lib/domain/stretch';
import type { Entry } from '../../lib/domain/stretch';

const entries: fc.Arbitrary<Entry[]> = fc.array(
  fc
    .record({
      season: fc.integer({ min: 0, max: 3 }),
      episode: fc.nat(2000),
      id: fc.option(fc.nat(9_000_000), { nil: null }),
      from: fc.option(fc.integer({ min: -20_000, max: 30_000 }), { nil: null }),
      dated: fc.boolean(),
    })
    .map((entry) => ({ ...entry, dated: entry.dated && entry.from !== null })),
);

test('what is packed comes out as it was', () => {
  fc.assert(
    fc.property(entries, (list) => {
      expect(unpack(pack(list))).toEqual(list);
    }),
  );
});

test('a tally says what counting the episodes one by one says', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: -20_000, max: 30_000 }), (list, today) => {
      const aired = list.filter(({ from }) => from !== null && from <= today);
      const coming = list.flatMap(({ from }) => (from !== null && from > today ? [from] : []));
      expect(tally(pack(list), today)).toEqual({
        aired: aired.length,
        firstAired: aired[0] ?? null,
        first: list[0] ?? null,
        next: coming.length === 0 ? null : Math.min(...coming),
      });
    }),
  );
});

test('seven hundred weekly episodes stay small', () => {
  const list = Array.from({ length: 700 }, (_, i): Entry => {
    const season = 1 + Math.floor(i / 28);
    return { season, episode: 1 + (i % 28), id: 60_000 + i, from: 10_000 + 7 * i, dated: true };
  });
  expect(JSON.stringify(pack(list)).length).toBeLessThan(5000);
});
