import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../support/cases';
import type { Fact } from '../../lib/domain/fact';
import type { ImportedRow } from '../../lib/domain/imported-row';
import { mergeLogs } from '../../lib/domain/merge-logs';
import { readLog } from '../../lib/domain/log';
import { viewingsOf } from '../../lib/domain/twins';
import { sign, watched, weigh } from './imports';

/**
 * What a household saw, told by files that each know some of it, and some of it badly. However they are brought in, and
 * on whichever computers, each viewing counts once.
 */
const HOUR = 3_600_000;

/** One viewing as a file tells of it. Those of one episode are four days apart. */
const told = fc.record({
  episode: fc.constantFrom(1, 2),
  viewing: fc.nat(2),
  as: fc.constantFrom('moment', 'other moment', 'day', 'no date'),
  /** Said on two lines. */
  twice: fc.boolean(),
});
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never;

const file = fc.uniqueArray(told, {
  maxLength: 5,
  selector: ({ episode, viewing, as }) => `${episode} ${as === 'no date' ? as : viewing}`,
});
const world = fc.record({
  files: fc.array(file, { minLength: 1, maxLength: 4 }),
  /** Of the day, UTC, at which each viewing ended. */
  hours: fc.array(fc.nat(23), { minLength: 6, maxLength: 6 }),
  /** Of the wall clock that the days are of, from UTC. */
  zone: fc.constantFrom(-8, 0, 2, 9),
  order: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function writtenAs({ episode, viewing, as }: Told, { hours, zone }: World): string {
  const hour = hours[(episode - 1) * 3 + viewing] ?? 0;
  const at = Date.UTC(2022, 0, 1 + viewing * 4) + hour * HOUR;
  const text = (ms: number) => new Date(ms).toISOString();
  if (as === 'no date') return '';
  return as === 'day' ? text(at + zone * HOUR).slice(0, 10) : text(as === 'moment' ? at : at + 2 * HOUR);
}

function rowsOf(lines: readonly Told[], source: number, world: World): ImportedRow[] {
  return lines.flatMap((line) => {
    const row = watched(writtenAs(line, world), source, line.episode);
    return line.twice ? [row, row] : [row];
  });
}

function bring(held: readonly Fact[], rows: readonly ImportedRow[]): readonly Fact[] {
  return [...held, ...sign(weigh(rows, held).facts)];
}

function oneByOne(files: World['files'], world: World, held: readonly Fact[] = []): readonly Fact[] {
  return files.reduce((facts, lines) => bring(facts, rowsOf(lines, 0, world)), held);
}

const viewings = (facts: readonly Fact[]) =>
  [1, 2].map(
    (episode) => viewingsOf(readLog(facts).plays.filter(({ fact }) => fact.episode === episode)).length,
  );

/** Undated lines add nothing to a viewing that some file dates. */
function seen(lines: readonly Told[]): number[] {
  return [1, 2].map((episode) => {
    const own = lines.filter((line) => line.episode === episode);
    const dated = new Set(own.filter(({ as }) => as !== 'no date').map(({ viewing }) => viewing));
    return Math.max(dated.size, Math.min(own.length, 1));
  });
}

test('files count each viewing once, in any order, together or one by one, and on computers that meet', () => {
  fc.assert(
    fc.property(world, (world) => {
      const { files, order } = world;
      const shuffled = files
        .map((lines, at) => ({ lines, at: order[at] ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ lines }) => lines);
      const here = oneByOne(files, world);
      const there = oneByOne(shuffled, world);
      const together = bring(
        [],
        files.flatMap((lines, source) => rowsOf(lines, source, world)),
      );
      const met = [there, together].reduce(
        (held, log) => [...held, ...mergeLogs(held, log, 'merge').add],
        here,
      );
      const expected = seen(files.flat());
      expect([here, there, together, met].map(viewings)).toEqual([expected, expected, expected, expected]);
      expect(oneByOne(files, world, here)).toEqual(here);
    }),
    { numRuns: cases(400) },
  );
});
