import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../lib/domain/fact';
import type { Pair } from '../../../lib/domain/show';
import { appendFacts, rebuild } from '../../../lib/store/log';
import { LOG_STORES } from '../../../lib/store/schema';
import { contents, freshDatabase, inventShow, putShow } from '../../support/database';
import { brief, household, value } from '../../support/progress';

const ME = 'default';

type What = 'jump' | 'mark' | 'tick' | 'skip' | 'unskip';

/** What a household may do; numbers choose among what there is. */
type Act =
  | { readonly act: 'advance' | 'run' | 'stop' }
  | { readonly act: 'about'; readonly what: What; readonly episode: number }
  | { readonly act: 'undo' | 'restore'; readonly op: number }
  /** The clock goes on, or is set back. */
  | { readonly act: 'time'; readonly ms: number };

const choice = fc.nat({ max: 1000 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('advance' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('about' as const),
      what: fc.constantFrom<What[]>('jump', 'mark', 'tick', 'skip', 'unskip'),
      episode: choice,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constantFrom('undo' as const, 'restore' as const), op: choice }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('run' as const, 'stop' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('time' as const),
      ms: fc.integer({ min: -3 * 86_400_000, max: 9 * 86_400_000 }),
    }),
  },
);

/** Seasons of episodes that have aired, air within days, or have no date. */
const day = fc.constantFrom('2020-01-01', '2021-05-05', '2026-02-28', '2026-03-02', '2026-03-06', null);
const season = fc.array(day, { minLength: 1, maxLength: 4 });
const show = fc
  .record({
    seasons: fc.array(season, { minLength: 1, maxLength: 3 }),
    specials: fc.array(day, { maxLength: 2 }),
    status: fc.constantFrom('Returning Series', 'Ended'),
  })
  .map(({ seasons, specials, status }) =>
    inventShow(
      1,
      { 0: specials, ...Object.fromEntries(seasons.map((days, i) => [i + 1, days])) },
      { status },
    ),
  );

type Household = ReturnType<typeof household>;

function actor(house: Household, shown: ReturnType<typeof inventShow>) {
  const { service, clock, newId } = house;
  const episodes = shown.seasons.flatMap((season) => season.episodes);
  const ops: string[] = [];
  const op = () => {
    const made = `op-${newId()}`;
    ops.push(made);
    return made;
  };
  const pairOf = (index: number): Pair => {
    const found = episodes[index % episodes.length];
    if (found === undefined) throw new Error('an empty show');
    return found;
  };
  const look = () => value(service.getProgress(ME, 1));

  async function aboutEpisode(what: What, { season, episode }: Pair) {
    const name = op();
    if (what === 'mark') return value(service.markEpisode(name, ME, 1, season, episode));
    if (what === 'tick') {
      return value(service.markEpisode(name, ME, 1, season, episode, { source: { by: 'grid' } }));
    }
    if (what === 'skip') return value(service.skipEpisode(name, ME, 1, season, episode));
    if (what === 'unskip') return value(service.unskipEpisode(name, ME, 1, season, episode));
    const set = await value(service.setProgress(ME, 1, season, episode, name));
    expect(set.position.upNext).toMatchObject({ season, episode });
    return set;
  }

  /** Does one act; answers the op of what it wrote, or null. */
  async function perform(one: Act): Promise<string | null> {
    if (one.act === 'time') {
      clock.pass(one.ms);
      return null;
    }
    if (one.act === 'undo' || one.act === 'restore') {
      const target = ops[one.op % Math.max(1, ops.length)] ?? 'none';
      const turned = await value(service[one.act](target));
      return turned.undone.length + turned.restored.length > 0 ? turned.op : null;
    }
    if (one.act === 'advance') {
      const before = await look();
      const done = await value(service.advanceEpisode(ME, 1, { op: op() }));
      const available = before === null ? done.op !== null : before.position.state === 'available';
      expect(done.op !== null).toBe(available);
      if (available && before !== null) {
        expect(done.marked).toMatchObject(pairIn(before.position.upNext));
        expect(brief(done)).not.toBe(brief(before));
        expect(done.position.remaining).toBe(before.position.remaining - 1);
      }
      return done.op;
    }
    if (one.act === 'about') return changed(await aboutEpisode(one.what, pairOf(one.episode)));
    if (one.act === 'run') return changed(await value(service.startRun(op(), ME, 1)));
    return changed(await value(service.stopRun(op(), ME, 1)));
  }

  return { perform, look };
}

