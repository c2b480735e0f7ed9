import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from '../support/stage.ts';
import { median, SAMPLES, times, type Measured } from './figures.ts';

declare global {
  var pageBench: { drawn: number };
}

/** What stands in the page once it is open, by its address. */
interface Opening {
  readonly path: string;
  readonly stands: string;
}

/**
 * How long the page of a long show takes until its episodes stand there, against an empty page of the same extension
 * opened in turn with it; with the worker running, as it is for whoever comes from the popup, and stopped.
 */
export async function measurePages(stage: Stage, extension: string, showId: number): Promise<Measured> {
  writeFileSync(
    join(extension, 'empty.html'),
    '<!doctype html><meta charset="utf-8"><title>Empty</title><p id="app">Empty',
  );
  const empty: Opening = { path: 'empty.html', stands: '#app' };
  const show: Opening = { path: `library.html#show=${showId}`, stands: '[role=gridcell]' };
  const data = [];
  for (const worker of ['running', 'stopped'] as const) {
    await open(stage, show, worker);
    const floors: number[] = [];
    const shows: number[] = [];
    for (let at = 0; at < SAMPLES; at += 1) {
      floors.push(await open(stage, empty, worker));
      shows.push(await open(stage, show, worker));
    }
    data.push({ worker, empty: median(floors), show: median(shows) });
  }
  return {
    title: 'Opening a show’s page',
    note: `A show of 25 seasons and 700 episodes, 400 of them watched, from the local store until its episodes stand in the page, as a multiple of an empty page of the extension; medians of ${SAMPLES} interleaved samples. Allowed are 2.00 × with the worker running.`,
    head: ['worker', 'show’s page', 'empty page'],
    rows: data.map(({ worker, empty: floor, show: opened }) => [
      worker,
      times(opened / floor),
      `${floor.toFixed(0)} ms`,
    ]),
    data,
  };
}

/** Milliseconds from the start of the navigation until it stands there and has been painted. */
async function open(stage: Stage, { path, stands }: Opening, worker: 'running' | 'stopped'): Promise<number> {
  if (worker === 'stopped') await stage.chromium.stopWorker();
  else await stage.send('catalogue.state', {});
  const page = await stage.chromium.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(watchOpening, stands);
  await page.goto(`chrome-extension://${stage.chromium.extensionId}/${path}`);
  await page.waitForFunction(
    () => globalThis.pageBench.drawn > 0 && performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  const drawn = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return Math.max(paint?.startTime ?? Number.NaN, globalThis.pageBench.drawn);
  });
  await page.close();
  return drawn;
}

/** Runs before the page's own scripts: notes when what is waited for was drawn. */
function watchOpening(stands: string): void {
  globalThis.pageBench = { drawn: 0 };
  const look = (): void => {
    if (document.querySelector(stands) === null) return;
    watching.disconnect();
    requestAnimationFrame(() => setTimeout(() => (globalThis.pageBench.drawn = performance.now())));
  };
  const watching = new MutationObserver(look);
  watching.observe(document, { subtree: true, childList: true });
}
