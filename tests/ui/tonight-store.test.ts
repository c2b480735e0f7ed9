import { describe, expect, it } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import type { Answer, Tonight, TonightRow } from '../../lib/messages/protocol';
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

  it('stays when the background is silent, which is asked again with growing pauses', async () => {
    const world = pretend({});
    const { store } = await opened(world, snapshot('snapshot'));
    expect(store.state.get().from).toBe('unreachable');
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

  it('add a show at once', async () => {
    const { world } = marking();
    const { store } = await opened(world);
    world.handlers['show.add'] = ({ showId }) => ok(inventRow(showId, { name: 'Saltmarsh', pair: [1, 1] }));
    expect(await store.add(9)).toBe(true);
    expect(store.state.get().tonight?.groups[2]?.rows[0]?.showId).toBe(9);
    expect(store.state.get().said).toEqual({ what: 'added', show: 'Saltmarsh', showId: 9 });
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

  it('answer what waits', async () => {
    const { world } = marking();
    const { store } = await opened(world);
    world.handlers['inbox.choose'] = () => ok({ marked: ['r1', 'r2'], op: 'op9' });
    await store.choose('r1', { id: 1, name: 'Night Ferry' }, null);
    expect(world.sent.find(({ name }) => name === 'inbox.choose')?.payload).toEqual({
      reportId: 'r1',
      showId: 1,
    });
    expect(store.state.get().said).toEqual({ what: 'answered', count: 2 });
    expect(store.undoable()?.op).toBe('op9');
  });
});
