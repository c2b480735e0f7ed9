import type { Fact } from '../../domain/fact';
import { lastNight } from '../../domain/last-night';
import { standing } from '../../domain/log';
import { rewatchOffer } from '../../domain/rewatch-offer';
import type { Offers } from '../../messages/protocol-progress';
import { factsOfOp } from '../../store/facts';
import { LOG_STORES, type ReadTx } from '../../store/schema';
import { readAudience } from '../household/keep-audience';
import type { ProgressTools } from '../progress/answers';
import { lookAt } from '../progress/look';
import { nowOf, today } from '../today';

/** What may be offered beside Undo after a mark by hand; null when there is nothing to offer. */
export function offerAfter(
  { db, clock }: ProgressTools,
  { op, profileId, showId }: { op: string; profileId: string; showId: number },
): Promise<Offers | null> {
  const { at, offset } = nowOf(clock);
  return db.read(LOG_STORES, async (tx) => {
    const look = await lookAt(tx, [profileId, showId], today(clock));
    const marked = look.input.facts.some((fact) => fact.op === op && fact.kind === 'play');
    if (!marked) return null;
    const offers: Offers = {
      lastNight: lastNight(at, offset),
      rewatch: rewatchOffer(look.input, look.position.upNext),
      together: await alwaysTogether(tx, look.input.facts, op, showId),
    };
    return Object.values(offers).every((offer) => offer === null) ? null : offers;
  });
}

/** Two marks in a row for the same several profiles: "always together?", unless that is so already. */
async function alwaysTogether(
  tx: ReadTx,
  facts: readonly Fact[],
  op: string,
  showId: number,
): Promise<readonly string[] | null> {
  const ops = [...new Set(standing(facts).flatMap((fact) => (fact.kind === 'play' ? [fact.op] : [])))];
  const [previous, last] = ops.slice(-2);
  if (previous === undefined || last !== op) return null;
  const [now, before] = await Promise.all([markedFor(tx, op), markedFor(tx, previous)]);
  if (now.length < 2 || !same(now, before)) return null;
  const { chosen } = await readAudience(tx, showId);
  return same(now, chosen) ? null : now;
}

async function markedFor(tx: ReadTx, op: string): Promise<string[]> {
  const plays = (await factsOfOp(tx, op)).filter((fact) => fact.kind === 'play');
  return [...new Set(plays.map(({ profileId }) => profileId))];
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}
