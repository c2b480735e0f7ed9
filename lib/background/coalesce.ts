/** How work is timed. */
export interface Pace {
  /** Epoch ms. */
  now(): number;
  wait(ms: number): Promise<unknown>;
}

/** After a run, so many times as long as it took are left to others, but no longer than this (ms). */
const REST = 4;
const LONGEST_REST = 2000;

/**
 * Runs `work` one at a time. Calls during a run share the next one: each ends with a run that began after it was made,
 * and a hundred in a row cost two runs. The first begins at once; between two there is a rest, for what reads much of the
 * database keeps those waiting who write to it. What a run throws goes to those who waited for it.
 */
export function coalesce(work: () => Promise<void>, { now, wait }: Pace): () => Promise<void> {
  let rested: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | null = null;

  async function runAfter(rest: Promise<unknown>): Promise<void> {
    await rest;
    next = null;
    const began = now();
    const running = work();
    // A clock that is set meanwhile says nothing of how long it took.
    const over = () => wait(Math.min(Math.max(0, now() - began) * REST, LONGEST_REST));
    rested = running.then(over, over);
    await running;
  }

  return () => (next ??= runAfter(rested));
}
