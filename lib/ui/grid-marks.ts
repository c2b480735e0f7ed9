import { openingSeason } from '../domain/opening-season';
import { pairOf, samePair, type Pair } from '../domain/show';
import { isSpoiler } from '../domain/spoilers';
import type { PageEpisode, ShowPage } from '../messages/protocol-library';

/** What a range of ticks marks: of these episodes, those that have aired and were neither seen nor skipped. */
export function markable(episodes: readonly PageEpisode[]): Pair[] {
  return episodes.filter(({ state }) => state === 'unseen').map(pairOf);
}

/** "Everything up to here": regular episodes only, in TMDB's order; this one comes last, whatever its state. */
export function upToHere(page: Pick<ShowPage, 'seasons'>, to: Pair): Pair[] {
  return [...earlierUnseen(page, to), pairOf(to)];
}

/** The regular episodes before this one that have aired and were neither seen nor skipped. None for a special. */
export function earlierUnseen({ seasons }: Pick<ShowPage, 'seasons'>, to: Pair): Pair[] {
  const regular = seasons.filter(({ season }) => season > 0).flatMap(({ episodes }) => episodes);
  const end = regular.findIndex((one) => samePair(one, to));
  return markable(regular.slice(0, Math.max(end, 0)));
}

/** Does this profile want the episode's title, text and picture hidden? What it ever saw is never hidden. */
export function isHidden({ spoilers, row }: Pick<ShowPage, 'spoilers' | 'row'>, one: PageEpisode): boolean {
  const everSeen = one.state === 'seen' || (one.plays ?? 0) > 0;
  return isSpoiler(spoilers, { ...one, everSeen }, row === null ? null : row.position.upNext);
}

/** The season that is opened first. */
export function openingSeasonOf({ row, seasons }: Pick<ShowPage, 'row' | 'seasons'>): number | null {
  return openingSeason(
    row === null ? null : row.position,
    seasons.map(({ season }) => season),
  );
}
