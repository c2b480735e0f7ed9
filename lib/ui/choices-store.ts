import type { SettingsValues } from '../messages/protocol-settings';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export interface ChoicesState {
  /** Null until the background has answered. */
  readonly values: SettingsValues | null;
  readonly problem: string | null;
}

export type ChoicesStore = ReturnType<typeof createChoicesStore>;

/** What the user chose. A change stands at once and is put right by the answer. */
export function createChoicesStore({ send }: Pick<Ports, 'send'>) {
  const store = createStore<ChoicesState>({ values: null, problem: null });

  async function load(): Promise<void> {
    const answer = await send('settings.get', {});
    store.update((state) =>
      answer.ok ? { values: answer.value, problem: null } : { ...state, problem: answer.code },
    );
  }

  async function change(change: Partial<SettingsValues>): Promise<void> {
    const before = store.get().values;
    if (before === null) return;
    store.update(() => ({ values: { ...before, ...change }, problem: null }));
    const answer = await send('settings.set', { change });
    store.update(() =>
      answer.ok ? { values: answer.value, problem: null } : { values: before, problem: answer.code },
    );
  }

  return {
    state: store satisfies Store<ChoicesState>,
    load,
    change,
    /** Notifications are on only when the browser was allowed, which `request` asks for in the click itself. */
    async notify(on: boolean, request: () => Promise<boolean>): Promise<void> {
      const allowed = on && (await request().catch(() => false));
      await change({ notifyNew: allowed });
    },
  };
}
