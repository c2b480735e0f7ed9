import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { DEMO_HOST } from '../demo/addresses.ts';
import { startChromium, type ChromiumOptions, type RunningChromium } from './chromium.ts';
import { DEMO_TOKEN, startServer, type DemoServer, type ServerOptions } from './server.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const built = resolve(ROOT, process.env['COUCHMARK_OUT'] ?? '.output');
/** The production build that is tried; `COUCHMARK_OUT` names another folder, for builds and tests alike. */
export const CHROME_BUILD = join(built, 'chrome-mv3');
export const FIREFOX_BUILD = join(built, 'firefox-mv3');
export const ARTIFACTS = join(ROOT, '.artifacts');

/** The services that are on from the start in most tests: the demo site, named by the user, and Netflix. */
export const GRANTED = [`https://${DEMO_HOST}/*`, '*://*.netflix.com/*'];

/** The stand-in for every host, and Chromium with the built extension. */
export interface Stage {
  readonly server: DemoServer;
  readonly chromium: RunningChromium;
  /** A page of the extension that stays open, to look at the database from. */
  readonly backstage: Page;
  /** Sends a message as the popup would, and answers the Result. */
  send(name: string, payload: object): Promise<{ ok: boolean; value?: unknown; code?: string }>;
  /** A page of the web, as a tab. */
  visit(url: string): Promise<Page>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly server?: ServerOptions;
  readonly chromium?: Partial<ChromiumOptions>;
  /** Absent = a token that the stand-in takes; null = none yet. */
  readonly credential?: string | null;
  /** How many content scripts stand once all that is granted is registered; absent = one for each granted pattern. */
  readonly registrations?: number;
}

export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const server = await startServer(options.server);
  const chromium = await startChromium({
    extension: CHROME_BUILD,
    port: server.port,
    grant: GRANTED,
    ...options.chromium,
  });
  const backstage = await chromium.openPage('options.html');
  const send: Stage['send'] = (name, payload) => backstage.evaluate(sendFromPage, { name, payload });
  await registered(backstage, options.registrations ?? (options.chromium?.grant ?? GRANTED).length);
  const credential = options.credential === undefined ? DEMO_TOKEN : options.credential;
  if (credential !== null) await send('credential.set', { text: credential });
  return {
    server,
    chromium,
    backstage,
    send,
    async visit(url) {
      const page = await chromium.context.newPage();
      await page.goto(url);
      return page;
    },
    async close() {
      await chromium.close();
      await server.close();
    },
  };
}

/**
 * Waits until the content scripts of what is granted stand, as they do some ms after an install, and until the worker is
 * past them, as its alarm tells: they are listed a moment before the browser has read them, and a page that is opened
 * then gets none.
 */
async function registered(page: Page, sites: number): Promise<void> {
  await page.waitForFunction(async (least) => {
    const { length } = await chrome.scripting.getRegisteredContentScripts();
    return length >= least && (await chrome.alarms.getAll()).length > 0;
  }, sites);
}

async function sendFromPage(message: { name: string; payload: object }) {
  return chrome.runtime.sendMessage(message);
}

/** Where a test leaves pictures for people to look at. */
export function artifact(name: string): string {
  return join(ARTIFACTS, name);
}

declare const chrome: {
  readonly runtime: {
    sendMessage(message: unknown): Promise<{ ok: boolean; value?: unknown; code?: string }>;
  };
  readonly alarms: { getAll(): Promise<unknown[]> };
  readonly scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
};
