import type { Fact, Restore, Undo } from '../domain/fact';
import { factsOfPlaces, placeOf, placesOfOp, type FactsByPlace } from './facts';
import { signature, type Hand } from './hand';
import { appendNewFacts } from './log';
import type { WriteTx } from './schema';
import { broughtBackBy, takenBackBy } from './taken-back';
import type { TakenBack } from './taken-back';

/**
 * Takes back everything that one gesture, report or batch did, for all profiles, by an undo for each of its facts that
 * stands. Answers what changed: nothing when it was undone already or never was.
 */
export function undoOp(tx: WriteTx, op: string, hand: Hand): Promise<TakenBack> {
  return eachPlace(tx, op, hand, takenBackBy);
}

/** Brings back what was taken back of a gesture. Answers what changed. */
export function restoreOp(tx: WriteTx, op: string, hand: Hand): Promise<TakenBack> {
  return eachPlace(tx, op, hand, broughtBackBy);
}

/**
 * Writes an undo or a restore for each of these facts, as a history does for single ones. `whole`: a batch goes or
 * comes as one; each then bears the batch of its fact, so that a play that was taken back by itself can be told apart.
 * `held`: all facts of their places, where they have been read.
 */
export async function judge(
  tx: WriteTx,
  turned: TakenBack,
  hand: Hand,
  whole = false,
  held?: FactsByPlace,
): Promise<void> {
  await appendNewFacts(tx, judgesOf(turned, hand, whole), held);
}

/** The undo and restore facts for these; the restores are later than the undos. */
export function judgesOf({ undo, restore }: TakenBack, hand: Hand, whole = false): (Undo | Restore)[] {
  const about = (fact: Fact) => ({
    ...signature(whole ? { ...hand, batch: fact.batch } : hand, placeOf(fact)),
    target: fact.id,
  });
  return [
    ...undo.map((fact): Undo => ({ kind: 'undo', ...about(fact) })),
    ...restore.map((fact): Restore => ({ kind: 'restore', ...about(fact) })),
  ];
}

async function eachPlace(
  tx: WriteTx,
  op: string,
  hand: Hand,
  choose: (facts: readonly Fact[], op: string) => TakenBack,
): Promise<TakenBack> {
  const { places, isBatch } = await placesOfOp(tx, op);
  const logs = await factsOfPlaces(tx, places);
  const chosen = [...logs.values()].map((facts) => choose(facts, op));
  const all: TakenBack = {
    undo: chosen.flatMap(({ undo }) => undo),
    restore: chosen.flatMap(({ restore }) => restore),
  };
  await judge(tx, all, hand, isBatch, logs);
  return all;
}
