import type { Undone } from '../messages/protocol-progress';
import { readShow } from '../store/show-list';
import { readTonightRow } from './read-tonight-row';
import type { Turned } from './progress/answers';
import type { Tools } from './tools';

/** Facts beyond which none is named. */
const MOST_NAMED = 500;

/** What was taken or brought back, in the words of the status line. */
export async function tellTurned(
  tools: Tools,
  { undone: facts, restored, progress }: Turned,
): Promise<Undone> {
  // A line cannot name thousands, nor does a popup hold them: those who show them ask again.
  if (facts.length + restored.length > MOST_NAMED) return { what: [], rows: [] };
  const touched = [...facts, ...restored];
  const about = touched.filter((fact) => 'episode' in fact);
  const what = await Promise.all(
    (about.length > 0 ? about : touched).map(async (fact) => {
      const show = await tools.db.read(['shows'], (tx) => readShow(tx, fact.showId));
      const pair = 'episode' in fact ? { season: fact.season, episode: fact.episode } : null;
      return { showId: fact.showId, show: show?.name ?? '', pair };
    }),
  );
  const rows = await Promise.all(
    progress.map(({ profileId, showId }) => readTonightRow(tools, profileId, showId)),
  );
  return { what, rows: rows.filter((row) => row !== null) };
}
