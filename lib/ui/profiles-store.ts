import type { Result } from '../domain/result';
import type { ProfileList, SiteProfile } from '../messages/protocol-household';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export interface ProfilesState {
  /** Null until the background has answered. */
  readonly list: ProfileList | null;
  /** The profiles of services, and the services as a whole. */
  readonly sites: readonly SiteProfile[];
  readonly problem: string | null;
}

export type ProfilesStore = ReturnType<typeof createProfilesStore>;

/** The household: who is in it, who comes first, and who was removed lately. */
export function createProfilesStore({ send, newId }: Pick<Ports, 'send' | 'newId'>) {
  const store = createStore<ProfilesState>({ list: null, sites: [], problem: null });

  async function load(): Promise<void> {
    const [answer, sites] = await Promise.all([send('profiles.list', {}), send('profiles.sites', {})]);
    store.update((state) => ({
      ...state,
      ...(answer.ok ? { list: answer.value } : { problem: answer.code }),
      ...(sites.ok ? { sites: sites.value } : {}),
    }));
  }

  async function settle(asked: Promise<Result<unknown>>) {
    const answer = await asked;
    store.update((state) => ({ ...state, problem: answer.ok ? null : answer.code }));
    await load();
    return answer.ok;
  }

  return {
    state: store satisfies Store<ProfilesState>,
    load,
    add: (name: string) => settle(send('profiles.add', { name, colour: '' })),
    change: (profileId: string, change: { name?: string; colour?: string }) =>
      settle(send('profiles.change', { profileId, ...change })),
    remove: (profileId: string) => settle(send('profiles.remove', { opId: newId(), profileId })),
    bringBack: (op: string) => settle(send('log.undo', { op })),
    bindSite: ({ site, name }: SiteProfile, profileId: string | null) =>
      settle(send('profiles.bindSite', { site, name, profileId })),
    setHome: (profileId: string) => settle(send('profiles.home', { profileId })),
  };
}
