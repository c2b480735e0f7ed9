import type { OwnSite, ServiceState } from '../messages/protocol-services';
import type { CredentialState } from '../messages/protocol-settings';
import { locale } from '../platform/i18n';
import { readOwnAddress } from './own-address';
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
  /** Sites that the user named. */
  readonly own: readonly OwnSite[];
  readonly ownSaid: OwnSaid | null;
}

/** What became of a site's address: `listed` names the service whose switch it is. */
export interface OwnSaid {
  readonly what: 'on' | 'off' | 'refused' | 'listed' | 'nonsense';
  readonly name: string;
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
  own: [],
  ownSaid: null,
};

/** The credential and the services that are on. */
export function createSettingsStore(ports: Pick<Ports, 'send'>, permissions: Permissions) {
  const store = createStore(NO_SETTINGS);
  const patch = (change: Partial<SettingsState>) => store.update((state) => ({ ...state, ...change }));

  async function showServices(name: 'services.list' | 'services.refresh'): Promise<void> {
    const answer = await ports.send(name, {});
    if (answer.ok) patch({ services: answer.value });
    const own = await ports.send('services.own', {});
    if (own.ok) patch({ own: own.value });
  }

  async function settleOwn(asked: Promise<boolean>, origin: string, name: string, on: boolean) {
    const allowed = await asked.catch(() => false);
    await showServices('services.refresh');
    const granted = store.get().own.some((site) => site.origin === origin);
    patch({ ownSaid: { what: allowed && granted === on ? (on ? 'on' : 'off') : 'refused', name } });
    return granted === on;
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

    /** Asks for several services at once; must run in the click itself, as above. */
    async switchOn(picked: readonly ServiceState[]): Promise<void> {
      const asked = permissions.requestOrigins(picked.flatMap(({ origins }) => origins));
      const allowed = await asked.catch(() => false);
      await showServices('services.refresh');
      const service = new Intl.ListFormat(locale(), { style: 'narrow' }).format(
        picked.map(({ name }) => name),
      );
      patch({ said: allowed ? null : { what: 'refused', service } });
    },

    /** Names a site. Called in the click itself, so that the browser lets the permission be asked for. */
    async addOwn(address: string): Promise<boolean> {
      const read = readOwnAddress(address, store.get().services);
      if (read.what === 'site')
        return settleOwn(permissions.requestOrigins([read.origin]), read.origin, read.name, true);
      patch({ ownSaid: { what: read.what, name: read.what === 'listed' ? read.service : address } });
      return false;
    },

    removeOwn({ origin, name }: OwnSite): Promise<boolean> {
      return settleOwn(permissions.removeOrigins([origin]), origin, name, false);
    },

    /** Says what reads a site that the user named. */
    async readOwn({ origin }: OwnSite, reader: OwnSite['reader']): Promise<void> {
      const answer = await ports.send('services.read', { origin, reader });
      if (answer.ok) patch({ own: answer.value });
    },
  };
}
