import type { WatchOutcome } from '../../messages/protocol-watch';
import type { StoredReport } from '../../store/records';
import { healthKey, noteRead } from '../sites/keep-health';
import { limitTelling } from './limit-questions';
import type { Ports } from '../ports';
import type { Tools } from '../tools';

export interface OutcomeTeller {
  /** Which tab sent a report: for the toast only, so it may be forgotten when the worker stops. */
  sentBy(reportId: string, tabId: number | undefined): void;
  /** Tells what became of a report: its tab, the health of its site, the icon and open pages. */
  tell(report: StoredReport, outcome: WatchOutcome): Promise<void>;
}

/** `later` is for work that nobody waits for, `refreshBadge` for the count on the icon. */
export function createOutcomeTeller(
  tools: Tools,
  ports: Pick<Ports, 'tellTab' | 'tellChanged'>,
  later: (where: string, work: Promise<unknown>) => void,
  refreshBadge: () => Promise<void>,
): OutcomeTeller {
  const tabs = new Map<string, number>();

  return {
    sentBy(reportId, tabId) {
      if (tabId !== undefined) tabs.set(reportId, tabId);
    },
    async tell(report, outcome) {
      const tab = tabs.get(report.reportId);
      // A tab that is loading or frozen may take for ever to hear it: whatever else is to be settled does not wait.
      if (tab !== undefined) later('tellTab', ports.tellTab(tab, await limitTelling(tools, report, outcome)));
      if (outcome.outcome !== 'waiting') tabs.delete(report.reportId);
      if (outcome.outcome === 'marked') {
        await noteRead(tools, healthKey(report), true);
        later('badge', refreshBadge());
      }
      ports.tellChanged();
    },
  };
}
