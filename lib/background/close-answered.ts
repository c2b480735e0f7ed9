import { readEpisodes } from '../domain/episodes';
import type { StoredReport } from '../store/records';
import { reportsIn, saveReport } from '../store/reports';
import type { WriteTx } from '../store/schema';
import { readShow, seasonsOfShow } from '../store/show-list';
import { APPLY_STORES, lookFor } from './apply-report';
import type { Tools } from './tools';

/** A question "finished?" is answered by any mark of its episode. Answers how many were. */
export async function closeAnswered({ db, clock }: Pick<Tools, 'db' | 'clock'>): Promise<number> {
  const open = await db.read(['reports'], (tx) => reportsIn(tx, ['asking']));
  if (!open.some(({ why }) => why === 'finished?')) return 0;
  return db.write(APPLY_STORES, async (tx) => {
    let closed = 0;
    for (const report of await reportsIn(tx, ['asking'])) {
      const answer = report.why === 'finished?' ? await marked(tx, report) : null;
      if (answer === null) continue;
      closed += 1;
      const decision = { outcome: 'already' as const, ...answer, op: null, parts: [] };
      await saveReport(tx, { ...report, state: 'settled', why: null, decision, closedAt: clock.now() });
    }
    return closed;
  });
}

/** The episode asked about, if a play of it stands since the question came up, or within the report's 12 hours. */
async function marked(tx: WriteTx, report: StoredReport) {
  const [first] = report.candidates;
  if (!first?.pair) return null;
  const { showId, pair } = first;
  const show = await readShow(tx, showId);
  if (show === undefined) return null;
  const catalogue = { show, seasons: await seasonsOfShow(tx, showId) };
  const { input, episodes } = await lookFor(tx, report, { catalogue, pairs: [pair] });
  const plays = readEpisodes(input).of(pair)?.plays ?? [];
  const stands =
    episodes.some(({ decision }) => decision === 'already') ||
    plays.some(({ fact }) => fact.recordedAt > report.receivedAt);
  return stands ? { showId, pairs: [pair] } : null;
}
