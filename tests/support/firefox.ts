import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { copyExtension } from './extension-copy.ts';
import { findFirefox } from './find-browser.ts';
import { pageAt } from './firefox-page.ts';
import { startProxy } from './proxy.ts';
import { workFolder } from './work-folder.ts';

export interface FirefoxOptions {
  /** The folder of the production build for Firefox. */
  readonly extension: string;
  /** The port of the server that stands in for every host. */
  readonly port: number;
  /** Match patterns of sites that are granted from the start; never a pattern for every site. */
  readonly grant?: readonly string[];
  /** The folder of the texts that it speaks whatever the browser's language, as `pt_BR`. */
  readonly language?: string;
  /** The browser asks before it gives a permission; absent = a click on the page's own button is enough. */
  readonly asks?: boolean;
  /** Where downloads go; absent = Firefox's own place. */
  readonly downloads?: string;
  /**
   * Keep the profile here and install for good, to start again with what was stored: what is not signed is taken only by
   * a Firefox of which `takesUnsigned` is true. Absent = a new profile, removed at the end.
   */
  readonly folder?: string;
  /** A display to open a window on, as `:99`; absent = headless. */
  readonly display?: string;
  /** ms without work after which the event page is stopped; absent = Firefox's own. */
  readonly idleAfter?: number;
}

export interface RunningFirefox {
  readonly browser: Browser;
  /** Opens a page of the extension, as `options.html`, in a tab. */
  openPage(path: string): Promise<Page>;
  /** Puts the same build in place of the running extension under a higher version, open tabs and storage staying. */
  update(version: string): Promise<void>;
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
  const { grant = [], language } = options;
  const copied = { grant, ...(language === undefined ? {} : { language }) };
  copyExtension(options.extension, extension, copied);
  const id = idIn(extension);
  if (options.folder !== undefined) installForGood(extension, id, options.folder);
  const proxy = await startProxy(options.port);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: options.display === undefined,
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
    ...(options.folder === undefined ? {} : { userDataDir: options.folder }),
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...preferences(proxy.port),
      'extensions.webextensions.uuids': JSON.stringify({ [id]: ADDRESS }),
      ...chosen(options),
    },
  });
  if (options.folder === undefined) await browser.installExtension(extension);
  return {
    browser,
    async openPage(path) {
      const page = await browser.newPage();
      const address = `moz-extension://${ADDRESS}/${path}`;
      // Firefox does not report that a page of an extension has loaded: what is waited for is the page itself.
      void page.goto(address, { timeout: 1500 }).catch(() => null);
      await pageAt(page, address);
      return page;
    },
    async update(version) {
      copyExtension(options.extension, extension, { ...copied, version });
      await browser.installExtension(extension);
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
  };
}

function chosen({ asks = false, downloads, folder, display, idleAfter }: FirefoxOptions) {
  return {
    'extensions.webextOptionalPermissionPrompts': asks,
    ...(downloads !== undefined && {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
    }),
    ...(folder !== undefined && {
      'xpinstall.signatures.required': false,
      'extensions.autoDisableScopes': 0,
      'extensions.startupScanScopes': 15,
    }),
    // Set by puppeteer, with which keys of a real keyboard reach no panel of the toolbar.
    ...(display !== undefined && { 'focusmanager.testmode': false }),
    ...(idleAfter !== undefined && { 'extensions.background.idle.timeout': idleAfter }),
  };
}

/** Lays the extension, packed, where a Firefox that starts with this profile finds it. */
function installForGood(extension: string, id: string, profile: string): void {
  const names = readdirSync(extension, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(extension, name)).isFile());
  const contents = files.map(
    (name) => [name.replaceAll('\\', '/'), readFileSync(join(extension, name))] as const,
  );
  mkdirSync(join(profile, 'extensions'), { recursive: true });
  writeFileSync(join(profile, 'extensions', `${id}.xpi`), zipSync(Object.fromEntries(contents)));
}

function idIn(extension: string): string {
  const id = idOf(JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')));
  if (id === null)
    throw new Error('The manifest of this build names no gecko id: is it the build for Firefox?');
  return id;
}

function idOf(manifest: unknown): string | null {
  let value = manifest;
  for (const key of ['browser_specific_settings', 'gecko', 'id']) {
    if (typeof value !== 'object' || value === null) return null;
    value = Reflect.get(value, key);
  }
  return typeof value === 'string' ? value : null;
}
