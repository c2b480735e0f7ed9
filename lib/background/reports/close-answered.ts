import { readEpisodes } from '../../domain/episodes';
import { leastMinutes } from '../../match/episode';
import type { StoredReport } from '../../store/records';
import { reportsIn, saveReport } from '../../store/reports';
import type { WriteTx } from '../../store/schema';
import { readShow, seasonsOfShow } from '../../store/show-list';
import { APPLY_STORES } from './apply-report';
import { lookAtReport } from './look-at-report';
import type { Tools } from '../tools';

/**
 * A question "finished?" is answered by any mark of its episode, as is one about a video that was too short for it: an
 * advert or a recap under the episode's labels. Answers how many were.
 */
export async function closeAnswered(tools: Pick<Tools, 'db' | 'clock'>): Promise<number> {
  const { db, clock } = tools;
  const open = await db.read(['reports'], (tx) => reportsIn(tx, ['asking']));
  if (!open.some(isAnswerable)) return 0;
  return db.write(APPLY_STORES, async (tx) => {
    let closed = 0;
    for (const report of await reportsIn(tx, ['asking'])) {
      const answer = isAnswerable(report) ? await marked(tools, tx, report) : null;
      if (answer === null) continue;
      closed += 1;
      const decision = { outcome: 'already' as const, ...answer, op: null, parts: [] };
      await saveReport(tx, { ...report, state: 'settled', why: null, decision, closedAt: clock.now() });
    }
    return closed;
  });
}

function isAnswerable({ why }: StoredReport): boolean {
  return why === 'finished?' || why === 'whichEpisode';
}

/** The episode asked about, if a play of it stands since the question came up, or within the report's 12 hours. */
async function marked(tools: Pick<Tools, 'clock'>, tx: WriteTx, report: StoredReport) {
  const [first] = report.candidates;
  if (!first?.pair) return null;
  const { showId, pair } = first;
  const show = await readShow(tx, showId);
  if (show === undefined) return null;
  const catalogue = { show, seasons: await seasonsOfShow(tx, showId) };
  const looks = await lookAtReport(tools, tx, report, { catalogue, pairs: [pair] });
  const stands = looks.some(({ input, episodes }) => {
    const asked = episodes.map(({ episode }) => episode);
    const least = 60 * leastMinutes(asked, catalogue.seasons);
    if (report.why === 'whichEpisode' && report.duration >= least) return false;
    const plays = readEpisodes(input).of(pair)?.plays ?? [];
    return (
      episodes.some(({ decision }) => decision === 'already') ||
      plays.some(({ fact }) => fact.recordedAt > report.receivedAt)
    );
  });
  return stands ? { showId, pairs: [pair] } : null;
}
