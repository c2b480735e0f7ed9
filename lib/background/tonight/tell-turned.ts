import type { Undone } from '../../messages/protocol-progress';
import { readShow } from '../../store/show-list';
import { readTonightRow } from './read-tonight-row';
import type { Turned } from '../progress/answers';
import type { Tools } from '../tools';

/** Facts beyond which none is named. */
const MOST_NAMED = 500;

/**
 * What was taken or brought back, in the words of the status line: of a viewing together each episode once. The rows are
 * of this profile's shows alone.
 */
export async function tellTurned(
  tools: Tools,
  { undone: facts, restored, progress }: Turned,
  whose: string,
): Promise<Undone> {
  // A line cannot name thousands, nor does a popup hold them: those who show them ask again.
  if (facts.length + restored.length > MOST_NAMED) return { what: [], rows: [] };
  const touched = [...facts, ...restored];
  const about = touched.filter((fact) => 'episode' in fact);
  const named = (about.length > 0 ? about : touched).map((fact) => ({
    showId: fact.showId,
    pair: 'episode' in fact ? { season: fact.season, episode: fact.episode } : null,
  }));
  const once = new Map(named.map((one) => [JSON.stringify(one), one]));
  const what = await Promise.all(
    [...once.values()].map(async ({ showId, pair }) => {
      const show = await tools.db.read(['shows'], (tx) => readShow(tx, showId));
      return { showId, show: show?.name ?? '', pair };
    }),
  );
  const theirs = progress.filter(({ profileId, row }) => profileId === whose && row.inLibrary);
  const rows = await Promise.all(theirs.map(({ showId }) => readTonightRow(tools, whose, showId)));
  return { what, rows: rows.filter((row) => row !== null) };
}
