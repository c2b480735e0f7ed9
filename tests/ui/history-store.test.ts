import { describe, expect, it, vi } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import type { HistoryEntry } from '../../lib/messages/protocol-history';
import { historyBlocks } from '../../components/history-blocks';
import { groupHistory, type HistoryGroup } from '../../components/history-groups';
import { createHistoryStore, WHOLE_HISTORY } from '../../lib/ui/history-store';
import { pretend } from './pretend';

function entry(id: string, change: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id,
    op: `op-${id}`,
    batch: null,
    kind: 'play',
    profileId: 'default',
    showId: 1,
    show: 'Night Ferry',
    year: null,
    poster: null,
    pair: { season: 1, episode: 1 },
    movedFrom: null,
    showGone: false,
    recordedAt: Date.parse('2026-11-22T20:00:00Z'),
    stands: true,
    when: null,
    status: null,
    source: { by: 'grid' },
    why: null,
    ...change,
  };
}

/** A history of so many acts, each a second older than the one before; `entries` may be changed. */
function past(count: number) {
  const entries: HistoryEntry[] = Array.from({ length: count }, (_, i) =>
    entry(String(i), { recordedAt: 1_000_000_000 - i * 1000 }),
  );
  const world = pretend({
    'history.list': ({ before, limit = 50 }) => {
      const start = before === undefined ? 0 : entries.findIndex(({ id }) => id === before.id) + 1;
      const page = entries.slice(start, start + limit);
      const last = page.at(-1);
      const more = start + limit < entries.length && last !== undefined;
      return ok({ entries: page, next: more ? { at: last.recordedAt, id: last.id } : null });
    },
    'play.undo': ({ opId }) => ok({ op: opId, rows: [] }),
    'play.redate': ({ opId }) => ok({ op: opId, rows: [] }),
    'log.undo': () => ok({ what: [], rows: [] }),
  });
  return { ...world, entries };
}

describe('the history’s days', () => {
  it('puts one gesture of one show in one line, and splits days by the local clock', () => {
    const days = groupHistory(
      [
        entry('d', { op: 'all', recordedAt: Date.parse('2026-11-22T23:30:00Z') }),
        entry('c', { op: 'all', recordedAt: Date.parse('2026-11-22T23:30:00Z') }),
        entry('b', { op: 'all', showId: 2, recordedAt: Date.parse('2026-11-22T23:30:00Z') }),
        entry('a', { recordedAt: Date.parse('2026-11-22T22:30:00Z') }),
      ],
      () => 60,
    );
    expect(
      days.map(({ day, groups }) => [day, groups.map(({ entries }) => entries.map(({ id }) => id))]),
    ).toEqual([
      ['2026-11-23', [['d', 'c'], ['b']]],
      ['2026-11-22', [['a']]],
    ]);
  });
});

describe('the history’s store', () => {
  it('reads one thing at a time, however many are asked for at once', async () => {
    const { ports } = past(250);
    let reading = 0;
    const most: number[] = [];
    const store = createHistoryStore({
      ...ports,
      async send(name, payload) {
        reading += 1;
        most.push(reading);
        await new Promise((resolve) => setTimeout(resolve));
        reading -= 1;
        return ports.send(name, payload);
      },
    });
    await Promise.all([store.load(), store.choose(WHOLE_HISTORY), store.choose(WHOLE_HISTORY), store.load()]);
    expect(Math.max(...most)).toBe(1);
    expect(store.state.get().entries?.map(({ id }) => id)).toEqual(past(100).entries.map(({ id }) => id));
  });

  it('reads on until there is no more', async () => {
    const store = createHistoryStore(past(250).ports);
    await store.load();
    expect(store.state.get().entries).toHaveLength(100);
    await store.more();
    await store.more();
    expect(store.state.get()).toMatchObject({ more: false });
    expect(new Set(store.state.get().entries?.map(({ id }) => id)).size).toBe(250);
  });

  it('takes one act back for its profile alone, and a group by its op; what is shown stays shown', async () => {
    const the = past(250);
    const store = createHistoryStore(the.ports);
    await store.load();
    await store.more();
    await store.turn([entry('7')], 'undo');
    await store.turn([entry('8', { op: 'all' }), entry('9', { op: 'all' })], 'undo');
    expect(the.sent.filter(({ name }) => name !== 'history.list')).toEqual([
      { name: 'play.undo', payload: { opId: 'op1', showId: 1, id: '7' } },
      { name: 'log.undo', payload: { op: 'all' } },
    ]);
    expect(store.state.get().entries).toHaveLength(200);
  });
});

