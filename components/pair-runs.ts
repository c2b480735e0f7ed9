import { formatPair, type Pair } from '../lib/domain/show';
import { listWords } from './words';

/** Episodes in few words, in the order given: `S1 E1–E7, S2 E1`. */
export function pairRuns(pairs: readonly Pair[]): string {
  const runs: { first: Pair; last: Pair }[] = [];
  for (const pair of pairs) {
    const run = runs.at(-1);
    if (run !== undefined && run.last.season === pair.season && run.last.episode + 1 === pair.episode)
      run.last = pair;
    else runs.push({ first: pair, last: pair });
  }
  return listWords(
    runs.map(({ first, last }) =>
      first === last ? formatPair(first) : `${formatPair(first)}–E${last.episode}`,
    ),
  );
}
