import { DEMO_HOST } from '../support/server.ts';
import { contentScriptOf, finished } from '../e2e/content-script.ts';
import type { Stage } from '../support/stage.ts';
import { median, SAMPLES, type Measured } from './figures.ts';
import { workerHeap } from './worker-heap.ts';

/** ms after which a worker that was woken has done what it does at its start. */
const SETTLED = 3000;
const TMDB = 'api.themoviedb.org/';

/** What the background costs and answers, with next to nothing in its library. */
export async function measureWorker(stage: Stage): Promise<Measured> {
  const heap = await heapAfterStart(stage);
  // Before the reports, whose titles are asked for as well.
  const added = await requestsForAdding(stage);
  const running = await acknowledgements(stage, false);
  const stopped = await acknowledgements(stage, true);
  return {
    title: 'The background',
    note: `From a content script’s report to its acknowledgement, on disk by then; medians of ${SAMPLES} samples, each of an episode of its own. A library of 1,000 shows, of which 60 air, is kept up to date with at most 110 requests a day (\`tests/background/catalogue/refresh-shows.test.ts\`).`,
    head: ['what', 'figure'],
    rows: [
      ['worker’s heap, three seconds after its start', `${(heap / 1_000_000).toFixed(1)} MB`],
      ['report to acknowledgement, worker running', `${median(running).toFixed(1)} ms`],
      ['report to acknowledgement, worker stopped', `${median(stopped).toFixed(1)} ms`],
      ...added.map(({ show, seasons, requests }) => [
        `requests to TMDB for adding a show of ${seasons} seasons (${show})`,
        String(requests),
      ]),
    ],
    data: { heap, running: median(running), stopped: median(stopped), added },
  };
}

async function heapAfterStart(stage: Stage): Promise<number> {
  await stage.chromium.stopWorker();
  await stage.send('settings.get', {});
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  return workerHeap(stage);
}

async function acknowledgements(stage: Stage, stop: boolean): Promise<number[]> {
  const page = await stage.chromium.context.newPage();
  const speaking = contentScriptOf(page);
  await page.goto(`https://${DEMO_HOST}/`);
  const ask = await speaking;
  const waits: number[] = [];
  for (let at = 0; at < SAMPLES; at += 1) {
    if (stop) await stage.chromium.stopWorker();
    // Whatever the report before still made the worker do is over once this is answered.
    else await stage.send('tonight.list', {});
    const began = performance.now();
    const answer = await ask(finished('generic', crypto.randomUUID(), `Nobody’s Show ${stop} ${at}`));
    waits.push(performance.now() - began);
    if (!answer.ok) throw new Error(`A report was refused: ${answer.code}`);
  }
  await page.close();
  return waits;
}

async function requestsForAdding(stage: Stage) {
  const shows = stage.server.catalogue.shows.toSorted((a, b) => a.seasons.length - b.seasons.length);
  const chosen = [shows[0], shows.at(-1)].filter((show) => show !== undefined);
  const added: { show: string; seasons: number; requests: number }[] = [];
  for (const show of chosen) {
    const before = stage.server.requests.count(TMDB);
    const answer = await stage.send('show.add', {
      showId: show.id,
      profileId: 'default',
      opId: crypto.randomUUID(),
    });
    if (!answer.ok) throw new Error(`${show.name} was not added: ${answer.code}`);
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    const requests = stage.server.requests.count(TMDB) - before;
    added.push({ show: show.name, seasons: show.seasons.length, requests });
  }
  return added;
}
