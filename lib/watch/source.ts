import { NEAR_END } from './outcome';
import type { Place, Sample } from './sample';

/** The source that was last seen to stand somewhere. */
export interface Source extends Place {
  readonly element: number;
}

/** What a live stream grows by at a time, at most. Seconds. */
const SEGMENT = 12;

/** Is it the same length, but for what players correct while loading? Seconds. */
export function sameLength(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(2, 0.02 * Math.max(a, b));
}

/** Goes on where the other stands, as after an advert or a change of quality. */
export function goesOn(from: Place, to: Place): boolean {
  const near = Math.min(30, 0.1 * from.duration);
  return sameLength(from.duration, to.duration) && Math.abs(from.position - to.position) <= near;
}

/** Is it about to play another source, or the same one anew? */
export function isLoad({ event }: Sample): boolean {
  return event === 'loadstart' || event === 'emptied';
}

/**
 * Does this moment show that another source may be playing? A load, another element, another length, or near the end
 * a fall to the start that the user did not seek.
 */
export function showsNewSource(source: Source | null, sample: Sample, place: Place | null): boolean {
  if (isLoad(sample)) return true;
  if (!source) return false;
  if (source.element !== sample.element) return true;
  if (!place) return false;
  const grown = place.duration - source.duration;
  if (!sameLength(source.duration, place.duration) && !(grown > 0 && grown <= SEGMENT)) return true;
  const fell = place.position <= 0.1 * place.duration && source.position >= NEAR_END * source.duration;
  return fell && !sample.gesture;
}
