import type { WatchOutcome } from '../../messages/protocol-watch';
import { readBinding } from '../../store/bindings';
import { appendFacts } from '../../store/log';
import type { Binding, StoredReport } from '../../store/records';
import { isOpen, readReport, saveReport } from '../../store/reports';
import { LOG_STORES, type ReadTx, type StoreName, type WriteTx } from '../../store/schema';
import { lookAtReport } from './look-at-report';
import { makePlays } from './make-plays';
import type { Matched } from './match-report';
import { readProfiles } from '../household/read-profiles';
import { rememberTitle } from './remember-title';
import type { Tools } from '../tools';

/** Every store that applying a report reads or writes. */
export const APPLY_STORES: readonly StoreName[] = [
  ...LOG_STORES,
  'reports',
  'evidence',
  'bindings',
  'viewings',
  'jobs',
];

/** How a report is applied, where it is not as it came. */
export interface Applying {
  /** Names the gesture when one answer settles several reports; otherwise the reportId is the op. */
  readonly op?: string;
  /** The user said so: it counts although an earlier mark of it was taken back. */
  readonly chosen?: boolean;
  /** For these profiles, as the user said. */
  readonly who?: readonly string[];
}

/**
 * Writes play, derived progress, evidence, binding and the settled report in one transaction: together or not at all.
 * A report that was settled or dismissed meanwhile changes nothing. One undo takes back all of it, the show that it
 * brought in included. `binding` is what it was matched with; null when that was suspended meanwhile: match it again.
 */
export function applyReport(
  tools: Tools,
  report: StoredReport,
  matched: Matched,
  binding: Binding | undefined,
): Promise<WatchOutcome | null> {
  return tools.db.write(APPLY_STORES, async (tx) => {
    const now = await readBinding(tx, report.site, report.titleKey);
    if (now?.suspended === true && binding?.suspended !== true) return null;
    return applyIn(tools, tx, report, matched);
  });
}

/** The same within a transaction over `APPLY_STORES`, where the user has decided. */
export async function applyIn(
  tools: Tools,
  tx: WriteTx,
  report: StoredReport,
  matched: Matched,
  { op = report.reportId, chosen = false, who }: Applying = {},
): Promise<WatchOutcome> {
  const held = await readReport(tx, report.reportId);
  if (held === undefined || !isOpen(held)) return outcome(report, 'ignored', matched, false);
  const looks = await lookAtReport(tools, tx, report, matched, who);
  const isNew = !looks.some(({ inLibrary }) => inLibrary);
  const marked: string[] = [];
  for (const look of looks) {
    const episodes = look.episodes
      .filter(({ decision }) => decision === 'mark' || (chosen && decision === 'undone'))
      .map(({ episode }) => episode);
    if (episodes.length === 0) continue;
    await appendFacts(tx, await makePlays(tools, tx, report, { ...look, episodes, op }));
    marked.push(look.profileId);
  }
  const first = marked.length > 0 && (await rememberTitle(tools, tx, report, matched));
  const result = marked.length > 0 ? 'marked' : 'already';
  const counts = marked.length > 0 ? marked : looks.map(({ profileId }) => profileId);
  await saveReport(tx, {
    ...held,
    state: 'settled',
    why: null,
    decision: {
      outcome: result,
      showId: matched.catalogue.show.id,
      pairs: matched.pairs,
      op: marked.length > 0 ? op : null,
      parts: matched.parts,
      who: counts,
    },
    closedAt: tools.clock.now(),
  });
  const added = result === 'marked' && isNew;
  return {
    ...outcome(report, result, matched, first || added),
    ...(await namesOf(tx, counts)),
    ...(added && { added }),
  };
}

/** What would become of a report: does it add a play, and does anybody follow the show? Writes nothing. */
export function weighReport(
  tools: Tools,
  report: StoredReport,
  matched: Matched,
): Promise<{ readonly adds: boolean; readonly inLibrary: boolean }> {
  return tools.db.read(APPLY_STORES, async (tx) => {
    const looks = await lookAtReport(tools, tx, report, matched);
    return {
      adds: looks.some(({ episodes }) => episodes.some(({ decision }) => decision === 'mark')),
      inLibrary: looks.some(({ inLibrary }) => inLibrary),
    };
  });
}

/** Names of those it counts for, where the household is more than one. */
async function namesOf(tx: ReadTx, ids: readonly string[]): Promise<Pick<WatchOutcome, 'who'>> {
  const profiles = await readProfiles(tx);
  if (profiles.length < 2) return {};
  return { who: profiles.filter(({ id }) => ids.includes(id)).map(({ name }) => name) };
}

function outcome(
  report: StoredReport,
  result: WatchOutcome['outcome'],
  matched: Matched,
  tell: boolean,
): WatchOutcome {
  return {
    reportId: report.reportId,
    outcome: result,
    show: matched.catalogue.show.name,
    pair: matched.pairs[0] ?? null,
    tell,
  };
}
