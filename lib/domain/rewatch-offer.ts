import { readLog } from './log';
import type { ProgressInput } from './progress';
import { currentRun } from './run';
import { placeLog } from './seen';
import { samePair } from './show';
import type { Pair } from './show';
import { layOut } from './walk';

/**
 * Are two watched episodes in a row being watched again, while up next is elsewhere? Then "Rewatching? Follow from
 * here" may be offered; it never happens by itself. Answers the episode to follow on with, or null.
 */
export function rewatchOffer(input: ProgressInput, upNext: Pair | null): Pair | null {
  const log = readLog(input.facts);
  const walk = layOut(input.show, input.preferences.specials);
  const { plays } = placeLog(log, walk, currentRun(log));
  const [previous, last] = plays.slice(-2).map((play) => (play.replay ? play.spot.at : null));
  if (typeof previous !== 'number' || typeof last !== 'number') return null;
  const [next, afterNext] = walk.steps.slice(previous + 1).filter((step) => step.candidate);
  if (next?.at !== last || afterNext === undefined) return null;
  if (upNext !== null && samePair(upNext, afterNext)) return null;
  return { season: afterNext.season, episode: afterNext.episode };
}
