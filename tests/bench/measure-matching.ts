import type { Stage } from '../support/stage.ts';
import { median, type Measured } from './figures.ts';

/** What it takes to find the show and the episode of a report, by the size of the library. */
export async function measureMatching(
  stage: Stage,
  script: string,
  steps: readonly { readonly shows: number; grow(): Promise<void> }[],
): Promise<Measured> {
  const data: { shows: number; median: number; most: number }[] = [];
  for (const { shows, grow } of steps) {
    await grow();
    await stage.backstage.evaluate(script);
    // The first ones compile; each show is another, all over the library.
    const numbers = Array.from({ length: 120 }, (_, at) => Math.floor((at * shows) / 120));
    const all = await stage.backstage.evaluate((which) => globalThis.couchmarkMatch(which), numbers);
    const warm = all.slice(20);
    data.push({ shows, median: median(warm), most: Math.max(...warm) });
  }
  return {
    title: 'Matching a report',
    note: 'From the labels of a page to show and episode, with the real store in Chromium and without a question to TMDB; reading the store included, which is not script time. 100 reports each. Allowed are 5 ms.',
    head: ['library', 'median', 'longest'],
    rows: data.map((one) => [
      `${one.shows} shows`,
      `${one.median.toFixed(1)} ms`,
      `${one.most.toFixed(1)} ms`,
    ]),
    data,
  };
}