function changed(done: { readonly op: string; readonly changed: boolean }): string | null {
  return done.changed ? done.op : null;
}

function pairIn(pair: Pair | null): Pair {
  if (pair === null) throw new Error('available without up next');
  return { season: pair.season, episode: pair.episode };
}

/** Plays a story on a fresh disk, with a look at everything after each act. */
async function play(
  shown: ReturnType<typeof inventShow>,
  acts: readonly Act[],
  check: (house: Household, act: ReturnType<typeof actor>, one: Act) => Promise<void>,
): Promise<Household> {
  const house = household(shown);
  await putShow(house.db, shown);
  const doing = actor(house, shown);
  for (const one of acts) await check(house, doing, one);
  return house;
}

const rows = (house: Pick<Household, 'db'>) => contents(house.db, 'progress');
const story = fc.tuple(show, fc.array(act, { minLength: 1, maxLength: 12 }));

describe('whatever a household does', () => {
  it('rows are equal to those rebuilt from the log; a jump is up next; an advance on an available row moves', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ([shown, acts]) => {
        await play(shown, acts, async (house, doing, one) => {
          await doing.perform(one);
          const stored = await rows(house);
          await rebuild(house.db);
          expect(await rows(house)).toEqual(stored);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('an undo brings the row back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ([shown, acts]) => {
        await play(shown, acts, async (house, doing, one) => {
          const before = await rows(house);
          const op = await doing.perform(one);
          if (op === null) {
            expect(await rows(house)).toEqual(before);
            return;
          }
          const after = await rows(house);
          await value(house.service.undo(op));
          expect(await rows(house)).toEqual(before);
          await value(house.service.restore(op));
          expect(await rows(house)).toEqual(after);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('as many advances can follow as remain', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ([shown, acts]) => {
        const house = await play(shown, acts, async (_house, doing, one) => {
          await doing.perform(one);
        });
        const row = await value(house.service.getProgress(ME, 1));
        const wanted = row?.position.remaining ?? null;
        let advances = 0;
        while ((await value(house.service.advanceEpisode(ME, 1))).op !== null) advances += 1;
        if (wanted !== null) expect(advances).toBe(wanted);
      }),
      { numRuns: 40 },
    );
  });

  it('the order in which facts arrive never matters, nor arriving twice', async () => {
    const arrival = fc.tuple(story, fc.infiniteStream(fc.nat()));
    await fc.assert(
      fc.asyncProperty(arrival, async ([[shown, acts], dice]) => {
        const house = await play(shown, acts, async (_house, doing, one) => {
          await doing.perform(one);
        });
        const facts = await allFacts(house);
        const right = await rows(house);
        const shuffled = facts.map((fact) => ({ fact, at: dice.next().value })).sort((a, b) => a.at - b.at);
        const other = { db: freshDatabase() };
        await putShow(other.db, shown);
        for (const { fact } of [...shuffled, ...shuffled.slice(0, 2)]) {
          await other.db.write(LOG_STORES, (tx) => appendFacts(tx, [fact]));
        }
        expect(await rows(other)).toEqual(right);
      }),
      { numRuns: 30 },
    );
  });
});

function allFacts({ db }: Household): Promise<Fact[]> {
  return db.read(['plays', 'marks'], async (tx) => [
    ...(await tx.objectStore('plays').getAll()),
    ...(await tx.objectStore('marks').getAll()),
  ]);
}
