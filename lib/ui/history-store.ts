import type { HistoryCursor, HistoryEntry } from '../messages/protocol-household';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export interface HistoryState {
  /** Newest first; null until the background has answered. */
  readonly entries: readonly HistoryEntry[] | null;
  /** Is there more than was read? */
  readonly more: boolean;
  readonly problem: string | null;
}

export type HistoryStore = ReturnType<typeof createHistoryStore>;

/** How many acts are asked for at a time. */
const PAGE = 100;

/** Everything that was done, read page by page as it is scrolled to. */
export function createHistoryStore(ports: Pick<Ports, 'send' | 'newId'>) {
  const store = createStore<HistoryState>({ entries: null, more: false, problem: null });
  let next: HistoryCursor | null = null;
  let reading: Promise<void> | null = null;

  async function read(from: HistoryCursor | null, wanted: number): Promise<void> {
    const kept = from === null ? [] : [...(store.get().entries ?? [])];
    let before = from;
    do {
      const answer = await ports.send('history.list', { limit: PAGE, ...(before && { before }) });
      if (!answer.ok) {
        store.update((state) => ({ ...state, problem: answer.code }));
        return;
      }
      kept.push(...answer.value.entries);
      before = answer.value.next;
    } while (before !== null && kept.length < wanted);
    next = before;
    store.update(() => ({ entries: kept, more: next !== null, problem: null }));
  }

  /** One reading at a time: a second one waits its turn. */
  async function inTurn(work: () => Promise<void>): Promise<void> {
    await reading;
    reading = work();
    await reading;
    reading = null;
  }

  /** Reads what is shown anew. */
  const load = () => inTurn(() => read(null, store.get().entries?.length ?? PAGE));

  return {
    state: store satisfies Store<HistoryState>,
    load,
    /** Reads on; while that is on its way, asking again does nothing. */
    more(): Promise<void> {
      if (reading !== null || next === null) return Promise.resolve();
      return inTurn(() => read(next, 0));
    },
    /** Takes a group of acts back, or brings it back. One act goes alone, for its profile. */
    async turn(entries: readonly HistoryEntry[], how: 'undo' | 'restore'): Promise<boolean> {
      const [first] = entries;
      if (first === undefined) return false;
      const answer =
        entries.length === 1
          ? await ports.send(`play.${how}`, { opId: ports.newId(), id: first.id })
          : await ports.send(`log.${how}`, { op: first.op });
      if (answer.ok) await load();
      else store.update((state) => ({ ...state, problem: answer.code }));
      return answer.ok;
    },
  };
}
