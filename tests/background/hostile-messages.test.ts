import '../components/browser-double';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../lib/background/app';
import { matches } from '../../lib/background/reports/may-report';
import { CHECKS } from '../../lib/messages/check';
import type { Sender } from '../../lib/messages/receive';
import { createClient } from '../../lib/tmdb/client';
import { contents, countingIds } from '../support/database';
import { samplePayload } from '../support/sample-message';
import { KEYS, spoiltMessage } from '../support/spoilt-message';
import { machine } from './worker-house';

/** Of each kind so many: more than ten thousand together. */
const RUNS = 3500;
const OWN = 'chrome-extension://me/';
const NAMES = Object.keys(CHECKS).filter((name): name is keyof typeof CHECKS => Object.hasOwn(CHECKS, name));
const WATCH = NAMES.filter((name) => name.startsWith('watch.'));
const OTHERS = NAMES.filter((name) => !name.startsWith('watch.'));
const GRANTED = ['*://*.netflix.com/*', 'https://demo.couchmark.test/*'];

/** The real listener over a real database, with one service and one named site switched on. */
async function worker() {
  const { disk, ports, clock, alarms, changes, bugs } = await machine();
  const asked: string[] = [];
  const session = new Map<string, unknown>();
  const tmdb = createClient({
    fetch: async (url) => {
      asked.push(url);
      throw new TypeError('no network');
    },
    credential: async () => null,
    language: () => 'en',
    clock,
  });
  const granted = async (origins: readonly string[]) =>
    origins.every((origin) =>
      GRANTED.some((one) => one === origin || matches(one, new URL(origin.replace(/^\*|\/\*$/g, 'https')))),
    );
  const app = createApp(
    { db: disk, clock, newId: countingIds(), tmdb },
    {
      ...ports,
      scripting: { ...ports.scripting, granted },
      memory: {
        get: async (key) => session.get(key),
        set: async (key, value) => void session.set(key, value),
      },
    },
  );
  const ask = (message: unknown, sender: Sender) =>
    new Promise<unknown>((resolve) => {
      if (!app.onMessage(message, sender, resolve)) resolve('left to others');
    });
  const state = async () => {
    const stores = [
      'profiles',
      'plays',
      'marks',
      'reports',
      'viewings',
      'settings',
      'jobs',
      'bindings',
    ] as const;
    const held = await Promise.all(stores.map((name) => contents(disk, name)));
    return JSON.stringify({ held, session: [...session], asked, alarms, changes, bugs });
  };
  return { ask, state };
}

const TAB = { id: 7, incognito: false };
const PAGE: Sender = { id: 'me', url: `${OWN}popup.html` };
const NETFLIX: Sender = { id: 'me', url: 'https://www.netflix.com/watch/1', tab: TAB };

/** Whom nothing is believed, whatever they say. */
const STRANGERS: readonly Sender[] = [
  { ...PAGE, id: 'another-extension' },
  { ...NETFLIX, id: 'another-extension' },
  { ...PAGE, id: undefined },
  { id: 'me' },
  { id: 'me', url: '' },
  { id: 'me', url: 'https://evil.test/' },
  { id: 'me', url: 'https://evil.test/?chrome-extension://me/popup.html', tab: TAB },
  { id: 'me', url: 'chrome-extension://me.evil/popup.html' },
  { id: 'me', url: 'chrome-extension://mee/popup.html' },
  { id: 'me', url: 'https://www.netflix.com.evil.test/watch/1', tab: TAB },
  { id: 'me', url: 'https://evil.test/www.netflix.com/', tab: TAB },
  { id: 'me', url: 'https://www.netflix.com@evil.test/watch/1', tab: TAB },
  { id: 'me', url: 'https://notnetflix.com/watch/1', tab: TAB },
  { id: 'me', url: 'https://www.disneyplus.com/play/1', tab: TAB },
  { id: 'me', url: 'data:text/html,<script>', tab: TAB },
  { id: 'me', url: 'javascript:alert(1)', tab: TAB },
  { id: 'me', url: 'file:///etc/passwd', tab: TAB },
  { id: 'me', url: 'about:blank', tab: TAB },
  { ...NETFLIX, tab: { id: 7, incognito: true } },
  { ...PAGE, tab: { id: 7, incognito: true } },
];

describe('ten thousand messages that nobody should send', () => {
  it('takes the samples that the others are made of', () => {
    for (const name of NAMES) expect(() => samplePayload(name)).not.toThrow();
  });

  it('a good message from the wrong sender is refused, and changes nothing', async () => {
    const { ask, state } = await worker();
    const before = await state();
    const whole = fc.constantFrom(...NAMES).map((name) => ({ name, payload: samplePayload(name) }));
    await fc.assert(
      fc.asyncProperty(whole, fc.constantFrom(...STRANGERS), async (message, sender) => {
        expect(await ask(message, sender)).toMatchObject({ ok: false, code: 'forbidden' });
      }),
      { numRuns: RUNS },
    );
    expect(await state()).toBe(before);
  });

  it('pages and content scripts each have their own messages, and a site speaks for itself alone', async () => {
    const { ask, state } = await worker();
    const before = await state();
    const sites = ['disney', 'hulu', 'no-such-site', 'constructor', '__proto__', ''];
    const wrong = fc.oneof(
      fc
        .constantFrom(...WATCH)
        .map((name) => [{ name, payload: samplePayload(name) }, PAGE] satisfies [unknown, Sender]),
      fc
        .constantFrom(...OTHERS)
        .map((name) => [{ name, payload: samplePayload(name) }, NETFLIX] satisfies [unknown, Sender]),
      fc
        .tuple(fc.constantFrom(...WATCH), fc.constantFrom(...sites))
        .filter(([name]) => 'site' in samplePayload(name))
        .map(
          ([name, site]) =>
            [{ name, payload: { ...samplePayload(name), site } }, NETFLIX] satisfies [unknown, Sender],
        ),
    );
    await fc.assert(
      fc.asyncProperty(wrong, async ([message, sender]) => {
        const answer = await ask(message, sender);
        expect(answer).toMatchObject({ ok: false });
        expect(answer).toHaveProperty('code', expect.stringMatching(/^(forbidden|badMessage)$/));
      }),
      { numRuns: RUNS },
    );
    expect(await state()).toBe(before);
  });

  it('a message with one thing wrong is refused, whoever sends it, and changes nothing', async () => {
    const { ask, state } = await worker();
    const before = await state();
    await fc.assert(
      fc.asyncProperty(spoiltMessage, fc.constantFrom(PAGE, NETFLIX), async (message, sender) => {
        expect(await ask(message, sender)).toMatchObject({
          ok: false,
          // What lies in a text is looked at by who reads it, and refused there.
          code: expect.stringMatching(/^(badMessage|badRows|badEntry|forbidden)$/),
        });
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(Reflect.get({}, 'polluted')).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
    expect(await state()).toBe(before);
  });

  it('a name that is none of ours is refused, and what is no message at all is left to others', async () => {
    const { ask, state } = await worker();
    const before = await state();
    const names = fc.oneof(
      fc.constantFrom(...KEYS, 'watch.', 'x'.repeat(100_000), 'progress.mark\u0000', ' tonight.list'),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(names, fc.anything(), async (name, payload) => {
        expect(await ask({ name, payload }, PAGE)).toMatchObject({ ok: false, code: 'unknownMessage' });
        expect(await ask(payload === null ? null : [payload], PAGE)).toBe('left to others');
      }),
      { numRuns: 500 },
    );
    expect(await state()).toBe(before);
  });
});
