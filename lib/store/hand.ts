import type { Stamp } from './device';
import type { Place } from './facts';

/** Who acts: the gesture's own op, the stamp of this device, and ids for its facts. */
export interface Hand {
  readonly op: string;
  readonly stamp: Stamp;
  readonly newId: () => string;
  /** Under which name its facts are found together; null when they need none. */
  readonly batch?: string | null;
}

/** What every fact carries. Of the facts that a hand signs, each is later than the one before. */
export function signature({ op, stamp, newId, batch = null }: Hand, [profileId, showId]: Place) {
  return { id: newId(), profileId, showId, op, batch, device: stamp.device, recordedAt: stamp.next() };
}
