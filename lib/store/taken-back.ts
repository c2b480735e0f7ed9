import type { Fact, Play } from '../domain/fact';
import { readLog, standing, verdicts } from '../domain/log';
import type { DatedPlay } from '../domain/log';
import { samePair } from '../domain/show';
import { sameViewing } from '../domain/twins';

/** Which facts of one profile and show a gesture takes back, and which it brings back. */
export interface TakenBack {
  readonly undo: readonly Fact[];
  readonly restore: readonly Fact[];
}

/**
 * What undoing an op or a batch comes to: its facts that still stand, and the show itself when its automatic marks brought it in
 * and no play since is left. An op that was an undo or a restore itself is turned round. Twins that another device made of
 * the same viewing need no undo of their own: the derivation lets them go with the one taken back. `facts` are all of
 * one profile and show.
 */
export function takenBackBy(facts: readonly Fact[], op: string): TakenBack {
  const stand = standing(facts);
  const dated = readLog(facts).plays;
  const gone = dated.filter((play) => isOf(play.fact, op));
  const { undo, restore } = turnedRound(facts, op);
  const stay = dated.filter((play) => !gone.some((other) => play === other || isTwin(play, other)));
  const left = [...stay.map(({ fact }) => fact), ...restore];
  const taken = stand.filter((fact) => {
    if (!broughtIn(facts, fact)) return isOf(fact, op);
    return (
      gone.length > 0 && !left.some(({ kind, recordedAt }) => kind === 'play' && recordedAt > fact.recordedAt)
    );
  });
  return { undo: [...taken, ...undo], restore };
}

/** What bringing an op back comes to: its facts, and whatever had been taken back along with them. */
export function broughtBackBy(facts: readonly Fact[], op: string): TakenBack {
  const latest = verdicts(facts);
  const gone = facts.filter((fact) => latest.get(fact.id)?.kind === 'undo');
  const own = gone.filter((fact) => isOf(fact, op) && !isJudge(fact));
  const gestureOf = (fact: Fact) => latest.get(fact.id)?.op;
  const along = gone.filter((fact) =>
    own.some(
      (other) =>
        gestureOf(other) === gestureOf(fact) &&
        (fact.kind === 'showAdded' || (fact.kind === 'play' && isSameEpisode(fact, other))),
    ),
  );
  const again = judgedBy(facts, op, 'undo').filter((fact) => !gone.includes(fact));
  const once = judgedBy(facts, op, 'restore').filter((fact) => gone.includes(fact));
  return { undo: again, restore: [...new Set([...own, ...along, ...once])] };
}

/** Did two devices mark one viewing? */
function isTwin(a: DatedPlay, b: DatedPlay): boolean {
  return a.fact.device !== b.fact.device && isSameEpisode(a.fact, b.fact) && sameViewing(a, b);
}

/** Was the show added by a report, along with its play? */
function broughtIn(facts: readonly Fact[], added: Fact): boolean {
  return (
    added.kind === 'showAdded' &&
    facts.some((fact) => fact.kind === 'play' && fact.op === added.op && fact.source.by === 'site')
  );
}

function turnedRound(facts: readonly Fact[], op: string): TakenBack {
  const latest = verdicts(facts);
  const stillSo = (fact: Fact) => latest.get(fact.id)?.op === op;
  return {
    undo: judgedBy(facts, op, 'restore').filter(stillSo),
    restore: judgedBy(facts, op, 'undo').filter(stillSo),
  };
}

/** The facts that the undo or restore facts of an op name. */
function judgedBy(facts: readonly Fact[], op: string, kind: 'undo' | 'restore'): Fact[] {
  const targets = new Set(
    facts.flatMap((fact) => (fact.op === op && fact.kind === kind ? [fact.target] : [])),
  );
  return facts.filter((fact) => targets.has(fact.id));
}

/** Is it part of what this op or batch did? */
function isOf(fact: Fact, op: string): boolean {
  return fact.op === op || fact.batch === op;
}

function isJudge(fact: Fact): boolean {
  return fact.kind === 'undo' || fact.kind === 'restore';
}

function isSameEpisode(a: Play, b: Fact): boolean {
  if (b.kind !== 'play') return false;
  return a.episodeId !== null && b.episodeId !== null ? a.episodeId === b.episodeId : samePair(a, b);
}
