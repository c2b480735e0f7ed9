import type { Claim, Reading } from '../sites/reading';
import { compareClaims, namesOne, type Known } from './identity';

/** What was said of the episode before, and may go on being said though another one plays. */
export type Stale = Pick<Known, 'id' | 'claims'>;

/**
 * A reading without what was said just so before the source changed: addresses, titles and data are left behind by
 * players that go on by themselves, and labels in the player by controls that stay hidden. A show's name alone is
 * believed.
 */
export function withoutStale(reading: Reading, stale: Stale): Reading {
  const claims = reading.claims.filter(
    (claim) => !stale.claims.some((old) => old.source === claim.source && compareClaims(old, claim)),
  );
  const id = reading.id === stale.id ? null : reading.id;
  const isLeft = claims.length < reading.claims.length || id !== reading.id;
  const kind = isLeft && reading.kind === 'episode' && !claims.some(namesOne) ? 'unknown' : reading.kind;
  return { ...reading, id, claims, kind };
}

/** What is stale still beside a reading of the one that plays now: no source goes back to the one before by itself. */
export function staleBeside({ id, claims }: Stale, fresh: Reading): Stale {
  const isTold = ({ source }: Claim) => fresh.claims.some((one) => one.source === source && namesOne(one));
  return { id: fresh.id ? null : id, claims: claims.filter((old) => !isTold(old)) };
}
