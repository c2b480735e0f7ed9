import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findElement, waitInPage } from '../../support/firefox-page.ts';
import { isStopped, openFirefoxStage, type FirefoxStage } from '../../support/firefox-stage.ts';
import { DEMO_TOKEN } from '../../support/server.ts';
import { textsIn } from '../../support/texts.ts';
import { workFolder } from '../../support/work-folder.ts';
import { outOfPlace } from '../in-their-place.ts';
import { upNextOf } from '../log.ts';
import { storesInDatabase } from '../stores.ts';

const text = textsIn('de');
const FILE = '#data input[type=file]';

const downloads = workFolder('downloads');
let stage: FirefoxStage;
let showId: number;

beforeAll(async () => {
  stage = await openFirefoxStage({ language: 'de', downloads: downloads.path, idleAfter: 2000 });
  const { shows } = stage.server.catalogue;
  showId = shows[0]?.id ?? 0;
  for (const { id } of shows.slice(0, 6)) await stage.send('show.add', { profileId: 'default', showId: id });
  for (const episode of [1, 2, 3])
    await stage.send('progress.mark', {
      opId: crypto.randomUUID(),
      profileId: 'default',
      showId,
      season: 1,
      episode,
    });
});
afterAll(async () => {
  await stage?.close();
  downloads.remove();
});

const says = (page: Page, key: string, ...values: string[]) =>
  waitInPage(page, (words) => document.body.textContent?.includes(words) === true, text(key, values));
async function press(page: Page, key: string): Promise<void> {
  await (await findElement(page, `::-p-aria([name="${text(key)}"][role="button"])`)).click();
}
const saved = () => readdirSync(downloads.path).filter((name) => name.endsWith('.json'));

describe('a library in Firefox, in German', () => {
  it.each([
    ['popup.html', '[data-show]'],
    ['library.html#shows', '.poster'],
    ['options.html', '[role=switch]'],
  ])('has its words in their place on %s', async (path, drawn) => {
    const page = await stage.firefox.openPage(path);
    if (path === 'popup.html') await page.setViewport({ width: 400, height: 600 });
    await page.bringToFront();
    await findElement(page, drawn);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(await page.evaluate(outOfPlace)).toEqual([]);
    await page.close();
  });

  it('is given as a file, deleted, and brought back from that file', async () => {
    const page = stage.backstage;
    await page.bringToFront();
    const before = await page.evaluate(storesInDatabase);
    await press(page, 'dataSave');
    await expect.poll(saved).toHaveLength(1);
    const file = readFileSync(join(downloads.path, saved()[0] ?? ''), 'utf8');
    await press(page, 'dataErase');
    await (await findElement(page, '#data input:not([type=file])')).type(text('dataEraseWord'));
    await press(page, 'dataErase');
    await says(page, 'saidErased');
    expect((await page.evaluate(storesInDatabase))['plays']).toEqual({});
    await findElement(page, FILE);
    await page.evaluate(
      (selector, contents) => {
        const files = new DataTransfer();
        files.items.add(new File([contents], 'library.json', { type: 'application/json' }));
        const input = document.querySelector<HTMLInputElement>(selector);
        if (input === null) throw new Error('no place for files');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      FILE,
      file,
    );
    await press(page, 'backupMerge');
    await expect.poll(async () => (await page.evaluate(storesInDatabase))['plays']).toEqual(before['plays']);
    await stage.send('credential.set', { text: DEMO_TOKEN });
    await expect.poll(() => upNextOf(stage, showId)).toBe('S1 E4');
  });

  it('deleted by somebody else is missed, and one of a newer version is left alone', async () => {
    // That there was a library is noted by the start after.
    await expect.poll(() => isStopped(stage.backstage)).toBe(true);
    await stage.send('tonight.list', {});
    await expect
      .poll(() => stage.backstage.evaluate(async () => (await browser.storage.local.get('held'))['held']))
      .toBe(true);
    await stage.backstage.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('couchmark');
          deleting.addEventListener('success', () => resolve());
          deleting.addEventListener('error', () => reject(new Error('not deleted')));
        }),
    );
    const popup = await stage.firefox.openPage('popup.html');
    await says(popup, 'storageLost');
    await popup.close();
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
    const library = await stage.firefox.openPage('library.html');
    await says(library, 'faultDatabaseFromFuture');
  });
});

declare const browser: {
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } };
};
