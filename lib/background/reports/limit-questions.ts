import { evening as eveningOf } from '../../domain/day';
import type { WatchOutcome } from '../../messages/protocol-watch';
import type { StoredReport } from '../../store/records';
import { readSetting, saveSetting } from '../../store/settings';
import type { Tools } from '../tools';

/** A question that was closed this often is not asked on a page again for that title; it stays in the popup. */
const ENOUGH = 2;

/**
 * What the page is told of an outcome, by the user's choice (`toasts`) and the rule for questions: at most one an
 * evening, and none for a title whose question was closed twice. Marks the evening as asked when it lets one pass.
 */
export async function limitTelling(
  { db, clock }: Tools,
  report: StoredReport,
  outcome: WatchOutcome,
): Promise<WatchOutcome> {
  const now = clock.now();
  const toasts = await db.read(['settings'], (tx) => readSetting(tx, 'toasts'));
  if (toasts === 'none') return { ...outcome, tell: false };
  if (outcome.outcome !== 'asked') return { ...outcome, tell: outcome.tell || toasts === 'all' };
  return db.write(['settings'], async (tx) => {
    const asked = await readSetting(tx, 'asked');
    const evening = eveningOf(now, clock.offset(now), await readSetting(tx, 'eveningEndsAt'));
    const closed = asked.closed[report.titleKey] ?? 0;
    if (asked.evening === evening || closed >= ENOUGH) return { ...outcome, tell: false };
    await saveSetting(tx, 'asked', { ...asked, evening });
    return outcome;
  });
}

/** The user closed a question about this title without an answer, or said no. */
export function noteClosed({ db }: Tools, titleKey: string): Promise<void> {
  return db.write(['settings'], async (tx) => {
    const asked = await readSetting(tx, 'asked');
    const times = (asked.closed[titleKey] ?? 0) + 1;
    await saveSetting(tx, 'asked', { ...asked, closed: { ...asked.closed, [titleKey]: times } });
  });
}
