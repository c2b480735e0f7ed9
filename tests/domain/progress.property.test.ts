import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '../support/cases';
import { addDays } from '../../lib/domain/day';
import type { Fact } from '../../lib/domain/fact';
import { decideAdvance, decideMark, decideSkip } from '../../lib/domain/marking';
import type { Mark } from '../../lib/domain/marking';
import type { Position } from '../../lib/domain/position';
import { deriveProgress, readPosition } from '../../lib/domain/progress';
import type { ProgressRow, ShowList } from '../../lib/domain/progress';
import { samePair } from '../../lib/domain/show';
import type { Pair } from '../../lib/domain/show';
import { instant, UNKNOWN } from '../../lib/domain/when';

/** Any log of any show, made the way the progress service makes one: later and later facts, imports in between. */

const TODAY = '2026-03-01';
const START = Date.parse('2026-01-01T20:00:00Z');

const airDates = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -900, max: -1 }).map((days) => addDays(TODAY, days)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 300 }).map((days) => addDays(TODAY, days)) },
  { weight: 1, arbitrary: fc.constant(null) },
);

const shows: fc.Arbitrary<ShowList> = fc
  .record({
    status: fc.constantFrom('Ended', 'Returning Series', 'Canceled'),
    first: fc.integer({ min: 0, max: 1 }),
    seasons: fc.array(fc.array(airDates, { maxLength: 5 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ status, first, seasons }) => ({
    status,
    seasons: seasons.map((dates, i) => ({
      season: first + i,
      episodes: dates.map((airDate, j) => {
        const pair = { season: first + i, episode: j + 1 };
        return { ...pair, id: pair.season * 100 + pair.episode, airDate };
      }),
    })),
  }));

interface Pick {
  do: 'mark' | 'second' | 'jump' | 'skip' | 'unskip' | 'gap' | 'import' | 'undated';
  pick: number;
}

type Act = { do: 'advance' | 'run' | 'stop' | 'undo' | 'restore' } | Pick;

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Act[]>({ do: 'advance' }) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constantFrom<Pick['do'][]>(
          'mark',
          'second',
          'jump',
          'jump',
          'skip',
          'unskip',
          'gap',
          'import',
          'undated',
        ),
        pick: fc.nat(20),
      }),
    },
    { weight: 2, arbitrary: fc.constantFrom<Act[]>({ do: 'run' }, { do: 'stop' }) },
    { weight: 2, arbitrary: fc.constantFrom<Act[]>({ do: 'undo' }, { do: 'restore' }) },
  ),
  { maxLength: 14 },
);

const tastes = fc.record({ specials: fc.boolean(), oldestFirst: fc.boolean() });

/** One device at work on one show. */
class Device {
  readonly facts: Fact[];

  constructor(
    readonly show: ShowList,
    readonly preferences: { specials: boolean; oldestFirst: boolean },
    readonly name = 'A',
    facts: readonly Fact[] = [],
    /** Hours between acts: few of them make several acts of one evening. */
    readonly pace = 7,
  ) {
    this.facts = [...facts];
  }

  get input() {
    return { show: this.show, facts: this.facts, preferences: this.preferences };
  }

  get row(): ProgressRow {
    return deriveProgress(this.input);
  }

  get position(): Position {
    return readPosition(this.row, TODAY);
  }

  get listed(): readonly (Pair & { id: number | null })[] {
    return this.show.seasons.flatMap((season) => season.episodes);
  }

  act(act: Act): void {
    if ('pick' in act) this.about(act.do, act.pick);
    else if (act.do === 'advance') this.advance();
    else if (act.do === 'run') this.write({ kind: 'runStart' });
    else if (act.do === 'stop') this.stop();
    else this.judge(act.do);
  }

  advance(): boolean {
    const { mark } = decideAdvance(this.position);
    if (mark !== null) this.play(mark);
    return mark !== null;
  }

  jump(pair: Pair & { id: number | null }): void {
    this.write({ kind: 'jump', season: pair.season, episode: pair.episode, episodeId: pair.id });
  }

  undo(target: string): void {
    this.write({ kind: 'undo', target });
  }

  private about(kind: Pick['do'], pick: number): void {
    const pair = this.listed[pick % Math.max(this.listed.length, 1)];
    if (pair === undefined) return;
    const named = { season: pair.season, episode: pair.episode, episodeId: pair.id };
    if (kind === 'jump') this.jump(pair);
    else if (kind === 'unskip') this.write({ kind, ...named });
    else if (kind === 'skip') {
      const mark = decideSkip(this.input, this.position, pair);
      if (mark.ok && mark.value !== null) this.write({ kind, ...named });
    } else if (kind === 'import') {
      this.play({ ...pair, fillsGap: false }, instant(START - pick * 30 * 86_400_000, 60));
    } else if (kind === 'undated') this.play({ ...pair, fillsGap: false }, UNKNOWN);
    else {
      const request = { pair, second: kind === 'second', gap: kind === 'gap' };
      const mark = decideMark(this.input, this.position, request);
      if (mark.ok && mark.value !== null) this.play(mark.value);
    }
  }

  private stop(): void {
    const { run } = this.row;
    if (run !== null) this.write({ kind: 'runStop', run: run.id });
  }

  private judge(kind: 'undo' | 'restore'): void {
    const target = this.facts.findLast((fact) => fact.kind !== 'undo' && fact.kind !== 'restore')?.id;
    if (target !== undefined) this.write({ kind, target });
  }

