import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAddress, DEMO_HOST, netflixAddress } from '../../demo/addresses.ts';
import { findEpisode } from '../../demo/demo-show.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { missingForDisplay, startDisplay, type Display } from '../../support/display.ts';
import { findElement, waitInPage } from '../../support/firefox-page.ts';
import { startFirefox, type RunningFirefox } from '../../support/firefox.ts';
import { isStopped } from '../../support/firefox-stage.ts';
import { DEMO_TOKEN, startServer, type DemoServer } from '../../support/server.ts';
import { FIREFOX_BUILD } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { playsInDatabase, type ExtensionApi } from '../extension-pages.ts';
import { upNextOf } from '../log.ts';

declare const browser: ExtensionApi;

/** Keys reach a window only where there is a display; without one the shortcuts are not tried, and this says so. */
const HEADED = missingForDisplay().length === 0;
const SHOW = 'The One-Minute Lighthouse';
const OTHER = 'Paper Rockets';
const KEYED = 'Pocket Orchestra';
const BROUGHT = 'Saltmarsh Nine';
const FAST = 'rate=16&muted=1&autoplay=1';
/** ms; Firefox's own is 30 s. Every test here meets an event page that is stopped between its steps. */
const IDLE = 2000;

let server: DemoServer;
let display: Display | null = null;
let firefox: RunningFirefox;
let options: Page;
const ids = new Map<string, number>();

beforeAll(async () => {
  await video('webm', 61);
  server = await startServer();
  for (const { name, id } of server.catalogue.shows) ids.set(name, id);
  display = HEADED ? await startDisplay() : null;
  firefox = await startFirefox({
    extension: FIREFOX_BUILD,
    port: server.port,
    idleAfter: IDLE,
    ...(display === null ? {} : { display: display.name }),
  });
  options = await firefox.openPage('options.html');
});
afterAll(async () => {
  await firefox?.close();
  await display?.close();
  await server?.close();
});

const send = (name: string, payload: object) =>
  options.evaluate((message) => browser.runtime.sendMessage(message), { name, payload });
const upNext = (show: string) =>
  expect.poll(() => upNextOf({ send }, ids.get(show) ?? 0), { timeout: 30_000, interval: 250 });
/** Read from the database itself: nothing is woken by it. */
const played = async (show: string) =>
  (await options.evaluate(playsInDatabase)).filter(({ showId }) => showId === ids.get(show)).length;
const named = (name: string, role: string) => `::-p-aria([name="${name}"][role="${role}"])`;
/** A page that is not in front is neither drawn nor clicked. */
async function press(page: Page, name: string, role = 'button'): Promise<void> {
  await page.bringToFront();
  await (await findElement(page, named(name, role))).click();
}
async function enter(page: Page, selector: string, text: string): Promise<void> {
  await page.bringToFront();
  await (await findElement(page, selector)).type(text);
}
const says = (page: Page, words: string) =>
  waitInPage(page, (text) => document.body.textContent?.includes(text) === true, words);
/** What the switch of Netflix shows. */
const netflix = () =>
  expect.poll(
    () =>
      options.evaluate(() =>
        [...document.querySelectorAll('[role=switch]')]
          .find(({ textContent }) => textContent === 'Netflix')
          ?.getAttribute('aria-checked'),
      ),
    { timeout: 15_000 },
  );
const registered = () =>
  options.evaluate(async () => (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));

async function watch(episode: number, how: string): Promise<Page> {
  const show = server.catalogue.shows.find(({ slug }) => slug === DEMO_SLUG);
  const found = show && findEpisode(show, 1, episode);
  if (!found) throw new Error('no demo episode');
  const page = await firefox.browser.newPage();
  await page.goto(netflixAddress(found, how));
  return page;
}

