import type { Page } from 'playwright-core';
import { buildShow } from '../../demo/build-show.ts';
import type { DemoShow } from '../../demo/demo-show.ts';
import { dayAfter, localDay } from '../../demo/demo-show.ts';
import { DRAMA } from '../../demo/genres.ts';
import { SITE_PAGES } from '../../demo/site-pages.ts';
import { answerTrial, OTHER_HOST, TRIAL_HOST, trialAddress } from '../../demo/trial-page.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { readRecords, type Records } from './records.ts';
import { siteById } from '../../../lib/sites/registry.ts';
import type { Act, Trial } from './trial.ts';

export interface Came {
  readonly marks: string;
  readonly asks: number;
  /** Why is asked, for people to read. */
  readonly why: string;
  readonly seconds: number;
  readonly error: string | null;
}

/** Sites of the registry that are switched on. */
const SITES = ['netflix', 'bbc', 'disney', 'youtube'];
/** So many tabs play side by side. */
const TABS = 5;
/** A trial that takes longer (ms) than this has failed. */
const LONGEST = 60_000;
/** So long (ms) a trial is given to be marked as expected. */
const PATIENCE = 6000;
/** Tabs that have played stay open until so many others have: what they would still send is part of the trial. */
const LINGER = 6;

/** Plays all trials in one browser, each with a show of its own, and answers what was made of each. */
export async function runTrials(trials: readonly Trial[]): Promise<Map<Trial, Came>> {
  const shows = new Map(trials.map((trial, at) => [trial, showOf(trial, at)]));
  const stage = await openStage({
    server: { shows: [...shows.values()] },
    chromium: { grant: [`https://${TRIAL_HOST}/*`, ...SITES.flatMap((id) => siteById(id)?.origins ?? [])] },
    // One a site, the trials' own, and Netflix's second one in the page's world.
    registrations: SITES.length + 2,
  });
  for (const host of [TRIAL_HOST, OTHER_HOST]) stage.server.pose(host, answerTrial);
  for (const [host, page] of SITE_PAGES) stage.server.pose(host, page);
  const records = () => readRecords(stage.backstage);
  try {
    const ends = new Map<Trial, { seconds: number; error: string | null }>();
    const lingering: Page[] = [];
    const waiting = [...shows];
    const hand = async (): Promise<void> => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
        const [trial, show] = one;
        const pages: Page[] = [];
        const began = performance.now();
        const error = await playOne(stage, trial, show, pages, records);
        ends.set(trial, { seconds: (performance.now() - began) / 1000, error });
        lingering.push(...pages);
        while (lingering.length > LINGER) await lingering.shift()?.close();
      }
    };
    await Promise.all(Array.from({ length: TABS }, hand));
    const held = await settled(records);
    return new Map(
      [...shows].map(([trial, show]) => {
        const { seconds = 0, error = 'was not played' } = ends.get(trial) ?? {};
        return [trial, { ...cameOf(held, show), seconds, error }];
      }),
    );
  } finally {
    await stage.close();
  }
}

async function playOne(
  stage: Stage,
  trial: Trial,
  show: DemoShow,
  pages: Page[],
  records: () => Promise<Records>,
): Promise<string | null> {
  const visit = async (url: string): Promise<Page> => {
    const page = await stage.visit(url);
    pages.push(page);
    return page;
  };
  const act: Act = {
    show,
    visit,
    open: (season, episode, host) => visit(trialAddress(show.name, season, episode, host)),
    async inPage(page, happens) {
      await page.evaluate(`(${happens.toString()})(window.trial)`);
    },
    reported: async (count) => {
      while (reportsOf(await records(), show).length < count) await pause(100);
    },
  };
  const played = async (): Promise<null> => {
    if (trial.happens !== undefined) await act.inPage(await act.open(), trial.happens);
    await trial.act?.(act);
    // What was finished is on its way; what must not be marked is looked at when all trials are over.
    await marked(trial, show, records);
    return null;
  };
  const late = pause(LONGEST).then(() => `took longer than ${LONGEST / 1000} s`);
  return Promise.race([played(), late]).catch((error: unknown) => String(error));
}

/** Waits until as much was settled as is expected; not for ever, since it may never be. */
async function marked(trial: Trial, show: DemoShow, records: () => Promise<Records>): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < PATIENCE) {
    const { marks, asks } = cameOf(await records(), show);
    if (marks === trial.marks && asks === (trial.asks ?? 0)) return;
    await pause(150);
  }
}

/** Everything that was reported has been looked at. */
async function settled(records: () => Promise<Records>): Promise<Records> {
  for (;;) {
    const held = await records();
    if (held.reports.every(({ state }) => state !== 'received')) return held;
    await pause(100);
  }
}

function cameOf(held: Records, show: DemoShow): Pick<Came, 'marks' | 'asks' | 'why'> {
  const marks = held.plays
    .filter(({ showId }) => showId === show.id)
    .map(({ season, episode }) => `S${season} E${episode}`)
    .sort()
    .join(', ');
  const reports = reportsOf(held, show);
  // Left in the credits: the popup asks from the stored position, as soon as the tab has been silent for long enough.
  const later = held.viewings.filter(
    (one) =>
      one.words.includes(show.name) &&
      one.position >= 0.8 * one.duration &&
      one.played >= 0.5 * one.duration &&
      !reports.some(({ viewing }) => viewing === one.viewing),
  );
  const asking = reports.filter(({ state }) => state === 'asking');
  const why = asking.map((one) => [one.why, ...one.reasons].join(' ')).join('; ');
  return { marks, asks: asking.length + later.length, why };
}

function reportsOf(held: Records, show: DemoShow): Records['reports'] {
  return held.reports.filter(({ words }) => words.includes(show.name));
}

function showOf(trial: Trial, at: number): DemoShow {
  const from = dayAfter(localDay(Date.now()), -500);
  const seasons = [1, 2].map((number) => ({
    number,
    titles: [1, 2, 3, 4].map((episode) => inventWord(at * 97 + number * 13 + episode * 5, 3)).join('|'),
    from: dayAfter(from, number * 100),
    runtime: trial.runtime ?? 1,
  }));
  return buildShow({
    index: 100 + at,
    slug: `trial-${at}`,
    name: `${inventWord(at, 3)} ${inventWord(at + 500, 2)}`,
    overview: 'A show for one trial.',
    tagline: '',
    genres: [DRAMA],
    status: 'Returning Series',
    art: { scene: 'sea', palette: 'dusk' },
    cast: ['Orla'],
    seasons,
  });
}

const FIRST = ['B', 'D', 'F', 'G', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'V'];
const VOWELS = ['a', 'o', 'i', 'u', 'e'];

/** A word of that many syllables; numbers side by side give words that are far apart. */
function inventWord(number: number, syllables: number): string {
  let state = (number + 1) * 2_654_435_761;
  let word = '';
  for (let at = 0; at < syllables; at += 1) {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) >>> 0;
    word += `${FIRST[state % FIRST.length] ?? ''}${VOWELS[(state >>> 8) % VOWELS.length] ?? ''}`;
    if (at % 2 === 0) word += FIRST[(state >>> 16) % FIRST.length] ?? '';
  }
  return `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
