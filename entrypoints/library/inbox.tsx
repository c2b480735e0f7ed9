import { InboxCards } from '../../components/inbox-cards';
import { nameAndYear } from '../../components/namesakes';
import type { WaitingReport } from '../../lib/messages/protocol-inbox';
import { livePorts } from '../../lib/ui/live-ports';
import { useStore } from '../../lib/ui/store';
import type { TonightStore } from '../../lib/ui/tonight-store';
import { answersTo } from '../popup/answers-to';
import { useShowSearch } from './use-show-search';

const FIRST = { season: 1, episode: 1 };

interface InboxProps {
  readonly tonight: TonightStore;
  readonly reports: readonly WaitingReport[];
  readonly today: string;
}

/** What waits for an answer, wired to the store. */
export function Inbox({ tonight, reports, today }: InboxProps) {
  const { choice } = useStore(tonight.state);
  const { asked, picker, ask } = useShowSearch<WaitingReport>(livePorts, {
    words: ({ words }) => words,
    onPick: ({ reportId }, { id, name, year }) =>
      void tonight.weigh(reportId, { id, name: nameAndYear(name, year) }, null),
  });
  return (
    <InboxCards
      reports={reports}
      today={today}
      choice={choice}
      searching={asked === null ? null : { reportId: asked.reportId, picker }}
      {...answersTo(tonight)}
      onFrom={async ({ reportId }, showId) => {
        const answer = await livePorts.send('inbox.preview', { reportId, showId });
        return answer.ok ? answer.value.from : FIRST;
      }}
      onSearch={(report) => {
        tonight.cancel();
        ask(report, report.words.split(' · ')[0] ?? '');
      }}
    />
  );
}
