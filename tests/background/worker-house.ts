import '../components/browser-double';
import { createApp, type App } from '../../lib/background/app';
import type { Ports } from '../../lib/background/ports';
import { standing } from '../../lib/domain/log';
import { formatPair } from '../../lib/domain/show';
import type { Answer, In, MessageName } from '../../lib/messages/protocol';
import type { WatchOutcome } from '../../lib/messages/protocol-watch';
import { createDatabase, type Database } from '../../lib/store/db';
import { saveSetting } from '../../lib/store/settings';
import { createClient } from '../../lib/tmdb/client';
import { countingIds, freshDisk, testClock } from '../support/database';
import { piecesOf } from './backup/backup-house';
import { json, KEY, refusal, searchBody, searchRow, seasonBody, showBody } from '../tmdb/fake-tmdb';

const EPISODES = 200;

/** How TMDB can fail; null = it answers. */
const FAILURES = {
  offline: () => Promise.reject(new TypeError('Failed to fetch')),
  '401': () => refusal(401, 7),
  '404': () => refusal(404, 34),
  '429': () => refusal(429, 25),
  '429 with a time': () => refusal(429, 25, { 'retry-after': '20' }),
  '500': () => refusal(500, 11),
  '502 of its edge': () => new Response('<html>Bad Gateway</html>', { status: 502 }),
  garbage: () => new Response('{"results": [', { status: 200 }),
  'the wrong thing': () => json({ page: 'one', results: null }),
  'no answer': () => new Promise<never>(() => undefined),
} satisfies Record<string, () => Response | Promise<Response>>;
type Failure = keyof typeof FAILURES;
export const FAILED: readonly Failure[] = [
  'offline',
  '401',
  '404',
  '429',
  '429 with a time',
  '500',
  '502 of its edge',
  'garbage',
  'the wrong thing',
];

/** One machine: its disk, its clock, TMDB as it sees it. Workers come and go on it. */
export async function machine() {
  freshDisk();
  const clock = testClock('2026-03-01T20:00:00Z');
  const newId = countingIds();
  const alarms: (number | null)[] = [];
  const bugs: unknown[] = [];
  const outcomes: WatchOutcome[] = [];
  const changes = { count: 0 };
  const asked: string[] = [];
  const session = new Map<string, unknown>();
  const files = new Map<string, string>();
  /** Files that pages share, by their address. */
  const shared = new Map<string, Uint8Array>();
  let saving: 'saved' | 'notAllowed' | 'failed' = 'saved';
  /** What is kept outside the database. */
  const traces = { held: false };
  let failing: Failure | null = null;
  let keyIs = KEY;
  /** Tabs never hear what they are told: they load, or are frozen. */
  let deaf = false;

  /** A show of 200 episodes, that search finds. */
  function respond(address: string): Response | Promise<Response> {
    const path = new URL(address).pathname.replace(/^\/3/, '');
    asked.push(path);
    if (failing !== null) return FAILURES[failing]();
    if (path === '/search/tv') return json(searchBody([searchRow(77)]));
    if (path === '/authentication') return json({ success: true, status_code: 1, status_message: '' });
    if (path !== '/tv/77') return refusal(404, 34);
    return json({ ...showBody([1]), 'season/1': seasonBody(1, EPISODES) });
  }

  const ports: Ports = {
    runtimeId: 'me',
    ownUrl: 'chrome-extension://me/',
    scripting: {
      registered: async () => [],
      register: async () => undefined,
      unregister: async () => undefined,
      granted: async () => true,
      allGranted: async () => ['*://*.netflix.com/*'],
      inject: async () => undefined,
    },
    alarm: { set: async (when) => void alarms.push(when) },
    icon: { badge: async () => undefined, title: async () => undefined },
    tellTab: (_, outcome) => {
      outcomes.push(outcome);
      return deaf ? new Promise(() => undefined) : Promise.resolve();
    },
    inspect: async () => [],
    inspectTop: async () => null,
    memory: {
      get: async (key) => session.get(key),
      set: async (key, value) => void session.set(key, value),
    },
    trace: {
      read: async () => traces.held,
      leave: async () => void (traces.held = true),
    },
    notify: async () => undefined,
    saveFile: async (name, pieces) => {
      files.set(name, pieces.join(''));
      return saving;
    },
    openFile: (address) => piecesOf(shared.get(address)),
    openPopup: async () => undefined,
    tellChanged: () => (changes.count += 1),
    onBug: (_, error) => bugs.push(error),
  };

  /** A worker on this machine; it stops for good after so many transactions (what it was doing never ends). */
  function start(transactions = Infinity): App & { readonly db: Database } {
    const db = mortal(createDatabase(), transactions);
    const tmdb = createClient({
      fetch: async (url) => respond(url),
      credential: async () => keyIs,
      language: () => 'en',
      clock,
      sleep: async () => undefined,
      timeLimit: () => new AbortController().signal,
    });
    return { ...createApp({ db, clock, newId, tmdb }, ports), db };
  }

  const disk = createDatabase();
  await disk.write(['settings'], async (tx) => saveSetting(tx, 'credential', KEY));
  const stand = async (): Promise<string[]> => {
    const facts = await disk.read(['plays', 'marks'], async (tx) => [
      ...(await tx.objectStore('plays').getAll()),
      ...(await tx.objectStore('marks').getAll()),
    ]);
    return standing(facts).flatMap((fact) => (fact.kind === 'play' ? [formatPair(fact)] : []));
  };
  return {
    clock,
    alarms,
    bugs,
    outcomes,
    changes,
    asked,
    disk,
    ports,
    traces,
    start,
    stand,
    files,
    shared,
    deafen: () => (deaf = true),
    /** What becomes of files that are saved from now on. */
    save: (how: typeof saving) => {
      saving = how;
    },
    fail: (how: Failure | null) => {
      failing = how;
    },
    key: (text: string) => {
      keyIs = text;
    },
  };
}

/** Sends a message as a page of the service would. */
export function fromPage<K extends MessageName>(
  app: App,
  name: K,
  payload: In<K>,
): Promise<Answer<MessageName>> {
  const url = 'https://www.netflix.com/watch/1';
  return send(app, name, payload, { id: 'me', url, tab: { id: 7 } });
}

/** Sends a message as the popup would. */
export function fromPopup<K extends MessageName>(
  app: App,
  name: K,
  payload: In<K>,
): Promise<Answer<MessageName>> {
  return send(app, name, payload, { id: 'me', url: 'chrome-extension://me/popup.html' });
}

type Listened = Parameters<App['onMessage']>;

function send(app: App, name: string, payload: unknown, sender: Listened[1]): Promise<Answer<MessageName>> {
  return new Promise((resolve) => void app.onMessage({ name, payload }, sender, resolve));
}

function mortal(db: Database, transactions: number): Database {
  let left = transactions;
  const alive = <T>(work: () => Promise<T>): Promise<T> => {
    left -= 1;
    if (left < 0) return new Promise(() => undefined);
    return work();
  };
  return {
    read: (stores, work) => alive(() => db.read(stores, work)),
    write: (stores, work) => alive(() => db.write(stores, work)),
    openAhead: () => db.openAhead(),
    close: () => db.close(),
  };
}
