import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from '../support/stage.ts';
import { median, SAMPLES, times, type Measured } from './figures.ts';

interface Opened {
  readonly painted: number;
  readonly confirmed: number;
}

interface Kept {
  readonly worker: 'stopped' | 'running';
  readonly shows: number;
  readonly plays: number;
  readonly empty: number;
  readonly painted: number;
  readonly confirmed: number;
}

declare global {
  var bench: { row: number; answered: number };
}

/**
 * How long the popup takes to its first row, and until that is confirmed by the worker, against an empty page of the
 * same extension opened in turn with it. The worker is stopped before each, or runs.
 */
export async function measurePopup(
  stage: Stage,
  extension: string,
  steps: readonly { readonly shows: number; readonly plays: number; grow(): Promise<void> }[],
): Promise<Measured> {
  writeFileSync(
    join(extension, 'empty.html'),
    '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty',
  );
  const data: Kept[] = [];
  for (const { shows, plays, grow } of steps) {
    await grow();
    console.log(`… ${shows} shows`);
    for (const worker of ['stopped', 'running'] as const) {
      const before = () =>
        worker === 'stopped' ? stage.chromium.stopWorker() : stage.send('settings.get', {});
      // The first opening leaves the snapshot that the next ones paint.
      await open(stage, 'popup.html', shows > 0, before);
      const popups: Opened[] = [];
      const empties: number[] = [];
      for (let at = 0; at < SAMPLES; at += 1) {
        empties.push((await open(stage, 'empty.html', false, before)).painted);
        popups.push(await open(stage, 'popup.html', shows > 0, before));
      }
      data.push({
        worker,
        shows,
        plays,
        empty: median(empties),
        painted: median(popups.map(({ painted }) => painted)),
        confirmed: median(popups.map(({ confirmed }) => confirmed)),
      });
    }
  }
  return {
    title: 'Opening the popup',
    note: `First row painted, and confirmed by the worker, as multiples of the first paint of an empty page of the extension; medians of ${SAMPLES} interleaved samples. Allowed are 1.40 × and 2.50 × with the worker stopped before each.`,
    head: ['library', 'worker', 'first row painted', 'confirmed', 'empty page'],
    rows: data.map(({ shows, plays, worker, empty, painted, confirmed }) => [
      `${shows} shows, ${plays} plays`,
      worker,
      times(painted / empty),
      times(confirmed / empty),
      `${empty.toFixed(0)} ms`,
    ]),
    data,
  };
}

async function open(
  stage: Stage,
  path: string,
  hasRows: boolean,
  before: () => Promise<unknown>,
): Promise<Opened> {
  await before();
  const page = await stage.chromium.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.addInitScript(watchOpening);
  await page.goto(`chrome-extension://${stage.chromium.extensionId}/${path}`);
  const isPopup = path === 'popup.html';
  await page.waitForFunction(
    ({ isPopup, hasRows }) =>
      performance.getEntriesByName('first-contentful-paint').length > 0 &&
      (!isPopup || globalThis.bench.answered > 0) &&
      (!hasRows || globalThis.bench.row > 0),
    { isPopup, hasRows },
  );
  const opened = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const { row, answered } = globalThis.bench;
    return { painted: Math.max(paint?.startTime ?? Number.NaN, row), confirmed: answered };
  });
  await page.close();
  return opened;
}

/** Runs before the page's own scripts: notes when the first row stood in the page, and when the answer was drawn. */
function watchOpening(): void {
  globalThis.bench = { row: 0, answered: 0 };
  const look = (): void => {
    if (globalThis.bench.row === 0 && document.querySelector('#app li h2') !== null)
      globalThis.bench.row = performance.now();
    if (document.querySelector('main[data-from="answered"]') === null) return;
    watching.disconnect();
    requestAnimationFrame(() => setTimeout(() => (globalThis.bench.answered = performance.now())));
  };
  const watching = new MutationObserver(look);
  watching.observe(document, { subtree: true, childList: true, attributeFilter: ['data-from'] });
}
