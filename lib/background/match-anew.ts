import type { Database } from '../store/db';
import { reportsIn, saveReport } from '../store/reports';

/**
 * Titles may be looked up from now on: what was asked of the user without a look waits to be matched anew. Answers
 * whether anything was.
 */
export function matchAnew(db: Database): Promise<boolean> {
  return db.write(['reports'], async (tx) => {
    const asking = await reportsIn(tx, ['asking']);
    const unsought = asking.filter(({ why, candidates }) => why === 'whichShow' && candidates.length === 0);
    for (const report of unsought)
      await saveReport(tx, { ...report, state: 'waiting', why: 'offline', tries: 0 });
    return unsought.length > 0;
  });
}
