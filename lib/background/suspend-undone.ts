import type { Database } from '../store/db';
import { readEvidence } from '../store/evidence';
import { forgetViewing } from '../store/viewings';
import { readReport } from '../store/reports';
import { suspend } from './answer-report';
import { identityOf } from './keep-viewing';
import type { Turned } from './progress/answers';

/** After an automatic mark was taken back: what was learned of its title asks again, and its played time is cleared. */
export async function suspendUndone(db: Database, { undone }: Pick<Turned, 'undone'>): Promise<void> {
  const marks = undone.flatMap((fact) =>
    fact.kind === 'play' && fact.source.by === 'site'
      ? [{ reportId: fact.source.reportId, op: fact.op }]
      : [],
  );
  if (marks.length === 0) return;
  await db.write(['evidence', 'bindings', 'reports', 'viewings'], async (tx) => {
    for (const { reportId, op } of marks) {
      const evidence = await readEvidence(tx, reportId);
      if (evidence?.binding) await suspend(tx, evidence.site, evidence.binding, op);
      const report = await readReport(tx, reportId);
      if (report !== undefined) await forgetViewing(tx, identityOf(report));
    }
  });
}
