import type { Fact, Play } from './fact';
import { readLog, whatStands } from './log';
import { sameData } from './same-data';
import { withoutTakenBack } from './twins';
import { pairsOf, placeOf, sameEpisode, unbroughtOf } from './unbrought';

/** `merge`: all that either holds. `replace`: what stands in the file stands here afterwards, and nothing else. */
export type MergeMode = 'merge' | 'replace';

/** What bringing in a log comes to. Nothing is ever changed or deleted: what goes is taken back by an undo. */
export interface LogMerge {
  /** Facts that are new here. */
  readonly add: readonly Fact[];
  readonly undo: readonly Fact[];
  readonly restore: readonly Fact[];
  /** Facts whose id is held with another content: those here stay as they are. */
  readonly differing: readonly Fact[];
  /** Facts that stand in the file and were taken back here since. */
  readonly takenBack: readonly Fact[];
}

/** Works out what to do with a log (`file`) where another (`held`) is. The same log again adds nothing. */
export function mergeLogs(held: readonly Fact[], file: readonly Fact[], mode: MergeMode): LogMerge {
  const byId = new Map(held.map((fact) => [fact.id, fact]));
  const once = [...new Map(file.map((fact) => [fact.id, fact])).values()];
  const ids = new Set(once.map(({ id }) => id));
  const add = once.filter(({ id }) => !byId.has(id));
  const there = whatStands(once);
  const here = held.length === 0 ? there : whatStands([...byId.values(), ...add]);
  const stands = new Set(here.map(({ id }) => id));
  const gone = there.filter(({ id }) => !stands.has(id));
  const differing = once.filter((fact) => byId.has(fact.id) && !sameData(byId.get(fact.id), fact));
  if (mode === 'replace') {
    const wanted = new Set(there.map(({ id }) => id));
    const undo = here.filter(({ id }) => !wanted.has(id));
    const others = held.filter(({ id }) => !ids.has(id));
    const restore = new Set([...gone, ...twinsOf(others, once)]);
    return { add, undo, restore: [...restore], differing, takenBack: [] };
  }
  const undo = unbroughtOf(held, once);
  const again = new Set(undo.map(({ target }) => target));
  return { add, undo, restore: [], differing, takenBack: gone.filter(({ id }) => !again.has(id)) };
}

/** What taking back a bringing in comes to: every fact that it added goes, and takes no other's viewing along. */
export function unmerge(
  held: readonly Fact[],
  added: ReadonlySet<string>,
): Pick<LogMerge, 'undo' | 'restore'> {
  const undo = held.filter(({ id }) => added.has(id));
  const staying = held.filter(({ id }) => !added.has(id));
  return { undo, restore: twinsOf(undo, staying) };
}

/**
 * Of a log, the plays that count and of which another device's log has a twin. An undo of one of two such plays means the
 * viewing, and so both; a restore after it says that only the one was meant.
 */
function twinsOf(others: readonly Fact[], log: readonly Fact[]): Play[] {
  const pairs = pairsOf(others, log);
  if (pairs.length === 0) return [];
  const byPlace = Map.groupBy(log, placeOf);
  return pairs.filter((play) => {
    const counting = withoutTakenBack(readLog(byPlace.get(placeOf(play)) ?? []), ({ fact }) =>
      sameEpisode(fact, play) ? 'same' : 'other',
    );
    return counting.some(({ fact }) => fact.id === play.id);
  });
}
