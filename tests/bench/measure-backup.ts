import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Stage } from '../support/stage.ts';
import { workFolder } from '../support/work-folder.ts';
import type { Measured } from './figures.ts';

/**
 * What a large library takes to be saved to a file and to be brought in by another browser, from the settings page; and
 * for how long the page stood still at most. Every step is done as a user does it.
 */
export async function measureBackup(
  stage: Stage,
  other: Stage,
  size: { readonly shows: number; readonly plays: number },
  grow: () => Promise<void>,
): Promise<Measured> {
  await grow();
  const folder = workFolder('bench-backup');
  const file = join(folder.path, 'backup.json');
  const from = await openData(stage);
  const saving = await timed(from.page, async () => {
    const coming = from.page.waitForEvent('download', { timeout: 120_000 });
    await from.button('Back up now').click();
    await (await coming).saveAs(file);
    await from.says(/with your downloads/);
  });
  await from.page.close();
  const to = await openData(other);
  const reading = await timed(to.page, async () => {
    await to.data.locator('input[type=file]').setInputFiles(file);
    await to.button('Add to what is here').waitFor({ timeout: 120_000 });
  });
  const bringing = await timed(to.page, async () => {
    await to.button('Add to what is here').click();
    await to.says(/^Brought in/);
  });
  const bytes = statSync(file).size;
  await to.page.close();
  folder.remove();
  const steps = { saving, reading, bringing };
  const both = { ms: reading.ms + bringing.ms, block: Math.max(reading.block, bringing.block) };
  return {
    title: 'Saving a library to a file and bringing it in',
    note: `${size.shows} shows, ${size.plays} watched episodes, ${(bytes / 1e6).toFixed(1)} MB, into the empty library of another browser. Reading and bringing in together may take 5 s, and the page may not stand still for over 100 ms.`,
    head: ['step', 'takes', 'longest block of the page'],
    rows: Object.entries({ ...steps, 'reading and bringing in': both }).map(([name, { ms, block }]) => [
      name,
      `${(ms / 1000).toFixed(1)} s`,
      block === 0 ? 'under 50 ms' : `${block.toFixed(0)} ms`,
    ]),
    data: { ...size, bytes, ...steps },
  };
}

async function openData({ chromium }: Stage) {
  const page = await chromium.openPage('options.html#data');
  const data = page.locator('#data');
  await watchTasks(page);
  return {
    page,
    data,
    button: (name: string) => data.getByRole('button', { name, exact: true }),
    says: (words: RegExp) => data.getByText(words).waitFor({ timeout: 120_000 }),
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
