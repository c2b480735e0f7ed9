import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Stage } from '../support/stage.ts';
import { workFolder } from '../support/work-folder.ts';
import type { Measured } from './figures.ts';

/**
 * What a large library takes to be saved to a file and brought in again from the settings page, after everything was
 * deleted; and for how long the page stood still at most. Every step is done as a user does it.
 */
export async function measureBackup(
  stage: Stage,
  size: { readonly shows: number; readonly plays: number },
  grow: () => Promise<void>,
): Promise<Measured> {
  await grow();
  const folder = workFolder('bench-backup');
  const page = await stage.chromium.openPage('options.html#data');
  const data = page.locator('#data');
  const button = (name: string) => data.getByRole('button', { name, exact: true });
  const says = (words: RegExp) => data.getByText(words).waitFor({ timeout: 120_000 });
  await watchTasks(page);

  const saving = await timed(page, async () => {
    const coming = page.waitForEvent('download', { timeout: 120_000 });
    await button('Back up now').click();
    await (await coming).saveAs(join(folder.path, 'backup.json'));
    await says(/with your downloads/);
  });
  await button('Delete everything').click();
  await data.getByRole('textbox').fill('delete');
  await button('Delete everything').click();
  await says(/^Everything is deleted/);
  const reading = await timed(page, async () => {
    await data.locator('input[type=file]').setInputFiles(join(folder.path, 'backup.json'));
    await button('Add to what is here').waitFor({ timeout: 120_000 });
  });
  const bringing = await timed(page, async () => {
    await button('Add to what is here').click();
    await says(/^Brought in/);
  });
  const bytes = statSync(join(folder.path, 'backup.json')).size;
  await page.close();
  folder.remove();
  const steps = { saving, reading, bringing };
  return {
    title: 'Saving a library to a file and bringing it in',
    note: `${size.shows} shows, ${size.plays} watched episodes, ${(bytes / 1e6).toFixed(1)} MB, into an empty library. Reading and bringing in together may take 5 s, and the page may not stand still for over 100 ms.`,
    head: ['step', 'takes', 'longest block of the page'],
    rows: Object.entries(steps).map(([name, { ms, block }]) => [
      name,
      `${(ms / 1000).toFixed(1)} s`,
      block === 0 ? 'under 50 ms' : `${block.toFixed(0)} ms`,
    ]),
    data: { ...size, bytes, ...steps },
  };
}

/** Notes every task of the page's thread over 50 ms. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(globalThis, 'longest', 0);
    new PerformanceObserver((list) => {
      const durations = list.getEntries().map(({ duration }) => duration);
      Reflect.set(globalThis, 'longest', Math.max(Reflect.get(globalThis, 'longest'), ...durations));
    }).observe({ type: 'longtask' });
  });
}

async function timed(page: Page, work: () => Promise<void>): Promise<{ ms: number; block: number }> {
  await page.evaluate(() => Reflect.set(globalThis, 'longest', 0));
  const began = performance.now();
  await work();
  const ms = performance.now() - began;
  const block = await page.evaluate((): number => Reflect.get(globalThis, 'longest'));
  return { ms, block };
}
