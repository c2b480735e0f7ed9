import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoAddress } from '../../demo/addresses.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { artifact, openStage, type Stage } from '../../support/stage.ts';
import { DEMO_TOKEN } from '../../support/server.ts';
import { video } from '../../support/video.ts';
import { playsInDatabase } from '../extension-pages.ts';
import { upNextOf } from '../log.ts';
import { expectUpNext } from '../popup.ts';

const SHOW = 'The One-Minute Lighthouse';
const FAST = 'rate=16&muted=1&autoplay=1&next=0';

let stage: Stage;
let showId: number;

beforeAll(() => video('webm', 61));
beforeEach(async () => {
  stage = await openStage();
  showId = stage.server.catalogue.shows.find((one) => one.slug === DEMO_SLUG)?.id ?? 0;
  await stage.visit(demoAddress(DEMO_SLUG, 1, 1, FAST));
  await expect.poll(() => upNextOf(stage, showId), { timeout: 30_000 }).toBe('S1 E2');
});
afterEach(() => stage.close());

const picture = async (page: Page, name: string) => {
  mkdirSync(artifact('storage'), { recursive: true });
  await page.screenshot({ path: artifact(`storage/${name}.png`) });
};

describe('the storage under the library', () => {
  it('is asked to be kept, once; what the browser says of it is the browser’s', async () => {
    await expect.poll(() => stage.backstage.evaluate(() => localStorage.getItem('askedToKeep'))).toBe('yes');
    expect(typeof (await stage.backstage.evaluate(() => navigator.storage.persisted()))).toBe('boolean');
  });

  it('deleted under us: it is said, and what is watched from then on is kept', async () => {
    // The trace that there was a library is left by the next start.
    await stage.chromium.stopWorker();
    await stage.send('tonight.list', {});
    const trace = () =>
      stage.backstage.evaluate(async () => (await chrome.storage.local.get('held'))['held']);
    await expect.poll(trace).toBe(true);
    await stage.backstage.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('couchmark');
          deleting.addEventListener('success', () => resolve());
          deleting.addEventListener('error', () => reject(new Error('not deleted')));
        }),
    );
    const popup = await stage.chromium.openPopup();
    await popup.getByText(/^Your library is gone/).waitFor();
    await picture(popup, 'deleted');
    // The key went with it.
    await stage.send('credential.set', { text: DEMO_TOKEN });
    await stage.visit(demoAddress(DEMO_SLUG, 1, 2, FAST));
    await expect.poll(() => upNextOf(stage, showId), { timeout: 30_000 }).toBe('S1 E3');
  });

  it('written by a newer version: it is said on every page, and nothing is touched', async () => {
    await stage.chromium.stopWorker();
    await stage.backstage.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('couchmark', 99);
          opening.addEventListener('error', () => reject(new Error('not opened')));
          opening.addEventListener('success', () => {
            opening.result.close();
            resolve();
          });
        }),
    );
    await stage.backstage.evaluate(() => localStorage.clear());
    const popup = await stage.chromium.openPopup();
    await popup.getByText(/^A newer Couchmark has written your library/).waitFor();
    await picture(popup, 'from-the-future');
    const library = await stage.chromium.openPage('library.html');
    await library
      .getByText(/^A newer Couchmark has written your library/)
      .first()
      .waitFor();
    await picture(library, 'from-the-future-library');
    expect(await stage.backstage.evaluate(playsInDatabase)).toMatchObject([{ season: 1, episode: 1 }]);
  });

  it('damaged in one record: that is set aside and said, and the list stands', async () => {
    await stage.backstage.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('couchmark');
          opening.addEventListener('success', () => {
            const tx = opening.result.transaction(['profiles', 'settings'], 'readwrite');
            tx.objectStore('profiles').put({ id: 'broken' });
            tx.addEventListener('complete', () => {
              opening.result.close();
              resolve();
            });
          });
        }),
    );
    await stage.chromium.stopWorker();
    await stage.backstage.evaluate(() => localStorage.clear());
    const popup = await stage.chromium.openPopup();
    await expectUpNext(popup, SHOW, 'S1 E2');
    await popup.getByText(/^Some of your library could not be read/).waitFor();
    await picture(popup, 'damaged');
    expect(await stage.send('profiles.list', {})).toMatchObject({ ok: true });
  });
});

declare const chrome: {
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } };
};
