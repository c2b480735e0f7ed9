import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  aroundPlayer,
  framedAddress,
  framedPlayer,
  FRAMING_HOST as TOP,
  PLAYER_HOST as PLAYER,
} from '../../demo/framed-pages.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { progressRows, upNextOf } from '../log.ts';

let stage: Stage;
let showId: number;
let show: string;

beforeAll(() => video('webm', 61));
afterEach(() => stage.close());

async function open(...hosts: string[]) {
  stage = await openStage({ chromium: { grant: hosts.map((host) => `https://${host}/*`) } });
  const found = stage.server.catalogue.shows.find((one) => one.slug === DEMO_SLUG);
  if (found === undefined) throw new Error('no demo show');
  showId = found.id;
  show = found.name;
  stage.server.pose(TOP, aroundPlayer(show));
  stage.server.pose(PLAYER, framedPlayer);
}

async function played(host: string, episode = 1) {
  const page = await stage.visit(framedAddress(1, episode, host));
  const frame = page.frames().find((one) => one.url().includes('/embed'));
  await frame?.waitForFunction(() => document.querySelector('video')?.ended === true, undefined, {
    timeout: 60_000,
  });
  return page;
}

describe('a player in a frame, the labels in the page around it', () => {
  it.each([
    ['of the same origin', TOP, [TOP]],
    ['of another origin that the user named too', PLAYER, [TOP, PLAYER]],
  ])('%s counts', async (_, host, granted) => {
    await open(...granted);
    await played(host);
    await expect.poll(() => upNextOf(stage, showId), { timeout: 20_000 }).toBe('S1 E2');
  });

  it('the frame goes on by itself and the page with it', async () => {
    await open(TOP, PLAYER);
    const page = await played(PLAYER);
    await expect.poll(() => upNextOf(stage, showId), { timeout: 20_000 }).toBe('S1 E2');
    await page.evaluate((name) => {
      document.title = `${name} S1 E2`;
      const data = document.querySelector('script[type="application/ld+json"]');
      if (data !== null)
        data.textContent = data.textContent.replace('"episodeNumber":1', '"episodeNumber":2');
    }, show);
    const frame = page.frames().find((one) => one.url().includes('/embed'));
    await frame?.evaluate(() => {
      const video = document.querySelector('video');
      if (video === null) return;
      video.src = '/video/61/second.webm';
      void video.play();
    });
    await expect.poll(() => upNextOf(stage, showId), { timeout: 20_000 }).toBe('S1 E3');
  });

  it('of an origin that nobody named stays unheard', async () => {
    await open(TOP);
    await played(PLAYER, 1);
    await played(TOP, 3);
    await expect.poll(() => upNextOf(stage, showId), { timeout: 20_000 }).toBe('S1 E4');
    // Had the first been counted too, the second would be missing between them.
    const rows = await progressRows(stage);
    expect(rows.find((one) => one.showId === showId)?.position.gaps).toBe(0);
  });
});
