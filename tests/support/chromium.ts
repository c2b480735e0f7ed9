import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { chromiumArguments } from './chromium-arguments.ts';
import { copyExtension } from './extension-copy.ts';
import { findChromium } from './find-browser.ts';
import { workFolder } from './work-folder.ts';

export interface ChromiumOptions {
  /** The folder of the production build. */
  readonly extension: string;
  /** The port of the server that stands in for every host. */
  readonly port: number;
  /** Hosts that are reached for real, as TMDB's when somebody tries it with their own key. */
  readonly realHosts?: readonly string[];
  /** Match patterns of sites that are granted from the start; never a pattern for every site. */
  readonly grant?: readonly string[];
  /** Optional permissions that are given from the start. */
  readonly permissions?: readonly string[];
  /** Keep profile and extension here, to start again with what was stored; absent = a new folder, removed at the end. */
  readonly folder?: string;
  /** With a window, on this display (`:99`); absent = headless. An empty name is the session's own display. */
  readonly display?: string;
  readonly locale?: string;
  /** The folder of the texts that the extension speaks, as `pt_BR`; absent = what the browser asks for. */
  readonly language?: string;
  readonly timezone?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Leave the welcome open that a new installation shows. */
  readonly welcome?: boolean;
}

export interface RunningChromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Opens a page of the extension, as `options.html`, in a tab. */
  openPage(path: string): Promise<Page>;
  /** Opens the popup's page in a tab of the popup's size. */
  openPopup(): Promise<Page>;
  isWorkerRunning(): Promise<boolean>;
  /** Stops the extension's service worker as the browser does when it is idle; true if it was running. */
  stopWorker(): Promise<boolean>;
  close(): Promise<void>;
}

/** Starts Chromium with the extension. Throws a sentence when there is no Chromium that can load it. */
export async function startChromium(options: ChromiumOptions): Promise<RunningChromium> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error(
      'No Chromium that loads unpacked extensions was found: set CHROME_PATH, or install Chromium.',
    );
  }
  const own = options.folder === undefined ? workFolder('chromium') : null;
  const folder = options.folder ?? own?.path ?? '';
  // The extension's id is made from its path: the same folder gives the same id, and so the same storage.
  const extension = join(folder, 'extension');
  const isNew = !existsSync(join(folder, 'profile'));
  copyExtension(options.extension, extension, {
    ...(options.grant === undefined ? {} : { grant: options.grant }),
    ...(options.language === undefined ? {} : { language: options.language }),
    ...(options.permissions === undefined ? {} : { permissions: options.permissions }),
  });
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    headless: options.display === undefined,
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.timezone === undefined ? {} : { timezoneId: options.timezone }),
    ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
    viewport: options.display === undefined ? { width: 1280, height: 800 } : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...chromiumArguments(options.port, options.realHosts),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  if (isNew && options.welcome !== true) await closeWelcome(context);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).host;
  const origin = `chrome-extension://${extensionId}`;

  async function openPage(path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${origin}/${path}`);
    return page;
  }

  return {
    context,
    extensionId,
    openPage,
    async openPopup() {
      const page = await context.newPage();
      await page.setViewportSize({ width: 400, height: 600 });
      await page.goto(`${origin}/popup.html`);
      return page;
    },
    isWorkerRunning: () => isWorkerRunning(context, origin),
    stopWorker: () => stopWorker(context, origin),
    async close() {
      await context.close();
      own?.remove();
    },
  };
}

/**
 * A new installation opens the welcome, in a tab of its own, some ms after the start. It is closed once it is drawn: a page
 * that goes while it asks for its texts leaves its process without any, and the next page gets that process.
 */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const open = context.pages().find(isWelcome);
  const page = open ?? (await context.waitForEvent('page', { predicate: isWelcome }));
  await page.getByRole('main').waitFor();
  await page.close();
}

interface Version {
  readonly versionId: string;
  readonly scriptURL: string;
  readonly runningStatus: string;
}

/**
 * The extension's worker as the browser's own developer tools see it. Its target says too little: one that starts
 * again at once keeps its id, and one that is stopped while it only starts never ends.
 */
async function watchWorker(context: BrowserContext, origin: string) {
  const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  let latest: Version | undefined;
  const listeners = new Set<(version: Version) => void>();
  session.on('ServiceWorker.workerVersionUpdated', (event: { versions: readonly Version[] }) => {
    for (const version of event.versions.filter((one) => one.scriptURL.startsWith(origin))) {
      latest = version;
      for (const listener of listeners) listener(version);
    }
  });
  const until = (isSo: (version: Version) => boolean) =>
    new Promise<Version>((resolve) => {
      const listener = (version: Version) => {
        if (!isSo(version)) return;
        listeners.delete(listener);
        resolve(version);
      };
      listeners.add(listener);
      if (latest !== undefined) listener(latest);
    });
  await session.send('ServiceWorker.enable');
  return { session, until };
}

const isSettled = ({ runningStatus }: Version) => runningStatus === 'running' || runningStatus === 'stopped';

async function isWorkerRunning(context: BrowserContext, origin: string): Promise<boolean> {
  const { session, until } = await watchWorker(context, origin);
  const { runningStatus } = await until(() => true);
  await session.detach();
  return runningStatus !== 'stopped';
}

/** Stops a worker that runs; one that is starting is let start first, as no browser stops that one for idleness. */
async function stopWorker(context: BrowserContext, origin: string): Promise<boolean> {
  const { session, until } = await watchWorker(context, origin);
  const { versionId, runningStatus } = await until(isSettled);
  if (runningStatus === 'running') {
    const stopped = until((version) => version.runningStatus === 'stopped');
    await session.send('ServiceWorker.stopWorker', { versionId });
    await stopped;
  }
  await session.detach();
  return runningStatus === 'running';
}
