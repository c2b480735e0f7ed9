import { describe, expect, it } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import type { Answer } from '../../lib/messages/protocol';
import type { Tonight } from '../../lib/messages/protocol-tonight';
import type { TonightRow } from '../../lib/messages/tonight-row';
import { NOTHING_KNOWN, type TonightState } from '../../lib/ui/tonight-state';
import { createTonightStore } from '../../lib/ui/tonight-store';
import { inventRow, inventTonight } from '../components/invented';
import { later, pretend } from './pretend';

const S2E5 = { season: 2, episode: 5 };
const first = inventRow(1, { name: 'Night Ferry' });
const second = inventRow(2, { name: 'Slow Weather' });
const LIST = inventTonight({ continue: [first, second] });

/** A background that marks one episode after the other and takes marks back. */
function marking() {
  const marks: { op: string; row: TonightRow; was: TonightRow }[] = [];
  let rows = [first, second];
  const list = () => inventTonight({ continue: rows });
  const world = pretend({
    'tonight.list': () => ok(list()),
    'progress.mark': ({ opId, showId, season, episode }) => {
      const was = rows.find((row) => row.showId === showId) ?? first;
      const row = inventRow(showId, { name: was.name, pair: [season, episode + 1] });
      marks.push({ op: opId, row, was });
      rows = rows.map((one) => (one.showId === showId ? row : one));
      return ok({ op: opId, changed: true, row });
    },
    'log.undo': ({ op }) => {
      const index = marks.findIndex((mark) => mark.op === op);
      const [mark] = marks.splice(index, 1);
      if (mark === undefined) return fault('unknown');
      rows = rows.map((one) => (one.showId === mark.was.showId ? mark.was : one));
      return ok({
        what: [{ showId: mark.was.showId, show: mark.was.name, pair: mark.was.position.upNext }],
        rows: [mark.was],
      });
    },
  });
  return { world, marks };
}

async function opened(world: ReturnType<typeof pretend>, start: TonightState = NOTHING_KNOWN) {
  const store = createTonightStore(world.ports, start);
  await store.refresh();
  const upNext = (showId: number) =>
    store.state
      .get()
      .tonight?.groups.flatMap(({ rows }) => rows)
      .find((row) => row.showId === showId)?.position.upNext?.episode;
  return { store, upNext };
}

