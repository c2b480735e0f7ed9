import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAddress, DEMO_HOST } from '../../demo/addresses.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { missingForDisplay, startDisplay, type Display } from '../../support/display.ts';
import { findElement, waitInPage } from '../../support/firefox-page.ts';
import { openFirefoxStage, registrations, type FirefoxStage } from '../../support/firefox-stage.ts';
import { video } from '../../support/video.ts';
import { playsInDatabase } from '../extension-pages.ts';

let display: Display;
let stage: FirefoxStage;

describe.skipIf(missingForDisplay().length > 0)('Firefox as its user meets it, with real keys', () => {
  beforeAll(async () => {
    await video('webm', 61);
    const made = await startDisplay();
    if (made === null) throw new Error('no display');
    display = made;
    stage = await openFirefoxStage({ display: display.name, asks: true, grant: [`https://${DEMO_HOST}/*`] });
  });
  afterAll(async () => {
    await stage?.close();
    await display?.close();
  });

  const says = (words: string) =>
    stage.backstage.evaluate((text) => document.body.textContent?.includes(text) === true, words);
  const askForNetflix = async (): Promise<void> => {
    await stage.backstage.bringToFront();
    await (await findElement(stage.backstage, '::-p-aria([name="Netflix"][role="switch"])')).click();
  };
  /** The browser's question takes a key only some time after it was drawn: pressed until something comes of it. */
  const answer = (keys: string, words: string) =>
    expect
      .poll(async () => {
        await display.press(keys, 'firefox');
        return says(words);
      })
      .toBe(true);

  it('asks for a service, takes a no, and asks again', async () => {
    await askForNetflix();
    await answer('Escape', 'Netflix stays off: the browser was not given permission.');
    expect(await registrations(stage.backstage)).not.toContain('netflix');
    await askForNetflix();
    await answer('alt+a', 'Netflix is on');
    expect(await registrations(stage.backstage)).toContain('netflix');
  });

  it('leaves no trace of a private window: an ordinary one beside it is counted, and nothing else', async () => {
    const ordinary = await stage.firefox.browser.newPage();
    await display.press('ctrl+shift+p', 'firefox');
    const inPrivate = async () =>
      (await stage.firefox.browser.pages()).find((page) => page.url() === 'about:privatebrowsing');
    await expect.poll(inPrivate).toBeDefined();
    const hidden = await inPrivate();
    const pages = hidden === undefined ? [] : [hidden, ordinary];
    for (const [at, page] of pages.entries())
      await page.goto(demoAddress(DEMO_SLUG, 1, at + 1, 'rate=16&muted=1&autoplay=1&next=0'));
    for (const page of pages) await waitInPage(page, () => document.querySelector('video')?.ended === true);
    const plays = () => stage.backstage.evaluate(playsInDatabase);
    await expect.poll(plays).toMatchObject([{ season: 1, episode: 2 }]);
    expect(await stage.send('tonight.list', {})).toMatchObject({ value: { waiting: [], watching: [] } });
  });
});
