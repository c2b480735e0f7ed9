import type { Pair } from '../domain/show';
import type { Labels } from './claims';
import type { TitleBinding } from './match-types';

type Offset = TitleBinding['offsets'][number];

/**
 * How a site counts, as far as one corrected episode tells: its season stands for another one, its numbers lie so many
 * lower or higher. Null when the labels carry no number of their own, or say what was chosen. To be offered, never
 * taken for granted: one episode may be mislabelled alone.
 */
export function learnOffset(
  labels: Pick<Labels, 'season' | 'episode' | 'lastEpisode'>,
  chosen: Pair,
): Offset | null {
  const { season, episode, lastEpisode } = labels;
  if (episode === null || lastEpisode !== null) return null;
  if (season === chosen.season && episode === chosen.episode) return null;
  return { from: season, to: chosen.season, add: chosen.episode - episode };
}

/** The offsets of a title with one more; what was said of that season before gives way. */
export function withOffset(offsets: readonly Offset[], learned: Offset): Offset[] {
  return [...offsets.filter((one) => one.from !== learned.from), learned];
}
