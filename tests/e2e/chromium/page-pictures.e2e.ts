import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAddress } from '../../demo/addresses.ts';
import { localDay } from '../../demo/demo-show.ts';
import { demoShows } from '../../demo/shows.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { DEMO_TOKEN } from '../../support/server.ts';
import { artifact, openStage, type Stage } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { inBothThemes } from '../axe.ts';
import manifest from '../../../package.json' with { type: 'json' };

const today = localDay(Date.now());
const SHOW = 'The Orchard Line';
const LIBRARY: readonly (readonly [show: string, watched: number])[] = [
  ['Captain Pelican’s Long Voyage', 12],
  ['Pocket Orchestra', 9],
  ['Paper Rockets', 2],
  ['Glasshouse Weather', 0],
  ['The Amber Station', 3],
  ['Tramlines at Night', 1],
  ['The Kitchen on Gull Rock', 5],
  ['Moth & Marrow', 3],
  ['Saltmarsh Nine', 18],
  [SHOW, 0],
];

/** `PICTURES=docs` writes those of the documentation anew; otherwise they are left among the artifacts to look at. */
const folder =
  process.env['PICTURES'] === 'docs'
    ? fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url))
    : artifact('pictures');

describe('every page, in both themes', () => {
  let stage: Stage;
  let page: Page;
  const idOf = (name: string) => stage.server.catalogue.shows.find((one) => one.name === name)?.id ?? 0;

  beforeAll(async () => {
    await video('webm', 61);
    stage = await openStage({ credential: null, server: { today, shows: demoShows(today) } });
    mkdirSync(folder, { recursive: true });
    page = await stage.chromium.openPage('welcome.html');
    await page.setViewportSize({ width: 1120, height: 780 });
  });
  afterAll(() => stage.close());

  async function look(name: string): Promise<void> {
    expect(await inBothThemes(page), name).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect.poll(() => page.evaluate(picturesMissing)).toEqual([]);
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
    }
  }

  async function open(path: string): Promise<void> {
    await page.goto(new URL(path, page.url()).href);
    await page.reload();
  }

  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();

  it('the welcome, step by step', async () => {
    await heading('A key from TMDB');
    await page.getByText('None yet.').waitFor();
    await look('welcome-key');
    await page.getByRole('textbox').fill(DEMO_TOKEN);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It works.').waitFor();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await heading('Where you watch');
    await page.getByRole('switch', { name: 'Look titles up at TMDB' }).waitFor();
    for (const service of ['Disney+', 'Prime Video'])
      await page.getByRole('checkbox', { name: service }).check();
    await page.getByRole('button', { name: 'Allow 2 services' }).waitFor();
    await look('welcome-services');
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await heading('What you are watching');
    await page.getByRole('searchbox', { name: 'Add a show' }).fill('orchard');
    const found = page.getByRole('list', { name: 'Results' });
    await found
      .getByRole('button', { name: /^I’m at… an episode of The Orchard Line/ })
      .first()
      .click();
    await found.getByRole('spinbutton', { name: 'Episode' }).fill('4');
    await look('welcome-shows');
    await found.getByRole('button', { name: 'Go on from here' }).click();
    await page.getByRole('list', { name: 'Added' }).getByText('up next S1 E4').waitFor();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await heading('One press away');
    await page.getByText('Alt+Shift+M').waitFor();
    await look('welcome-open');
  });

  it('the wall of shows', async () => {
    for (const [name, watched] of LIBRARY) {
      const showId = idOf(name);
      expect(await stage.send('show.add', { showId, profileId: 'default' }), name).toMatchObject({
        ok: true,
      });
      for (let time = 0; time < watched; time += 1)
        await stage.send('progress.advance', { profileId: 'default', showId });
    }
    const aside = { profileId: 'default', until: null };
    await stage.send('show.status', {
      opId: 'hold',
      showId: idOf('Tramlines at Night'),
      status: 'onHold',
      ...aside,
    });
    await stage.send('show.status', {
      opId: 'plan',
      showId: idOf('Glasshouse Weather'),
      status: 'planned',
      ...aside,
    });
    const sunday = { profileId: 'default', showId: idOf('Pocket Orchestra'), nights: [0] };
    await stage.send('show.preferences', sunday);
    await open('library.html');
    await page
      .getByRole('list', { name: 'Shows' })
      .getByRole('link')
      .nth(LIBRARY.length - 1)
      .waitFor();
    await look('wall');
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('group', { name: 'State' }).getByRole('button').first().click();
    await look('wall-filters');
  });

  it('a show, what is chosen for it, and one episode', async () => {
    // There are two of that name: the one that the welcome added.
    const show = stage.server.catalogue.shows.find(({ slug }) => slug === 'the-orchard-line');
    await open(`library.html#show=${show?.id ?? 0}`);
    await page.getByRole('gridcell').first().waitFor();
    await look('show');
    await page.getByRole('button', { name: 'For this show' }).click();
    await page.getByRole('checkbox', { name: 'Oldest unwatched first' }).waitFor();
    await page.getByText('No service has named it yet.').waitFor();
    await look('show-choices');
    await page.getByRole('button', { name: 'For this show' }).click();
    await page.getByRole('gridcell', { name: /^Season 1 episode 3,/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /^S1 E3 / }).waitFor();
    await page.getByRole('dialog').getByRole('heading', { name: 'Watched' }).waitFor();
    await look('episode');
    await page.keyboard.press('Escape');
  });

  it('the calendar and the history', async () => {
    await open('library.html#calendar');
    await heading('Coming up');
    await look('calendar');
    await open('library.html#history');
    await page
      .getByRole('button', { name: /^Take back/ })
      .first()
      .waitFor();
    await look('history');
  });

  it('the inbox', async () => {
    await stage.send('settings.set', { change: { lookUp: false } });
    const tab = await stage.visit(demoAddress(DEMO_SLUG, 1, 1, 'rate=16&muted=1&autoplay=1&next=0'));
    await open('library.html#inbox');
    // What plays says so too as long as it does.
    await page.getByRole('article').getByText('Which show is this?').waitFor({ timeout: 30_000 });
    await tab.close();
    await page.bringToFront();
    await look('inbox');
  });

  it('the settings, and one that is looked for', async () => {
    await open('options.html');
    await page.getByRole('switch', { name: 'Add shows by themselves' }).waitFor();
    await page.getByRole('list', { name: 'How the services are doing' }).waitFor();
    await look('settings');
    await page.getByRole('searchbox', { name: 'Find a setting' }).fill('dark');
    await page.getByRole('combobox', { name: 'Light or dark' }).waitFor();
    await look('settings-found');
  });

  it('about', async () => {
    await open('library.html#about');
    await heading('Licences');
    // Couchmark's own, and that of every package that is part of it.
    const own = 1 + Object.keys(manifest.dependencies).length;
    expect(await page.getByRole('main').getByRole('group').count()).toBe(own);
    await look('about');
  });
});

/** Pictures to be seen that are not there. */
function picturesMissing(): string[] {
  return [...document.images]
    .filter((image) => image.getBoundingClientRect().top < innerHeight)
    .filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0)
    .map(({ src }) => src);
}
