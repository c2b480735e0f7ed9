import type { CatalogueState } from '../messages/protocol-settings';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export type CatalogueStore = ReturnType<typeof createCatalogueStore>;

/** How often (ms) a refresh that is running is looked at. */
const LOOK = 1000;

/** "Refresh everything": begun, looked at while it runs, and stopped. Null until the background has answered. */
export function createCatalogueStore({ send, later }: Pick<Ports, 'send' | 'later'>) {
  const store = createStore<CatalogueState | null>(null);
  let cancel = () => {};

  async function settle(name: 'catalogue.state' | 'catalogue.refresh', stop: boolean): Promise<void> {
    cancel();
    const answer =
      name === 'catalogue.state' ? await send(name, {}) : await send(name, stop ? { cancel: true } : {});
    if (!answer.ok) return;
    store.update(() => answer.value);
    if (answer.value.running) cancel = later(LOOK, () => void load());
  }

  const load = () => settle('catalogue.state', false);
  return {
    state: store satisfies Store<CatalogueState | null>,
    load,
    refresh: () => settle('catalogue.refresh', false),
    stop: () => settle('catalogue.refresh', true),
  };
}
