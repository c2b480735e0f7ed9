import type { When } from '../../lib/domain/when.ts';

/** The part of the extension's API that tests use inside pages of the extension and its worker. */
export interface ExtensionApi {
  readonly runtime: {
    readonly id: string;
    sendMessage(message: unknown): Promise<Answer>;
    getManifest(): { version: string };
    getContexts(filter: { contextTypes: string[] }): Promise<{ documentUrl?: string }[]>;
  };
  readonly scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
  readonly commands: { getAll(): Promise<{ name?: string; shortcut?: string }[]> };
  readonly action: { getBadgeText(details: object): Promise<string> };
  readonly permissions: {
    request(wanted: { origins?: string[]; permissions?: string[] }): Promise<boolean>;
    remove(wanted: { origins?: string[] }): Promise<boolean>;
    getAll(): Promise<{ origins?: string[]; permissions?: string[] }>;
  };
  readonly extension: { getViews(filter?: { type: 'popup' }): Window[] };
}

/** What the background answers. */
export interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly code?: string;
}

export interface StoredPlay {
  readonly id: string;
  readonly when: When;
  readonly showId: number;
  readonly season: number;
  readonly episode: number;
  readonly op: string;
}

/**
 * Every play in the log, undone ones too, read from the database itself. Runs in a page of the extension
 * (`page.evaluate(playsInDatabase)`).
 */
export function playsInDatabase(): Promise<StoredPlay[]> {
  return new Promise((resolve, reject) => {
    const opened = indexedDB.open('couchmark');
    opened.addEventListener('error', () => reject(new Error('The database cannot be opened.')));
    opened.addEventListener('success', () => {
      const asked = opened.result.transaction('plays').objectStore('plays').getAll();
      asked.addEventListener('error', () => reject(new Error('The plays cannot be read.')));
      asked.addEventListener('success', () => {
        opened.result.close();
        resolve(asked.result);
      });
    });
  });
}
