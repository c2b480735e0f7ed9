import type { Pair } from '../domain/show';
import type {
  Corrected,
  CorrectionPreview,
  HistoryCursor,
  HistoryEntry,
} from '../messages/protocol-household';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export interface HistoryState {
  /** Newest first; null until the background has answered. */
  readonly entries: readonly HistoryEntry[] | null;
  /** Is there more than was read? */
  readonly more: boolean;
  readonly problem: string | null;
  /** What was corrected last, and what may be offered with it; null when nothing was. */
  readonly corrected: (Corrected & { readonly op: string }) | null;
}

export type HistoryStore = ReturnType<typeof createHistoryStore>;

/** How many acts are asked for at a time. */
const PAGE = 100;

/** Everything that was done, read page by page as it is scrolled to. */
export function createHistoryStore(ports: Pick<Ports, 'send' | 'newId'>) {
  const store = createStore<HistoryState>({
    entries: null,
    more: false,
    problem: null,
    corrected: null,
  });
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
    store.update((state) => ({ ...state, entries: kept, more: next !== null, problem: null }));
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

    /** What moving the play to another show would move; null when that cannot be told, and `problem` says why. */
    async weigh({ id }: HistoryEntry, showId: number): Promise<CorrectionPreview | null> {
      const answer = await ports.send('play.weigh', { id, showId, pair: null });
      if (answer.ok) return answer.value;
      if (answer.code === 'notInCatalogue') return { moves: [], undecided: 1 };
      store.update((state) => ({ ...state, problem: answer.code }));
      return null;
    },
    /** Moves it; `pair` null = as its labels say in that show. */
    async correct({ id }: HistoryEntry, showId: number, pair: Pair | null): Promise<boolean> {
      const opId = ports.newId();
      const answer = await ports.send('play.correct', { opId, id, showId, pair });
      if (!answer.ok) {
        store.update((state) => ({ ...state, problem: answer.code }));
        return false;
      }
      store.update((state) => ({ ...state, corrected: answer.value }));
      await load();
      return true;
    },
    /** "Always count this season so." */
    async takeOffer(): Promise<void> {
      const corrected = store.get().corrected;
      if (corrected === null || corrected.offer === null) return;
      const answer = await ports.send('bindings.save', corrected.offer.binding);
      store.update((state) =>
        answer.ok
          ? { ...state, corrected: { ...corrected, offer: null } }
          : { ...state, problem: answer.code },
      );
    },
    async undoCorrection(): Promise<void> {
      const op = store.get().corrected?.op;
      if (op === undefined) return;
      const answer = await ports.send('log.undo', { op });
      store.update((state) =>
        answer.ok ? { ...state, corrected: null } : { ...state, problem: answer.code },
      );
      await load();
    },
  };
}
