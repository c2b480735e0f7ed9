import type { WaitingReport } from '../lib/messages/protocol';

/** Does it need the user, rather than the network? */
export function needsAnswer(report: WaitingReport): boolean {
  return report.why === 'whichShow' || report.why === 'whichEpisode' || report.why === 'finished?';
}
