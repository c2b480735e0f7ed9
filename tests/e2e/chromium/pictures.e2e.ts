import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { demoAddress } from '../../demo/addresses.ts';
import { dayAfter } from '../../demo/demo-show.ts';
import { buildShow } from '../../demo/build-show.ts';
import { demoShows } from '../../demo/shows.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { DEMO_TOKEN } from '../../support/server.ts';
import { artifact, openStage, type Stage } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { inBothThemes } from '../axe.ts';
import { addShow, rowOf } from '../popup.ts';

/** An evening of its own, so that the pictures come out alike on every day. */
const TODAY = '2026-10-09';
const LIBRARY: readonly (readonly [show: string, watched: number])[] = [
  ['Paper Rockets', 2],
  ['Glasshouse Weather', 0],
  ['The Amber Station', 3],
  ['Moth & Marrow', 1],
  ['Saltmarsh Nine', 4],
  ['Pocket Orchestra', 9],
];
const LONG = 'The Remarkable and Altogether Improbable Correspondence of Miss Philippa Underhill-Fairweather';
const FOREIGN = ['灯台守の夜想曲', 'ليالي الميناء', 'Ночной паром'];

/** `PICTURES=docs` writes those of the documentation anew; otherwise they are left among the artifacts to look at. */
const folder =
  process.env['PICTURES'] === 'docs'
    ? fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url))
    : artifact('pictures');

describe('the popup in every state', () => {
  let stage: Stage;
  let popup: Page;

  beforeAll(async () => {
    await video('webm', 61);
    const odd = [LONG, ...FOREIGN].map((name, at) => oddShow(60 + at, name));
    stage = await openStage({
      credential: null,
      server: { today: TODAY, shows: [...demoShows(TODAY), ...odd] },
    });
    mkdirSync(folder, { recursive: true });
    popup = await stage.chromium.openPopup();
  });
  afterAll(() => stage.close());

  /** Nothing for axe to say, and a picture in the light and in the dark, with all of its own pictures. */
  async function look(name: string, page = popup): Promise<void> {
    expect(await inBothThemes(page), name).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect.poll(() => page.evaluate(picturesMissing)).toEqual([]);
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
    }
  }

  async function watch(show: string, times: number): Promise<void> {
    const showId = stage.server.catalogue.shows.find(({ name }) => name === show)?.id;
    for (let time = 0; time < times; time += 1)
      expect(await stage.send('progress.advance', { profileId: 'default', showId })).toMatchObject({
        ok: true,
      });
  }

  it('without a key', async () => {
    await popup.getByRole('link', { name: 'Open settings' }).waitFor();
    await look('no-key');
  });

  it('empty', async () => {
    await stage.send('credential.set', { text: DEMO_TOKEN });
    await popup.getByRole('button', { name: 'Find a show' }).waitFor();
    await look('empty');
  });

  it('searching', async () => {
    await popup.getByRole('searchbox', { name: 'Add a show' }).fill('orchard');
    await popup.getByRole('list', { name: 'Results' }).getByRole('button').first().waitFor();
    await look('search');
    await popup.keyboard.press('Escape');
  });

  it('with one show', async () => {
    await addShow(popup, 'Paper Rockets');
    await rowOf(popup, 'Paper Rockets').waitFor();
    await look('one-show');
  });

  it('with an evening’s shows', async () => {
    for (const [show, watched] of LIBRARY) {
      if (show !== 'Paper Rockets') await addShow(popup, show);
      await rowOf(popup, show).waitFor();
      await watch(show, watched);
    }
    await popup.reload();
    await rowOf(popup, 'Pocket Orchestra').getByText('S2 E2', { exact: true }).waitFor();
    await popup.getByRole('status').getByText('Pocket Orchestra S2 E1 watched').waitFor();
    await look('popup');
  });

  it('with something to undo', async () => {
    await popup.getByRole('button', { name: 'Mark S1 E5 of Saltmarsh Nine watched' }).click();
    await popup.getByRole('status').getByText('Saltmarsh Nine S1 E5 watched').waitFor();
    await look('undo');
  });

  it('with a filter', async () => {
    await popup.getByRole('combobox', { name: 'I have … minutes' }).selectOption('30');
    await popup.locator('p.facts', { hasText: /^\d shows? hidden$/ }).waitFor();
    await look('filtered');
    await popup.getByRole('button', { name: 'All', exact: true }).click();
  });

  it('with a row’s menu', async () => {
    await popup.getByRole('button', { name: 'More for Pocket Orchestra' }).click();
    await popup.getByRole('group', { name: 'More for Pocket Orchestra' }).waitFor();
    await look('menu');
    await popup.keyboard.press('Escape');
  });

  it('with long names and other scripts', async () => {
    for (const name of [LONG, ...FOREIGN]) {
      await addShow(popup, name);
      await rowOf(popup, name).waitFor();
    }
    await popup.reload();
    await rowOf(popup, LONG).waitFor();
    const starts = await popup
      .getByRole('listitem')
      .getByRole('heading')
      .evaluateAll((names) => names.map((one) => one.firstElementChild?.getBoundingClientRect().left));
    expect(new Set(starts).size).toBe(1);
    await look('long-names');
  });

  it('with what waits for TMDB', async () => {
    stage.server.fail({ match: 'api.themoviedb.org', mode: 401 });
    const page = await stage.visit(demoAddress(DEMO_SLUG, 1, 1, 'rate=16&muted=1&autoplay=1&next=0'));
    await popup
      .getByRole('list', { name: 'Waiting' })
      .getByText('TMDB refused your key', { exact: false })
      .waitFor({ timeout: 30_000 });
    await page.close();
    await popup.bringToFront();
    await look('waiting');
    stage.server.heal();
  });

  it('offline, with the browser’s own cache gone', async () => {
    await popup.reload();
    await rowOf(popup, LONG).waitFor();
    const kept = () => popup.evaluate(async () => (await (await caches.open('art')).keys()).length);
    await expect.poll(kept).toBeGreaterThanOrEqual(6);
    await popup.close();
    stage.server.fail({ match: '', mode: 'hang' });
    stage.server.fail({ match: 'image.tmdb.org', mode: 'cut' });
    const session = await stage.chromium.context.newCDPSession(stage.backstage);
    await session.send('Network.clearBrowserCache');
    await stage.chromium.stopWorker();
    const again = await stage.chromium.openPopup();
    await rowOf(again, LONG).waitFor();
    await expect
      .poll(() => again.evaluate(() => document.querySelectorAll('main img[src^="blob:"]').length))
      .toBeGreaterThanOrEqual(5);
    await look('offline', again);
  });
});

/** Pictures to be seen that are not there. */
function picturesMissing(): string[] {
  return [...document.images]
    .filter((image) => image.getBoundingClientRect().top < innerHeight)
    .filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0)
    .map(({ src }) => src);
}

function oddShow(index: number, name: string) {
  return buildShow({
    index,
    slug: `odd-${index}`,
    name,
    overview: 'Made up for its name.',
    tagline: '',
    genres: [],
    status: 'Ended',
    art: { scene: 'sea', palette: 'dusk' },
    cast: ['Ada', 'Bo'],
    seasons: [{ number: 1, titles: 12, from: dayAfter(TODAY, -300), runtime: 42 }],
  });
}
