import { readBinding } from '../../store/bindings';
import type { StoredReport } from '../../store/records';
import { readReport, saveReport } from '../../store/reports';
import type { Match } from './match-report';
import { suspend } from './suspend-undone';
import type { Tools } from '../tools';

/**
 * "Not this?": the mark is taken back elsewhere; here the report is opened again, to ask which show it is, with what
 * matching would offer without the binding that was wrong.
 */
export async function askAgain(tools: Tools, match: Match, reportId: string): Promise<void> {
  const opened = await tools.db.write(['reports', 'bindings'], async (tx) => {
    const held = await readReport(tx, reportId);
    if (held === undefined) return null;
    await suspend(tx, held.site, held.titleKey);
    const again: StoredReport = {
      ...held,
      state: 'asking',
      why: 'whichShow',
      decision: null,
      closedAt: null,
    };
    await saveReport(tx, again);
    const binding = await readBinding(tx, held.site, held.titleKey);
    return { again, binding };
  });
  if (opened === null) return;
  const { again, binding } = opened;
  const answer = await match(again, binding === undefined ? undefined : { ...binding, suspended: true });
  if (!answer.ok || answer.value.kind !== 'ask') return;
  const { candidates } = answer.value;
  await tools.db.write(['reports'], async (tx) => {
    const held = await readReport(tx, reportId);
    if (held?.state === 'asking') await saveReport(tx, { ...held, candidates });
  });
}
