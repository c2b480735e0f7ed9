import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoAddress, netflixAddress } from '../../demo/addresses.ts';
import { findEpisode } from '../../demo/demo-show.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { video } from '../../support/video.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { upNextOf } from '../log.ts';
import { expectUpNext, rowOf } from '../popup.ts';

const FAST = 'rate=16&muted=1&autoplay=1';
const SHOW = 'The One-Minute Lighthouse';

let stage: Stage;
let showId: number;

beforeAll(() => video('webm', 61));
beforeEach(async () => {
  stage = await openStage();
  const show = stage.server.catalogue.shows.find((one) => one.slug === DEMO_SLUG);
  if (show === undefined) throw new Error('no demo show');
  showId = show.id;
});
afterEach(() => stage.close());
afterAll(() => undefined);

const watch = (season: number, episode: number, options: string) =>
  stage.visit(demoAddress(DEMO_SLUG, season, episode, options));
const ended = (page: Awaited<ReturnType<typeof watch>>) =>
  page.waitForFunction(() => document.querySelector('video')?.ended === true, undefined, { timeout: 60_000 });
const settled = (pair: string) => expect.poll(() => upNextOf(stage, showId), { timeout: 20_000 }).toBe(pair);

describe('an episode played to its end, in Chromium with the production build', () => {
  it('moves the popup on to the next one', async () => {
    await watch(1, 1, `${FAST}&next=0`);
    const popup = await stage.chromium.openPopup();
    await expectUpNext(popup, SHOW, 'S1 E2');
  });

  it('counts at normal speed', async () => {
    await watch(1, 1, 'rate=1&muted=1&autoplay=1&next=0');
    await expect.poll(() => upNextOf(stage, showId), { timeout: 90_000, interval: 500 }).toBe('S1 E2');
  });

  it.each(['before', 'during', 'after'])(
    'counts once when the worker is stopped %s the report',
    async (moment) => {
      if (moment === 'before') await stage.chromium.stopWorker();
      const page = await watch(1, 1, `${FAST}&next=0`);
      if (moment === 'during') {
        await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 52);
        for (let tries = 0; tries < 8; tries += 1) await stage.chromium.stopWorker();
      }
      await ended(page);
      if (moment === 'after') await stage.chromium.stopWorker();
      await settled('S1 E2');
    },
  );

  it('counts once when the page is reloaded at the end', async () => {
    const page = await watch(1, 1, `${FAST}&next=0`);
    await settled('S1 E2');
    await page.goto(demoAddress(DEMO_SLUG, 1, 1, `${FAST}&next=0&at=50`));
    await ended(page);
    await page.reload();
    await ended(page);
    await watch(1, 2, `${FAST}&next=0`);
    await settled('S1 E3');
  });

  it('counts nothing when somebody seeks to the end', async () => {
    const page = await watch(1, 1, 'muted=1&autoplay=1&next=0');
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 1);
    await page.evaluate(() => {
      const player = document.querySelector('video');
      if (player) player.currentTime = 58;
    });
    await ended(page);
    // A second episode, played whole, is the proof that the first one was heard and not counted.
    await watch(1, 5, `${FAST}&next=0`);
    await settled('S1 E6');
    const { value } = await stage.send('library.list', { profileId: 'default' });
    expect(JSON.stringify(value)).not.toContain('"remaining":0');
    const popup = await stage.chromium.openPopup();
    await rowOf(popup, SHOW).getByText('S1 E6', { exact: true }).waitFor();
    expect(await popup.getByText('Did you finish it?').count()).toBe(0);
  });

  it('counts three in a row by autoplay on the Netflix-shaped page, without one move of the mouse', async () => {
    const show = stage.server.catalogue.shows.find((one) => one.slug === DEMO_SLUG);
    const episode = show && findEpisode(show, 1, 1);
    if (!episode) throw new Error('no demo episode');
    await stage.visit(netflixAddress(episode, `${FAST}&next=2`));
    await expect.poll(() => upNextOf(stage, showId), { timeout: 60_000 }).toBe('S1 E4');
  });
});