describe('marking', () => {
  it('moves the row on in place and says so', async () => {
    const { world } = marking();
    const { store, upNext } = await opened(world);
    expect(await store.mark(first, S2E5)).toBe(true);
    expect(upNext(1)).toBe(6);
    expect(store.state.get().said).toEqual({ what: 'watched', show: 'Night Ferry', pair: S2E5 });
    expect(world.sent.find(({ name }) => name === 'progress.mark')?.payload).toEqual({
      opId: 'op1',
      profileId: 'default',
      showId: 1,
      ...S2E5,
    });
  });

  it.each<[string, Parameters<typeof inventRow>[1], number[] | undefined]>([
    ['goes on', {}, undefined],
    ['is caught up', { position: { state: 'caughtUp' } }, [1]],
    ['waits for its night', { nights: [5] }, [1]],
    ['is planned', { status: 'planned' }, [1]],
  ])(
    'of a show that then %s asks for the list with the rows that a folded group may hold',
    async (_, change, shown) => {
      const { world } = marking();
      const { store } = await opened(world);
      world.handlers['progress.mark'] = ({ opId }) =>
        ok({ op: opId, changed: true, row: inventRow(1, change) });
      await store.mark(first, S2E5);
      expect(world.sent.at(-1)).toEqual({
        name: 'tonight.list',
        payload: { unfold: [], rows: 12, ...(shown && { shown }) },
      });
    },
  );

  it('shows at once that it is on its way, and passes over a second act on the show until then', async () => {
    const { world } = marking();
    const { store } = await opened(world);
    const held = later<Answer<'progress.mark'>>();
    world.handlers['progress.mark'] = () => held.promise;
    const marked = store.mark(first, S2E5);
    expect(store.state.get().busy.has(1)).toBe(true);
    expect(await store.mark(first, S2E5)).toBe(false);
    expect(await store.skip(first, S2E5)).toBe(false);
    held.answer(ok({ op: 'op1', changed: true, row: inventRow(1, { pair: [2, 6] }) }));
    await marked;
    expect(store.state.get().busy.size).toBe(0);
    expect(world.names().filter((name) => name === 'progress.mark')).toHaveLength(1);
  });

  it('does not offer to take back a mark that changed nothing', async () => {
    const { world } = marking();
    const { store } = await opened(world);
    world.handlers['progress.mark'] = ({ opId }) => ok({ op: opId, changed: false, row: first });
    await store.mark(first, S2E5);
    expect(store.state.get().said?.what).toBe('already');
    expect(store.undoable()).toBeNull();
    expect(await store.undo()).toBe(false);
    expect(store.state.get().said?.what).toBe('already');
  });

  it('changes nothing on a fault, and says which', async () => {
    const { world } = marking();
    const { store, upNext } = await opened(world);
    world.handlers['progress.mark'] = () => fault('catalogueUnavailable');
    expect(await store.mark(first, S2E5)).toBe(false);
    expect(upNext(1)).toBe(5);
    expect(store.state.get().said).toEqual({ what: 'failed', code: 'catalogueUnavailable' });
  });

  it('is not overtaken by a list that was asked for before', async () => {
    const { world } = marking();
    const { store, upNext } = await opened(world);
    const old = later<Answer<'tonight.list'>>();
    const live = world.handlers['tonight.list'];
    world.handlers['tonight.list'] = () => old.promise;
    const refreshing = store.refresh();
    await Promise.resolve();
    if (live !== undefined) world.handlers['tonight.list'] = live;
    const marked = store.mark(first, S2E5);
    old.answer(ok(LIST));
    await Promise.all([refreshing, marked]);
    expect(upNext(1)).toBe(6);
  });

  it('keeps the row of a show that was finished by it', async () => {
    const { world } = marking();
    const { store } = await opened(world);
    const done = inventRow(1, { position: { state: 'finished', upNext: null } });
    world.handlers['progress.mark'] = ({ opId }) => ok({ op: opId, changed: true, row: done });
    world.handlers['tonight.list'] = () => ok(inventTonight({ continue: [second] }));
    await store.mark(first, S2E5);
    expect(store.state.get().tonight?.groups[2]?.rows.map(({ showId }) => showId)).toEqual([1, 2]);
    expect(store.state.get().latest?.groups[2]?.rows.map(({ showId }) => showId)).toEqual([2]);
  });
});

describe('taking back', () => {
  it('takes several marks back one by one, latest first', async () => {
    const { world, marks } = marking();
    const { store, upNext } = await opened(world);
    await store.mark(first, S2E5);
    await store.mark(first, { season: 2, episode: 6 });
    await store.mark(second, S2E5);
    await store.undo();
    expect([upNext(1), upNext(2), marks.length]).toEqual([7, 5, 2]);
    expect(store.state.get().said).toEqual({
      what: 'undone',
      things: [{ show: 'Slow Weather', pair: second.position.upNext }],
    });
    await store.undo();
    await store.undo();
    expect([upNext(1), marks.length]).toEqual([5, 0]);
    expect(await store.undo()).toBe(false);
    expect(store.state.get().said).toEqual({ what: 'nothing' });
    world.pass();
    expect(store.state.get().said).toBeNull();
  });

  it('takes back what was done before the popup was opened', async () => {
    const { world } = marking();
    const lastOp = { op: 'earlier', showId: 1, show: 'Night Ferry', pair: S2E5 };
    world.handlers['tonight.list'] = () => ok({ ...LIST, lastOp });
    world.handlers['log.undo'] = () => ok({ what: [], rows: [] });
    const { store } = await opened(world);
    expect(store.undoable()?.op).toBe('earlier');
    await store.undo();
    expect(world.sent.filter(({ name }) => name === 'log.undo')).toEqual([
      { name: 'log.undo', payload: { op: 'earlier' } },
    ]);
    expect(store.undoable()).toBeNull();
  });

  it('can be tried again after a fault', async () => {
    const { world } = marking();
    const { store } = await opened(world);
    await store.mark(first, S2E5);
    world.handlers['log.undo'] = () => fault('unreachable');
    expect(await store.undo()).toBe(false);
    expect(store.undoable()?.op).toBe('op1');
  });

  it('of what was done before the popup was opened can be tried again, once', async () => {
    const { world } = marking();
    const lastOp = { op: 'earlier', showId: 1, show: 'Night Ferry', pair: S2E5 };
    world.handlers['tonight.list'] = () => ok({ ...LIST, lastOp });
    world.handlers['log.undo'] = () => fault('unreachable');
    const { store } = await opened(world);
    expect(await store.undo()).toBe(false);
    expect([store.undoable()?.op, store.state.get().done]).toEqual(['earlier', []]);
  });
});

