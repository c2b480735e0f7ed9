import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { chromiumArguments } from './chromium-arguments.ts';
import { copyExtension } from './extension-copy.ts';
import { findChromium } from './find-browser.ts';
import { workFolder } from './work-folder.ts';

export interface UpdatableChromium {
  readonly browser: Browser;
  readonly extensionId: string;
  openPage(path: string): Promise<Page>;
  /** Puts the same build in place of the running extension under a higher version, open tabs and storage staying. */
  update(version: string): Promise<void>;
  /** Ends the browser at once, as a power cut does: nothing is written any more. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a headless Chromium whose extension can be updated in place, which only works over puppeteer's pipe. */
export async function startUpdatableChromium(options: {
  extension: string;
  port: number;
  grant?: readonly string[];
  /** Keep profile and extension here, to start again with what was stored; absent = a new folder, removed at the end. */
  folder?: string;
  /** Absent = the build's own. */
  version?: string;
}): Promise<UpdatableChromium> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error(
      'No Chromium that loads unpacked extensions was found: set CHROME_PATH, or install Chromium.',
    );
  }
  const own = options.folder === undefined ? workFolder('updates') : null;
  const folder = options.folder ?? own?.path ?? '';
  const extension = join(folder, 'extension');
  const grant = options.grant ?? [];
  const { version } = options;
  copyExtension(options.extension, extension, version === undefined ? { grant } : { grant, version });
  const browser = await launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: true,
    userDataDir: join(folder, 'profile'),
    args: chromiumArguments(options.port),
  });
  const extensionId = await browser.installExtension(extension);
  return {
    browser,
    extensionId,
    async openPage(path) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    async update(version) {
      copyExtension(options.extension, extension, { grant, version });
      await browser.installExtension(extension);
    },
    async kill() {
      const process = browser.process();
      if (process === null) throw new Error('This browser has no process.');
      const ended = new Promise((resolve) => process.once('exit', resolve));
      process.kill('SIGKILL');
      await ended;
    },
    async close() {
      await browser.close();
      own?.remove();
    },
  };
}
