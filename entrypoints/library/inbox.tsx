import { useMemo, useState } from 'preact/hooks';
import { faultWords } from '../../components/fault-words';
import { InboxCards } from '../../components/inbox-cards';
import { ShowPicker } from '../../components/show-picker';
import type { WaitingReport } from '../../lib/messages/protocol-inbox';
import { livePorts } from '../../lib/ui/live-ports';
import { createSearchStore } from '../../lib/ui/search-store';
import { useStore } from '../../lib/ui/store';
import type { TonightStore } from '../../lib/ui/tonight-store';
import { answersTo } from '../popup/answers-to';

interface InboxProps {
  readonly tonight: TonightStore;
  readonly reports: readonly WaitingReport[];
  readonly today: string;
}

/** What waits for an answer, wired to the store. */
export function Inbox({ tonight, reports, today }: InboxProps) {
  const { choice } = useStore(tonight.state);
  const search = useMemo(() => createSearchStore(livePorts), []);
  const found = useStore(search.state);
  const [asked, setAsked] = useState<WaitingReport | null>(null);
  const leave = () => {
    search.clear();
    setAsked(null);
  };
  return (
    <InboxCards
      reports={reports}
      today={today}
      choice={choice}
      searching={
        asked === null
          ? null
          : {
              reportId: asked.reportId,
              picker: (
                <ShowPicker
                  search={{ ...found, problem: found.problem === null ? null : faultWords(found.problem) }}
                  words={asked.words}
                  onQuery={search.setQuery}
                  onGo={() => void search.look()}
                  onPick={(hit) => {
                    leave();
                    void tonight.weigh(asked.reportId, hit, null);
                  }}
                  onCancel={leave}
                />
              ),
            }
      }
      {...answersTo(tonight)}
      onSearch={(report) => {
        tonight.cancel();
        setAsked(report);
        search.setQuery(report.words.split(' · ')[0] ?? '');
        void search.look();
      }}
    />
  );
}