describe('where the list comes from', () => {
  const snapshot = (from: 'snapshot' | 'stale'): TonightState => ({
    ...NOTHING_KNOWN,
    tonight: inventTonight({ continue: [second, first] }),
    from,
  });
  const order = (tonight: Tonight | null | undefined) => tonight?.groups[2]?.rows.map(({ showId }) => showId);

  it('a snapshot is replaced by the answer, order and all', async () => {
    const { store } = await opened(pretend({ 'tonight.list': () => ok(LIST) }), snapshot('snapshot'));
    expect(order(store.state.get().tonight)).toEqual([1, 2]);
    expect(store.state.get().from).toBe('answered');
  });

  it('a snapshot of today can be acted on before the answer', async () => {
    const { world } = marking();
    const store = createTonightStore(world.ports, snapshot('snapshot'));
    expect(await store.mark(first, S2E5)).toBe(true);
    expect(order(store.state.get().tonight)).toEqual([2, 1]);
  });

  it('a list of another day cannot', async () => {
    const { world } = marking();
    const store = createTonightStore(world.ports, snapshot('stale'));
    expect(await store.mark(first, S2E5)).toBe(false);
    expect(world.names()).toEqual([]);
  });

  it('nor when the background is silent beside', async () => {
    const world = pretend({});
    const { store } = await opened(world, snapshot('stale'));
    expect(store.state.get()).toMatchObject({ from: 'stale', problem: 'unreachable' });
    expect(await store.mark(first, S2E5)).toBe(false);
    expect(world.names()).not.toContain('progress.mark');
  });

  it('stays when the background is silent, which is asked again with growing pauses', async () => {
    const world = pretend({});
    const { store } = await opened(world, snapshot('snapshot'));
    expect(store.state.get()).toMatchObject({ from: 'unreachable', problem: 'unreachable' });
    expect(order(store.state.get().tonight)).toEqual([2, 1]);
    const pauses: number[][] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      pauses.push(world.pauses());
      world.pass();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(pauses).toEqual([[300], [1000], [3000], []]);
  });

  it('asks once more, not twice, when told of changes while it is asking', async () => {
    const world = pretend({ 'tonight.list': () => ok(LIST) });
    const store = createTonightStore(world.ports);
    await Promise.all([store.refresh(), store.refresh(), store.refresh()]);
    expect(world.names()).toEqual(['tonight.list', 'tonight.list']);
  });
});

