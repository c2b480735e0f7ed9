import { describe, expect, it } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import { createCalendarStore } from '../../lib/ui/calendar-store';
import { inventRow } from '../components/invented';
import { pretend } from './pretend';

const SHOW = { showId: 1, name: 'Night Ferry' };
const PAIR = { season: 1, episode: 2 };

async function opened(change: Parameters<typeof pretend>[0] = {}) {
  const the = pretend({
    'calendar.list': () =>
      ok({ profileId: 'default', today: '2026-11-22', lately: [], coming: [], undated: [] }),
    'grid.mark': ({ opId }) => ok({ op: opId, changed: true, row: inventRow(1) }),
    'log.undo': () => ok({ what: [], rows: [] }),
    ...change,
  });
  const store = createCalendarStore(the.ports);
  await store.load();
  return { the, store };
}

describe('the calendar’s store', () => {
  it('marks for the profile whose calendar it is, and takes it back', async () => {
    const { the, store } = await opened();
    expect(await store.mark(SHOW, PAIR)).toBe(true);
    expect(the.sent.find(({ name }) => name === 'grid.mark')?.payload).toEqual({
      opId: 'op1',
      profileId: 'default',
      showId: 1,
      pairs: [PAIR],
    });
    expect(store.state.get()).toMatchObject({ said: { what: 'watched' }, done: [{ op: 'op1' }] });
    expect(await store.undo()).toBe(true);
    expect(store.state.get()).toMatchObject({ said: { what: 'undone' }, done: [] });
    expect(await store.undo()).toBe(false);
    expect(store.state.get().said).toEqual({ what: 'nothing' });
  });

  it('takes a double press for one', async () => {
    const { the, store } = await opened();
    expect(await Promise.all([store.mark(SHOW, PAIR), store.mark(SHOW, PAIR)])).toEqual([true, false]);
    expect(the.names().filter((name) => name === 'grid.mark')).toHaveLength(1);
  });

  it('says what failed, and keeps what it showed', async () => {
    const { the, store } = await opened({ 'grid.mark': () => fault('notInCatalogue') });
    expect(await store.mark(SHOW, PAIR)).toBe(false);
    expect(store.state.get()).toMatchObject({ said: { what: 'failed', code: 'notInCatalogue' }, done: [] });
    the.handlers['calendar.list'] = () => fault('unreachable');
    await store.load();
    expect(store.state.get().list).not.toBeNull();
  });
});
