import type { Fact, Play, Restore, Undo } from './fact';
import { verdicts } from './log';
import { samePair } from './show';

/** The batch of the facts that take back what was brought in: what they say ends when the same is brought in again. */
export const UNBROUGHT = 'unbrought';

/**
 * What took facts back, and held others up, only because their bringing in was undone. It ends where the file that comes
 * again holds them, and in a file from elsewhere where they stand here: it was about that other place.
 */
export function unbroughtOf(held: readonly Fact[], file: readonly Fact[]): (Undo | Restore)[] {
  if (!held.some(isUnbrought) && !file.some(isUnbrought)) return [];
  const all = new Map([...held, ...file].map((fact) => [fact.id, fact]));
  const judges = [...all.values()].filter(isUnbrought);
  const [here, there] = [notUndone(held), notUndone(file)];
  const inFile = new Set(file.map(({ id }) => id));
  const wrong = new Set(
    judges.filter(({ id, target }) => there.has(id) && here.has(target)).map(({ id }) => id),
  );
  // What took their taking back away again stays.
  const ends = ({ id, target }: Undo | Restore) =>
    there.has(id) ? wrong.has(id) && !here.has(id) : inFile.has(target) && !wrong.has(target);
  // Without those that end: what they had taken back may be such a one, too.
  const latest = verdicts([...all.values()].filter(({ id }) => !wrong.has(id)));
  const stand = judges.filter(({ id }) => latest.get(id)?.kind !== 'undo');
  const undos = stand.filter((judge) => judge.kind === 'undo' && ends(judge));
  const targets = (of: readonly (Undo | Restore)[]) =>
    of.map(({ target }) => all.get(target)).filter((fact) => fact !== undefined);
  const back = targets(undos);
  const restores = stand.filter(
    (judge) => judge.kind === 'restore' && pairsOf(back, targets([judge])).length > 0,
  );
  return [...undos, ...restores];
}

/** Ids of what holds, undo and restore among them. */
function notUndone(log: readonly Fact[]): ReadonlySet<string> {
  const latest = verdicts(log);
  return new Set(log.map(({ id }) => id).filter((id) => latest.get(id)?.kind !== 'undo'));
}

function isUnbrought(fact: Fact): fact is Undo | Restore {
  return fact.batch === UNBROUGHT && (fact.kind === 'undo' || fact.kind === 'restore');
}

/** Of these facts, the live plays of an episode that some other device has marked among those. */
export function pairsOf(others: readonly Fact[], facts: readonly Fact[]): Play[] {
  const isLive = (fact: Fact): fact is Play => fact.kind === 'play' && fact.live;
  const byPlace = Map.groupBy(others.filter(isLive), placeOf);
  return facts
    .filter(isLive)
    .filter((play) =>
      (byPlace.get(placeOf(play)) ?? []).some(
        (other) => other.device !== play.device && sameEpisode(other, play),
      ),
    );
}

export function placeOf({ profileId, showId }: Fact): string {
  return `${showId} ${profileId}`;
}

export function sameEpisode(a: Play, b: Play): boolean {
  return (a.episodeId !== null && a.episodeId === b.episodeId) || samePair(a, b);
}