describe('other acts', () => {
  it('put a show aside: its row leaves, and it can be taken back', async () => {
    const { world } = marking();
    const { store } = await opened(world);
    world.handlers['show.status'] = ({ opId }) => ok({ op: opId, row: null });
    world.handlers['tonight.list'] = () => ok(inventTonight({ continue: [second] }));
    await store.setStatus(first, 'onHold');
    expect(store.state.get().tonight?.groups[2]?.rows.map(({ showId }) => showId)).toEqual([2]);
    expect(store.state.get().said).toEqual({ what: 'status', show: 'Night Ferry', status: 'onHold' });
    expect(store.undoable()).toMatchObject({ op: 'op1', what: 'status' });
  });

  it('take a drop back to where the show stood', async () => {
    const { world } = marking();
    const { store } = await opened(world);
    world.handlers['show.status'] = ({ opId }) => ok({ op: opId, row: null });
    world.handlers['tonight.list'] = () => ok(inventTonight({ continue: [first] }));
    await store.setStatus(second, 'dropped');
    world.handlers['log.undo'] = () => ok({ what: [], rows: [second] });
    world.handlers['tonight.list'] = () => ok(LIST);
    await store.undo();
    expect(store.state.get().tonight?.groups[2]?.rows.map(({ showId }) => showId)).toEqual([1, 2]);
  });

  it('add a show at once', async () => {
    const { world } = marking();
    const { store } = await opened(world);
    world.handlers['show.add'] = ({ showId }) => ok(inventRow(showId, { name: 'Saltmarsh', pair: [1, 1] }));
    expect(await store.add(9)).toBe(true);
    expect(store.state.get().tonight?.groups[2]?.rows[0]?.showId).toBe(9);
    expect(store.state.get().said).toEqual({ what: 'added', show: 'Saltmarsh', showId: 9 });
  });

  it('add what is there already: nothing came of it that could be taken back, least of all the mark before', async () => {
    const { world } = marking();
    const { store } = await opened(world);
    await store.mark(first, S2E5);
    world.handlers['show.add'] = () => ok(second);
    await store.add(2, true);
    expect(store.state.get().said).toMatchObject({ what: 'held' });
    expect(store.undoable()).toBeNull();
    world.pass();
    expect(store.state.get().said).toBeNull();
    expect(store.undoable()?.what).toBe('watched');
  });

  it('jump under an id of their own, so that it can be taken back', async () => {
    const { world } = marking();
    const { store } = await opened(world);
    world.handlers['progress.set'] = ({ profileId, showId }) =>
      ok({ profileId, showId, position: first.position });
    await store.jump(first, { season: 3, episode: 1 });
    expect(world.sent.find(({ name }) => name === 'progress.set')?.payload).toEqual({
      opId: 'op1',
      profileId: 'default',
      showId: 1,
      season: 3,
      episode: 1,
    });
    expect(store.undoable()?.op).toBe('op1');
  });

  describe('answer what waits', () => {
    const show = { id: 1, name: 'Night Ferry' };
    const pair = (episode: number) => ({ season: 1, episode });
    async function waiting(pairs: number[], undecided: number) {
      const { world } = marking();
      const { store } = await opened(world);
      world.handlers['inbox.preview'] = () => ok({ pairs: pairs.map(pair), undecided, from: pair(2) });
      world.handlers['inbox.choose'] = () => ok({ marked: pairs.map(String), op: 'op9' });
      const chosen = () => world.sent.filter(({ name }) => name === 'inbox.choose').map((one) => one.payload);
      return { store, chosen };
    }

    it('at once when it settles this one alone', async () => {
      const { store, chosen } = await waiting([5], 0);
      await store.weigh('r1', show, null);
      expect(chosen()).toEqual([{ reportId: 'r1', showId: 1 }]);
      expect(store.state.get().said).toEqual({ what: 'answered', count: 1 });
      expect(store.undoable()?.op).toBe('op9');
    });

    it('at once for an episode that the user names', async () => {
      const { store, chosen } = await waiting([], 1);
      await store.weigh('r1', show, pair(4));
      expect(chosen()).toEqual([{ reportId: 'r1', showId: 1, season: 1, episode: 4 }]);
    });

    it('only after saying what it marks when it settles several', async () => {
      const { store, chosen } = await waiting([1, 2, 3], 1);
      await store.weigh('r1', show, null);
      expect(chosen()).toEqual([]);
      expect(store.state.get().choice).toMatchObject({ pairs: [pair(1), pair(2), pair(3)], undecided: 1 });
      await store.confirm();
      expect(chosen()).toEqual([{ reportId: 'r1', showId: 1 }]);
      expect(store.state.get()).toMatchObject({ choice: null, said: { what: 'answered', count: 3 } });
      expect(store.undoable()?.op).toBe('op9');
    });

    it('not at all when the user thinks better of it', async () => {
      const { store, chosen } = await waiting([1, 2], 0);
      await store.weigh('r1', show, null);
      store.cancel();
      await store.confirm();
      expect([chosen(), store.state.get().choice]).toEqual([[], null]);
    });

    it('by naming the episode when the show alone does not tell it', async () => {
      const { store, chosen } = await waiting([], 1);
      await store.weigh('r1', show, null);
      expect(store.state.get().choice).toMatchObject({ pairs: [], undecided: 1, from: pair(2) });
      await store.confirm(pair(7));
      expect(chosen()).toEqual([{ reportId: 'r1', showId: 1, season: 1, episode: 7 }]);
    });

    it('and offers no Undo where nothing was marked', async () => {
      const { store } = await waiting([], 2);
      await store.weigh('r1', show, null);
      await store.confirm();
      expect(store.state.get().said).toEqual({ what: 'answered', count: 0 });
      expect(store.state.get().done).toEqual([]);
    });
  });

  it('correct what plays now', async () => {
    const { world } = marking();
    const { store } = await opened(world);
    world.handlers['watching.correct'] = () => ok(null);
    const now = { identity: 'tab', words: 'Ferry · S1:E2' };
    await store.correct(now, { id: 7, name: 'Night Ferry' }, { season: 1, episode: 3 });
    expect(world.sent.find(({ name }) => name === 'watching.correct')?.payload).toEqual({
      identity: 'tab',
      showId: 7,
      season: 1,
      episode: 3,
    });
    expect(store.state.get().said).toEqual({
      what: 'corrected',
      words: 'Ferry · S1:E2',
      show: 'Night Ferry',
    });
  });

  it('take back one that was marked by itself, whatever came after', async () => {
    const { world } = marking();
    const { store } = await opened(world);
    await store.mark(first, { season: 2, episode: 5 });
    world.handlers['log.undo'] = () => ok({ what: [], rows: [] });
    const marked = { op: 'r9', what: 'earlier', showId: 3, show: 'Saltmarsh', pair: null } as const;
    await store.takeBack(marked);
    expect(world.sent.filter(({ name }) => name === 'log.undo').map((one) => one.payload)).toEqual([
      { op: 'r9' },
    ]);
    expect(store.state.get().said).toMatchObject({ what: 'undone' });
    expect(store.undoable()?.op).toBe('op1');
  });
});

