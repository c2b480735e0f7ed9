import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAddress } from '../../demo/addresses.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { findElement } from '../../support/firefox-page.ts';
import { startFirefox, type RunningFirefox } from '../../support/firefox.ts';
import { DEMO_TOKEN, startServer, type DemoServer } from '../../support/server.ts';
import { FIREFOX_BUILD, GRANTED } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { playsInDatabase, type ExtensionApi } from '../extension-pages.ts';
import { upNextOf } from '../log.ts';

declare const browser: ExtensionApi;

const SHOW = 'The One-Minute Lighthouse';

let server: DemoServer;
let firefox: RunningFirefox;

beforeAll(async () => {
  await video('webm', 61);
  server = await startServer();
  firefox = await startFirefox({ extension: FIREFOX_BUILD, port: server.port, grant: GRANTED });
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

describe('an episode played to its end, in Firefox with the production build', () => {
  it('is counted once, and the popup shows the next', async () => {
    const options = await firefox.openPage('options.html');
    const send = (name: string, payload: object) =>
      options.evaluate((message) => browser.runtime.sendMessage(message), { name, payload });
    await expect
      .poll(() =>
        options.evaluate(async () => (await browser.scripting.getRegisteredContentScripts()).length),
      )
      .toBe(3);
    expect(await send('credential.set', { text: DEMO_TOKEN })).toMatchObject({ value: { state: 'works' } });

    const page = await firefox.browser.newPage();
    await page.goto(demoAddress(DEMO_SLUG, 1, 1, 'rate=8&muted=1&autoplay=1&next=0'));
    const showId = server.catalogue.shows.find((one) => one.slug === DEMO_SLUG)?.id ?? 0;
    await expect.poll(() => upNextOf({ send }, showId), { timeout: 60_000, interval: 250 }).toBe('S1 E2');

    const popup = await firefox.openPage('popup.html');
    await findElement(popup, `::-p-aria([name="Mark S1 E2 of ${SHOW} watched"][role="button"])`);
    expect(await options.evaluate(playsInDatabase)).toHaveLength(1);
  });
});
