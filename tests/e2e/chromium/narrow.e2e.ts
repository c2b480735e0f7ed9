import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDay } from '../../demo/demo-show.ts';
import { demoShows } from '../../demo/shows.ts';
import { openStage, type Stage } from '../../support/stage.ts';

const today = localDay(Date.now());
const LONG = 'Professor Quillfeather Explains';

/** 1280 px at four times the size, as WCAG's reflow has it. */
describe('in a window of 320 px', () => {
  let stage: Stage;
  let page: Page;
  let long = 0;

  beforeAll(async () => {
    stage = await openStage({ server: { today, shows: demoShows(today) } });
    const { shows } = stage.server.catalogue;
    long = shows.find(({ name }) => name === LONG)?.id ?? 0;
    for (const showId of [long, ...shows.slice(0, 3).map(({ id }) => id)])
      await stage.send('show.add', { showId, profileId: 'default' });
    const mark = { opId: 'long', profileId: 'default', showId: long, season: 1, episode: 1 };
    expect(await stage.send('progress.mark', mark)).toMatchObject({ ok: true });
  });
  afterAll(() => stage.close());

  const open = async (address: string) => {
    page = await stage.chromium.openPage(address);
    await page.setViewportSize({ width: 320, height: 800 });
  };
  const widthOf = async (selector: string) => (await page.locator(selector).first().boundingBox())?.width;
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it('the history’s text has the width of the line', async () => {
    await open('library.html#history');
    await page.getByRole('link', { name: LONG }).first().waitFor();
    expect(await widthOf('.act-texts')).toBeGreaterThan(200);
    expect(await sideways()).toBe(0);
  });

  it('what is up next stands above its buttons', async () => {
    await open(`library.html#show=${long}`);
    await page.getByRole('heading', { name: LONG }).waitFor();
    expect(await widthOf('.up-next-texts')).toBeGreaterThan(200);
    expect(await sideways()).toBe(0);
  });

  it('two posters stand side by side', async () => {
    await open('library.html');
    await page.getByRole('link', { name: LONG }).waitFor();
    const tops = await page
      .locator('.poster')
      .evaluateAll((all) => all.slice(0, 2).map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(tops[0]).toBe(tops[1]);
    expect(await sideways()).toBe(0);
  });

  it('the settings scroll down alone, with a site of one’s own as well', async () => {
    await open('options.html');
    await page.getByRole('list', { name: 'Sites that you named' }).getByRole('switch').waitFor();
    expect(await sideways()).toBe(0);
  });

  it('a first show that was found stays inside its card', async () => {
    await open('welcome.html#shows');
    await page.getByRole('searchbox').fill(LONG);
    await page.getByRole('button', { name: 'I’m at… an episode of' }).click();
    const within = await page.evaluate(() => {
      const card = document.querySelector('section')?.getBoundingClientRect().right ?? 0;
      const right = (one: Element) => one.getBoundingClientRect().right;
      return [...document.querySelectorAll('section :is(.search, button)')].every(
        (one) => right(one) < card - 8,
      );
    });
    expect(within).toBe(true);
  });
});
