import type { ShowsList } from '../messages/protocol-library';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export interface ShowsState {
  /** Null until the background has answered. */
  readonly list: ShowsList | null;
  readonly problem: string | null;
}

/** Every show of the active profile. */
export function createShowsStore(ports: Pick<Ports, 'send'>) {
  const store = createStore<ShowsState>({ list: null, problem: null });
  let asked = 0;
  return {
    state: store satisfies Store<ShowsState>,
    /** The latest question wins. */
    async load(): Promise<void> {
      const turn = ++asked;
      const answer = await ports.send('shows.list', {});
      if (turn !== asked) return;
      store.update((state) =>
        answer.ok ? { list: answer.value, problem: null } : { ...state, problem: answer.code },
      );
    },
  };
}
