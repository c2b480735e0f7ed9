import { formatPair } from '../../domain/show';
import type { ShowClaim } from '../../formats/import-row';
import type { GroupedRow, RowGroup } from '../../formats/row-groups';

/** A row in the file's own words: `Harbour Lights · S2 E5 · Fog`. */
export function wordsOfRow({ shows }: Pick<RowGroup, 'shows'>, { says }: GroupedRow): string {
  if (says.kind === 'notCounted') return says.words;
  const [reading] = 'readings' in says ? says.readings : [];
  const claim = shows[reading?.show ?? 0];
  const title = claim === undefined ? '' : wordsOfShow(claim);
  if (reading === undefined) return title;
  const { season, seasonName, number, title: name } = reading.episode;
  const counted =
    season !== null && number !== null
      ? formatPair({ season, episode: number })
      : [season === null ? (seasonName ?? '') : `S${season}`, number === null ? '' : `E${number}`]
          .join(' ')
          .trim();
  return [title, counted, name ?? ''].filter((part) => part !== '').join(' · ');
}

/** What a file calls a show; where it only has ids, those. */
export function wordsOfShow({ title, ids }: ShowClaim): string {
  if (title !== '') return title;
  return ids.imdb ?? (ids.tvdb === null ? `TMDB ${ids.tmdb ?? '?'}` : `TheTVDB ${ids.tvdb}`);
}
