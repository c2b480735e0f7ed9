import { mkdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDay } from '../../demo/demo-show.ts';
import { demoShows } from '../../demo/shows.ts';
import { artifact, openStage, type Stage } from '../../support/stage.ts';

const today = localDay(Date.now());

/** Forced colours take what colour alone says; what is on is said in the colours that the user gave for it. */
describe('with forced colours', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage({ server: { today, shows: demoShows(today) } });
    for (const { id } of stage.server.catalogue.shows.slice(0, 3))
      await stage.send('show.add', { showId: id, profileId: 'default' });
  });
  afterAll(() => stage.close());

  const open = async (address: string) => {
    page = await stage.chromium.openPage(address);
    await page.emulateMedia({ forcedColors: 'active' });
  };
  const background = (one: Locator) => one.evaluate((element) => getComputedStyle(element).backgroundColor);
  async function differs(on: Locator, off: Locator): Promise<void> {
    await on.waitFor();
    expect(await background(on)).not.toBe(await background(off));
  }
  const picture = async (name: string) => {
    mkdirSync(artifact('forced-colours'), { recursive: true });
    await page.screenshot({ path: artifact(`forced-colours/${name}.png`) });
  };

  it('the page one is on, and a filter, are told apart', async () => {
    await open('library.html');
    const shows = page.getByRole('navigation').getByRole('link', { name: 'Shows' });
    await differs(shows, page.getByRole('link', { name: 'Calendar' }));
    const chip = page.getByRole('group', { name: 'State' }).getByRole('button').first();
    const before = await background(chip);
    await chip.click();
    await expect.poll(() => background(chip)).not.toBe(before);
    await picture('wall');
  });

  it('the season that is open, and a night that is chosen', async () => {
    await open(`library.html#show=${stage.server.catalogue.shows[0]?.id ?? 0}`);
    await differs(
      page.locator('[role=tab][aria-selected=true]'),
      page.locator('[role=tab][aria-selected=false]'),
    );
    await page.getByRole('button', { name: 'For this show' }).click();
    const night = page.getByRole('button', { name: 'Mon' });
    await night.click();
    await differs(
      page.locator('.week [aria-pressed=true]'),
      page.locator('.week [aria-pressed=false]').first(),
    );
    await picture('show');
  });

  it('the form that is open in a row’s menu', async () => {
    await open('popup.html');
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Nights' }).click();
    await differs(
      page.locator('.actions [aria-expanded=true]'),
      page.locator('.actions [aria-expanded=false]').first(),
    );
    await picture('menu');
  });

  it('the step of the welcome', async () => {
    await open('welcome.html#services');
    await differs(page.locator('.step[aria-current] .step-number'), page.locator('.step-number').last());
    await picture('welcome');
  });
});
