import type { BrowserContext } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAddress } from '../../demo/addresses.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { startUpdatableChromium, type UpdatableChromium } from '../../support/puppeteer-chromium.ts';
import { DEMO_TOKEN, startServer, type DemoServer } from '../../support/server.ts';
import { CHROME_BUILD, GRANTED } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { playsInDatabase, type ExtensionApi } from '../extension-pages.ts';

declare const chrome: ExtensionApi;

let server: DemoServer;
let chromium: UpdatableChromium;

beforeAll(async () => {
  await video('webm', 61);
  server = await startServer();
  chromium = await startUpdatableChromium({ extension: CHROME_BUILD, port: server.port, grant: GRANTED });
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

async function watch(context: BrowserContext, episode: number): Promise<void> {
  const page = await context.newPage();
  await page.goto(demoAddress(DEMO_SLUG, 1, episode, 'rate=16&muted=1&autoplay=1&next=0'));
  await page.waitForFunction(() => document.querySelector('video')?.ended, { timeout: 30_000 });
}

describe('a private window', () => {
  it('leaves no trace: an ordinary one beside it is counted, and nothing else', async () => {
    const backstage = await chromium.openPage('options.html');
    await expect
      .poll(() =>
        backstage.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length),
      )
      .toBe(3);
    await backstage.evaluate((message) => chrome.runtime.sendMessage(message), {
      name: 'credential.set',
      payload: { text: DEMO_TOKEN },
    });
    await watch(await chromium.browser.createBrowserContext(), 1);
    await watch(chromium.browser.defaultBrowserContext(), 2);
    const plays = () => backstage.evaluate(playsInDatabase);
    await expect.poll(plays, { timeout: 20_000 }).toHaveLength(1);
    expect(await plays()).toMatchObject([{ season: 1, episode: 2 }]);
    const tonight = await backstage.evaluate((message) => chrome.runtime.sendMessage(message), {
      name: 'tonight.list',
      payload: {},
    });
    expect(tonight).toMatchObject({ value: { waiting: [], watching: [] } });
  });
});
