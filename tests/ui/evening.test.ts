import { describe, expect, it } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import type { Answer } from '../../lib/messages/protocol';
import type { ShowPreferences } from '../../lib/messages/protocol-household';
import type { Marked, Offers } from '../../lib/messages/protocol-progress';
import { createTonightStore } from '../../lib/ui/tonight-store';
import { inventRow, inventTonight } from '../components/invented';
import { later, pretend } from './pretend';

const row = inventRow(1, { name: 'Night Ferry' });
const pair = { season: 2, episode: 5 };
const FACTS = { name: 'Slack Water', airDate: null, runtime: 40, still: null };
const BEFORE: ShowPreferences = { specials: false, oldestFirst: false, nights: [], slot: null, dayOffset: 0 };

async function opened(handlers: Parameters<typeof pretend>[0] = {}) {
  const world = pretend({ 'tonight.list': () => ok(inventTonight({ continue: [row] })), ...handlers });
  const store = createTonightStore(world.ports);
  await store.refresh();
  const payloads = (name: string) => world.sent.filter((one) => one.name === name).map((one) => one.payload);
  return { world, store, payloads };
}

const marked = (op: string, offers?: Offers): Marked => ({
  op,
  changed: true,
  row,
  ...(offers === undefined ? {} : { offers }),
});

describe('the rarer acts', () => {
  const about = { opId: 'op1', profileId: 'default', showId: 1 };

  it.each([
    [{ do: 'upTo', pair }, 'progress.upTo', { ...about, ...pair }, 'upTo'],
    [{ do: 'startAt', pair, before: true }, 'show.startAt', { ...about, ...pair, before: true }, 'jumped'],
    [{ do: 'together', pair, with: ['b'] }, 'progress.mark', { ...about, ...pair, with: ['b'] }, 'together'],
    [{ do: 'rewatch', from: null }, 'run.start', about, 'rewatch'],
    [{ do: 'rewatch', from: pair }, 'run.start', { ...about, from: pair }, 'rewatch'],
    [{ do: 'stopRewatch' }, 'run.stop', about, 'stopRewatch'],
    [{ do: 'gap', pair }, 'progress.mark', { ...about, ...pair, gap: true }, 'watched'],
  ] as const)('%j', async (act, name, payload, said) => {
    const answer = () => ok(marked('op1'));
    const { store, payloads } = await opened({
      'progress.upTo': answer,
      'show.startAt': answer,
      'progress.mark': answer,
      'run.start': answer,
      'run.stop': answer,
    });
    expect(await store.act(row, act)).toBe(true);
    expect(payloads(name)).toEqual([payload]);
    expect(store.state.get().said).toMatchObject({ what: said, show: 'Night Ferry' });
    expect(store.undoable()?.op).toBe('op1');
  });

  it.each([
    [{ do: 'slot', slot: 2 }, { slot: 2 }, { what: 'slot', show: 'Night Ferry', slot: 2 }],
    [{ do: 'slot', slot: null }, { slot: null }, { what: 'slot', show: 'Night Ferry', slot: null }],
    [{ do: 'specials', on: true }, { specials: true }, { what: 'chosen', show: 'Night Ferry' }],
    [{ do: 'oldestFirst', on: false }, { oldestFirst: false }, { what: 'chosen', show: 'Night Ferry' }],
  ] as const)('%j is a choice, taken back by making the one before', async (act, change, said) => {
    const { store, payloads } = await opened({
      'show.preferences': () => ok({ before: BEFORE, now: { ...BEFORE, ...change }, row }),
    });
    await store.act(row, act);
    expect(store.state.get().said).toEqual(said);
    await store.undo();
    const where = { profileId: 'default', showId: 1 };
    expect(payloads('show.preferences')).toEqual([
      { ...where, ...change },
      { ...where, ...BEFORE },
    ]);
  });

  it('says that it counts for others now, and takes that back', async () => {
    const { store, payloads } = await opened({ 'show.audience': () => ok(null) });
    await store.act(row, { do: 'audience', profileIds: ['a', 'b'], before: ['a'] });
    expect(store.state.get().said).toEqual({ what: 'audience', show: 'Night Ferry' });
    await store.undo();
    expect(payloads('show.audience')).toEqual([
      { showId: 1, profileIds: ['a', 'b'] },
      { showId: 1, profileIds: ['a'] },
    ]);
  });

  it('changes for whom a mark counts, and takes that back', async () => {
    const { store, payloads } = await opened({
      'report.whom': () => ok({ op: 'op1', rows: [] }),
      'log.undo': () => ok({ what: [], rows: [] }),
    });
    const one = { op: 'r', reportId: 'r', showId: 1, show: 'Night Ferry', pair, siteName: 'Netflix', at: 0 };
    expect(await store.setWhom(one, ['a'])).toBe(true);
    expect(payloads('report.whom')).toEqual([{ opId: 'op1', reportId: 'r', profileIds: ['a'] }]);
    expect(store.state.get().said).toEqual({ what: 'whom', show: 'Night Ferry', pair });
    await store.undo();
    expect(payloads('log.undo')).toEqual([{ op: 'op1' }]);
  });

  it('what the menu’s forms ask for is of whose list it is; nothing when nobody answers', async () => {
    const { store, payloads } = await opened({ 'gaps.list': () => ok([{ ...pair, ...FACTS }]) });
    const looks = await store.looks(1);
    expect(await looks.gaps()).toEqual([{ ...pair, ...FACTS }]);
    expect(payloads('gaps.list')).toEqual([{ profileId: 'default', showId: 1 }]);
    expect([await looks.people(), await looks.places(), await looks.choices()]).toEqual([null, [], null]);
  });

  it.each(['newSeason', '2027-01-09'])('on hold until %s', async (until) => {
    const { store, payloads } = await opened({ 'show.status': () => ok({ op: 'op1', row: null }) });
    await store.act(row, { do: 'hold', until });
    expect(payloads('show.status')).toEqual([{ ...about, status: 'onHold', until }]);
    expect(store.state.get().tonight?.groups.flatMap(({ rows }) => rows)).toEqual([row]);
    expect(store.undoable()).toMatchObject({ op: 'op1', what: 'status' });
  });

  it('choices are taken back by making the ones before again', async () => {
    const { store, payloads } = await opened({
      'show.preferences': ({ nights = [] }) =>
        ok({ before: BEFORE, now: { ...BEFORE, nights: [...nights] }, row: { ...row, nights: [...nights] } }),
    });
    await store.act(row, { do: 'nights', nights: [0, 5] });
    expect(store.state.get().said).toEqual({ what: 'nights', show: 'Night Ferry', nights: [0, 5] });
    await store.act(row, { do: 'dayOffset', days: 1 });
    expect(store.state.get().said).toEqual({ what: 'outLater', show: 'Night Ferry' });
    await store.undo();
    expect(payloads('show.preferences').at(-1)).toEqual({ profileId: 'default', showId: 1, ...BEFORE });
    expect(store.state.get().said).toMatchObject({ what: 'undone' });
    expect(payloads('log.undo')).toEqual([]);
  });

  it('choices can be taken back again where that failed', async () => {
    let answers = true;
    const { store, payloads } = await opened({
      'show.preferences': () => (answers ? ok({ before: BEFORE, now: BEFORE, row }) : fault('unreachable')),
    });
    await store.act(row, { do: 'nights', nights: [0, 5] });
    answers = false;
    expect(await store.undo()).toBe(false);
    answers = true;
    expect(await store.undo()).toBe(true);
    expect(payloads('show.preferences').at(-1)).toEqual({ profileId: 'default', showId: 1, ...BEFORE });
    expect(store.state.get().said).toMatchObject({ what: 'undone' });
  });
});

