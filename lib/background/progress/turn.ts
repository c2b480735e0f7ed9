import { ok } from '../../domain/result';
import { forgetAnswers } from '../../store/bindings';
import { answering } from '../../store/database-fault';
import { takeStamp } from '../../store/device';
import { distinct, placeOf } from '../../store/facts';
import { restoreOp, undoOp } from '../../store/undo';
import { noteTurned } from '../import/keep-import';
import { suspendUndone, TURN_STORES } from '../reports/suspend-undone';
import type { ProgressResult, ProgressTools, Turned } from './answers';
import { progressAt } from './get-progress';
import { today } from '../today';

/** Shows whose place is answered. */
const MOST_TOLD = 100;

/**
 * Takes back (or brings back) all that one op did, for every profile at once. An op that is unknown, or stands so
 * already, changes nothing and is no fault.
 */
export function turn(
  { db, clock, newId }: ProgressTools,
  how: 'undo' | 'restore',
  op: string,
): Promise<ProgressResult<Turned>> {
  return answering(() =>
    db.write([...TURN_STORES, 'staging'], async (tx) => {
      const stamp = await takeStamp(tx, clock.now(), newId);
      const hand = { op: newId(), stamp, newId };
      const { undo, restore } = await (how === 'undo' ? undoOp : restoreOp)(tx, op, hand);
      await suspendUndone(tx, undo);
      if (how === 'undo' && undo.some(({ batch }) => batch !== null)) await forgetAnswers(tx, op);
      await noteTurned(tx, op, how === 'undo');
      const turned = distinct([...undo, ...restore].map(placeOf)).filter(([, showId]) => showId !== 0);
      // Nobody shows hundreds of them at once: those who hold some ask again.
      const places = turned.length > MOST_TOLD ? [] : turned;
      const day = today(clock);
      const progress = await Promise.all(places.map((place) => progressAt(tx, place, day)));
      return ok({
        op: hand.op,
        undone: undo,
        restored: restore,
        progress: progress.filter((row) => row !== null),
      });
    }),
  );
}
