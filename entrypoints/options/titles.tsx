import { faultWords } from '../../components/fault-words';
import { TitleList, titleOf } from '../../components/title-list';
import type { BindingEntry } from '../../lib/messages/protocol-titles';
import { t } from '../../lib/platform/i18n';
import { livePorts } from '../../lib/ui/live-ports';
import { useStore } from '../../lib/ui/store';
import type { TitlesStore } from '../../lib/ui/titles-store';
import { useShowSearch } from '../library/use-show-search';

interface TitlesProps {
  readonly titles: TitlesStore;
  /** Only those of this show; absent = all. */
  readonly showId?: number;
}

/** What the services' titles mean, wired to the store. */
export function Titles({ titles, showId }: TitlesProps) {
  const { entries: all, orders, problem } = useStore(titles.state);
  const entries = showId === undefined ? all : (all?.filter((entry) => entry.showId === showId) ?? null);
  const { asked, picker, ask } = useShowSearch<BindingEntry>(livePorts, {
    words: ({ words }) => words,
    onPick: (entry, { id }) => void titles.save({ ...entry, showId: id, offsets: [], order: null }),
  });
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
          onSearch={(entry) => ask(entry, entry.show ?? entry.words.split(' · ')[0] ?? '')}
        />
      )}
    </>
  );
}
