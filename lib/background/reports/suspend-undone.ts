import type { Fact } from '../../domain/fact';
import { readBinding, saveBinding } from '../../store/bindings';
import { readEvidence } from '../../store/evidence';
import { whoseOp } from '../../store/facts';
import { readReport } from '../../store/reports';
import { LOG_STORES, type StoreName, type WriteTx } from '../../store/schema';
import { forgetViewing } from '../../store/viewings';
import { identityOf } from './keep-viewing';

/** Every store that taking something back reads or writes. */
export const TURN_STORES: readonly StoreName[] = [
  ...LOG_STORES,
  'evidence',
  'bindings',
  'reports',
  'viewings',
];

/**
 * Along with what is taken back, in its transaction: what was learned of an automatic mark's title asks again, and its
 * played time is cleared. Taken back for one of several, a mark says nothing against its title.
 */
export async function suspendUndone(tx: WriteTx, undone: readonly Fact[]): Promise<void> {
  for (const fact of undone) {
    if (fact.kind !== 'play' || fact.source.by !== 'site') continue;
    if ((await whoseOp(tx, fact.op)).length > 0) continue;
    const { reportId } = fact.source;
    const evidence = await readEvidence(tx, reportId);
    if (evidence?.binding) await suspend(tx, evidence.site, evidence.binding, fact.op);
    const report = await readReport(tx, reportId);
    if (report !== undefined) await forgetViewing(tx, identityOf(report));
  }
}

/**
 * A learned binding whose mark was taken back asks before it is used again; the user's own stands, unless it came with
 * the gesture (`op`) that was taken back.
 */
export async function suspend(tx: WriteTx, site: string, key: string, op?: string): Promise<void> {
  const binding = await readBinding(tx, site, key);
  if (binding?.by === 'learned' || (binding?.op !== undefined && binding.op === op))
    await saveBinding(tx, { ...binding, suspended: true });
}
