import { describe, expect, it } from 'vitest';
import { coalesce, type Pace } from '../../lib/background/coalesce';

const AT_ONCE: Pace = { now: () => 0, wait: async () => undefined };

/** Work that ends when it is told to, in the order in which it began. */
function held() {
  const ends: ((error?: Error) => void)[] = [];
  let begun = 0;
  const run = coalesce(() => {
    begun += 1;
    return new Promise((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())));
  }, AT_ONCE);
  const end = async (error?: Error) => {
    ends.shift()?.(error);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { run, end, begun: () => begun };
}

const QUIET = 250;

/** Work whose waits end one by one, when they are told to. */
function stepped() {
  const waits: number[] = [];
  const ends: (() => void)[] = [];
  let begun = 0;
  const wait = (ms: number) => {
    waits.push(ms);
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  const run = coalesce(async () => void (begun += 1), { now: () => 0, wait });
  const pass = async () => {
    ends.shift()?.();
    await tick();
  };
  return { run, pass, waits, begun: () => begun };
}

const tick = () => new Promise((resolve) => setTimeout(resolve));

describe('work that many ask for', () => {
  it('runs for the first, and once more for all who asked meanwhile', async () => {
    const { run, end, begun } = held();
    const over: number[] = [];
    for (let at = 0; at < 5; at += 1) {
      void run().then(() => over.push(at));
      await tick();
    }
    expect(begun()).toBe(1);
    await end();
    expect([over, begun()]).toEqual([[0], 2]);
    await end();
    expect([over, begun()]).toEqual([[0, 1, 2, 3, 4], 2]);
  });

  it('never answers with a run that began before it was asked for', async () => {
    let state = 0;
    const seen: number[] = [];
    const run = coalesce(async () => {
      const read = state;
      await tick();
      seen.push(read);
    }, AT_ONCE);
    await Promise.all(
      [1, 2, 3].map(async (at) => {
        state = at;
        await run();
        expect(seen.at(-1)).toBe(3);
      }),
    );
  });

  it('goes on after a run that failed, and tells those who waited for it', async () => {
    const { run, end, begun } = held();
    const failing = run();
    await tick();
    const following = run();
    const told = expect(failing).rejects.toThrow('no disk');
    await end(new Error('no disk'));
    await told;
    expect(begun()).toBe(2);
    await end();
    await expect(following).resolves.toBeUndefined();
  });

  it('rests between two runs, the longer the longer they take', async () => {
    let now = 0;
    const rests: number[] = [];
    const takes = [50, 50_000, -3_600_000];
    const run = coalesce(async () => void (now += takes.shift() ?? 0), {
      now: () => now,
      wait: async (ms) => rests.push(ms),
    });
    for (let times = 0; times < 3; times += 1) await run();
    await tick();
    expect(rests.filter((ms) => ms !== QUIET)).toEqual([200, 2000, 0]);
  });

  it('begins once nobody has asked for a moment, and not before', async () => {
    const { run, begun, pass, waits } = stepped();
    void run();
    await tick();
    for (let times = 0; times < 3; times += 1) {
      void run();
      await pass();
      expect(begun()).toBe(0);
    }
    await pass();
    expect(begun()).toBe(1);
    expect(waits.slice(0, 4)).toEqual([QUIET, QUIET, QUIET, QUIET]);
  });

  it('is put off no longer than two seconds by those who go on asking', async () => {
    const { run, begun, pass } = stepped();
    void run();
    await tick();
    for (let waited = QUIET; waited < 2000; waited += QUIET) {
      void run();
      await pass();
      expect(begun()).toBe(0);
    }
    void run();
    await pass();
    expect(begun()).toBe(1);
  });
});
