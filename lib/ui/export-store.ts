import type { ExportFormat, ExportShow } from '../formats/export-show';
import { writeSeriesguide } from '../formats/write-seriesguide';
import { writeSimkl } from '../formats/write-simkl';
import { writeTraktCsv } from '../formats/write-trakt-csv';
import { writeYamtrack } from '../formats/write-yamtrack';
import type { Ports } from './ports';

/** How each format is written, and what its file is called. */
export const WRITERS: Readonly<
  Record<ExportFormat, { readonly name: string; write(shows: readonly ExportShow[]): string }>
> = {
  traktCsv: { name: 'couchmark-trakt.csv', write: writeTraktCsv },
  simklCsv: { name: 'couchmark-simkl.csv', write: writeSimkl },
  yamtrack: { name: 'couchmark-yamtrack.csv', write: writeYamtrack },
  seriesguide: { name: 'couchmark-seriesguide.json', write: writeSeriesguide },
};

/** Everything of a profile that other trackers can hold; a code when the background could not say. */
export async function readExport(
  { send }: Pick<Ports, 'send'>,
  profileId: string,
): Promise<readonly ExportShow[] | { readonly code: string }> {
  const shows: ExportShow[] = [];
  for (let part = 0; ; part++) {
    const answer = await send('export.shows', { profileId, part });
    if (!answer.ok) return { code: answer.code };
    if (answer.value === null) return shows;
    shows.push(...answer.value.map((show) => ({ ...show, seasonIds: new Map(show.seasonIds) })));
  }
}
