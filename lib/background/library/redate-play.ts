import type { Redate } from '../../domain/fact';
import { lastNight } from '../../domain/last-night';
import { fault, ok, type Result } from '../../domain/result';
import type { When } from '../../domain/when';
import type { In } from '../../messages/protocol';
import { answering, type DatabaseCode } from '../../store/database-fault';
import { takeStamp } from '../../store/device';
import { factsOfOp, readFact, type Place } from '../../store/facts';
import { signature } from '../../store/hand';
import { appendFacts } from '../../store/log';
import { LOG_STORES } from '../../store/schema';
import type { ProgressTools } from '../progress/answers';
import { justTold, nowOf } from '../today';

/**
 * Gives a play, or all plays of an op, another date; one undo brings back the old ones. Answers whose rows changed.
 * Faults: `unknownPlay`; `notNow` when it is too late in the day for "last night".
 */
export function redatePlay(
  { db, clock, newId }: ProgressTools,
  { opId, showId, target, when }: In<'play.redate'>,
): Promise<Result<readonly Place[], 'unknownPlay' | 'notNow' | DatabaseCode>> {
  return answering(() =>
    db.write(LOG_STORES, async (tx) => {
      const play = await readFact(tx, showId, target);
      const made = play === undefined ? await factsOfOp(tx, target) : [play];
      const plays = made.filter((fact) => fact.kind === 'play');
      if (plays.length === 0) return fault('unknownPlay');
      const { at, offset } = nowOf(clock);
      const day = lastNight(at, offset);
      if (when === 'lastNight' && day === null) return fault('notNow');
      const date: When = when === 'lastNight' ? { kind: 'day', day: day ?? '' } : justTold(when, clock);
      const places = plays.map(({ profileId, showId }): Place => [profileId, showId]);
      if ((await factsOfOp(tx, opId)).length > 0) return ok(places);
      const hand = { op: opId, stamp: await takeStamp(tx, clock.now(), newId), newId };
      const redates = plays.map(({ id, profileId, showId }): Redate => ({
        kind: 'redate',
        ...signature(hand, [profileId, showId]),
        target: id,
        when: date,
      }));
      await appendFacts(tx, redates);
      return ok(places);
    }),
  );
}
