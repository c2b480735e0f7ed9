import { NEAR_END } from './outcome';
import { isPlaying, type Sample } from './sample';
import type { Viewing } from './viewing';

/** Progress is told at most once in this time while playing (ms); on a pause after this time, if it moved so far (s). */
const MINUTE = 60_000;
const WORTH_TELLING = 5;
const PAUSES = 10_000;

/**
 * Is it time to tell the background how far this viewing is? One of the steps ends where the credits may begin, so that
 * a tab closed there was last heard of from there; the steps before are a little longer than a minute for it, never two.
 */
export function isProgressDue(
  { position, duration, toldAt, toldPosition }: Viewing,
  sample: Sample,
): boolean {
  const waited = sample.wall - toldAt;
  const stops = sample.event === 'hidden' || (sample.event === 'pause' && waited >= PAUSES);
  const went = Math.abs(position - toldPosition) >= WORTH_TELLING;
  const left = NEAR_END * duration - toldPosition;
  const steps = Math.max(1, Math.floor((left * 1000) / (MINUTE * sample.rate)));
  const endsStep = left <= 0 || position >= toldPosition + left / steps || waited >= 2 * MINUTE;
  return (stops && went) || (waited >= MINUTE && isPlaying(sample) && endsStep);
}