describe('a change while a long history is open', () => {
  const asked = (world: ReturnType<typeof past>) => world.sent.filter(({ name }) => name === 'history.list');

  async function long() {
    const world = past(450);
    const store = createHistoryStore(world.ports);
    await store.load();
    for (let page = 0; page < 3; page += 1) await store.more();
    const before = asked(world).length;
    return { world, store, since: () => asked(world).length - before };
  }

  it('reads again what is in view and the newest, and the rest when it comes into view', async () => {
    const { world, store, since } = await long();
    store.see(210, 240);
    world.entries.splice(0, 450, ...world.entries.map((one) => ({ ...one, stands: false })));
    await store.load();
    const gone = () => store.state.get().entries?.map(({ stands }) => stands) ?? [];
    expect(since()).toBeLessThanOrEqual(4);
    expect([gone()[0], gone()[150], gone()[220], gone()[350]]).toEqual([false, true, false, true]);
    store.see(340, 360);
    await vi.waitFor(() => expect(gone()[350]).toBe(false));
    expect(store.state.get().entries).toHaveLength(400);
  });

  it('puts what was done since on top, however much it is, and loses and doubles nothing', async () => {
    const { world, store } = await long();
    const fresh = Array.from({ length: 230 }, (_, i) =>
      entry(`new-${String(i).padStart(3, '0')}`, { recordedAt: 1_000_500_000 - i }),
    );
    world.entries.unshift(...fresh);
    await store.load();
    await store.more();
    const ids = store.state.get().entries?.map(({ id }) => id);
    expect(ids).toEqual(world.entries.map(({ id }) => id));
  });
});

describe('only some of the history', () => {
  it('is asked for from the newest on, also when it is read on', async () => {
    const world = past(250);
    const store = createHistoryStore(world.ports);
    await store.load();
    await store.choose({ showId: 7, site: 'reel', profileId: null });
    await store.more();
    const [first, second] = world.sent.slice(-2).map(({ payload }) => payload);
    expect(first).toEqual({ limit: 100, showId: 7, site: 'reel' });
    expect(second).toMatchObject({ showId: 7, site: 'reel', before: { id: '99' } });
    expect(store.state.get().entries).toHaveLength(200);
  });
});

describe('another date', () => {
  it('is for one viewing by its id, for a gesture by its op, and one undo', async () => {
    const world = past(3);
    const store = createHistoryStore(world.ports);
    await store.load();
    const when = { kind: 'day', day: '2026-01-05' } as const;
    await store.redate([entry('1')], when);
    await store.redate([entry('1', { op: 'all' }), entry('2', { op: 'all' })], when);
    await store.undoRedating();
    expect(world.sent.filter(({ name }) => name !== 'history.list').map(({ payload }) => payload)).toEqual([
      { opId: 'op1', showId: 1, target: '1', when },
      { opId: 'op2', showId: 1, target: 'all', when },
      { op: 'op2' },
    ]);
    expect(store.state.get().redated).toBeNull();
  });
});

