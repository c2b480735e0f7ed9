import type { Page } from 'puppeteer-core';
import type { ExtensionApi } from '../e2e/extension-pages.ts';
import { waitInPage } from './firefox-page.ts';
import { startFirefox, type FirefoxOptions, type RunningFirefox } from './firefox.ts';
import { DEMO_TOKEN, startServer, type DemoServer } from './server.ts';
import { FIREFOX_BUILD, GRANTED } from './stage.ts';

declare const browser: ExtensionApi;

/** The stand-in for every host, and Firefox with the built extension, which has a credential. */
export interface FirefoxStage {
  readonly server: DemoServer;
  firefox: RunningFirefox;
  /** A page of the extension, to look at the database from. An update closes it: then another takes its place. */
  backstage: Page;
  /** Sends a message as the popup would, and answers the Result. */
  send(name: string, payload: object): Promise<{ ok: boolean; value?: unknown; code?: string }>;
  /** A page of the web, as a tab. */
  visit(url: string): Promise<Page>;
  /** Ends the browser and starts it anew with its profile, which needs a `folder`. No page of the extension is open then. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openFirefoxStage(options: Partial<FirefoxOptions> = {}): Promise<FirefoxStage> {
  const server = await startServer();
  const start = () =>
    startFirefox({ extension: FIREFOX_BUILD, port: server.port, grant: GRANTED, ...options });
  const firefox = await start();
  const stage: FirefoxStage = {
    server,
    firefox,
    backstage: await firefox.openPage('options.html'),
    send: (name, payload) =>
      stage.backstage.evaluate((message) => browser.runtime.sendMessage(message), { name, payload }),
    async visit(url) {
      const page = await stage.firefox.browser.newPage();
      await page.goto(url);
      return page;
    },
    async restart() {
      await stage.firefox.close();
      stage.firefox = await start();
    },
    async close() {
      await stage.firefox.close();
      await server.close();
    },
  };
  await waitInPage(
    stage.backstage,
    async (least) => (await browser.scripting.getRegisteredContentScripts()).length >= least,
    (options.grant ?? GRANTED).length,
  );
  await stage.send('credential.set', { text: DEMO_TOKEN });
  return stage;
}

/** The ids of the content scripts that stand. */
export function registrations(page: Page): Promise<string[]> {
  return page.evaluate(async () =>
    (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort(),
  );
}

/** Has Firefox stopped the event page? Wakes nothing, and keeps nothing awake. */
export function isStopped(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      !browser.extension
        .getViews()
        .some(({ location }) => location.pathname.includes('_generated_background')),
  );
}
