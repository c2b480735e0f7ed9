import type { EpisodeClaim, FormatId } from '../../formats/import-row';
import type { Loaded } from '../../match/match-types';

/** These count episodes as TheTVDB does. */
export const OTHER_NUMBERS: ReadonlySet<FormatId> = new Set([
  'tvtimeGdpr',
  'tvtimeOut',
  'tvtimeLiberator',
  'tvtimeNative',
  'simklJson',
  'simklCsv',
]);

/** How far numbers are trusted: as they are, only where no id of the episode says otherwise, or never without one. */
export type Believer = (claim: EpisodeClaim) => 'atOnce' | 'withoutId' | 'never';

/**
 * How far the numbers of these claims are trusted. A file that counts as another catalogue does is believed at once
 * where every regular episode that it names of a show is listed here. Else it is believed only in seasons of which all
 * named episodes are listed, and only where TMDB does not know the episode's id. Specials are counted differently
 * everywhere.
 */
export function believer(
  { seasons }: Loaded,
  claims: readonly EpisodeClaim[],
  countsAsTmdb: boolean,
): Believer {
  if (countsAsTmdb) return () => 'atOnce';
  const listed = new Set(
    seasons.flatMap(({ episodes }) => episodes.map((one) => `${one.season}:${one.episode}`)),
  );
  const strange = new Set<number>();
  for (const { season, number } of claims) {
    if (season === null || season === 0 || number === null) continue;
    if (!listed.has(`${season}:${number}`)) strange.add(season);
  }
  return ({ season, number }) => {
    if (season === 0 || season === null || number === null) return 'withoutId';
    if (strange.size === 0) return 'atOnce';
    return strange.has(season) ? 'never' : 'withoutId';
  };
}
