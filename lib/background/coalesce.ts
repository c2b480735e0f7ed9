/**
 * Runs `work` one at a time. Calls during a run share the next one: each ends with a run that began after it was made,
 * and a hundred in a row cost two runs. What a run throws goes to those who waited for it.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;

  async function runAfter(before: Promise<void>): Promise<void> {
    await before.catch(() => undefined);
    next = null;
    await work();
  }

  return () => {
    next ??= running = runAfter(running);
    return next;
  };
}
