import type { Spoilers } from '../domain/spoilers';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export type SpoilersStore = ReturnType<typeof createSpoilersStore>;

/** What the active profile wants hidden of episodes it has not seen; null until the background has answered. */
export function createSpoilersStore({ send }: Pick<Ports, 'send'>) {
  const store = createStore<{ readonly profileId: string; readonly hide: Spoilers } | null>(null);
  return {
    state: store satisfies Store<unknown>,
    async load(): Promise<void> {
      const answer = await send('spoilers.get', {});
      if (answer.ok) store.update(() => answer.value);
    },
    async set(hide: Spoilers): Promise<void> {
      const held = store.get();
      if (held === null) return;
      const answer = await send('spoilers.set', { profileId: held.profileId, hide });
      if (answer.ok) store.update(() => ({ ...held, hide }));
    },
  };
}
