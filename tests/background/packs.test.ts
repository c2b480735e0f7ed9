import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBackup } from '../../lib/background/backup/keep-backups';
import { listHistory } from '../../lib/background/library/list-history';
import { readData } from '../../lib/background/backup/keep-backups';
import type { Fact, Play } from '../../lib/domain/fact';
import type { Database } from '../../lib/store/db';
import {
  allFacts,
  factsOfBatch,
  factsOfOp,
  factsOfPlace,
  newestRecordedAt,
  placesOfFacts,
  readFact,
} from '../../lib/store/facts';
import { addNewFacts } from '../../lib/store/new-facts';
import { appendFacts, rebuild } from '../../lib/store/log';
import { addPacks } from '../../lib/store/packs';
import { deriveRows } from '../../lib/store/progress';
import { LOG_STORES } from '../../lib/store/schema';
import { undoOp } from '../../lib/store/undo';
import type { Tools as AllTools } from '../../lib/background/tools';
import {
  aired,
  base,
  contents,
  countingIds,
  freshDatabase,
  inventShow,
  putShow,
  stamped,
  testClock,
} from '../support/database';

const SHOWS = [1, 2, 3].map((id) => inventShow(id, { 1: aired(30), 2: aired(30, 2021) }));
const PROFILES = ['default', 'ada'];
const START = Date.parse('2024-01-01T20:00:00Z');
const DAY_LONG = 24 * 3_600_000;
const DAY = { kind: 'day', day: '2024-01-01' } as const;

function play(at: number, more: Partial<Play> = {}): Play {
  return {
    ...base(`p${at}`, { recordedAt: START + at }),
    kind: 'play',
    season: 1,
    episode: 1 + (at % 30),
    episodeId: null,
    when: DAY,
    begunAt: null,
    viewing: null,
    fillsGap: false,
    live: false,
    source: { by: 'import', format: 'trakt' },
    ...more,
  };
}

