import { sameEpisode, sameShow } from './identity';
import type { Course } from './outcome';
import { isYoung, playedSoFar, type Viewing } from './viewing';

/** Seconds of the next video after which what was left near its end is decided, labels or not. */
const DECIDED = 60;

/** What the tab did after `left`, now that `next` plays: null while that is open. `byGesture`: the user left it. */
export function courseAfter(left: Viewing, next: Viewing, byGesture: boolean): Course | null {
  const show = sameShow(left.known, next.known);
  const episode = sameEpisode(left.known, next.known);
  const decided = next.played >= Math.min(DECIDED, next.duration / 2);
  if (show === false || next.kind === 'film' || next.kind === 'live') return 'ended';
  if (episode) {
    // Begun again: what was played of it counts on, unless its labels are merely late to go.
    if (!left.reported && !isYoung(next)) next.carried = Math.max(next.carried, playedSoFar(left));
    return decided ? 'ended' : null;
  }
  if (episode === false && show) return 'straightOn';
  if (!decided) return null;
  return byGesture ? 'ended' : 'straightOn';
}
