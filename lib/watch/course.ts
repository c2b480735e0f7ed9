import { compareEpisodes, compareShows } from './identity';
import type { Course } from './outcome';
import { playedSoFar, type Viewing } from './viewing';

/** Seconds of the next video after which what was left near its end is decided, labels or not. */
const DECIDED = 60;

/** What the tab did after `left`, now that `next` plays: null while that is open. `byGesture`: the user left it. */
export function courseAfter(left: Viewing, next: Viewing, byGesture: boolean): Course | null {
  const show = compareShows(left.known, next.known);
  const episode = compareEpisodes(left.known, next.known);
  const decided = next.played >= Math.min(DECIDED, next.duration / 2);
  if (show === 'different' || next.kind === 'film' || next.kind === 'live') return 'ended';
  if (episode === 'same') {
    // Begun again: what was played of it counts on.
    if (!left.reported) next.carried = Math.max(next.carried, playedSoFar(left));
    return decided ? 'ended' : null;
  }
  if (episode === 'different' && show === 'same') return 'straightOn';
  if (!decided) return null;
  return byGesture ? 'ended' : 'straightOn';
}
