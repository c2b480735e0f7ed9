import type { ReportState, StoredReport } from './records';
import type { ReadTx, WriteTx } from './schema';

export function readReport(tx: ReadTx, reportId: string): Promise<StoredReport | undefined> {
  return tx.objectStore('reports').get(reportId);
}

export async function saveReport(tx: WriteTx, report: StoredReport): Promise<void> {
  await tx.objectStore('reports').put(report);
}

/** Neither settled nor dismissed. */
export function isOpen({ state }: Pick<StoredReport, 'state'>): boolean {
  return state === 'received' || state === 'waiting' || state === 'asking';
}

/** Reports that are in one of these states, in the order in which they were finished: that of settling. */
export async function reportsIn(tx: ReadTx, states: readonly ReportState[]): Promise<StoredReport[]> {
  const index = tx.objectStore('reports').index('byState');
  const found = await Promise.all(states.map((state) => index.getAll(state)));
  return found.flat().sort(byFinish);
}

/** Every report of one title, settled ones too, in the order in which they were finished. */
export async function reportsOfTitle(tx: ReadTx, titleKey: string): Promise<StoredReport[]> {
  return (await tx.objectStore('reports').index('byTitle').getAll(titleKey)).sort(byFinish);
}

/** Forgets settled and dismissed reports that were closed before this time (epoch ms). Answers how many. */
export async function forgetReports(tx: WriteTx, closedBefore: number): Promise<number> {
  const closed = await reportsIn(tx, ['settled', 'dismissed']);
  const old = closed.filter((report) => report.closedAt !== null && report.closedAt < closedBefore);
  await Promise.all(old.map((report) => tx.objectStore('reports').delete(report.reportId)));
  return old.length;
}

function byFinish(a: StoredReport, b: StoredReport): number {
  return a.watchedAt - b.watchedAt || a.receivedAt - b.receivedAt || (a.reportId < b.reportId ? -1 : 1);
}
