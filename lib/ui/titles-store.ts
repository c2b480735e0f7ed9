import type { BindingChange, BindingEntry, ShowOrder } from '../messages/protocol-titles';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export interface TitlesState {
  /** Null until the background has answered. */
  readonly entries: readonly BindingEntry[] | null;
  /** The other orders of a show's episodes, by show, as far as they were asked for. */
  readonly orders: ReadonlyMap<number, readonly ShowOrder[]>;
  /** The code of what went wrong last; null when nothing did. */
  readonly problem: string | null;
}

export type TitlesStore = ReturnType<typeof createTitlesStore>;

/** What the services' titles mean: the user's answers and the learned ones. */
export function createTitlesStore({ send }: Pick<Ports, 'send'>) {
  const store = createStore<TitlesState>({ entries: null, orders: new Map(), problem: null });
  const patch = (change: Partial<TitlesState>) => store.update((state) => ({ ...state, ...change }));

  async function load(): Promise<void> {
    const answer = await send('bindings.list', {});
    patch(answer.ok ? { entries: answer.value } : { problem: answer.code });
  }

  return {
    state: store satisfies Store<TitlesState>,
    load,

    /** Keeps the user's own answer for a title. Answers whether it was kept. */
    async save({ site, key, showId, offsets, order }: BindingChange): Promise<boolean> {
      const answer = await send('bindings.save', { site, key, showId, offsets, order });
      patch({ problem: answer.ok ? null : answer.code });
      await load();
      return answer.ok;
    },

    /** The next time this title is watched it is looked up anew. */
    async forget({ site, key }: Pick<BindingChange, 'site' | 'key'>): Promise<void> {
      const answer = await send('bindings.forget', { site, key });
      patch({ problem: answer.ok ? null : answer.code });
      await load();
    },

    /** Asks for a show's other orders, once. */
    async loadOrders(showId: number): Promise<void> {
      if (store.get().orders.has(showId)) return;
      const answer = await send('show.orders', { showId });
      if (!answer.ok) return patch({ problem: answer.code });
      store.update((state) => ({ ...state, orders: new Map(state.orders).set(showId, answer.value) }));
    },
  };
}
