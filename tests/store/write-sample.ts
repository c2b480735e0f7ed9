import type { Claim } from '../../lib/sites/reading';
import type { MessageName } from '../../lib/messages/protocol';
import { stagePart } from '../../lib/store/staging';
import { finished } from '../background/reports/reports-house';
import { machine } from '../background/worker-house';
import type { Sender } from '../../lib/messages/receive';
import { openDB } from 'idb';
import { reportsIn } from '../../lib/store/reports';
import { addPacks } from '../../lib/store/packs';
import { deriveRows } from '../../lib/store/progress';
import { DATABASE_NAME, LOG_STORES } from '../../lib/store/schema';
import type { Play } from '../../lib/domain/fact';
import { base } from '../support/database';

/** Every record of every store; the key where it lies outside the value. */
export type Sample = Readonly<Record<string, readonly { readonly key?: string; readonly value: unknown }[]>>;

const TAB: Sender = { id: 'me', url: 'https://www.netflix.com/watch/1', tab: { id: 7 } };
const POPUP: Sender = { id: 'me', url: 'chrome-extension://me/popup.html' };
const SHOW = { profileId: 'default', showId: 77 };

/** What people do, one message after the other: each leaves something that no upgrade may lose. */
const ACTS: readonly (readonly [MessageName, object])[] = [
  ['progress.mark', { ...SHOW, opId: 'marked', season: 1, episode: 4 }],
  ['progress.skip', { ...SHOW, opId: 'skipped', season: 1, episode: 5 }],
  ['progress.unskip', { ...SHOW, opId: 'unskipped', season: 1, episode: 5 }],
  ['progress.mark', { ...SHOW, opId: 'undone', season: 1, episode: 5 }],
  ['log.undo', { op: 'undone' }],
  ['progress.set', { ...SHOW, opId: 'jumped', season: 1, episode: 9 }],
  ['show.status', { ...SHOW, opId: 'held', status: 'onHold', until: '2026-09-01' }],
  ['show.preferences', { ...SHOW, nights: [2, 4], slot: 3, specials: true, oldestFirst: true, dayOffset: 1 }],
  ['profiles.add', { name: 'Ada', colour: '#aa3311' }],
  ['run.start', { ...SHOW, opId: 'again' }],
  [
    'bindings.save',
    { site: 'disney', key: 'disney:x', showId: 77, offsets: [{ from: 1, to: 2, add: -3 }], order: null },
  ],
  ['settings.set', { change: { toasts: 'all', eveningEndsAt: 5, region: 'DE', theme: 'dark' } }],
  ['spoilers.set', { profileId: 'default', hide: 'later' }],
  ['tonight.list', {}],
];

/** Makes a sample of the newest version by use, as the worker would write it. */
export async function makeSample(): Promise<Sample> {
  const house = await machine();
  const { clock, disk } = house;
  const app = house.start();
  const ask = (name: MessageName, payload: object, sender: Sender) =>
    new Promise<void>((resolve, reject) => {
      app.onMessage({ name, payload }, sender, (answer) =>
        answer.ok ? resolve() : reject(new Error(`${name}: ${JSON.stringify(answer)}`)),
      );
    });
  const settled = async () => {
    while ((await disk.read(['reports'], (tx) => reportsIn(tx, ['received']))).length > 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const said = (episode: number, show = 'The Kettle'): Claim[] => [
    { source: 'player', show, season: 1, episode },
  ];
  await app.wake(false);
  for (const episode of [1, 2, 3]) {
    await ask('watch.finished', finished(episode, said(episode), clock.now()), TAB);
    await settled();
    clock.pass(3_600_000);
  }
  for (const [name, payload] of ACTS) {
    await ask(name, payload, POPUP);
    clock.pass(60_000);
  }
  house.fail('offline');
  await ask('watch.finished', finished(4, said(1, 'Unheard Of'), clock.now()), TAB);
  await settled();
  const { site, siteId, siteShowId, language, siteProfile } = finished(5, [], 0);
  const identity = { site, siteId, siteShowId, language, siteProfile, claims: said(12) };
  const stand = { viewing: 'v', position: 600, duration: 2520, played: 580, ended: false };
  await ask('watch.progress', { ...identity, ...stand }, TAB);
  await disk.write(['staging'], (tx) => stagePart(tx, 'a transfer', 0, '{}'));
  await disk.write(LOG_STORES, async (tx) => {
    await addPacks(tx, [broughtIn(10), broughtIn(11)], () => undefined);
    await deriveRows(tx, [['default', 77]]);
  });
  if (house.bugs.length > 0) throw new Error(String(house.bugs[0]));
  return readAll();
}

/** A play as an import of thousands brings it in. */
function broughtIn(episode: number): Play {
  return {
    ...base(`brought-${episode}`, { showId: 77, op: 'an import', batch: 'an import' }),
    kind: 'play',
    season: 1,
    episode,
    episodeId: null,
    when: { kind: 'day', day: `2021-03-${episode}` },
    begunAt: null,
    viewing: null,
    fillsGap: false,
    live: false,
    source: { by: 'import', format: 'trakt' },
  };
}

/** Everything as it lies on the disk. */
async function readAll(): Promise<Sample> {
  const raw = await openDB(DATABASE_NAME);
  const sample: Record<string, { key?: string; value: unknown }[]> = {};
  for (const name of raw.objectStoreNames) {
    const store = raw.transaction(name).store;
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    sample[name] = values.map((value: unknown, at) =>
      store.keyPath === null ? { key: String(keys[at]), value } : { value },
    );
  }
  raw.close();
  return sample;
}
