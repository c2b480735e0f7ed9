import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDay } from '../../demo/demo-show.ts';
import { demoShows } from '../../demo/shows.ts';
import { DEMO_TOKEN } from '../../support/server.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { demoAddress } from '../../demo/addresses.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { contentScriptOf, finished } from '../content-script.ts';

const today = localDay(Date.now());
const SHOW = 'Saltmarsh Nine';
const OTHER = 'Paper Rockets';

/** Whoever works by keys never starts again at the top of a page. */
describe('the place of the focus is kept', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage({ server: { today, shows: demoShows(today) } });
    await stage.send('show.add', { showId: idOf(SHOW), profileId: 'default' });
  });
  afterAll(() => stage.close());

  const idOf = (name: string) => stage.server.catalogue.shows.find((one) => one.name === name)?.id ?? 0;
  const open = async (address: string) => {
    page = await stage.chromium.openPage(address);
  };
  const pressOn = async (name: string | RegExp) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  /** What has it: its name, its text, else its kind. */
  const focused = () =>
    page.evaluate(() => {
      const one = document.activeElement;
      return one?.getAttribute('aria-label') ?? (one?.textContent || one?.tagName.toLowerCase()) ?? '';
    });
  const goesTo = (words: string | RegExp) => expect.poll(focused).toMatch(words);

  it('when TMDB’s key is saved and removed', async () => {
    await open('options.html');
    await page.getByLabel('TMDB API key or read access token').fill(DEMO_TOKEN);
    await pressOn('Save');
    await page.getByText('It works.').waitFor();
    await goesTo(/^Save$/);
    await pressOn('Remove it');
    await page.getByRole('button', { name: 'Remove it' }).waitFor({ state: 'detached' });
    await goesTo(/^input$/);
    await stage.send('credential.set', { text: DEMO_TOKEN });
  });

  it('when all is worked out again, a profile goes and comes, and deleting is thought better of', async () => {
    await pressOn('Work everything out again');
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(0);
    await goesTo(/^Work everything out again$/);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ada');
    await page.keyboard.press('Enter');
    await pressOn('Remove Ada');
    await pressOn('Remove Ada');
    await page.getByRole('button', { name: 'Bring Ada back' }).waitFor();
    await goesTo(/^Remove|^Colour|^Name/);
    await pressOn('Bring Ada back');
    await page.getByRole('button', { name: 'Bring Ada back' }).waitFor({ state: 'detached' });
    await goesTo(/[^y]$/);
    expect(await focused()).not.toBe('body');
    await pressOn('Delete everything');
    await pressOn('Cancel');
    await goesTo(/^Delete everything$/);
  });

  it('when a first show is added', async () => {
    await open('welcome.html#shows');
    await page.getByRole('searchbox').fill(OTHER);
    await page.getByRole('button', { name: `Add ${OTHER}` }).waitFor();
    await page.getByRole('button', { name: `Add ${OTHER}` }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Added' }).waitFor();
    await goesTo(/^Add a show$/);
  });

  it('when all are shown again, when a show is opened, and on the way back to it', async () => {
    await open('library.html');
    await pressOn(/^To watch/);
    await pressOn('Show all again');
    await goesTo(/^To watch/);
    await page.getByRole('link', { name: SHOW }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: SHOW }).waitFor();
    await goesTo(new RegExp(`^${SHOW}$`));
    await page.goBack();
    await page.getByRole('heading', { name: 'Shows' }).waitFor();
    await goesTo(new RegExp(`${SHOW}.`));
  });

  it('when a season is marked, and when the last act is undone', async () => {
    await open(`library.html#show=${idOf(SHOW)}`);
    await pressOn(/^Mark season/);
    await page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
    await goesTo(/^Start a rewatch$/);
    await pressOn('Undo');
    await page.getByRole('button', { name: 'Undo', exact: true }).waitFor({ state: 'detached' });
    await goesTo(/./);
    expect(await page.evaluate(() => document.activeElement?.closest('.episodes') !== null)).toBe(true);
  });

  it('when what is chosen for a show is opened: it stands behind its button, which stays where it was', async () => {
    const button = page.getByRole('button', { name: 'For this show' });
    const before = await button.boundingBox();
    await pressOn('For this show');
    await page.getByRole('group', { name: 'For this show' }).waitFor();
    expect(await button.boundingBox()).toEqual(before);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.show-choices') !== null)).toBe(true);
  });

  it('when a question is put aside and taken up again: among the questions', async () => {
    const tab = await stage.visit(demoAddress(DEMO_SLUG, 1, 1, 'muted=1'));
    const insider = await contentScriptOf(tab);
    for (const [at, name] of ['No Such Show', 'Another One'].entries())
      await insider(finished('generic', `01920000-0000-7000-8000-00000000000${at}`, name));
    await open('library.html#inbox');
    const questions = page.getByRole('list', { name: 'Waiting' }).getByRole('article');
    await expect.poll(() => questions.count()).toBe(2);
    await page.getByRole('button', { name: 'Dismiss' }).first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => questions.count()).toBe(1);
    await pressOn('Undo');
    await expect.poll(() => questions.count()).toBe(2);
    await page.getByRole('button', { name: 'Undo', exact: true }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true);
  });

  it('when another date is taken back: in its line of the history', async () => {
    const mark = { opId: 'dated', profileId: 'default', showId: idOf(SHOW), season: 1, episode: 1 };
    expect(await stage.send('progress.mark', mark)).toMatchObject({ ok: true });
    await open('library.html#history');
    const when = new RegExp(`^When was it\\? ${SHOW} S1 E1`);
    await page.getByRole('button', { name: when }).first().waitFor();
    await pressOn(when);
    await pressOn('I do not know');
    await page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
    await pressOn('Undo');
    await page.getByRole('button', { name: 'Undo', exact: true }).waitFor({ state: 'detached' });
    await goesTo(when);
  });

  it('when a show of the list was looked for: in view, however low it stands', async () => {
    for (const { id } of stage.server.catalogue.shows.slice(0, 14))
      await stage.send('show.add', { showId: id, profileId: 'default' });
    page = await stage.chromium.openPopup();
    const lowest = page.getByRole('list', { name: 'Tonight' }).getByRole('listitem').last();
    await lowest.waitFor();
    const name = (await lowest.getByRole('heading').textContent()) ?? '';
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await page.getByRole('list', { name: 'Results' }).getByRole('button').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await goesTo(name);
    const inView = () =>
      page.evaluate(() => {
        const box = document.querySelector('main')?.getBoundingClientRect();
        const own = document.activeElement?.getBoundingClientRect();
        return box !== undefined && own !== undefined && own.top >= box.top && own.bottom <= box.bottom;
      });
    await expect.poll(inView).toBe(true);
  });
});
