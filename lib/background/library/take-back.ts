import { samePair } from '../../domain/show';
import type { Fact } from '../../domain/fact';
import { standing } from '../../domain/log';
import { fault, ok, type Result } from '../../domain/result';
import { counting } from '../../domain/twins';
import type { In } from '../../messages/protocol';
import { answering, type DatabaseCode } from '../../store/database-fault';
import { takeStamp } from '../../store/device';
import { factsOfOp, factsOfPlace, placeOf, readFact } from '../../store/facts';
import type { ReadTx } from '../../store/schema';
import { broughtBackBy, takenBackBy, type TakenBack } from '../../store/taken-back';
import { judge } from '../../store/undo';
import type { ProgressTools, Turned } from '../progress/answers';
import { progressAt } from '../progress/get-progress';
import { today } from '../today';
import { suspendUndone, TURN_STORES } from '../reports/suspend-undone';

/**
 * Takes back (or brings back) one act out of the history, for its profile alone: of a viewing together the others
 * keep theirs. The same op again changes nothing. Fault `unknownAct` for an id that is none.
 */
export function turnAct(
  { db, clock, newId }: ProgressTools,
  how: 'undo' | 'restore',
  { opId, showId, id }: In<'play.undo'>,
): Promise<Result<Turned, 'unknownAct' | DatabaseCode>> {
  return answering(() =>
    db.write(TURN_STORES, async (tx) => {
      const act = await readAct(tx, showId, id);
      if (act === undefined) return fault('unknownAct');
      const facts = await factsOfPlace(tx, placeOf(act));
      const done = (await factsOfOp(tx, opId)).length > 0;
      const turned = done ? NOTHING : how === 'undo' ? takenBack(facts, act) : broughtBack(facts, act);
      const stamp = await takeStamp(tx, clock.now(), newId);
      await judge(tx, turned, { op: opId, stamp, newId });
      await suspendUndone(tx, turned.undo);
      const progress = await progressAt(tx, placeOf(act), today(clock));
      return ok({
        op: opId,
        undone: turned.undo,
        restored: turned.restore,
        progress: progress === null ? [] : [progress],
      });
    }),
  );
}

const NOTHING: TakenBack = { undo: [], restore: [] };

async function readAct(tx: ReadTx, showId: number, id: string): Promise<Fact | undefined> {
  const act = await readFact(tx, showId, id);
  return act?.kind === 'undo' || act?.kind === 'restore' || act?.showId === 0 ? undefined : act;
}

/** The act itself and, with the last play of a report that brought the show in, the show. */
function takenBack(facts: readonly Fact[], act: Fact): TakenBack {
  const others = standing(facts).filter(
    (fact) => fact.op === act.op && fact.kind === 'play' && fact.id !== act.id,
  );
  const undo = takenBackBy(facts, act.op).undo.filter(
    (fact) => fact.id === act.id || (fact.kind === 'showAdded' && act.kind === 'play' && others.length === 0),
  );
  return { undo, restore: [] };
}

function broughtBack(facts: readonly Fact[], act: Fact): TakenBack {
  const isIn = (some: readonly Fact[]) => some.some(({ id }) => id === act.id);
  // It went with its twin, and no undo names it.
  if (isIn(standing(facts)) && !isIn(counting(facts))) return { undo: [], restore: [act] };
  const restore = broughtBackBy(facts, act.op).restore.filter(
    (fact) =>
      fact.id === act.id ||
      (act.kind === 'play' &&
        (fact.kind === 'showAdded' || (fact.kind === 'play' && fact.op !== act.op && samePair(fact, act)))),
  );
  return { undo: [], restore };
}
