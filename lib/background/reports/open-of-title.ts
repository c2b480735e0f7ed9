import { titleKey } from '../../match/title-key';
import { readBinding } from '../../store/bindings';
import type { Binding, StoredReport } from '../../store/records';
import { isOpen, readReport, reportsOfTitle } from '../../store/reports';
import type { ReadTx } from '../../store/schema';
import { readSetting } from '../../store/settings';
import { wordsOf } from './report-words';
import type { Tools } from '../tools';

/** The user's answer about a title. What was set for this show before (its counting, its order) stays. */
export async function bindingFor(
  { db, clock }: Tools,
  report: StoredReport,
  showId: number | null,
): Promise<Binding> {
  return db.read(['bindings', 'settings'], async (tx) => {
    const [held, device] = await Promise.all([
      readBinding(tx, report.site, report.titleKey),
      readSetting(tx, 'device'),
    ]);
    const kept = held?.showId === showId ? held : null;
    return {
      site: report.site,
      key: report.titleKey,
      words: wordsOf(report),
      showId,
      by: 'user',
      offsets: kept?.offsets ?? [],
      order: kept?.order ?? null,
      suspended: false,
      changedAt: clock.now(),
      ...(report.page !== undefined && { page: report.page }),
      device,
    };
  });
}

/** Reports without any label share no title: an answer about one says nothing about another. */
export function hasTitle({ site, titleKey: key }: StoredReport): boolean {
  return key !== titleKey(site, [], null);
}

/** The report, if it is open; null for one that is closed or unknown. */
export async function openReport({ db }: Tools, reportId: string): Promise<StoredReport | null> {
  const held = await db.read(['reports'], (tx) => readReport(tx, reportId));
  return held !== undefined && isOpen(held) ? held : null;
}

/** Every open report of the same title on the same site, this one among them. */
export function openOfTitle({ db }: Tools, report: StoredReport): Promise<StoredReport[]> {
  return db.read(['reports'], (tx) => openOfTitleIn(tx, report));
}

/** The same within a transaction over reports. */
export async function openOfTitleIn(tx: ReadTx, report: StoredReport): Promise<StoredReport[]> {
  if (!hasTitle(report)) return [report];
  const all = await reportsOfTitle(tx, report.titleKey);
  return all.filter((one) => one.site === report.site && isOpen(one));
}
