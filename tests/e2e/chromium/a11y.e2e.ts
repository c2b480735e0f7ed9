import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAddress } from '../../demo/addresses.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { DEMO_TOKEN } from '../../support/server.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { inBothThemes } from '../axe.ts';
import { addShow, rowOf } from '../popup.ts';

describe('axe finds nothing to say, in both themes', () => {
  let stage: Stage;
  let popup: Page;
  beforeAll(async () => {
    await video('webm', 61);
    stage = await openStage({ credential: null });
    popup = await stage.chromium.openPopup();
  });
  afterAll(() => stage.close());

  it('about the popup, from the first opening to what waits', async () => {
    await popup.getByRole('link', { name: 'Open settings' }).waitFor();
    expect(await inBothThemes(popup), 'without a key').toEqual([]);

    await stage.send('credential.set', { text: DEMO_TOKEN });
    await popup.getByRole('button', { name: 'Find a show' }).waitFor();
    expect(await inBothThemes(popup), 'the empty list').toEqual([]);

    await popup.getByRole('searchbox', { name: 'Add a show' }).fill('orchard');
    await popup.getByRole('list', { name: 'Results' }).waitFor();
    expect(await inBothThemes(popup), 'what was found').toEqual([]);
    await popup.keyboard.press('Escape');

    for (const show of ['Saltmarsh Nine', 'Paper Rockets', 'The Amber Station']) await addShow(popup, show);
    await popup.getByRole('button', { name: 'Mark S1 E1 of Saltmarsh Nine watched' }).click();
    await rowOf(popup, 'Saltmarsh Nine').getByText('S1 E2', { exact: true }).waitFor();
    expect(await inBothThemes(popup), 'the list').toEqual([]);

    await popup.getByRole('button', { name: 'More for Saltmarsh Nine' }).click();
    await popup.getByRole('group', { name: 'More for Saltmarsh Nine' }).waitFor();
    expect(await inBothThemes(popup), 'a menu').toEqual([]);

    await popup.keyboard.press('?');
    await popup.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await inBothThemes(popup), 'the help').toEqual([]);
    await popup.getByRole('button', { name: 'Close' }).click();

    stage.server.fail({ match: 'api.themoviedb.org', mode: 401 });
    await stage.visit(demoAddress(DEMO_SLUG, 1, 1, 'rate=16&muted=1&autoplay=1&next=0'));
    const waits = popup
      .getByRole('list', { name: 'Waiting' })
      .getByText('TMDB refused your key', { exact: false });
    await waits.waitFor({ timeout: 30_000 });
    await popup.bringToFront();
    expect(await inBothThemes(popup), 'what waits').toEqual([]);
    stage.server.heal();
  });

  it('what is read aloud has its place before there is something to read', async () => {
    const showId = stage.server.catalogue.shows.find(({ name }) => name === 'Saltmarsh Nine')?.id ?? 0;
    for (const path of ['calendar', 'history', 'inbox', `show=${showId}`]) {
      const page = await stage.chromium.openPage(`library.html#${path}`);
      const place = page.locator('main > .said-bar, main > * .said-bar').first().getByRole('status');
      await expect.poll(() => place.count(), { message: path, timeout: 10_000 }).toBe(1);
      await page.close();
    }
  });

  it.each(['options', 'library', 'welcome'])('about the page %s', async (name) => {
    const page = await stage.chromium.openPage(`${name}.html`);
    await page.getByRole('listitem').first().waitFor();
    expect(await inBothThemes(page)).toEqual([]);
    await page.close();
  });
});
