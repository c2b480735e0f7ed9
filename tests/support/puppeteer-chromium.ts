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
  close(): Promise<void>;
}

/** Starts a headless Chromium whose extension can be updated in place, which only works over puppeteer's pipe. */
export async function startUpdatableChromium(options: {
  extension: string;
  port: number;
  grant?: readonly string[];
}): Promise<UpdatableChromium> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error(
      'No Chromium that loads unpacked extensions was found: set CHROME_PATH, or install Chromium.',
    );
  }
  const work = workFolder('updates');
  const extension = join(work.path, 'extension');
  const grant = options.grant ?? [];
  copyExtension(options.extension, extension, { grant });
  const browser = await launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: true,
    userDataDir: join(work.path, 'profile'),
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
    async close() {
      await browser.close();
      work.remove();
    },
  };
}