  private play({ season, episode, id, fillsGap }: Mark, imported?: ReturnType<typeof instant>): void {
    const now = this.now();
    this.write({
      kind: 'play',
      season,
      episode,
      episodeId: id,
      fillsGap,
      when: imported ?? instant(now, 60),
      begunAt: null,
      viewing: null,
      live: imported === undefined,
      source: { by: 'popup' },
    });
  }

  private now(): number {
    const newest = Math.max(START, ...this.facts.map((fact) => fact.recordedAt));
    return newest + this.pace * 3_600_000 + 1;
  }

  private write(fact: DistributiveOmit<Fact, 'id' | keyof typeof SHARED | 'op' | 'device' | 'recordedAt'>) {
    const id = `${this.name}${String(this.facts.length).padStart(4, '0')}`;
    const recordedAt = this.now();
    this.facts.push({ ...fact, ...SHARED, id, op: id, device: this.name, recordedAt });
  }
}

const SHARED = { profileId: 'default', showId: 1, batch: null };

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const devices = fc
  .record({ show: shows, preferences: tastes, acts, pace: fc.constantFrom(1, 7, 30) })
  .map(({ show, preferences, acts, pace }) => {
    const device = new Device(show, preferences, 'A', [], pace);
    for (const act of acts) device.act(act);
    return device;
  });

const days = fc.integer({ min: -1000, max: 400 }).map((offset) => addDays(TODAY, offset));

fc.configureGlobal({ numRuns: cases(400) });

describe('whatever the log', () => {
  test('the order of arrival and doubled facts never matter', () => {
    fc.assert(
      fc.property(devices, fc.infiniteStream(fc.nat()), (device, random) => {
        const shuffled = [...device.facts, ...device.facts.slice(0, 3)]
          .map((fact) => ({ fact, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ fact }) => fact);
        expect(deriveProgress({ ...device.input, facts: shuffled })).toEqual(device.row);
      }),
    );
  });

  test('two devices that worked apart end up equal', () => {
    fc.assert(
      fc.property(devices, acts, acts, (common, first, second) => {
        const [a, b] = ['A', 'B'].map(
          (name) => new Device(common.show, common.preferences, `${name}x`, common.facts, 1),
        );
        if (a === undefined || b === undefined) return;
        for (const act of first) a.act(act);
        for (const act of second) b.act(act);
        const ab = deriveProgress({ ...a.input, facts: [...a.facts, ...b.facts] });
        const ba = deriveProgress({ ...b.input, facts: [...b.facts, ...a.facts] });
        expect(ab).toEqual(ba);
      }),
    );
  });

  test('the row is plain data', () => {
    fc.assert(
      fc.property(devices, ({ row }) => {
        expect(JSON.parse(JSON.stringify(row))).toEqual(row);
        expect(structuredClone(row)).toEqual(row);
      }),
    );
  });

  test('after a jump, its target is up next', () => {
    fc.assert(
      fc.property(devices, fc.nat(20), (device, pick) => {
        const pair = device.listed[pick % Math.max(device.listed.length, 1)];
        fc.pre(pair !== undefined);
        device.jump(pair);
        expect(device.position.upNext).toMatchObject({ season: pair.season, episode: pair.episode });
      }),
    );
  });

  test('as many advances follow as remain, each of them moves on, then none', () => {
    fc.assert(
      fc.property(devices, (device) => {
        const { remaining } = device.position;
        const passed: (Pair | null)[] = [];
        let advances = 0;
        while (advances <= remaining) {
          passed.push(device.position.upNext);
          if (!device.advance()) break;
          advances++;
          const now = device.position.upNext;
          for (const pair of passed) {
            if (pair !== null && now !== null) expect(samePair(pair, now)).toBe(false);
          }
        }
        expect(advances).toBe(remaining);
      }),
    );
  });

  test('an undo right after restores the row', () => {
    fc.assert(
      fc.property(devices, acts, (device, more) => {
        for (const act of more) {
          const before = device.row;
          const known = device.facts.length;
          device.act(act);
          const last = device.facts.at(-1);
          if (last === undefined || device.facts.length === known) continue;
          if (last.kind === 'undo' || last.kind === 'restore') continue;
          device.undo(last.id);
          expect(device.row).toEqual(before);
        }
      }),
    );
  });

  test('nothing watched or skipped is up next unless a jump put it there', () => {
    fc.assert(
      fc.property(devices, ({ facts, ...device }) => {
        const calm = facts.filter((fact) => fact.kind !== 'jump');
        const input = { show: device.show, preferences: device.preferences, facts: calm };
        const row = deriveProgress(input);
        const { upNext } = readPosition(row, TODAY);
        fc.pre(upNext !== null && row.run === null);
        const standing = new Set(calm.map((fact) => fact.id));
        for (const fact of calm) {
          if (fact.kind === 'undo') standing.delete(fact.target);
          if (fact.kind === 'restore') standing.add(fact.target);
        }
        const watched = calm.some(
          (fact) => fact.kind === 'play' && standing.has(fact.id) && samePair(fact, upNext),
        );
        const marks = calm.filter(
          (fact) =>
            (fact.kind === 'skip' || fact.kind === 'unskip') &&
            standing.has(fact.id) &&
            samePair(fact, upNext),
        );
        expect(watched).toBe(false);
        expect(marks.at(-1)?.kind).not.toBe('skip');
      }),
    );
  });

  test('available means aired, and nothing remains while waiting', () => {
    fc.assert(
      fc.property(devices, days, ({ row }, today) => {
        const { state, upNext, remaining } = readPosition(row, today);
        if (state !== 'available') expect(remaining).toBe(0);
        else {
          expect(remaining).toBeGreaterThan(0);
          expect((upNext?.airDate ?? today) <= today).toBe(true);
        }
      }),
    );
  });
});
