/** Carries out work in its turn; answers whether it worked. Null names no gesture: it is never taken for a double. */
export type InTurn = (gesture: string | null, work: () => Promise<boolean>) => Promise<boolean>;

/**
 * One act after the other, each on what the one before left: none is lost while the worker wakes up. The same gesture
 * again before its answer is a double press and does nothing.
 */
export function createTurns(): InTurn {
  const unanswered = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  return (gesture, work) => {
    if (gesture !== null && unanswered.has(gesture)) return Promise.resolve(false);
    if (gesture !== null) unanswered.add(gesture);
    const mine = last.then(work).finally(() => gesture !== null && unanswered.delete(gesture));
    last = mine.catch(() => false);
    return mine;
  };
}
