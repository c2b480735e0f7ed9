import { useMemo, useState } from 'preact/hooks';
import { faultWords } from '../../components/fault-words';
import { ShowPicker } from '../../components/show-picker';
import { TitleList, titleOf } from '../../components/title-list';
import type { BindingEntry } from '../../lib/messages/protocol-titles';
import { t } from '../../lib/platform/i18n';
import { livePorts } from '../../lib/ui/live-ports';
import { createSearchStore } from '../../lib/ui/search-store';
import { useStore } from '../../lib/ui/store';
import type { TitlesStore } from '../../lib/ui/titles-store';

interface TitlesProps {
  readonly titles: TitlesStore;
  /** Only those of this show; absent = all. */
  readonly showId?: number;
}

/** What the services' titles mean, wired to the store. */
export function Titles({ titles, showId }: TitlesProps) {
  const { entries: all, orders, problem } = useStore(titles.state);
  const entries = showId === undefined ? all : (all?.filter((entry) => entry.showId === showId) ?? null);
  const search = useMemo(() => createSearchStore(livePorts), []);
  const found = useStore(search.state);
  const [asked, setAsked] = useState<BindingEntry | null>(null);
  const leave = () => {
    search.clear();
    setAsked(null);
  };
  const picker = asked !== null && (
    <ShowPicker
      search={{ ...found, problem: found.problem === null ? null : faultWords(found.problem) }}
      words={asked.words}
      onQuery={search.setQuery}
      onGo={() => void search.look()}
      onPick={(hit) => {
        leave();
        void titles.save({ ...asked, showId: hit.id, offsets: [], order: null });
      }}
      onCancel={leave}
    />
  );
  return (
    <>
      {problem !== null && <p role="alert">{faultWords(problem)}</p>}
      {entries !== null && (
        <TitleList
          entries={entries}
          none={t(showId === undefined ? 'titlesNone' : 'showTitlesNone')}
          orders={orders}
          searching={asked === null ? null : { title: titleOf(asked), picker }}
          onSave={(change) => void titles.save(change)}
          onForget={(entry) => void titles.forget(entry)}
          onOrders={(showId) => void titles.loadOrders(showId)}
          onSearch={(entry) => {
            setAsked(entry);
            search.setQuery(entry.show ?? entry.words.split(' · ')[0] ?? '');
            void search.look();
          }}
        />
      )}
    </>
  );
}
