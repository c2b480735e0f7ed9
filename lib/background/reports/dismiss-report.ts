import { fault, ok, type Result } from '../../domain/result';
import { forgetBinding, readBinding, saveBinding } from '../../store/bindings';
import type { StoredReport } from '../../store/records';
import { isOpen, readReport, reportsOfTitle, saveReport } from '../../store/reports';
import type { WriteTx } from '../../store/schema';
import { APPLY_STORES } from './apply-report';
import { bindingFor, hasTitle, openReport, openOfTitleIn } from './open-of-title';
import type { Tools } from '../tools';

/** This title is no show that is followed: every open report of it is closed, later ones are ignored. */
export async function neverTrack(tools: Tools, reportId: string): Promise<Result<null, 'noReport'>> {
  const report = await openReport(tools, reportId);
  if (report === null) return fault('noReport');
  const binding = await bindingFor(tools, report, null);
  return tools.db.write(APPLY_STORES, async (tx) => {
    const before = await readBinding(tx, report.site, report.titleKey);
    if (hasTitle(report)) await saveBinding(tx, binding);
    for (const open of await openOfTitleIn(tx, report))
      await closeOpen(tools, tx, before === undefined ? open : { ...open, before });
    return ok(null);
  });
}

/** Closes one report and marks nothing. One that is closed already stays as it is. */
export async function dismissReport(tools: Tools, reportId: string): Promise<Result<null, 'noReport'>> {
  return tools.db.write(['reports'], async (tx) => {
    const held = await readReport(tx, reportId);
    if (held === undefined) return fault('noReport');
    if (isOpen(held)) await closeOpen(tools, tx, held);
    return ok(null);
  });
}

/**
 * Takes back that a report was dismissed, or that its title is no show: with the answer go all reports that it closed.
 * They are matched anew, as if they had just come in. One that is open or settled stays as it is.
 */
export async function reopenReport(
  { db, clock }: Tools,
  reportId: string,
): Promise<Result<null, 'noReport'>> {
  return db.write(['reports', 'bindings'], async (tx) => {
    const held = await readReport(tx, reportId);
    if (held === undefined) return fault('noReport');
    if (held.state !== 'dismissed') return ok(null);
    const { site, titleKey: key } = held;
    const binding = await readBinding(tx, site, key);
    const never = binding?.showId === null ? binding : null;
    if (never !== null) {
      await forgetBinding(tx, site, key);
      if (held.before !== undefined) await saveBinding(tx, { ...held.before, changedAt: clock.now() });
    }
    const others = never === null ? [] : await reportsOfTitle(tx, key);
    const closedWithIt = others.filter(
      (one) =>
        one.site === site && one.state === 'dismissed' && (one.closedAt ?? 0) >= (never?.changedAt ?? 0),
    );
    for (const { before: _, ...one } of new Map(
      [held, ...closedWithIt].map((one) => [one.reportId, one]),
    ).values())
      await saveReport(tx, { ...one, state: 'received', why: null, decision: null, closedAt: null });
    return ok(null);
  });
}

async function closeOpen({ clock }: Tools, tx: WriteTx, report: StoredReport): Promise<void> {
  await saveReport(tx, { ...report, state: 'dismissed', why: null, closedAt: clock.now() });
}
