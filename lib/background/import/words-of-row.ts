import { formatPair } from '../../domain/show';
import type { GroupedRow, RowGroup } from '../../formats/row-groups';

/** A row in the file's own words: `Harbour Lights · S2 E5 · Fog`. */
export function wordsOfRow({ shows }: Pick<RowGroup, 'shows'>, { says }: GroupedRow): string {
  if (says.kind === 'notCounted') return says.words;
  const [reading] = 'readings' in says ? says.readings : [];
  const title = shows[reading?.show ?? 0]?.title ?? '';
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
