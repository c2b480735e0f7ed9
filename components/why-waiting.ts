import type { WaitingReport } from '../lib/messages/protocol-inbox';
import type { MessageKey } from '../lib/platform/i18n';

/** What is said of a report that waits, by what it waits for. */
export const WHY_WAITING: Record<WaitingReport['why'], MessageKey> = {
  noCredential: 'whyNoCredential',
  refused: 'whyRefused',
  offline: 'whyOffline',
  whichShow: 'whyWhichShow',
  whichEpisode: 'whyWhichEpisode',
  'finished?': 'whyFinished',
  working: 'whyWorking',
};

/** Does it need the user, rather than the network? */
export function needsAnswer(report: WaitingReport): boolean {
  return report.why === 'whichShow' || report.why === 'whichEpisode' || report.why === 'finished?';
}
