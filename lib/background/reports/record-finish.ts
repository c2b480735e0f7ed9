import { localDay } from '../../domain/day';
import { ok, type Ok } from '../../domain/result';
import { titleKey } from '../../match/title-key';
import type { WatchFinished } from '../../messages/protocol-watch';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../store/db';
import { readEvidence } from '../../store/evidence';
import { bringForward } from '../../store/jobs';
import type { StoredReport } from '../../store/records';
import { readReport, saveReport } from '../../store/reports';
import type { WriteTx } from '../../store/schema';
import { forgetViewing } from '../../store/viewings';
import { identityOf } from './keep-viewing';
import { pageOfSite } from '../sites/page-of-site';

/** Should the worker die before it gets to settling, the alarm goes on with it after this long. */
const SAFETY_NET = 30_000;
const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * Makes a report durable; answers only when it is on the disk. The same reportId again changes nothing, whatever it
 * says: the first one stands. What is fixed now stays fixed however long the report waits: finish time (within the
 * last 7 days and now), its local day, the profile that the page named.
 */
export async function recordFinish(
  db: Database,
  clock: Clock,
  { page: told, ...report }: WatchFinished,
): Promise<Ok<{ reportId: string }>> {
  const receivedAt = clock.now();
  const watchedAt = Math.min(Math.max(report.finishedAt, receivedAt - WEEK), receivedAt);
  const page = pageOfSite(report.site, told);
  const stored: StoredReport = {
    ...report,
    ...(page !== null && { page }),
    receivedAt,
    watchedAt,
    // A page's clock may be wrong by days: what it says of the beginning is as wrong.
    begunAt: Math.min(report.begunAt + watchedAt - report.finishedAt, watchedAt),
    localDay: localDay(watchedAt, report.offset),
    state: 'received',
    why: null,
    candidates: [],
    titleKey: titleKey(report.site, report.claims, report.siteShowId),
    decision: null,
    tries: 0,
    closedAt: null,
  };
  await db.write(['reports', 'evidence', 'viewings', 'jobs'], async (tx) => {
    if ((await readReport(tx, report.reportId)) !== undefined) return;
    // Settled so long ago that the report itself was forgotten: its evidence stays with the play.
    if ((await readEvidence(tx, report.reportId)) !== undefined) return;
    await saveReceived(tx, stored);
    await forgetViewing(tx, identityOf(report));
  });
  return ok({ reportId: report.reportId });
}

/** Keeps a report that came in, from a page or from the background itself, and has it settled. */
export async function saveReceived(tx: WriteTx, report: StoredReport): Promise<void> {
  await saveReport(tx, report);
  await bringForward(tx, 'settle', 'settle', report.receivedAt + SAFETY_NET);
}
