import type { Fact, Play, Undo } from './fact';
import { standing, verdicts } from './log';
import { sameData } from './same-data';
import { samePair } from './show';

/** `merge`: all that either holds. `replace`: what stands in the file stands here afterwards, and nothing else. */
export type MergeMode = 'merge' | 'replace';

/** The batch of the facts that take back what was brought in: what they say ends when the same is brought in again. */
export const UNBROUGHT = 'unbrought';

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
  const once = [...new Map(file.toReversed().map((fact) => [fact.id, fact])).values()];
  const add = once.filter(({ id }) => !byId.has(id)).reverse();
  const there = standing(once);
  const here = standing([...held, ...add]);
  const stands = new Set(here.map(({ id }) => id));
  const wanted = new Set(there.map(({ id }) => id));
  const gone = there.filter(({ id }) => !stands.has(id));
  const differing = once.filter((fact) => byId.has(fact.id) && !sameData(byId.get(fact.id), fact));
  if (mode === 'replace') {
    const undo = here.filter(({ id }) => !wanted.has(id));
    const twins = twinsOf(
      undo,
      there.filter(({ id }) => stands.has(id)),
    );
    return { add, undo, restore: [...gone, ...twins], differing, takenBack: [] };
  }
  const unbrought = unbroughtOf(held, new Set(once.map(({ id }) => id)));
  const again = new Set(unbrought.map(({ target }) => target));
  return { add, undo: unbrought, restore: [], differing, takenBack: gone.filter(({ id }) => !again.has(id)) };
}

/** What took these facts back only because their bringing in was undone. */
function unbroughtOf(held: readonly Fact[], ids: ReadonlySet<string>): Undo[] {
  const latest = verdicts(held);
  return held.filter(
    (fact): fact is Undo =>
      fact.kind === 'undo' &&
      fact.batch === UNBROUGHT &&
      ids.has(fact.target) &&
      latest.get(fact.id)?.kind !== 'undo',
  );
}

/** What taking back a bringing in comes to: every fact that it added goes, and takes no other's viewing along. */
export function unmerge(
  held: readonly Fact[],
  added: ReadonlySet<string>,
): Pick<LogMerge, 'undo' | 'restore'> {
  const undo = held.filter(({ id }) => added.has(id));
  const staying = standing(held.filter(({ id }) => !added.has(id)));
  return { undo, restore: twinsOf(undo, staying) };
}

/**
 * Of the facts that stay, the live plays of an episode that another device has marked too. An undo of one of two such
 * plays means the viewing, and so both; a restore after it says that only the one was meant.
 */
export function twinsOf(undone: readonly Fact[], staying: readonly Fact[]): Play[] {
  const gone = new Map<string, Play[]>();
  for (const fact of undone) {
    if (fact.kind !== 'play' || !fact.live) continue;
    const place = placeOf(fact);
    gone.set(place, [...(gone.get(place) ?? []), fact]);
  }
  return staying.filter(
    (fact): fact is Play =>
      fact.kind === 'play' &&
      fact.live &&
      (gone.get(placeOf(fact)) ?? []).some(
        (other) => other.device !== fact.device && sameEpisode(other, fact),
      ),
  );
}

function placeOf({ profileId, showId }: Fact): string {
  return `${showId} ${profileId}`;
}

function sameEpisode(a: Play, b: Play): boolean {
  return (a.episodeId !== null && a.episodeId === b.episodeId) || samePair(a, b);
}
