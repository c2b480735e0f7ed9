import { localDay } from '../domain/day';
import { instant, timeOf, type When } from '../domain/when';
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

/**
 * A date that was just told. Days end in UTC: where that is over while it is still today here, it was now, or it would
 * stand before what was watched this afternoon.
 */
export function justTold(when: When, clock: Clock): When {
  const { at, offset } = nowOf(clock);
  const isOver = when.kind === 'day' && when.day === localDay(at, offset) && (timeOf(when) ?? at) < at;
  return isOver ? instant(at, offset) : when;
}
