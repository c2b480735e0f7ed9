import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAddress, DEMO_HOST } from '../../demo/addresses.ts';
import {
  aroundPlayer,
  framedAddress,
  framedPlayer,
  FRAMING_HOST,
  PLAYER_HOST,
} from '../../demo/framed-pages.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { findElement, waitInPage } from '../../support/firefox-page.ts';
import { openFirefoxStage, registrations, type FirefoxStage } from '../../support/firefox-stage.ts';
import { GRANTED } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { playsInDatabase, type ExtensionApi } from '../extension-pages.ts';
import { upNextOf } from '../log.ts';
import { storesInDatabase } from '../stores.ts';

declare const browser: ExtensionApi;

const SHOW = 'The One-Minute Lighthouse';
const FAST = 'rate=16&muted=1&autoplay=1&next=0';

let stage: FirefoxStage;
let showId: number;

beforeAll(async () => {
  await video('webm', 61);
  const framing = [FRAMING_HOST, PLAYER_HOST].map((host) => `https://${host}/*`);
  stage = await openFirefoxStage({ grant: [...GRANTED, ...framing], idleAfter: 3000 });
  stage.server.pose(FRAMING_HOST, aroundPlayer(SHOW));
  stage.server.pose(PLAYER_HOST, framedPlayer);
  showId = stage.server.catalogue.shows.find(({ slug }) => slug === DEMO_SLUG)?.id ?? 0;
});
afterAll(() => stage?.close());

const watch = (episode: number, how = FAST) => stage.visit(demoAddress(DEMO_SLUG, 1, episode, how));
const ended = (page: Page) => waitInPage(page, () => document.querySelector('video')?.ended === true);
const reaches = (page: Page, seconds: number) =>
  waitInPage(page, (least) => (document.querySelector('video')?.currentTime ?? 0) >= least, seconds);
const upNext = () => expect.poll(() => upNextOf(stage, showId), { timeout: 20_000 });
/** Read from the database itself: nothing is woken by it. */
/** Seconds that are kept of a viewing that is not over. */
const secondsKept = async () => {
  const { viewings = {} } = await stage.backstage.evaluate(storesInDatabase);
  return Math.max(0, ...Object.values(viewings).map((one) => Object(one).played));
};
const plays = async () =>
  (await stage.backstage.evaluate(playsInDatabase)).map(({ season, episode }) => `S${season} E${episode}`);

describe('an episode played to its end, in Firefox with the production build', () => {
  it('is counted, and the popup shows the next, though TMDB takes longer than an event page may idle', async () => {
    const well = stage.server.fail({ match: 'api.themoviedb.org', mode: { slow: 1500 } });
    await ended(await watch(1));
    await expect.poll(plays, { timeout: 30_000 }).toEqual(['S1 E1']);
    well();
    const popup = await stage.firefox.openPage('popup.html');
    await findElement(popup, `::-p-aria([name="Mark S1 E2 of ${SHOW} watched"][role="button"])`);
    await popup.close();
  });

  it('is counted once though two tabs play it, and one from a player in a frame', async () => {
    const pages = [await watch(2), await watch(2)];
    // What ends after them is settled after them.
    await stage.visit(framedAddress(1, 3, PLAYER_HOST));
    for (const page of pages) await ended(page);
    await upNext().toBe('S1 E4');
    expect(await plays()).toEqual(['S1 E1', 'S1 E2', 'S1 E3']);
  });

  it('is counted though the extension is updated at 60 percent of it', async () => {
    const page = await watch(4, 'rate=8&muted=1&autoplay=1&next=0');
    await reaches(page, 0.6 * 61);
    // A script that Firefox cuts off hands nothing over: what is kept is what was told, once a minute and on leaving the tab.
    await stage.backstage.bringToFront();
    await expect.poll(secondsKept).toBeGreaterThan(0.5 * 61);
    await stage.firefox.update('9.9.9');
    stage.backstage = await stage.firefox.openPage('options.html');
    await page.bringToFront();
    await upNext().toBe('S1 E5');
  });

  it('is not counted once its permission was taken back, as open settings show at once', async () => {
    const page = await watch(5);
    const named = (host: string) =>
      document.querySelector('.own-sites')?.textContent?.includes(host) === true;
    await waitInPage(stage.backstage, named, DEMO_HOST);
    await stage.backstage.evaluate(
      (host) => browser.permissions.remove({ origins: [`https://${host}/*`] }),
      DEMO_HOST,
    );
    await expect.poll(() => stage.backstage.evaluate(named, DEMO_HOST)).toBe(false);
    expect(await registrations(stage.backstage)).not.toContain(`own-${DEMO_HOST}`);
    await stage.visit(framedAddress(1, 6, FRAMING_HOST));
    await ended(page);
    await upNext().toBe('S2 E1');
    expect(await plays()).toEqual(['S1 E1', 'S1 E2', 'S1 E3', 'S1 E4', 'S1 E6']);
  });
});
