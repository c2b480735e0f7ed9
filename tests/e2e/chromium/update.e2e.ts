import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoAddress } from '../../demo/addresses.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { startUpdatableChromium, type UpdatableChromium } from '../../support/puppeteer-chromium.ts';
import { DEMO_TOKEN, startServer, type DemoServer } from '../../support/server.ts';
import { CHROME_BUILD, GRANTED } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { playsInDatabase, type ExtensionApi } from '../extension-pages.ts';
import { upNextOf } from '../log.ts';

declare const chrome: ExtensionApi;

let server: DemoServer;
let chromium: UpdatableChromium;
let showId: number;

beforeAll(() => video('webm', 61));
beforeEach(async () => {
  server = await startServer();
  chromium = await startUpdatableChromium({ extension: CHROME_BUILD, port: server.port, grant: GRANTED });
  showId = server.catalogue.shows.find((one) => one.slug === DEMO_SLUG)?.id ?? 0;
});
afterEach(async () => {
  await chromium.close();
  await server.close();
});

/** A page of the extension as it is now, and the way to speak to its background. An update closes such pages. */
async function backstage() {
  const page = await chromium.openPage('options.html');
  return {
    page,
    send: (name: string, payload: object) =>
      page.evaluate((message) => chrome.runtime.sendMessage(message), { name, payload }),
    registered: () =>
      page.evaluate(async () =>
        (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort(),
      ),
  };
}

/** Plays an episode, and keeps whatever the page's console says of errors. */
async function watch(episode: number, rate: number): Promise<{ page: Page; errors: string[] }> {
  const page = await chromium.browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(demoAddress(DEMO_SLUG, 1, episode, `rate=${rate}&muted=1&autoplay=1&next=0`));
  return { page, errors };
}

const reaches = (page: Page, seconds: number) =>
  page.waitForFunction(
    (least) => (document.querySelector('video')?.currentTime ?? 0) >= least,
    { timeout: 30_000 },
    seconds,
  );

describe('the extension is updated in place', () => {
  it.each([30, 70])(
    'at %i percent of an episode: it is counted once, without a word in the page',
    async (share) => {
      const before = await backstage();
      await expect.poll(before.registered, { timeout: 30_000 }).toHaveLength(3);
      const standing = await before.registered();
      await before.send('credential.set', { text: DEMO_TOKEN });
      const { page, errors } = await watch(1, 8);
      await reaches(page, (61 * share) / 100);
      await chromium.update('9.9.9');
      const after = await backstage();
      expect(await after.page.evaluate(() => chrome.runtime.getManifest().version)).toBe('9.9.9');
      await page.bringToFront();
      await page.waitForFunction(() => document.querySelector('video')?.ended, { timeout: 30_000 });
      await expect.poll(() => upNextOf(after, showId), { timeout: 20_000 }).toBe('S1 E2');
      expect(await after.registered()).toEqual(standing);
      // The next one in a new tab shows that registrations stand; what is counted by then is all there is.
      await watch(2, 16);
      await expect.poll(() => upNextOf(after, showId), { timeout: 30_000 }).toBe('S1 E3');
      const plays = await after.page.evaluate(playsInDatabase);
      expect(plays.map(({ season, episode }) => `S${season} E${episode}`).sort()).toEqual(['S1 E1', 'S1 E2']);
      expect(errors).toEqual([]);
    },
  );
});