describe(`an evening in Firefox (${HEADED ? 'a real window, real key presses' : 'headless: no shortcuts'})`, () => {
  it('takes a key, and a service by the click that asks for it', async () => {
    await enter(options, named('TMDB API key or read access token', 'textbox'), DEMO_TOKEN);
    await press(options, 'Save');
    await says(options, 'It works.');
    await press(options, 'Netflix', 'switch');
    await netflix().toBe('true');
    const granted = await options.evaluate(async () => (await browser.permissions.getAll()).origins ?? []);
    expect(granted.filter((origin) => !origin.includes('themoviedb'))).toEqual(['*://*.netflix.com/*']);
    await expect.poll(registered).toContain('netflix');
  });

  // Before anything marks itself: for ten minutes the key would be about that.
  it.runIf(HEADED)('marks and takes back by its shortcuts, its event page stopped before each', async () => {
    const by = { profileId: 'default', showId: ids.get(KEYED) ?? 0 };
    await send('show.add', by);
    await send('progress.mark', { ...by, opId: crypto.randomUUID(), season: 1, episode: 1 });
    await expect.poll(() => isStopped(options), { timeout: 20_000 }).toBe(true);
    await display?.press('alt+shift+m', 'firefox');
    await upNext(KEYED).toBe('S1 E3');
    await expect.poll(() => isStopped(options), { timeout: 20_000 }).toBe(true);
    await display?.press('alt+shift+u', 'firefox');
    await upNext(KEYED).toBe('S1 E2');
  });

  it('counts an episode to its end and the next by autoplay, its event page stopped meanwhile', async () => {
    await expect.poll(() => isStopped(options), { timeout: 20_000 }).toBe(true);
    const page = await watch(1, `${FAST}&next=1`);
    await expect.poll(() => played(SHOW), { timeout: 60_000 }).toBe(2);
    await upNext(SHOW).toBe('S1 E3');
    await page.close();
  });

  it('works in a tab that was open before, and no longer once the service is off', async () => {
    await press(options, 'Netflix', 'switch');
    await netflix().toBe('false');
    await expect.poll(registered).toEqual([]);
    const tab = await watch(3, 'muted=1&next=0');
    await options.bringToFront();
    await press(options, 'Netflix', 'switch');
    await netflix().toBe('true');
    await tab.bringToFront();
    await tab.evaluate(async () => {
      const player = document.querySelector('video');
      if (player === null) throw new Error('no player');
      player.playbackRate = 16;
      await player.play();
    });
    await upNext(SHOW).toBe('S1 E4');
    await tab.close();
  });

  it('lists tonight, marks, takes back, skips, and adds a show', async () => {
    const popup = await firefox.openPage('popup.html');
    await press(popup, `Mark S1 E4 of ${SHOW} watched`);
    await findElement(popup, named(`Mark S1 E5 of ${SHOW} watched`, 'button'));
    await popup.keyboard.press('u');
    await findElement(popup, named(`Mark S1 E4 of ${SHOW} watched`, 'button'));
    await popup.focus(named(`Mark S1 E4 of ${SHOW} watched`, 'button'));
    await popup.keyboard.press('s');
    await findElement(popup, named(`Mark S1 E5 of ${SHOW} watched`, 'button'));
    await popup.keyboard.press('u');
    await findElement(popup, named(`Mark S1 E4 of ${SHOW} watched`, 'button'));
    await popup.keyboard.press('/');
    await enter(popup, named('Add a show', 'searchbox'), OTHER);
    const found = await findElement(popup, `button[aria-label^="Add ${OTHER} ("]`);
    await found.click();
    await findElement(popup, named(`Mark S1 E1 of ${OTHER} watched`, 'button'));
    await popup.close();
  });

  it('tells on the page what was marked, and takes it back from there', async () => {
    await send('settings.set', { change: { toasts: 'all' } });
    const before = await played(SHOW);
    const page = await watch(4, `${FAST}&next=0`);
    await expect.poll(() => played(SHOW), { timeout: 30_000 }).toBe(before + 1);
    // What a closed shadow root holds is reached as a person without a mouse reaches it.
    const inToast = () =>
      page.evaluate(() => {
        const at = document.activeElement;
        return (
          at !== null && at.parentElement === document.body && at.shadowRoot === null && at.tagName === 'DIV'
        );
      });
    await expect
      .poll(
        async () => {
          await page.keyboard.press('Tab');
          return inToast();
        },
        { timeout: 15_000 },
      )
      .toBe(true);
    await page.keyboard.press('Enter');
    await upNext(SHOW).toBe('S1 E4');
    await page.close();
  });

  it('shows the library', async () => {
    const library = await firefox.openPage('library.html');
    await says(library, SHOW);
    await says(library, OTHER);
    await library.close();
  });

  it('reads a file that a page shares', async () => {
    const answers = await options.evaluate(async () => {
      const file = new Blob(['{"format":"couchmark-backup","version":1,"plays":[],"marks":[]}']);
      const about = { transfer: 'shared', address: URL.createObjectURL(file), bytes: file.size };
      const read = await browser.runtime.sendMessage({ name: 'backup.read', payload: about });
      const preview = { name: 'backup.preview', payload: { transfer: 'shared' } };
      return [read, await browser.runtime.sendMessage(preview)];
    });
    expect(answers).toMatchObject([{ ok: true }, { ok: true, value: { plays: { fresh: 0, known: 0 } } }]);
  });

  it('brings in a history that another tracker gave out', async () => {
    const library = await firefox.openPage('library.html#import');
    await library.bringToFront();
    await findElement(library, 'input[type=file]');
    await library.evaluate((text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'watched.csv', { type: 'text/csv' }));
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (input === null) throw new Error('no place for files');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, `show,season,episode,date\n${BROUGHT},1,1,2024-01-01\n${BROUGHT},1,2,2024-01-02\n`);
    await press(library, 'Look the shows up');
    await press(library, 'Add to my shows');
    await expect.poll(() => played(BROUGHT), { timeout: 30_000 }).toBe(2);
    await upNext(BROUGHT).toBe('S1 E3');
    await library.close();
  });

  it('reads a site that the user names', async () => {
    await options.bringToFront();
    await enter(options, named('Another site’s address', 'textbox'), `https://${DEMO_HOST}`);
    await options.keyboard.press('Enter');
    await expect
      .poll(() => options.evaluate(async () => (await browser.permissions.getAll()).origins))
      .toContain(`https://${DEMO_HOST}/*`);
    const page = await firefox.browser.newPage();
    await page.goto(demoAddress(DEMO_SLUG, 1, 4, `${FAST}&next=0`));
    await upNext(SHOW).toBe('S1 E5');
    await page.close();
  });

  it.runIf(HEADED)('opens the toolbar’s popup by its shortcut, and is led there by keys alone', async () => {
    const focused = () =>
      options.evaluate(() =>
        browser.extension
          .getViews({ type: 'popup' })
          .map(
            ({ document }) =>
              (document.hasFocus() && document.activeElement?.getAttribute('aria-label')) || '',
          ),
      );
    await display?.press('alt+shift+o', 'firefox');
    // Which row is the first depends on whether the last list was drawn before the new one came: rows keep their places.
    const mark = /^Mark (S\d+ E\d+) of (.+) watched$/;
    let [pair, show] = ['', ''];
    const isUpNext = async () => {
      [, pair = '', show = ''] = mark.exec((await focused())[0] ?? '') ?? [];
      return pair !== '' && (await upNextOf({ send }, ids.get(show) ?? 0)) === pair;
    };
    await expect.poll(isUpNext, { timeout: 15_000 }).toBe(true);
    // The rules for narrow and for low windows stay away from one that is still opening.
    const size = () =>
      options.evaluate(() =>
        browser.extension
          .getViews({ type: 'popup' })
          .map(({ innerWidth, innerHeight }) => [innerWidth, innerHeight]),
      );
    await expect.poll(size).toEqual([[400, 600]]);
    await display?.press('Return', 'firefox');
    await upNext(show).not.toBe(pair);
    await display?.press('u', 'firefox');
    await upNext(show).toBe(pair);
    await display?.press('Escape', 'firefox');
    await expect.poll(focused, { timeout: 15_000 }).toEqual([]);
  });
});
