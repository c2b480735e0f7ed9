import type { ShowHit } from '../messages/protocol-shows';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export interface SearchState {
  readonly query: string;
  readonly looking: boolean;
  readonly hits: readonly ShowHit[];
  /** Why TMDB's shows are not among the hits, the fault's code; null when they are. */
  readonly problem: string | null;
  /** Nothing is typed and the planned shows are listed. */
  readonly browsing: boolean;
}

export type SearchStore = ReturnType<typeof createSearchStore>;

/** Typing rests this long (ms) before TMDB is asked. */
const DEBOUNCE = 250;

export const NO_SEARCH: SearchState = { query: '', looking: false, hits: [], problem: null, browsing: false };

/** Search as you type: the latest query wins, whatever order the answers come in. */
export function createSearchStore(ports: Pick<Ports, 'send' | 'later'>) {
  const store = createStore(NO_SEARCH);
  let asked = 0;
  let cancel = () => {};

  async function look(): Promise<void> {
    cancel();
    const { query } = store.get();
    const turn = ++asked;
    if (query.trim() === '') return;
    store.update((state) => ({ ...state, looking: true }));
    const answer = await ports.send('show.search', { query: query.trim() });
    // What is held here is found all the same.
    const held = answer.ok
      ? answer
      : await ports.send('show.search', { query: query.trim(), libraryOnly: true });
    if (turn !== asked) return;
    const hits = held.ok ? held.value : [];
    store.update((state) => ({ ...state, looking: false, hits, problem: answer.ok ? null : answer.code }));
  }

  /** The profile's own shows, at once and offline; TMDB's come behind them. */
  async function lookHere(query: string, turn: number): Promise<void> {
    const answer = await ports.send('show.search', { query, libraryOnly: true });
    if (turn !== asked || !answer.ok) return;
    store.update((state) => (state.looking ? { ...state, hits: answer.value } : state));
  }

  return {
    state: store satisfies Store<SearchState>,
    /** With nothing typed: the shows that are planned. */
    async browse(): Promise<void> {
      if (store.get().query.trim() !== '') return;
      const turn = ++asked;
      const answer = await ports.send('show.search', { query: '', libraryOnly: true });
      if (turn !== asked || !answer.ok) return;
      store.update((state) => ({ ...state, hits: answer.value, browsing: answer.value.length > 0 }));
    },
    setQuery(query: string): void {
      cancel();
      asked += 1;
      if (query.trim() === '') {
        store.update(() => ({ ...NO_SEARCH, query }));
        return;
      }
      const turn = asked;
      store.update((state) => ({ ...state, query, looking: true, problem: null, browsing: false }));
      void lookHere(query.trim(), turn);
      cancel = ports.later(DEBOUNCE, () => void look());
    },
    /** Asks at once. */
    look,
    clear(): void {
      cancel();
      asked += 1;
      store.update(() => NO_SEARCH);
    },
  };
}
