import { ok } from '../domain/result';
import type { In } from '../messages/protocol';
import type { OwnSite, ServicesProtocol, ServiceState, SiteHealth } from '../messages/protocol-services';
import type { SettingsProtocol } from '../messages/protocol-settings';
import type { Handlers } from '../messages/receive';
import { changeSettings, readSettings } from './edit-settings';
import { matchAnew, waitFor } from './reports/match-anew';
import { cancelRefresh, catalogueState, refreshAll } from './catalogue/refresh-shows';
import { readCredential, setCredential } from './catalogue/set-credential';
import type { Writing } from './handler-kit';
import type { Tools } from './tools';

/** What these handlers share with the others. */
export interface SettingsKit {
  health(): Promise<SiteHealth[]>;
  listOwn(): Promise<OwnSite[]>;
  readOwn(choice: In<'services.read'>): Promise<OwnSite[]>;
  services(refresh: boolean): Promise<ServiceState[]>;
  /** TMDB may be asked what it could not be before: what waits for it can go on. */
  mayAsk(): void;
  /** Everything is to be refreshed, or no longer. */
  refreshAsked(): void;
}

/** The handlers of the messages about sites and settings; each only calls a use case. */
export function settingsHandlers(
  tools: Tools,
  kit: SettingsKit & Writing,
): Pick<Handlers, keyof ServicesProtocol | keyof SettingsProtocol> {
  return {
    'services.own': async () => ok(await kit.listOwn()),
    'services.read': async (choice) => ok(await kit.readOwn(choice)),
    'health.list': async () => ok(await kit.health()),

    'settings.get': async () => ok(await readSettings(tools.db)),
    'settings.set': async ({ change }) => {
      const answer = await kit.writing(changeSettings(tools.db, change));
      if (change.lookUp === true && (await matchAnew(tools.db))) kit.mayAsk();
      return answer;
    },

    'catalogue.refresh': async ({ cancel = false }) => {
      const state = await (cancel ? cancelRefresh(tools) : refreshAll(tools));
      kit.refreshAsked();
      return ok(state);
    },
    'catalogue.state': async () => ok(await catalogueState(tools)),

    'credential.get': async () => ok(await readCredential(tools.db)),
    'credential.set': async ({ text }) => {
      const answer = await kit.writing(setCredential(tools.db, tools.tmdb, text));
      if (answer.ok) {
        await waitFor(tools.db, null);
        kit.mayAsk();
      }
      return answer;
    },
    'services.list': async () => ok(await kit.services(false)),
    'services.refresh': async () => ok(await kit.services(true)),
  };
}
