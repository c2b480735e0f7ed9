import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITES } from '../../../lib/sites/registry.ts';
import { netflixAddress } from '../../demo/addresses.ts';
import { findEpisode } from '../../demo/demo-show.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { missingForDisplay, startDisplay, type Display } from '../../support/display.ts';
import { DEMO_KEY, DEMO_TOKEN } from '../../support/server.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { type ExtensionApi } from '../extension-pages.ts';
import { contentScriptOf, finished } from '../content-script.ts';
import { upNextOf } from '../log.ts';

declare const chrome: ExtensionApi;

describe('the settings', () => {
  let stage: Stage;
  let options: Page;
  beforeAll(async () => {
    stage = await openStage({ credential: null, chromium: { grant: [] } });
    options = await stage.chromium.openPage('options.html');
  });
  afterAll(() => stage.close());

  const save = async (text: string) => {
    await options.getByRole('textbox', { name: 'TMDB API key or read access token' }).fill(text);
    await options.getByRole('button', { name: 'Save' }).click();
  };
  const says = (text: string | RegExp) => options.getByRole('status').getByText(text).waitFor();

  it('try a key or token at once: works, refused, offline, and what is neither', async () => {
    await save('no key at all');
    await says(/^That is neither a TMDB key/);
    await save('0'.repeat(32));
    await says(/^TMDB refused it/);
    await save(DEMO_KEY);
    await says('It works.');
    stage.server.fail({ match: 'api.themoviedb.org', mode: 500 });
    await save(DEMO_TOKEN);
    await says(/^Saved\. TMDB cannot be reached/);
    stage.server.heal();
    await save(DEMO_TOKEN);
    await says('It works.');
    expect(await options.getByRole('textbox').first().inputValue()).toBe('');
    expect(await options.content()).not.toContain(DEMO_TOKEN.slice(0, 20));
  });

  it('have one switch for each service, named after it, and ask for its origins and no others', async () => {
    const list = options.getByRole('list', { name: 'Streaming services' });
    const switches = list.getByRole('switch');
    expect((await switches.allTextContents()).sort()).toEqual(SITES.map(({ name }) => name).sort());
    // What is asked for is noted and refused, so that every switch can be tried.
    await options.evaluate(() => {
      Reflect.set(globalThis, 'wanted', []);
      chrome.permissions.request = async (wanted) => {
        Reflect.get(globalThis, 'wanted').push(wanted);
        return false;
      };
    });
    for (const { name } of SITES) await options.getByRole('switch', { name, exact: true }).click();
    const wanted = await options.evaluate(() => Reflect.get(globalThis, 'wanted'));
    expect(wanted).toEqual(SITES.map(({ origins, frames = [] }) => ({ origins: [...origins, ...frames] })));
    await options.getByText('stays off: the browser was not given permission.').waitFor();
    expect(await list.getByRole('switch', { checked: true }).count()).toBe(0);
  });
});

describe.runIf(missingForDisplay().length === 0)('a service is switched on in a real window', () => {
  let display: Display;
  let stage: Stage;
  beforeAll(async () => {
    await video('webm', 61);
    const started = await startDisplay();
    if (started === null) throw new Error('no display');
    display = started;
    stage = await openStage({ chromium: { grant: [], display: display.name } });
  });
  afterAll(async () => {
    await stage.close();
    await display.close();
  });

  it('works in the tab that was open already, and ends when the permission is taken back', async () => {
    const show = stage.server.catalogue.shows.find((one) => one.slug === DEMO_SLUG);
    const first = show && findEpisode(show, 1, 1);
    if (!show || !first) throw new Error('no demo episode');
    const tab = await stage.visit(netflixAddress(first, 'muted=1&next=0'));
    const options = await stage.chromium.openPage('options.html');
    const netflix = options.getByRole('switch', { name: 'Netflix', exact: true });
    await netflix.click();
    // The browser's own question begins on "Deny", one step on is "Allow". Until it is there, keys must do nothing.
    await options.evaluate(() => {
      document.body.inert = true;
    });
    const granted = () => options.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
    await expect
      .poll(
        async () => {
          await display.press('Tab');
          await display.press('Return');
          return granted();
        },
        { timeout: 60_000, interval: 1000 },
      )
      .toContain('*://*.netflix.com/*');
    await options.evaluate(() => {
      document.body.inert = false;
    });
    await options.getByText('Netflix is on').waitFor();
    expect(await netflix.getAttribute('aria-checked')).toBe('true');

    await tab.bringToFront();
    await tab.evaluate(async () => {
      const player = document.querySelector('video');
      if (player === null) throw new Error('no player');
      player.playbackRate = 16;
      await player.play();
    });
    await expect.poll(() => upNextOf(stage, show.id), { timeout: 30_000 }).toBe('S1 E2');

    // The script stays in the page, but the background listens to it no longer.
    const insider = await contentScriptOf(tab);
    await options.bringToFront();
    await netflix.click();
    await options.getByText('Netflix is off').waitFor();
    const scripts = () =>
      options.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
    await expect.poll(scripts).toBe(0);
    const claim = finished('netflix', '01920000-0000-7000-8000-00000000000b');
    expect(await insider(claim)).toMatchObject({ ok: false, code: 'forbidden' });
  });
});