describe('the blocks of the history', () => {
  const day = (name: string, lines: number) => ({
    day: name,
    groups: Array.from({ length: lines }, (_, at) => ({
      key: `${name} ${at}`,
      entries: [entry(`${name} ${at} a`), entry(`${name} ${at} b`)] as const,
    })),
  });
  const days = [day('2026-11-03', 400), day('2026-11-02', 2), day('2026-11-01', 3)];

  it('hold every line once, in order, and none is longer than some screens', () => {
    const blocks = historyBlocks(days);
    const parts = blocks.flatMap((block) => block.parts);
    expect(parts.flatMap(({ groups }) => groups)).toEqual(days.flatMap(({ groups }) => groups));
    expect(parts.filter(({ goesOn }) => !goesOn).map((part) => part.day)).toEqual(days.map((one) => one.day));
    for (const block of blocks)
      expect(block.parts.reduce((sum, { groups }) => sum + groups.length, 0)).toBeLessThanOrEqual(60);
    expect(blocks.length).toBeGreaterThan(10);
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
    const places = blocks.flatMap(({ first, last }) => [first, last]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect([places[0], places.at(-1)]).toEqual([0, 809]);
    expect(historyBlocks([])).toEqual([]);
  });

  it('stay as they are below what comes on top', () => {
    const before = historyBlocks(days).map(({ key }) => key);
    const after = historyBlocks([day('2026-11-04', 7), ...days]).map(({ key }) => key);
    expect(after.slice(-before.length + 2)).toEqual(before.slice(2));
  });
});

describe('a block that is drawn', () => {
  const day = (keys: readonly string[]) => [
    { day: '2026-11-04', groups: keys.map((key): HistoryGroup => ({ key, entries: [entry(key)] })) },
  ];
  const blockOf = (keys: readonly string[], line: string, topmost: string) =>
    historyBlocks(day(keys), topmost).find(({ parts }) =>
      parts.some(({ groups }) => groups.some(({ key }) => key === line)),
    )?.key;

  it('keeps its lines, whatever their names and those of what comes on top', () => {
    for (let at = 0; at < 400; at += 1) {
      const held = [`line ${at}`, `line ${at + 1}`, `line ${at + 2}`];
      const [topmost = ''] = held;
      for (const line of held) {
        const before = blockOf(held, line, topmost);
        expect(blockOf([`new ${at}`, ...held], line, topmost)).toBe(before);
        expect(blockOf([`newer ${at}`, `new ${at}`, ...held], line, topmost)).toBe(before);
      }
    }
  });
});

describe('a correction', () => {
  const corrected = {
    op: 'op1',
    rows: [],
    show: 'Ash',
    moved: [{ season: 2, episode: 1 }],
    undecided: 0,
    offer: {
      binding: {
        site: 'netflix',
        key: 'netflix:ash',
        showId: 1,
        offsets: [{ from: 1, to: 2, add: -12 }],
        order: null,
      },
      learned: { from: 1, to: 2, add: -12 },
    },
  };

  async function opened() {
    const world = past(1);
    world.handlers['play.correct'] = () => ok(corrected);
    world.handlers['bindings.save'] = () => ok(null);
    const store = createHistoryStore(world.ports);
    await store.load();
    return { world, store, sent: (name: string) => world.sent.filter((one) => one.name === name) };
  }

  it('is told, offers to count so always, and is one undo', async () => {
    const { store, sent } = await opened();
    expect(await store.correct(entry('0'), 1, { season: 2, episode: 1 })).toBe(true);
    expect(sent('play.correct')[0]?.payload).toEqual({
      opId: 'op1',
      from: 1,
      id: '0',
      showId: 1,
      pair: { season: 2, episode: 1 },
    });
    expect(store.state.get().corrected).toEqual(corrected);
    await store.takeOffer();
    expect(sent('bindings.save')[0]?.payload).toEqual(corrected.offer.binding);
    expect(store.state.get().corrected?.offer).toBeNull();
    await store.undoCorrection();
    expect(sent('log.undo')[0]?.payload).toEqual({ op: 'op1' });
    expect(store.state.get().corrected).toBeNull();
  });

  it('to a show where nothing can be placed asks for the episode', async () => {
    const { world, store } = await opened();
    world.handlers['play.weigh'] = () => fault('notInCatalogue');
    expect(await store.weigh(entry('0'), 2)).toEqual({ moves: [], undecided: 1 });
    world.handlers['play.weigh'] = () => fault('offline');
    expect(await store.weigh(entry('0'), 2)).toBeNull();
    expect(store.state.get().problem).toBe('offline');
  });

  it('that was refused says why and offers nothing', async () => {
    const { world, store, sent } = await opened();
    world.handlers['play.correct'] = () => fault('notInCatalogue');
    expect(await store.correct(entry('0'), 1, { season: 9, episode: 9 })).toBe(false);
    expect(store.state.get()).toMatchObject({ problem: 'notInCatalogue', corrected: null });
    await store.takeOffer();
    await store.undoCorrection();
    expect([...sent('bindings.save'), ...sent('log.undo')]).toEqual([]);
  });
});
