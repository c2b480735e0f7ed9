import { describe, expect, it } from 'vitest';
import { createBell, type Worker } from '../../lib/background/ring-jobs';
import { createBadge } from '../../lib/background/show-badge';
import { contents, freshDatabase, testClock } from '../support/database';

function tower(workers: Record<string, Worker>) {
  const db = freshDatabase();
  const clock = testClock('2026-03-01T20:00:00Z');
  const alarms: (number | null)[] = [];
  const bugs: unknown[] = [];
  const alarm = { set: async (when: number | null) => void alarms.push(when) };
  const bell = createBell(db, clock, alarm, workers, (_, error) => bugs.push(error));
  return { db, clock, alarms, bugs, bell };
}

describe('the bell', () => {
  it('rings for the earliest job, and for none when all is done', async () => {
    const done: string[] = [];
    const { bell, clock, alarms } = tower({ work: async ({ id }) => (done.push(id), null) });
    const now = clock.now();
    await bell.ask('b', 'work', now + 200);
    await bell.ask('a', 'work', now + 100);
    expect(alarms).toEqual([now + 200, now + 100]);
    clock.pass(100);
    await bell.ring();
    expect(done).toEqual(['a']);
    expect(alarms.at(-1)).toBe(now + 200);
    expect(alarms).toHaveLength(4);
    clock.pass(100);
    await bell.ring();
    expect(done).toEqual(['a', 'b']);
    expect(alarms.at(-1)).toBeNull();
  });

  it('keeps one job of one id, at the earlier time', async () => {
    const { bell, clock, db } = tower({});
    const now = clock.now();
    await bell.ask('a', 'work', now + 100);
    await bell.ask('a', 'work', now + 500);
    expect(await contents(db, 'jobs')).toEqual([{ id: 'a', kind: 'work', due: now + 100, tries: 0 }]);
  });

  it('does a job again with growing pauses when it throws, and tells', async () => {
    const { bell, clock, db, bugs } = tower({ work: () => Promise.reject(new Error('no')) });
    await bell.ask('a', 'work', clock.now());
    const pauses: number[] = [];
    for (let turn = 0; turn < 12; turn++) {
      await bell.ring();
      const [job] = await db.read(['jobs'], (tx) => tx.objectStore('jobs').getAll());
      const pause = (job?.due ?? 0) - clock.now();
      pauses.push(pause / 60_000);
      clock.pass(pause);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
    expect(bugs).toHaveLength(12);
  });

  it('does not drop what was asked for while it worked', async () => {
    const { bell, clock, db } = tower({
      work: async () => {
        await bell.ask('a', 'work', clock.now() - 1);
        return null;
      },
    });
    await bell.ask('a', 'work', clock.now());
    await bell.ring();
    expect(await contents(db, 'jobs')).toHaveLength(1);
  });

  it('goes on by itself with a job that the worker died over', async () => {
    const never = () => new Promise<null>(() => undefined);
    const { bell, clock, db, alarms } = tower({ work: never });
    await bell.ask('a', 'work', clock.now());
    void bell.ring();
    await expect.poll(() => alarms.at(-1)).toBe(clock.now() + 60_000);
    expect(await contents(db, 'jobs')).toMatchObject([{ due: clock.now() + 60_000, tries: 0 }]);
  });

  it('forgets a kind that nobody knows any more', async () => {
    const { bell, clock, db, bugs } = tower({});
    await bell.ask('a', 'long gone', clock.now());
    await bell.ring();
    expect(await contents(db, 'jobs')).toEqual([]);
    expect(bugs).toEqual([]);
  });

  it('rung twice at once works once', async () => {
    let times = 0;
    const { bell, clock } = tower({ work: async () => ((times += 1), null) });
    await bell.ask('a', 'work', clock.now());
    await Promise.all([bell.ring(), bell.ring()]);
    expect(times).toBe(1);
  });
});

describe('the badge', () => {
  function icon() {
    const shown = { text: '', title: '' };
    const later: (() => void)[] = [];
    const badge = createBadge(
      {
        badge: async (text) => void (shown.text = text),
        title: async (text) => void (shown.title = text),
      },
      (work) => later.push(work),
    );
    return { badge, shown, later };
  }

  it.each([
    [0, ''],
    [7, '7'],
    [99, '99'],
    [100, '99+'],
  ])('shows %d as "%s", with its sentence', async (count, text) => {
    const { badge, shown } = icon();
    await badge.count(count, 'so many');
    expect(shown).toEqual({ text, title: 'so many' });
  });

  it('says what an act did for a while, then counts again; the latest word stands', async () => {
    const { badge, shown, later } = icon();
    await badge.count(3, 'three');
    await badge.say('✓', 'marked');
    await badge.say('↶', 'undone');
    later[0]?.();
    expect(shown).toEqual({ text: '↶', title: 'undone' });
    later[1]?.();
    expect(shown).toEqual({ text: '3', title: 'three' });
  });
});
