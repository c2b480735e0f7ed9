import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openDB, unwrap } from 'idb';
import { describe, expect, it } from 'vitest';
import { makeSample, type Sample } from './write-sample';
import { machine } from '../background/worker-house';
import type { Answer, MessageName } from '../../lib/messages/protocol';
import { migrate, migrations } from '../../lib/store/migrations';
import { isSound } from '../../lib/store/record-check';
import { rebuild } from '../../lib/store/log';
import { DATABASE_NAME, type StoreName } from '../../lib/store/schema';
import { contents, freshDisk } from '../support/database';

const FOLDER = new URL('samples/', import.meta.url);
const fileOf = (version: number) => new URL(`schema-${version}.json`, FOLDER);
const VERSIONS = migrations.map((_, at) => at + 1);

/** What an upgrade may rewrite but never drop: what was watched, and what the user decided. */
const KEPT: readonly StoreName[] = [
  'plays',
  'marks',
  'packs',
  'packedOps',
  'profiles',
  'preferences',
  'bindings',
  'reports',
  'evidence',
  'settings',
];

const STORES: readonly StoreName[] = [...KEPT, 'shows', 'seasons', 'progress', 'viewings', 'jobs'];

const READ: readonly (readonly [MessageName, object])[] = [
  ['tonight.list', {}],
  ['library.list', { profileId: 'default' }],
  ['shows.list', {}],
  ['show.page', { showId: 77 }],
  ['history.list', {}],
  ['calendar.list', {}],
  ['profiles.list', {}],
  ['bindings.list', {}],
  ['settings.get', {}],
];

function read(version: number): Sample {
  return JSON.parse(readFileSync(fileOf(version), 'utf8'));
}

function unsound(sample: Sample): unknown[] {
  return STORES.flatMap((store) => (sample[store] ?? []).filter(({ value }) => !isSound(store, value)));
}

/** Puts the sample on the disk as its version laid it out. */
async function lay(sample: Sample, version: number): Promise<void> {
  const old = await openDB(DATABASE_NAME, version, {
    upgrade: (db, _from, _to, tx) => void migrate(unwrap(db), unwrap(tx), 0, migrations.slice(0, version)),
  });
  for (const [name, records] of Object.entries(sample)) {
    const tx = old.transaction(name, 'readwrite');
    await tx.store.clear();
    for (const { key, value } of records) await tx.store.put(value, key);
    await tx.done;
  }
  old.close();
}

describe('a library that an earlier Couchmark wrote', () => {
  it('has a sample for every version; that of the newest is written when there is none', async () => {
    const newest = VERSIONS.at(-1) ?? 0;
    if (!existsSync(fileOf(newest))) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(fileOf(newest), `${JSON.stringify(await makeSample(), null, 1)}\n`);
    }
    for (const version of VERSIONS) {
      const sample = read(version);
      if (version === newest) expect(unsound(sample), 'records that would be set aside').toEqual([]);
      const empty = Object.entries(sample).filter(([, records]) => records.length === 0);
      expect(empty, 'a store of which the sample says nothing').toEqual([]);
    }
  });

  it.each(VERSIONS)('of version %i is brought to the newest with all that it holds', async (version) => {
    const house = await machine();
    await house.disk.close();
    freshDisk();
    const sample = read(version);
    await lay(sample, version);
    const app = house.start();
    for (const name of KEPT) {
      const held = await contents(app.db, name);
      for (const { value } of sample[name] ?? []) expect(held, name).toContainEqual(value);
    }
    const rows = await contents(app.db, 'progress');
    await rebuild(app.db);
    expect(await contents(app.db, 'progress')).toEqual(rows);
    for (const [name, payload] of READ) {
      const answer = await new Promise<Answer<MessageName>>((resolve) => {
        app.onMessage({ name, payload }, { id: 'me', url: 'chrome-extension://me/popup.html' }, resolve);
      });
      expect([name, answer.ok]).toEqual([name, true]);
    }
    expect(house.bugs).toEqual([]);
  });
});
