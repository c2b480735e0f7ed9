import { readBinding, saveBinding } from '../../store/bindings';
import { saveEvidence } from '../../store/evidence';
import type { StoredReport } from '../../store/records';
import type { WriteTx } from '../../store/schema';
import { readSetting } from '../../store/settings';
import type { Matched } from './match-report';
import type { Tools } from '../tools';

/** Keeps why the play exists and what was learned. Answers whether it is the title's first on this site. */
export async function rememberTitle(
  tools: Tools,
  tx: WriteTx,
  report: StoredReport,
  matched: Matched,
): Promise<boolean> {
  const { learned } = matched;
  await saveEvidence(tx, {
    reportId: report.reportId,
    site: report.site,
    showId: matched.catalogue.show.id,
    binding: learned?.key ?? report.titleKey,
    claims: report.claims,
    position: report.position,
    duration: report.duration,
    played: report.played,
    parts: matched.parts,
  });
  if (learned === null) {
    await notePage(tx, report, report.titleKey);
    return false;
  }
  const device = await readSetting(tx, 'device');
  await saveBinding(tx, {
    ...learned,
    site: report.site,
    by: 'learned',
    suspended: false,
    changedAt: tools.clock.now(),
    device,
  });
  await notePage(tx, report, learned.key);
  return true;
}

/** Keeps where the show was seen on that site: the page to go on with. */
async function notePage(tx: WriteTx, { site, page }: StoredReport, key: string): Promise<void> {
  const binding = page === undefined ? undefined : await readBinding(tx, site, key);
  if (binding !== undefined && page !== undefined) await saveBinding(tx, { ...binding, page });
}
