/** How work is timed. */
export interface Pace {
  /** Epoch ms. */
  now(): number;
  wait(ms: number): Promise<unknown>;
}

/** How long (ms) nobody must have asked before a run begins, and how long it is put off at most. */
const QUIET = 250;
const LONGEST_PUT_OFF = 2000;
/** After a run, so many times as long as it took are left to others, but no longer than this (ms). */
const REST = 4;
const LONGEST_REST = 2000;

/**
 * Runs `work` one at a time, once nobody has asked for a moment, and at the latest two seconds after the first who did.
 * All who asked before it began share a run, so each ends with one that began after it was asked for. What reads much of
 * the database keeps those waiting who write to it, so it keeps clear of marks that follow each other, and rests between
 * two runs. What a run throws goes to those who waited for it.
 */
export function coalesce(work: () => Promise<void>, { now, wait }: Pace): () => Promise<void> {
  let rested: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | null = null;
  let asked = false;

  async function quiet(): Promise<void> {
    // Counted, not read from the clock: one that is set meanwhile must not end or prolong it.
    for (let putOff = 0; asked && putOff < LONGEST_PUT_OFF; putOff += QUIET) {
      asked = false;
      await wait(QUIET);
    }
  }

  async function runAfter(rest: Promise<unknown>): Promise<void> {
    await rest;
    await quiet();
    next = null;
    const began = now();
    const running = work();
    // A clock that is set meanwhile says nothing of how long it took.
    const over = () => wait(Math.min(Math.max(0, now() - began) * REST, LONGEST_REST));
    rested = running.then(over, over);
    await running;
  }

  return () => {
    asked = true;
    return (next ??= runAfter(rested));
  };
}
