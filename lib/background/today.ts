import { localDay } from '../domain/day';
import type { Clock } from '../platform/clock';

/** The moment on the user's wall clock: epoch ms, and minutes east of UTC. */
export function nowOf(clock: Clock): { readonly at: number; readonly offset: number } {
  const at = clock.now();
  return { at, offset: clock.offset(at) };
}

/** The user's local day now, `YYYY-MM-DD`. */
export function today(clock: Clock): string {
  const { at, offset } = nowOf(clock);
  return localDay(at, offset);
}
