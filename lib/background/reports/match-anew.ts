import type { WaitingReport } from '../../messages/protocol-inbox';
import type { Database } from '../../store/db';
import { reportsIn, saveReport } from '../../store/reports';

/** Titles may be looked up from now on: so is what was asked of the user without a look. Answers whether anything was. */
export function matchAnew(db: Database): Promise<boolean> {
  return db.write(['reports'], async (tx) => {
    const asking = await reportsIn(tx, ['asking']);
    const unsought = asking.filter(({ why, candidates }) => why === 'whichShow' && candidates.length === 0);
    for (const report of unsought)
      await saveReport(tx, { ...report, state: 'received', why: null, tries: 0 });
    return unsought.length > 0;
  });
}

/** All that waits does so for this, whatever it waited for before; null = it is being looked up. */
export function waitFor(db: Database, why: WaitingReport['why'] | null): Promise<void> {
  return db.write(['reports'], async (tx) => {
    for (const report of await reportsIn(tx, ['waiting']))
      if (report.why !== why) await saveReport(tx, { ...report, why });
  });
}