describe('what an undo takes off the list', () => {
  it.each<[string, TonightRow[]]>([
    ['is no longer among the shows', []],
    ['is dropped again', [inventRow(1, { status: 'dropped' })]],
    ['is on hold again', [inventRow(1, { status: 'onHold' })]],
  ])('goes, though it was moved on here: %s', async (_, rows) => {
    const { world } = marking();
    const { store, upNext } = await opened(world);
    await store.mark(first, S2E5);
    world.handlers['log.undo'] = () => ok({ what: [{ showId: 1, show: 'Night Ferry', pair: S2E5 }], rows });
    world.handlers['tonight.list'] = () => ok(inventTonight({ continue: [second] }));
    await store.undo();
    expect([upNext(1), upNext(2)]).toEqual([undefined, 5]);
  });
});

describe('undo pressed quickly', () => {
  it('takes back the mark that is still on its way, not the one before', async () => {
    const { world } = marking();
    const { store, upNext } = await opened(world);
    await store.mark(second, S2E5);
    const answered = later<void>();
    const mark = world.handlers['progress.mark'];
    world.handlers['progress.mark'] = async (payload) => {
      await answered.promise;
      return mark?.(payload) ?? fault('unreachable');
    };
    const marked = store.mark(first, S2E5);
    const undone = store.undo();
    answered.answer();
    expect(await Promise.all([marked, undone])).toEqual([true, true]);
    expect([upNext(1), upNext(2)]).toEqual([5, 6]);
  });

  it('twice takes back two choices of one show', async () => {
    const choices = { specials: false, oldestFirst: false, nights: [], slot: null, dayOffset: 0 };
    const made: unknown[] = [];
    const world = pretend({
      'tonight.list': () => ok(LIST),
      'show.preferences': (payload) => {
        made.push(payload);
        return ok({ before: choices, now: choices, row: first });
      },
    });
    const { store } = await opened(world);
    await store.act(first, { do: 'slot', slot: 2 });
    await store.act(first, { do: 'specials', on: true });
    expect(await Promise.all([store.undo(), store.undo()])).toEqual([true, true]);
    const about = { profileId: 'default', showId: 1 };
    expect(made).toEqual([
      { ...about, slot: 2 },
      { ...about, specials: true },
      { ...about, ...choices },
      { ...about, ...choices },
    ]);
  });
});