/** Facts of a few people and shows, several of one gesture, batch or moment among them; each with an id of its own. */
const logs = fc
  .array(
    fc.record({
      profileId: fc.constantFrom(...PROFILES),
      showId: fc.constantFrom(1, 2, 3),
      op: fc.constantFrom('op1', 'op2', 'op3', 'op4'),
      batch: fc.constantFrom(null, 'batch1', 'batch2'),
      recordedAt: fc.integer({ min: START, max: START + 12 }),
      season: fc.constantFrom(1, 2),
      episode: fc.integer({ min: 1, max: 30 }),
      kind: fc.constantFrom('play', 'play', 'skip', 'jump', 'undo'),
      target: fc.nat(20),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) =>
    all.map(({ kind, target, season, episode, ...about }, at): Fact => {
      const fact = { ...about, id: `f${String(at).padStart(3, '0')}`, device: 'device' };
      if (kind === 'undo') return { ...fact, kind, target: `f${String(target).padStart(3, '0')}` };
      const episodic = { ...fact, season, episode, episodeId: null };
      return kind === 'play' ? { ...play(at), ...episodic } : { ...episodic, kind };
    }),
  );

type Tools = Pick<AllTools, 'db' | 'clock'>;

interface Held {
  readonly tools: Tools;
  readonly db: Database;
}

/** A library with these facts, of which those that `packed` names lie in packs. */
async function library(facts: readonly Fact[], packed: (at: number) => boolean): Promise<Held> {
  const db = freshDatabase();
  for (const show of SHOWS) await putShow(db, show);
  await db.write(LOG_STORES, async (tx) => {
    await appendFacts(
      tx,
      facts.filter((_, at) => !packed(at)),
    );
    await addPacks(
      tx,
      facts.filter((_, at) => packed(at)),
      () => undefined,
    );
    await deriveRows(tx, await placesOfFacts(tx));
  });
  const clock = testClock('2026-01-01T20:00:00Z');
  return { db, tools: { db, clock } };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

/** Everything that reads the log, as it answers. */
async function answers({ db, tools }: Held) {
  const log = await db.read(LOG_STORES, async (tx) => {
    const sorted = async (asked: Promise<Fact[]>) => (await asked).sort(byId);
    const places = (await placesOfFacts(tx)).map((place) => place.join(' ')).sort();
    const each = <T>(all: readonly T[], ask: (one: T) => Promise<Fact[]>) =>
      Promise.all(all.map((one) => sorted(ask(one))));
    return {
      places,
      newest: await newestRecordedAt(tx),
      all: await sorted(allFacts(tx)),
      ofPlace: await each(
        PROFILES.flatMap((profile) => [1, 2, 3].map((show) => [profile, show] as const)),
        (place) => factsOfPlace(tx, place),
      ),
      ofOp: await each(['op1', 'op2', 'op3', 'op4'], (op) => factsOfOp(tx, op)),
      ofBatch: await each(['batch1', 'batch2'], (batch) => factsOfBatch(tx, batch)),
      one: await Promise.all([1, 2, 3].map((showId) => readFact(tx, showId, 'f001'))),
    };
  });
  const { plays, entries } = await readData(tools);
  return { ...log, pages: await pages(tools), rows: await contents(db, 'progress'), plays, entries };
}

/** The whole history, in pages of three. */
async function pages(tools: Tools): Promise<string[][]> {
  const all: string[][] = [];
  for (let before = null; ;) {
    const page = await listHistory(tools, { limit: 3, ...(before && { before }) });
    all.push(page.entries.map(({ id }) => id));
    if (page.next === null) return all;
    before = page.next;
  }
}

describe('facts that lie in packs', () => {
  it('are read as if each lay for itself, however they are mixed', async () => {
    await fc.assert(
      fc.asyncProperty(logs, fc.func(fc.boolean()), async (facts, packed) => {
        const single = await answers(await library(facts, () => false));
        expect(await answers(await library(facts, packed))).toEqual(single);
      }),
      { numRuns: 60 },
    );
  });

  it('come out of a backup as if each lay for itself', async () => {
    const facts = Array.from({ length: 130 }, (_, at) => play(at, { showId: 1 + (at % 3) }));
    const texts: string[][] = [];
    for (const packed of [() => false, (at: number) => at % 2 === 0]) {
      const { plays } = JSON.parse((await writeBackup((await library(facts, packed)).tools)).join(''));
      texts.push(plays.map((one: object) => JSON.stringify(one)).sort());
    }
    expect(texts[0]).toHaveLength(130);
    expect(texts[1]).toEqual(texts[0]);
  });

  it('are taken back, and the same op again changes nothing', async () => {
    const { db } = await library(
      Array.from({ length: 20 }, (_, at) => play(at, { op: 'all', batch: 'all' })),
      () => true,
    );
    const undo = (op: string) =>
      stamped(db, START + 1000, (tx, stamp) => undoOp(tx, 'all', { op, stamp, newId: countingIds(op) }));
    expect((await undo('u1')).undo).toHaveLength(20);
    expect((await undo('u2')).undo).toEqual([]);
    expect(await contents(db, 'progress')).toEqual([]);
  });

  it('are never held twice: one that comes by itself afterwards stays out', async () => {
    const { db } = await library([play(1)], () => true);
    const added = await db.write(LOG_STORES, (tx) => appendFacts(tx, [play(1), play(2)]));
    expect(added.map(({ id }) => id)).toEqual(['p2']);
  });

  it('are made of what comes by the hundreds, by profile and show, in records of a bounded length', async () => {
    const db = freshDatabase();
    const shares: number[] = [];
    const facts = Array.from({ length: 1000 }, (_, at) => play(at, { showId: at < 900 ? 1 : 2 }));
    await db.write(LOG_STORES, (tx) => addNewFacts(tx, facts, (share) => shares.push(share)));
    expect(await contents(db, 'packs')).toMatchObject([
      ...Array.from({ length: 6 }, () => ({ showId: 1, size: [150, 0] })),
      { showId: 2, size: [100, 0] },
    ]);
    expect(await contents(db, 'plays')).toEqual([]);
    expect(shares).toEqual([0]);
  });

  it('lie each for itself when they are few: what was done lately is looked for there', async () => {
    const db = freshDatabase();
    await db.write(LOG_STORES, (tx) => addNewFacts(tx, [play(1), play(2)]));
    expect(await contents(db, 'packs')).toEqual([]);
    expect(await contents(db, 'plays')).toHaveLength(2);
  });

  it('are also what is old of one show and much, found by their ops as before', async () => {
    const db = freshDatabase();
    for (const show of SHOWS) await putShow(db, show);
    const facts = Array.from({ length: 300 }, (_, at) =>
      play(at, { op: `evening ${at}`, recordedAt: START + at * DAY_LONG, showId: at % 10 === 0 ? 2 : 1 }),
    );
    for (let at = 0; at < facts.length; at += 5)
      await db.write(LOG_STORES, (tx) => appendFacts(tx, facts.slice(at, at + 5)));
    const held = { db, tools: { db, clock: testClock('2026-01-01T20:00:00Z') } };
    expect(await answers(held)).toEqual(await answers(await library(facts, () => false)));
    const loose = await db.read(['plays'], (tx) => tx.objectStore('plays').getAllKeys());
    const lately = facts.slice(-8).map(({ id }) => id);
    // The few of the other show, and of this one what is not much yet or not a week old.
    expect(loose.length).toBeLessThan(30 + 64 + 8);
    expect(loose).toEqual(expect.arrayContaining(lately));
    const found = await db.read(LOG_STORES, (tx) =>
      Promise.all(facts.map(async ({ op }) => (await factsOfOp(tx, op)).map(({ id }) => id))),
    );
    expect(found).toEqual(facts.map(({ id }) => [id]));
    const { undo } = await stamped(db, START + 400 * DAY_LONG, (tx, stamp) =>
      undoOp(tx, 'evening 7', { op: 'u', stamp, newId: countingIds('u') }),
    );
    expect(undo.map(({ id }) => id)).toEqual(['p7']);
    const rows = await contents(db, 'progress');
    await rebuild(db);
    expect(await contents(db, 'progress')).toEqual(rows);
  });

  it('are marked on where the record of their ops is broken', async () => {
    const { db } = await library([play(1, { op: 'one' })], () => true);
    for (const text of [7, '["one",[["default"']) {
      await db.write(['packedOps'], async (tx) => {
        const store = tx.objectStore('packedOps');
        for (const { bucket } of await store.getAll())
          await Reflect.apply(store.put, store, [{ bucket, text }]);
      });
      expect(await db.read(LOG_STORES, (tx) => factsOfOp(tx, 'one'))).toEqual([]);
    }
    const many = Array.from({ length: 500 }, (_, at) => play(10 + at, { op: 'one' }));
    await db.write(LOG_STORES, (tx) => addNewFacts(tx, many));
    expect(await db.read(LOG_STORES, (tx) => factsOfOp(tx, 'one'))).toHaveLength(500);
  });

  it('are passed over where they are broken, and the rest is kept', async () => {
    const { db } = await library([play(1), play(2)], () => true);
    const [pack] = await db.read(['packs'], (tx) => tx.objectStore('packs').getAll());
    const broken: unknown = { ...pack, text: JSON.stringify([{ ...play(1), season: 'one' }, play(2)]) };
    const none: unknown[] = ['[{"id":"p3"', 'null', 7].map((text, at) => ({
      ...pack,
      id: `other${at}`,
      text,
    }));
    await db.write(['packs'], async (tx) => {
      for (const one of [broken, ...none])
        await Reflect.apply(tx.objectStore('packs').put, tx.objectStore('packs'), [one]);
    });
    await rebuild(db);
    expect(await contents(db, 'progress')).toMatchObject([{ row: { counts: { seen: 1 } } }]);
  });
});
