import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Fact } from '../../../lib/domain/fact';
import { saveBinding } from '../../../lib/store/bindings';
import { savePreferences } from '../../../lib/store/preferences';
import { aired, freshDisk, inventShow, putShow, stamped } from '../../support/database';
import { computer, type Computer } from './backup-house';

const SHOWS = [inventShow(1, { 1: aired(4), 2: aired(2, 2021) }), inventShow(2, { 1: aired(3) })];
const START = Date.parse('2026-01-01T20:00:00Z');

/** What somebody does on a computer. `pick` chooses an earlier act where one is needed. */
const act = fc.record({
  kind: fc.constantFrom(
    ...(['play', 'play', 'play', 'jump', 'skip', 'undo', 'restore', 'redate', 'runStart', 'status'] as const),
  ),
  who: fc.constantFrom('default', 'ada'),
  show: fc.constantFrom(1, 2),
  episode: fc.integer({ min: 1, max: 3 }),
  /** Minutes after the act before: both computers may have seen the same viewing. */
  after: fc.integer({ min: 0, max: 900 }),
  pick: fc.nat(),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const choice = fc.record({
  show: fc.constantFrom(1, 2),
  night: fc.nat(6),
  at: fc.integer({ min: 0, max: 3 }),
});
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;

function factsOf(device: string, acts: readonly Act[]): Fact[] {
  const facts: Fact[] = [];
  let recordedAt = START;
  for (const [at, { kind, who, show, episode, after, pick }] of acts.entries()) {
    recordedAt += after * 60_000 + 1;
    const base = {
      id: `${device}${at}`,
      profileId: who,
      showId: show,
      op: `${device}-op${at}`,
      batch: null,
      device,
      recordedAt,
    };
    const about = { season: 1, episode, episodeId: show * 10_000 + 100 + episode };
    const earlier = facts.length === 0 ? undefined : facts[pick % facts.length];
    const when = { kind: 'instant', at: recordedAt - 60_000, offset: 0 } as const;
    const named = earlier && {
      ...base,
      profileId: earlier.profileId,
      showId: earlier.showId,
      target: earlier.id,
    };
    if (kind === 'play')
      facts.push({
        kind,
        ...base,
        ...about,
        when,
        begunAt: null,
        viewing: null,
        fillsGap: false,
        live: true,
        source: { by: 'popup' },
      });
    else if (kind === 'jump' || kind === 'skip') facts.push({ kind, ...base, ...about });
    else if (kind === 'runStart') facts.push({ kind, ...base });
    else if (kind === 'status') facts.push({ kind, ...base, status: 'onHold', until: null });
    else if (named && kind === 'redate')
      facts.push({ kind, ...named, when: { kind: 'day', day: '2026-01-01' } });
    else if (named && (kind === 'undo' || kind === 'restore')) facts.push({ kind, ...named });
  }
  return facts;
}

async function filled(name: string, acts: readonly Act[], choices: readonly Choice[]): Promise<Computer> {
  const home = computer(name);
  for (const show of SHOWS) await putShow(home.db, show);
  await home.append(...factsOf(name, acts));
  for (const { show, night, at } of choices) {
    await stamped(home.db, START + at, (tx, stamp) =>
      savePreferences(tx, ['default', show], night > 3 ? { nights: [night] } : { specials: night > 1 }, {
        ...stamp,
        device: name,
      }),
    );
    await home.db.write(['bindings'], (tx) =>
      saveBinding(tx, {
        site: 'netflix',
        key: `title ${show}`,
        words: 'Title',
        showId: night,
        offsets: [],
        order: null,
        by: night > 2 ? 'user' : 'learned',
        suspended: false,
        changedAt: at,
        device: name,
      }),
    );
  }
  return home;
}

const MERGED = ['plays', 'marks', 'progress', 'preferences', 'bindings', 'profiles', 'evidence'] as const;

async function merged(home: Computer): Promise<unknown[]> {
  return Promise.all(MERGED.map((store) => home.store(store)));
}

it('two computers come out equal, in either order, and nothing is doubled by doing it again', async () => {
  const device = fc.record({
    acts: fc.array(act, { maxLength: 12 }),
    choices: fc.array(choice, { maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(device, device, async (first, second) => {
      freshDisk();
      const a = await filled('a', first.acts, first.choices);
      const b = await filled('b', second.acts, second.choices);
      const [fileA, fileB] = [await a.backup(), await b.backup()];
      const empty = computer('c');
      for (const show of SHOWS) await putShow(empty.db, show);
      await a.bring(fileB);
      await b.bring(fileA);
      await empty.bring(fileB);
      await empty.bring(fileA);
      const result = await merged(a);
      expect(await merged(b)).toEqual(result);
      expect(await merged(empty)).toEqual(result);
      await a.bring(fileB);
      await a.bring(fileA);
      await a.bring(await b.backup());
      expect(await merged(a)).toEqual(result);
    }),
    { numRuns: 40 },
  );
});

it('what is brought in and taken back leaves rows as they were, whatever both computers marked', async () => {
  const acts = fc.array(act, { maxLength: 10 });
  const mode = fc.constantFrom('merge' as const, 'replace' as const);
  await fc.assert(
    fc.asyncProperty(acts, acts, mode, async (mine, theirs, how) => {
      freshDisk();
      const a = await filled('a', mine, []);
      const b = await filled('b', theirs, []);
      const before = await a.store('progress');
      const file = await b.backup();
      const transfer = await a.bring(file, how);
      const brought = await a.store('progress');
      await a.undo(transfer);
      expect(await a.store('progress')).toEqual(before);
      await a.bring(file, how);
      expect(await a.store('progress')).toEqual(brought);
    }),
    { numRuns: 60 },
  );
});

it('replacing leaves the rows of the file, whatever was here', async () => {
  const acts = fc.array(act, { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(acts, acts, async (mine, theirs) => {
      freshDisk();
      const a = await filled('a', mine, []);
      const b = await filled('b', theirs, []);
      await a.bring(await b.backup(), 'replace');
      expect(await a.store('progress')).toEqual(await b.store('progress'));
    }),
    { numRuns: 60 },
  );
});
