import type { SiteHealth } from '../messages/protocol-services';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export interface HealthState {
  /** Null until the background has answered. */
  readonly sites: readonly SiteHealth[] | null;
  readonly looking: boolean;
  readonly problem: string | null;
}

export type HealthStore = ReturnType<typeof createHealthStore>;

/** How the services that are on are doing. Looking asks their open tabs, so it is done only when the user looks. */
export function createHealthStore({ send }: Pick<Ports, 'send'>) {
  const store = createStore<HealthState>({ sites: null, looking: false, problem: null });
  return {
    state: store satisfies Store<HealthState>,
    async look(): Promise<void> {
      if (store.get().looking) return;
      store.update((state) => ({ ...state, looking: true }));
      const answer = await send('health.list', {});
      store.update((state) =>
        answer.ok
          ? { sites: answer.value, looking: false, problem: null }
          : { ...state, looking: false, problem: answer.code },
      );
    },
  };
}
