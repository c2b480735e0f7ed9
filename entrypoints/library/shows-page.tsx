import { useEffect, useMemo, useState } from 'preact/hooks';
import { faultWords } from '../../components/fault-words';
import { PosterGrid, STATE_WORDS } from '../../components/poster-grid';
import { locale, plural, t, type MessageKey } from '../../lib/platform/i18n';
import type { Ports } from '../../lib/ui/ports';
import { createShowsStore } from '../../lib/ui/shows-store';
import { useStore } from '../../lib/ui/store';
import {
  arrange,
  countStates,
  SHOW_ORDERS,
  SHOW_STATES,
  type ShowOrder,
  type ShowState,
} from '../../components/wall';

const ORDER: Record<ShowOrder, MessageKey> = {
  activity: 'sortActivity',
  name: 'sortName',
  remaining: 'sortRemaining',
  airDate: 'sortAirDate',
  added: 'sortAdded',
};

/** All shows of the profile, to be searched, sorted and sifted. */
export function ShowsPage({ ports }: { ports: Pick<Ports, 'send' | 'onChanged'> }) {
  const store = useMemo(() => createShowsStore(ports), []);
  const { list, problem } = useStore(store.state);
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<ShowOrder>('activity');
  const [states, setStates] = useState<ReadonlySet<ShowState>>(new Set());
  useEffect(() => {
    void store.load();
    return ports.onChanged(() => void store.load());
  }, []);
  const shown = useMemo(
    () => (list === null ? [] : arrange(list.shows, { query, order, states }, locale())),
    [list, query, order, states],
  );
  const counts = useMemo(() => countStates(list?.shows ?? []), [list]);
  if (list === null) return problem === null ? null : <p role="alert">{faultWords(problem)}</p>;
  if (list.shows.length === 0) return <p class="why">{t('libraryEmpty')}</p>;
  const toggle = (state: ShowState) => {
    const next = new Set(states);
    if (!next.delete(state)) next.add(state);
    setStates(next);
  };
  return (
    <>
      <div class="wall-tools">
        <input
          type="search"
          aria-label={t('findShow')}
          placeholder={t('findShow')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <label>
          {t('sortBy')}{' '}
          <select
            value={order}
            onChange={(event) => {
              const chosen = SHOW_ORDERS.find((one) => one === event.currentTarget.value);
              if (chosen !== undefined) setOrder(chosen);
            }}
          >
            {SHOW_ORDERS.map((one) => (
              <option key={one} value={one}>
                {t(ORDER[one])}
              </option>
            ))}
          </select>
        </label>
        <div class="answers" role="group" aria-label={t('filterStates')}>
          {SHOW_STATES.filter((state) => counts.has(state)).map((state) => (
            <button
              key={state}
              type="button"
              class="chip"
              aria-pressed={states.has(state)}
              onClick={() => toggle(state)}
            >
              {t(STATE_WORDS[state])} <span class="share">{counts.get(state)}</span>
            </button>
          ))}
        </div>
        <p class="facts" role="status">
          {shown.length === list.shows.length
            ? plural('shows', shown.length)
            : shown.length === 0
              ? t('noSuchShow')
              : t('shownOf', shown.length, list.shows.length)}
        </p>
      </div>
      <PosterGrid shows={shown} today={list.today} />
    </>
  );
}
