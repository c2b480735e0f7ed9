import type { Wanted } from './reports.ts';
import type { Hear } from './tab.ts';

/** What is to be reported, what was acknowledged, and what happened on the way. */
export interface Ledger {
  readonly wanted: readonly Wanted[];
  /** Not given to a tab yet, or lost with one. */
  readonly waiting: Wanted[];
  readonly acknowledged: Set<string>;
  /** Answers that refused a report for good; there should be none. */
  readonly refused: string[];
  /** ms from a report to its acknowledgement, through all retries. */
  readonly waits: number[];
  readonly counts: Record<string, number>;
  readonly hear: Hear;
  count(what: string, by?: number): void;
  find(reportId: string): Wanted | undefined;
  /** What a page takes with it unacknowledged is reported again elsewhere, under the same id. */
  again(ids: readonly string[]): void;
}

export function openLedger(wanted: readonly Wanted[]): Ledger {
  const byId = new Map(wanted.map((one) => [one.report.reportId, one]));
  const waiting = [...wanted];
  const acknowledged = new Set<string>();
  const refused: string[] = [];
  const waits: number[] = [];
  const counts: Record<string, number> = {};
  const count = (what: string, by = 1) => {
    counts[what] = (counts[what] ?? 0) + by;
  };
  return {
    wanted,
    waiting,
    acknowledged,
    refused,
    waits,
    counts,
    count,
    hear({ reportId, ok, code, ms }) {
      if (ok && !acknowledged.has(reportId)) waits.push(ms);
      if (ok) acknowledged.add(reportId);
      else if (code === 'forbidden' || code === 'badMessage') refused.push(`${reportId}: ${code}`);
      else count('tries that were not acknowledged');
    },
    find: (reportId) => byId.get(reportId),
    again(ids) {
      const isLost = (id: string) =>
        !acknowledged.has(id) && !waiting.some(({ report }) => report.reportId === id);
      const lost = ids.filter(isLost).map((id) => byId.get(id));
      waiting.push(...lost.filter((one) => one !== undefined));
      count('reports that had to be made again', lost.length);
    },
  };
}
