import type { Play } from '../../domain/fact';
import type { HistoryWhy } from '../../messages/protocol-history';
import { readBinding } from '../../store/bindings';
import { readEvidence } from '../../store/evidence';
import type { ReadTx } from '../../store/schema';
import { wordsOf } from '../reports/report-words';
import { siteName } from '../sites/site-name';

/** Why a site's play exists; null for any other. */
export async function whyOf(tx: ReadTx, { source }: Pick<Play, 'source'>): Promise<HistoryWhy | null> {
  if (source.by !== 'site') return null;
  const evidence = await readEvidence(tx, source.reportId);
  if (evidence === undefined) return null;
  const { site, claims, position, duration, played, parts } = evidence;
  const page = evidence.binding === null ? undefined : (await readBinding(tx, site, evidence.binding))?.page;
  return {
    siteName: siteName(site, page),
    words: wordsOf({ claims, previous: [] }),
    position,
    duration,
    played,
    parts,
  };
}