describe('what waits', () => {
  it.each(['dismiss', 'never'] as const)(
    'and is closed by %s is opened again by Undo, not the mark before',
    async (how) => {
      const { store, payloads } = await opened({
        'progress.mark': () => ok(marked('op1')),
        'log.undo': () => ok({ what: [], rows: [] }),
        [`inbox.${how}`]: () => ok(null),
        'inbox.reopen': () => ok(null),
      });
      await store.mark(row, pair);
      await store[how]('r');
      expect(store.undoable()?.op).toBe('r');
      expect(await store.undo()).toBe(true);
      expect(payloads('inbox.reopen')).toEqual([{ reportId: 'r' }]);
      expect(payloads('log.undo')).toEqual([]);
      expect(store.state.get().said).toEqual({ what: 'reopened' });
      await store.undo();
      expect(payloads('log.undo')).toEqual([{ op: 'op1' }]);
    },
  );

  it('offers no Undo beside what cannot be taken back, until something else is said', async () => {
    const { world, store } = await opened({
      'progress.mark': () => ok(marked('op1')),
      'watching.correct': () => ok(null),
    });
    await store.mark(row, pair);
    await store.correct({ identity: 'i', words: 'Night Ferry' }, { id: 1, name: 'Night Ferry' }, null);
    expect(store.state.get().said).toMatchObject({ what: 'corrected' });
    expect(store.undoable()).toBeNull();
    expect(await store.undo()).toBe(false);
    world.pass();
    expect(store.state.get().said).toBeNull();
    expect(store.undoable()?.op).toBe('op1');
  });
});

describe('what is offered after a mark', () => {
  const offers: Offers = { lastNight: '2026-11-21', rewatch: pair, together: ['b'] };

  it('stands until something else is said', async () => {
    const { store } = await opened({ 'progress.mark': () => ok(marked('op1', offers)) });
    await store.mark(row, pair);
    expect(store.state.get().offers).toMatchObject({ op: 'op1', offers });
    store.cancel();
    await store.dismiss('r');
    expect(store.state.get().offers).toBeNull();
  });

  it('can be taken up', async () => {
    const { store, payloads } = await opened({
      'progress.mark': () => ok(marked('op1', offers)),
      'run.start': () => ok(marked('op9')),
      'show.audience': () => ok(null),
      'play.redate': () => ok({ op: 'op9', rows: [] }),
    });
    for (const which of ['lastNight', 'together', 'rewatch'] as const) {
      await store.mark(row, pair);
      expect(await store.takeOffer(which)).toBe(true);
    }
    expect(await store.takeOffer('rewatch')).toBe(false);
    expect(payloads('play.redate')).toMatchObject([{ target: 'op1', when: 'lastNight' }]);
    expect(payloads('show.audience')).toEqual([{ showId: 1, profileIds: ['b'] }]);
    expect(payloads('run.start')).toMatchObject([{ showId: 1, from: pair }]);
  });
});

