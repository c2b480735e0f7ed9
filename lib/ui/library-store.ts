import type { LibraryEntry, Tonight, WaitingReport } from '../messages/protocol';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export interface LibraryState {
  /** Null until the background has answered. */
  readonly shows: readonly LibraryEntry[] | null;
  readonly waiting: readonly WaitingReport[];
  readonly tonight: Tonight | null;
  /** The code of what went wrong; null when all is well. */
  readonly problem: string | null;
}

export type LibraryStore = ReturnType<typeof createLibraryStore>;

/** Every show of the active profile, and what waits. */
export function createLibraryStore(ports: Pick<Ports, 'send'>) {
  const store = createStore<LibraryState>({ shows: null, waiting: [], tonight: null, problem: null });
  return {
    state: store satisfies Store<LibraryState>,
    async load(): Promise<void> {
      const tonight = await ports.send('tonight.list', {});
      if (!tonight.ok) {
        store.update((state) => ({ ...state, problem: tonight.code }));
        return;
      }
      const { profileId, waiting } = tonight.value;
      const shows = await ports.send('library.list', { profileId });
      store.update((state) => ({
        ...state,
        waiting,
        tonight: tonight.value,
        shows: shows.ok ? shows.value : state.shows,
        problem: shows.ok ? null : shows.code,
      }));
    },
  };
}
