import { fault } from '../../domain/result';
import { readEpisodes } from '../../domain/episodes';
import { formatPair, type Pair } from '../../domain/show';
import { UNKNOWN, type When } from '../../domain/when';
import type { In } from '../../messages/protocol';
import type { Acted, ProgressResult, ProgressTools } from '../progress/answers';
import { markDrafts, type MarkOptions } from '../progress/decide';
import { findEpisode } from '../progress/fetch-missing';
import { carryOutTogether, type Draft } from '../progress/gesture';
import type { Look } from '../progress/look';
import { justTold, nowOf } from '../today';

/**
 * Marks what was ticked in the grid, in one op. Of several the last one was watched now; when the earlier ones were
 * watched nobody said, so their dates are unknown. Missed ones leave the place where it is. Each must be listed.
 */
export function markInGrid(
  tools: ProgressTools,
  { opId: op, profileId, showId, with: others = [], pairs, second, when }: In<'grid.mark'>,
): Promise<ProgressResult<Acted>> {
  const last = pairs.at(-1);
  if (last === undefined) return Promise.resolve(fault('notInCatalogue'));
  const batch = pairs.length > 1 ? { batch: op } : {};
  const gesture = { op, profileId, showId, pair: last, ...batch };
  return carryOutTogether(tools, gesture, others, (look) =>
    eachOnce(look, pairs).flatMap((pair, i): readonly Draft[] => {
      const date = dateOf(tools, look, pair, when, pair === last);
      const options: MarkOptions = { source: { by: 'grid' }, ...date, ...(second && { second }) };
      return markDrafts(look, pair, nowOf(tools.clock), options).filter(onlyOnce(i));
    }),
  );
}

/** An episode that stands in two seasons is marked once, by the name it was ticked under last. */
function eachOnce({ input }: Look, pairs: readonly Pair[]): readonly Pair[] {
  const { of } = readEpisodes(input);
  const named = new Map(pairs.map((pair) => [formatPair(of(pair)?.pair ?? pair), pair]));
  return pairs.filter((pair) => named.get(formatPair(of(pair)?.pair ?? pair)) === pair);
}

/** A show that had been removed comes back once, not with every episode. */
function onlyOnce(index: number): (draft: Draft) => boolean {
  return (draft) => index === 0 || draft.kind !== 'showAdded';
}

/** Undated plays lie outside every rewatch, so in one what has no date of its own is dated now. */
function dateOf(
  { clock }: ProgressTools,
  look: Look,
  pair: Pair,
  when: In<'grid.mark'>['when'],
  isLast: boolean,
): { readonly when?: When } {
  if (when === 'aired') {
    const day = findEpisode(look.seasons, pair)?.airDate ?? null;
    return { when: day === null ? UNKNOWN : { kind: 'day', day } };
  }
  if (when !== undefined) return { when: justTold(when, clock) };
  if (isLast || look.row.run !== null) return {};
  return { when: UNKNOWN };
}
