import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Stage } from '../support/stage.ts';
import { workFolder } from '../support/work-folder.ts';
import type { Measured } from './figures.ts';

const SHOWS = 1500;
const EPISODES = 27;
const PLAYS = 40_000;
const FIRST_SHOW = 2_000_000;

/** From a chosen file of 40,000 viewings to all of them applied, their shows being in the catalogue. */
export async function measureImport(stage: Stage, seed: string): Promise<Measured> {
  await stage.backstage.evaluate(seed);
  await stage.backstage.evaluate(([shows, left]) => globalThis.couchmarkSeed(0, shows, 0, left), [
    SHOWS,
    EPISODES,
  ] as const);
  const page = await stage.chromium.openPage('library.html#import');
  await page.getByLabel('Choose files').waitFor({ state: 'attached' });
  await page.evaluate(watchBlocks);
  // Handed over as a path: as a buffer it would first go through the page.
  const folder = workFolder('history');
  const path = join(folder.path, 'watched-history-1.json');
  writeFileSync(path, traktHistory());
  const heap = sampleHeaps(stage, page);
  const steps: { readonly step: string; readonly ms: number }[] = [];
  let last = performance.now();
  const began = last;
  const step = (name: string) => {
    const now = performance.now();
    steps.push({ step: name, ms: now - last });
    last = now;
  };
  await page.getByLabel('Choose files').setInputFiles(path);
  await page.evaluate(whenSaid, 'Look the shows up');
  step('reading, and handing over');
  await page.getByRole('button', { name: 'Look the shows up' }).click();
  await page.evaluate(whenSaid, 'Add to my shows');
  step('looking up, and weighing');
  await page.getByRole('button', { name: 'Add to my shows' }).click();
  await page.evaluate(whenSaid, '40,?000 episodes of 1,?500 shows added');
  step('applying');
  const whole = performance.now() - began;
  const blocks = await page.evaluate(() => globalThis.couchmarkBlocks);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.evaluate(whenSaid, 'Everything is as it was before');
  step('taking it back');
  const peak = await heap.stop();
  folder.remove();
  return {
    title: 'Bringing a history in',
    note: `A Trakt history of ${PLAYS} viewings of ${SHOWS} shows that are in the catalogue, through the page. Allowed: 10 s until all of it is applied, no block of the page over 100 ms, 300 MB.`,
    head: ['step', 'took'],
    rows: [
      ...steps.map(({ step, ms }) => [step, `${(ms / 1000).toFixed(1)} s`]),
      ['from the file to all applied', `${(whole / 1000).toFixed(1)} s`],
      ['longest block of the page', `${Math.round(Math.max(0, ...blocks))} ms`],
      ['most memory of page and worker together', `${Math.round(peak / 1_000_000)} MB`],
    ],
    data: { steps, whole, blocks, peak },
  };
}

/** Trakt's history, the newest first. */
function traktHistory(): string {
  const start = Date.parse('2015-01-01T20:00:00Z');
  const rows = Array.from({ length: PLAYS }, (_, at) => {
    const show = at % SHOWS;
    const number = Math.floor(at / SHOWS) + 1;
    return {
      id: 9_000_000 + at,
      watched_at: new Date(start + at * 7_200_000).toISOString(),
      action: 'watch',
      type: 'episode',
      episode: {
        season: 1,
        number,
        title: `Part ${number} of ${show}`,
        ids: { trakt: at, tvdb: null, imdb: null, tmdb: null },
      },
      show: {
        title: `Bench ${show}`,
        year: 2020,
        ids: { trakt: show, slug: `bench-${show}`, tvdb: null, imdb: null, tmdb: FIRST_SHOW + show },
      },
    };
  });
  return JSON.stringify(rows.toReversed());
}

/** Waits until the page says it: the driver's own waiting looks twice a second, which is half a second for each step. */
function whenSaid(words: string): Promise<void> {
  const isSaid = () => new RegExp(words).test(document.body.textContent ?? '');
  return new Promise((resolve) => {
    if (isSaid()) return resolve();
    const observer = new MutationObserver(() => {
      if (!isSaid()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** Notes every task of the page that takes longer than 50 ms. */
function watchBlocks(): void {
  const blocks: number[] = [];
  globalThis.couchmarkBlocks = blocks;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
}

/** The most that page and background held together, looked at ten times a second. */
function sampleHeaps(stage: Stage, page: Page) {
  const [worker] = stage.chromium.context.serviceWorkers();
  let peak = 0;
  const state = { going: true };
  const used = () => Reflect.get(Reflect.get(performance, 'memory') ?? {}, 'usedJSHeapSize') ?? 0;
  const run = (async () => {
    while (state.going && !page.isClosed()) {
      const heaps = await Promise.all([page.evaluate(used), worker?.evaluate(used)]).catch(() => []);
      peak = Math.max(
        peak,
        heaps.reduce((sum, heap) => sum + Number(heap ?? 0), 0),
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    async stop(): Promise<number> {
      state.going = false;
      await run;
      return peak;
    },
  };
}

declare global {
  /** ms of each block of the page. */
  var couchmarkBlocks: number[];
}
