import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ok, type Result } from '../../lib/domain/result';
import { CHECKS } from '../../lib/messages/check';
import { createListener, type Handlers, type Sender } from '../../lib/messages/receive';

const ownUrl = 'chrome-extension://abc/';
const page: Sender = { id: 'abc', url: `${ownUrl}popup.html` };
const tab: Sender = { id: 'abc', url: 'https://www.netflix.com/watch/1', tab: { id: 7, incognito: false } };

const finished = {
  site: 'netflix',
  siteId: '80057281',
  siteShowId: null,
  claims: [{ source: 'player', show: 'Harbour Lights', label: 'S2:E5' }],
  language: 'en',
  siteProfile: null,
  reportId: '01920000-0000-7000-8000-000000000001',
  viewing: 'v1',
  verdict: 'mark',
  finishedAt: 1_780_000_000_000,
  begunAt: 1_779_998_000_000,
  offset: 60,
  position: 2900,
  duration: 3000,
  played: 2800,
  previous: [],
};

function listen(mayReport = true) {
  const called: string[] = [];
  const handlers: Record<string, unknown> = {};
  for (const name of Object.keys(CHECKS)) {
    handlers[name] = async () => {
      called.push(name);
      return ok(null);
    };
  }
  const bugs: unknown[] = [];
  const listener = createListener({
    runtimeId: 'abc',
    ownUrl,
    mayReport: async () => mayReport,
    handlers: handlers as Handlers,
    onBug: (_, error) => bugs.push(error),
  });
  const ask = (message: unknown, sender: Sender) =>
    new Promise<Result<unknown> | 'not ours'>((resolve) => {
      if (!listener(message, sender, resolve)) resolve('not ours');
    });
  return { ask, called, bugs, handlers };
}

describe('the one listener for messages', () => {
  it('hands a checked message to its handler', async () => {
    const { ask, called } = listen();
    expect(await ask({ name: 'tonight.list', payload: {} }, page)).toEqual({ ok: true, value: null });
    expect(await ask({ name: 'watch.finished', payload: finished }, tab)).toMatchObject({ ok: true });
    expect(called).toEqual(['tonight.list', 'watch.finished']);
  });

  it.each<[string, unknown, Sender, boolean, string]>([
    ['an unknown name', { name: 'no.such', payload: {} }, page, true, 'unknownMessage'],
    ['a name of the prototype', { name: 'constructor', payload: {} }, page, true, 'unknownMessage'],
    ['a key too many', { name: 'tonight.list', payload: { extra: 1 } }, page, true, 'badMessage'],
    ['no payload', { name: 'tonight.list' }, page, true, 'badMessage'],
    [
      'a text too long',
      { name: 'show.search', payload: { query: 'x'.repeat(501) } },
      page,
      true,
      'badMessage',
    ],
    ['a count without end', { name: 'import.begin', payload: endless() }, page, true, 'badMessage'],
    [
      'a mark from a page of the web',
      { name: 'progress.mark', payload: markPayload() },
      tab,
      true,
      'forbidden',
    ],
    ['a report from an own page', { name: 'watch.finished', payload: finished }, page, true, 'forbidden'],
    [
      'a report for a site not granted',
      { name: 'watch.finished', payload: finished },
      tab,
      false,
      'forbidden',
    ],
    ['another extension', { name: 'tonight.list', payload: {} }, { ...page, id: 'other' }, true, 'forbidden'],
    ['a report from no tab', { name: 'watch.finished', payload: finished }, homeless(), true, 'forbidden'],
    ['a private window', { name: 'watch.finished', payload: finished }, privately(), true, 'forbidden'],
    ['no address', { name: 'tonight.list', payload: {} }, { id: 'abc' }, true, 'forbidden'],
    [
      'an address that only looks like ours',
      { name: 'tonight.list', payload: {} },
      lookalike(),
      true,
      'forbidden',
    ],
  ])('refuses %s', async (_, message, sender, mayReport, code) => {
    const { ask, called } = listen(mayReport);
    expect(await ask(message, sender)).toMatchObject({ ok: false, code });
    expect(called).toEqual([]);
  });

  it.each([[null], ['text'], [42], [{ type: 'other' }], [{ name: 7 }]])(
    'leaves %j to other listeners',
    async (message) => {
      expect(await listen().ask(message, page)).toBe('not ours');
    },
  );

  it('answers a bug as a fault and tells of it', async () => {
    const { ask, bugs, handlers } = listen();
    handlers['tonight.list'] = vi.fn().mockRejectedValue(new Error('boom'));
    expect(await ask({ name: 'tonight.list', payload: {} }, page)).toEqual({ ok: false, code: 'bug' });
    expect(bugs).toHaveLength(1);
  });

  it('never lets a generated message through that its check would refuse', async () => {
    const { ask, called } = listen();
    const names = fc.constantFrom(...Object.keys(CHECKS), '__proto__', 'toString', 'watch.other');
    await fc.assert(
      fc.asyncProperty(names, fc.anything({ withNullPrototype: true }), async (name, payload) => {
        called.length = 0;
        const answer = await ask({ name, payload }, fc.sample(fc.constantFrom(page, tab), 1)[0] ?? page);
        const empty = typeof payload === 'object' && payload !== null && Object.keys(payload).length === 0;
        if (!empty) expect(answer).toMatchObject({ ok: false });
        if (!empty) expect(called).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

function markPayload() {
  return { opId: 'o', profileId: 'default', showId: 1, season: 1, episode: 1 };
}
function privately(): Sender {
  return { ...tab, tab: { id: 7, incognito: true } };
}
function homeless(): Sender {
  return { ...tab, tab: undefined };
}
function lookalike(): Sender {
  return { id: 'abc', url: 'https://evil.test/chrome-extension://abc/' };
}

function endless() {
  const notes = [{ code: 'datesUnread', words: 'a.csv', count: Infinity }];
  const files = [{ format: 'plainCsv', names: ['a.csv'], language: null, notes }];
  return { files, sources: [{ file: 0, profile: null, rows: 1 }], parts: 1, shows: 1 };
}
