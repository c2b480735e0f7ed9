import type { CredentialState, ServiceState } from '../messages/protocol';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export interface SettingsState {
  /** Null until the background has answered. */
  readonly credential: CredentialState | null;
  /** A credential is being tried. */
  readonly checking: boolean;
  /** The code of what went wrong with the last one; null when nothing did. */
  readonly problem: string | null;
  readonly services: readonly ServiceState[];
  readonly said: ServiceSaid | null;
}

/** What became of a switch. `refused`: the browser, or the user in its question, did not allow it. */
export interface ServiceSaid {
  readonly what: 'on' | 'off' | 'refused';
  readonly service: string;
}

/** How the browser's permissions are asked for and given back. */
export interface Permissions {
  requestOrigins(origins: readonly string[]): Promise<boolean>;
  removeOrigins(origins: readonly string[]): Promise<boolean>;
}

export type SettingsStore = ReturnType<typeof createSettingsStore>;

const NO_SETTINGS: SettingsState = {
  credential: null,
  checking: false,
  problem: null,
  services: [],
  said: null,
};

/** The credential and the services that are on. */
export function createSettingsStore(ports: Pick<Ports, 'send'>, permissions: Permissions) {
  const store = createStore(NO_SETTINGS);
  const patch = (change: Partial<SettingsState>) => store.update((state) => ({ ...state, ...change }));

  async function showServices(name: 'services.list' | 'services.refresh'): Promise<void> {
    const answer = await ports.send(name, {});
    if (answer.ok) patch({ services: answer.value });
  }

  async function settleSwitch(asked: Promise<boolean>, { id, name: service }: ServiceState, on: boolean) {
    const allowed = await asked.catch(() => false);
    await showServices('services.refresh');
    const granted = store.get().services.some((one) => one.id === id && one.granted);
    const what = allowed && granted === on ? (on ? 'on' : 'off') : 'refused';
    patch({ said: { what, service } });
  }

  return {
    state: store satisfies Store<SettingsState>,

    async load(): Promise<void> {
      const [credential] = await Promise.all([
        ports.send('credential.get', {}),
        showServices('services.list'),
      ]);
      if (credential.ok) patch({ credential: credential.value });
      else patch({ problem: credential.code });
    },

    /** Tries and keeps a key or token; an empty text forgets the one that is kept. Answers whether it was taken. */
    async saveCredential(text: string): Promise<boolean> {
      if (store.get().checking) return false;
      patch({ checking: true, problem: null });
      const answer = await ports.send('credential.set', { text });
      patch({ checking: false });
      if (answer.ok) patch({ credential: answer.value });
      else patch({ problem: answer.code });
      return answer.ok && answer.value.state !== 'refused';
    },

    /** Must run in the click itself: the browser is asked before anything is waited for. */
    switchService(service: ServiceState, on: boolean): Promise<void> {
      const asked = on
        ? permissions.requestOrigins(service.origins)
        : permissions.removeOrigins(service.origins);
      return settleSwitch(asked, service, on);
    },
  };
}