describe('Undo beside what an offer did', () => {
  const offers: Offers = { lastNight: '2026-11-21', rewatch: null, together: ['a', 'b'] };
  const world = {
    'progress.mark': () => ok(marked('op1', offers)),
    'play.redate': () => ok({ op: 'op2', rows: [] }),
    'log.undo': () => ok({ what: [{ showId: 1, show: 'Night Ferry', pair }], rows: [row] }),
  };

  it('takes the other date back, and then the mark', async () => {
    const { store, payloads } = await opened(world);
    await store.mark(row, pair);
    await store.takeOffer('lastNight');
    expect(store.undoable()?.op).toBe('op2');
    await store.undo();
    expect(store.undoable()?.op).toBe('op1');
    await store.undo();
    expect(payloads('log.undo')).toEqual([{ op: 'op2' }, { op: 'op1' }]);
  });

  it.each([
    [true, ['a']],
    [false, []],
  ])('lets a show count for whom it did before, which somebody chose: %s', async (chosen, before) => {
    const { store, payloads } = await opened({
      ...world,
      'show.people': () => ok({ people: [], audience: ['a'], chosen }),
      'show.audience': () => ok(null),
    });
    await store.mark(row, pair);
    await store.takeOffer('together');
    expect(store.state.get().said).toEqual({ what: 'always', show: 'Night Ferry' });
    await store.undo();
    expect(payloads('show.audience')).toEqual([
      { showId: 1, profileIds: ['a', 'b'] },
      { showId: 1, profileIds: before },
    ]);
    expect(payloads('log.undo')).toEqual([]);
    expect(store.undoable()?.op).toBe('op1');
  });
});

describe('the list that is asked for', () => {
  it('is that of the filters, in the background’s order', async () => {
    const two = inventRow(2);
    let order = [row, two];
    const { world, store, payloads } = await opened();
    world.handlers['tonight.list'] = () => ok(inventTonight({ continue: order }));
    await store.refresh();
    const shown = () =>
      store.state.get().tonight?.groups.flatMap(({ rows }) => rows.map((one) => one.showId));
    order = [two, row];
    await store.refresh();
    expect(shown()).toEqual([1, 2]);
    await store.filter({ filters: { minutes: 45 }, binge: true });
    expect(shown()).toEqual([2, 1]);
    expect(payloads('tonight.list').at(-1)).toEqual({
      rows: 12,
      filters: { minutes: 45 },
      binge: true,
      unfold: [],
    });
  });

  it('unfolds a group where it is asked to, and leaves the rows where they are', async () => {
    const { world, store, payloads } = await opened();
    world.handlers['tonight.list'] = ({ unfold = [] }) => {
      const open = unfold.includes('waiting');
      const tonight = inventTonight({ continue: [row], waiting: open ? [inventRow(3)] : [] });
      const groups = tonight.groups.map((one) =>
        one.group === 'waiting' && !open ? { ...one, more: 1 } : one,
      );
      return ok({ ...tonight, groups });
    };
    await store.refresh();
    const group = () => store.state.get().tonight?.groups.find((one) => one.group === 'waiting');
    expect(group()).toEqual({ group: 'waiting', rows: [], more: 1 });
    await store.unfold(['waiting']);
    expect(payloads('tonight.list').at(-1)).toEqual({ unfold: ['waiting'], rows: 12 });
    expect(group()?.rows).toHaveLength(1);
  });

  it('is another one for another profile, who takes nothing back that was done before', async () => {
    const { store, payloads } = await opened({
      'progress.mark': () => ok(marked('op1')),
      'profiles.switch': () => ok(null),
    });
    await store.mark(row, pair);
    await store.switchProfile('b');
    expect(payloads('profiles.switch')).toEqual([{ profileId: 'b' }]);
    expect(store.state.get()).toMatchObject({ done: [], said: null });
  });

  it('marks nothing while the list of the other one is on its way', async () => {
    const switched = later<Answer<'profiles.switch'>>();
    const { store, payloads } = await opened({
      'progress.mark': () => ok(marked('op1')),
      'profiles.switch': () => switched.promise,
    });
    const switching = store.switchProfile('b');
    expect(await store.mark(row, pair)).toBe(false);
    switched.answer(fault('unreachable'));
    await switching;
    expect(payloads('progress.mark')).toEqual([]);
    expect(await store.mark(row, pair)).toBe(true);
  });
});
