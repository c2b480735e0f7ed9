import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { copyExtension } from './extension-copy.ts';
import { findFirefox } from './find-browser.ts';
import { waitInPage } from './firefox-page.ts';
import { startProxy } from './proxy.ts';
import { workFolder } from './work-folder.ts';

export interface FirefoxOptions {
  /** The folder of the production build for Firefox. */
  readonly extension: string;
  /** The port of the server that stands in for every host. */
  readonly port: number;
  /** Match patterns of sites that are granted from the start; never a pattern for every site. */
  readonly grant?: readonly string[];
  /** A display to open a window on, as `:99`; absent = headless. */
  readonly display?: string;
  /** ms without work after which the event page is stopped; absent = Firefox's own. */
  readonly idleAfter?: number;
}

export interface RunningFirefox {
  readonly browser: Browser;
  /** Opens a page of the extension, as `options.html`, in a tab. */
  openPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Fixes the address of the extension's pages, which Firefox otherwise makes up anew for each profile. */
const ADDRESS = '5f0c1a52-7d7e-4c11-9a3b-0c0a57a11e00';

/** Starts a Firefox with the extension, headless unless there is a display. Throws a sentence when there is no Firefox. */
export async function startFirefox(options: FirefoxOptions): Promise<RunningFirefox> {
  const executablePath = findFirefox();
  if (executablePath === null) {
    throw new Error('No Firefox was found: set FIREFOX_PATH, or install Firefox.');
  }
  const work = workFolder('firefox');
  const extension = join(work.path, 'extension');
  copyExtension(options.extension, extension, options.grant === undefined ? {} : { grant: options.grant });
  const proxy = await startProxy(options.port);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: options.display === undefined,
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...preferences(proxy.port),
      ...addressPreference(extension),
      ...(options.idleAfter === undefined ? {} : { 'extensions.background.idle.timeout': options.idleAfter }),
    },
  });
  await browser.installExtension(extension);
  return {
    browser,
    async openPage(path) {
      const page = await browser.newPage();
      // Firefox does not report that a page of an extension has loaded: what is waited for is the page itself.
      await page.goto(`moz-extension://${ADDRESS}/${path}`, { timeout: 1500 }).catch(() => null);
      await waitInPage(page, () => document.readyState === 'complete');
      return page;
    },
    async close() {
      await browser.close();
      await proxy.close();
      work.remove();
    },
  };
}

function preferences(proxy: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy,
    'network.proxy.no_proxies_on': '',
    'network.http.http3.enable': false,
    'media.autoplay.default': 0,
    'media.autoplay.blocking_policy': 0,
    // Tabs beside the one in front play too.
    'media.block-autoplay-until-in-foreground': false,
    // A click on the page's own button grants optional permissions, without the browser's question.
    'extensions.webextOptionalPermissionPrompts': false,
  };
}

function addressPreference(extension: string): Record<string, unknown> {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id = idOf(manifest);
  if (id === null)
    throw new Error('The manifest of this build names no gecko id: is it the build for Firefox?');
  return { 'extensions.webextensions.uuids': JSON.stringify({ [id]: ADDRESS }) };
}

function idOf(manifest: unknown): string | null {
  let value = manifest;
  for (const key of ['browser_specific_settings', 'gecko', 'id']) {
    if (typeof value !== 'object' || value === null) return null;
    value = Reflect.get(value, key);
  }
  return typeof value === 'string' ? value : null;
}
