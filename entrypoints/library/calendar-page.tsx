import { useEffect, useMemo } from 'preact/hooks';
import { CalendarList } from '../../components/calendar-list';
import { faultWords } from '../../components/fault-words';
import { SaidBar } from '../../components/said-bar';
import { formatPair } from '../../lib/domain/show';
import { t } from '../../lib/platform/i18n';
import { createCalendarStore, type CalendarSaid, type Marked } from '../../lib/ui/calendar-store';
import type { Ports } from '../../lib/ui/ports';
import { useStore } from '../../lib/ui/store';

/** What came out lately and what comes for the shows of the profile. */
export function CalendarPage({ ports }: { ports: Pick<Ports, 'send' | 'newId' | 'onChanged'> }) {
  const store = useMemo(() => createCalendarStore(ports), []);
  const { list, problem, said, done } = useStore(store.state);
  useEffect(() => {
    void store.load();
    return ports.onChanged(() => void store.load());
  }, []);
  if (list === null) return problem === null ? null : <p role="alert">{faultWords(problem)}</p>;
  const last = done.at(-1);
  const empty = [list.lately, list.coming, list.undated].every(({ length }) => length === 0);
  return (
    <>
      {empty && (
        <p class="why">
          {t('calendarEmpty')} <a href="#">{t('libraryTitle')}</a>
        </p>
      )}
      {!empty && (
        <CalendarList
          list={list}
          onMark={(show, pair) => void store.mark(show, pair)}
          onUndo={() => void store.undo()}
        />
      )}
      <SaidBar
        words={said === null ? '' : saidWords(said)}
        passing={said?.what === 'failed' ? null : said}
        also={null}
        undoes={last === undefined ? null : t('saidWatched', whatWords(last.what))}
        onUndo={() => void store.undo()}
      />
    </>
  );
}

function saidWords(said: CalendarSaid): string {
  if (said.what === 'failed') return faultWords(said.code);
  if (said.what === 'nothing') return t('saidNothing');
  const what = whatWords(said.of);
  if (said.what === 'undone') return t('saidUndone', t('saidWatched', what));
  return t(said.what === 'watched' ? 'saidWatched' : 'saidAlready', what);
}

function whatWords({ name, pair }: Marked): string {
  return t('showAndPair', name, formatPair(pair));
}
