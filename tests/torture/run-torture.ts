import { setTimeout as pause } from 'node:timers/promises';
import { demoAddress } from '../demo/addresses.ts';
import { DEMO_SLUG } from '../demo/shows-short.ts';
import { bundleScript } from '../support/bundle-script.ts';
import type { FailureMode } from '../support/failures.ts';
import { DEMO_HOST, DEMO_TOKEN, NETFLIX_HOST, startServer } from '../support/server.ts';
import { demoShows } from '../demo/shows.ts';
import { localDay } from '../demo/demo-show.ts';
import { workFolder } from '../support/work-folder.ts';
import type { Held, Rebuilt } from './held.ts';
import { startLife, type Life } from './life.ts';
import { createRandom } from './random.ts';
import { planReports, type Place, type Wanted } from './reports.ts';
import { tortureShows } from './shows.ts';
import { openTab, type Tab } from './tab.ts';

export interface Torture {
  readonly seed: number;
  /** Finished-episode reports, twins included. */
  readonly reports: number;
  /** How often the browser is killed and started again. */
  readonly kills: number;
  readonly updates: number;
  readonly tabs: number;
  /** How many of the reports are undone at the end, and half of those brought back. */
  readonly undone: number;
}

/** What was done, and what came of it. */
export interface Suffered {
  readonly wanted: readonly Wanted[];
  readonly acknowledged: ReadonlySet<string>;
  /** Answers that refused a report for good; there should be none. */
  readonly refused: readonly string[];
  readonly held: Held;
  readonly rebuilt: Rebuilt;
  readonly undone: Undone;
  readonly counts: Readonly<Record<string, number>>;
  /** ms from the report to its acknowledgement, through all retries. */
  readonly waits: readonly number[];
  /** ms from the end of all that went wrong until nothing was left to settle. */
  readonly calm: number;
}

export interface Undone {
  readonly tried: number;
  /** A sentence for each that did not work. */
  readonly wrong: readonly string[];
}

const PLACES: readonly Place[] = [
  { site: 'generic', address: `https://${DEMO_HOST}/` },
  { site: 'netflix', address: `https://${NETFLIX_HOST}/browse` },
  { site: 'bbc', address: 'https://www.bbc.co.uk/iplayer/' },
  { site: 'disney', address: 'https://www.disneyplus.com/home' },
];
const GRANT = [
  `https://${DEMO_HOST}/*`,
  '*://*.netflix.com/*',
  '*://www.bbc.co.uk/*',
  '*://www.disneyplus.com/*',
  '*://apps.disneyplus.com/*',
];

const FAILURES: readonly FailureMode[] = [
  401,
  404,
  429,
  500,
  '502-html',
  'hang',
  'cut',
  'garbage',
  { retryAfter: 3 },
  { slow: 400 },
];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const JUMPS = [MINUTE, -MINUTE, 5 * HOUR, -5 * HOUR, 3 * DAY, -3 * DAY, 40 * DAY, -400 * DAY];

/** How often each thing happens, in parts of a hundred and some. */
const WEIGHTS = {
  report: 64,
  same: 3,
  stop: 14,
  reload: 4,
  close: 2,
  fail: 4,
  heal: 5,
  jump: 4,
} as const;
type Act = keyof typeof WEIGHTS;
const ACTS = Object.entries(WEIGHTS).flatMap(([act, weight]) => Array<Act>(weight).fill(act as Act));

/** Everything is posed and nothing is left of it. Chance decides the order of things; their timing is the machine's. */
export async function runTorture(plan: Torture, say: (sentence: string) => void): Promise<Suffered> {
  const random = createRandom(plan.seed);
  const today = localDay(Date.now());
  const shows = tortureShows(Math.ceil(plan.reports / 6 / 10) * 10);
  const server = await startServer({ shows: [...demoShows(today), ...shows] });
  for (const host of ['www.bbc.co.uk', 'www.disneyplus.com']) server.pose(host, '<title>A service</title>');
  const work = workFolder('torture');
  const [reporter, looker] = await Promise.all(
    ['reporter', 'looker'].map((name) => bundleScript(new URL(`${name}.ts`, import.meta.url))),
  );
  const wanted = planReports(random, shows, PLACES, plan.reports);
  const byId = new Map(wanted.map((one) => [one.report.reportId, one]));
  let waiting = [...wanted];
  const acknowledged = new Set<string>();
  const handedOver = new Set<string>();
  const refused: string[] = [];
  const waits: number[] = [];
  const counts: Record<string, number> = {};
  const count = (what: string, by = 1) => (counts[what] = (counts[what] ?? 0) + by);
  let questions = 0;
  let version = 1;
  let life = await start();
  let tabs: Tab[] = [];

  function start(): Promise<Life> {
    return startLife({
      folder: work.path,
      port: server.port,
      grant: GRANT,
      version: `1.0.${version}`,
      looker: looker ?? '',
    });
  }

  async function addTab(place: Place): Promise<void> {
    const page = await life.browser.newPage();
    const tab = await openTab(page, place, reporter ?? '', ({ reportId, ok, code, ms }) => {
      if (ok && !acknowledged.has(reportId)) waits.push(ms);
      if (ok) acknowledged.add(reportId);
      else if (code === 'forbidden' || code === 'badMessage') refused.push(`${reportId}: ${code}`);
      else count('tries that found no one');
    });
    tabs.push(tab);
  }

  async function openTabs(): Promise<void> {
    tabs = [];
    for (let at = 0; at < plan.tabs; at += 1) await addTab(PLACES[at % PLACES.length] ?? random.pick(PLACES));
  }

  /** What a page takes with it unacknowledged is reported again elsewhere, under the same id. */
  function again(ids: readonly string[]): void {
    const lost = ids.filter(
      (id) => !acknowledged.has(id) && !waiting.some((one) => one.report.reportId === id),
    );
    count('reports that had to be made again', lost.length);
    waiting.push(...lost.map((id) => byId.get(id)).filter((one) => one !== undefined));
  }

  async function report(one: Wanted): Promise<void> {
    const able = tabs.filter(({ place }) => place.site === one.place.site);
    const finishedAt = Date.now() - random.between(0, 5 * MINUTE);
    await random.pick(able).finish({ ...one.report, finishedAt, begunAt: finishedAt - MINUTE });
  }

  const acts: Record<Act, () => Promise<unknown>> = {
    async report() {
      const one = waiting.shift();
      if (one !== undefined) await report(one);
    },
    /** The same report by another tab, or by the same one again. */
    async same() {
      const one = random.pick(wanted);
      if (waiting.includes(one)) return;
      count('reports sent a second time');
      await report(one);
    },
    stop: async () => (await life.stopWorker()) && count('worker stopped'),
    async reload() {
      count('tabs reloaded');
      again(await random.pick(tabs).reload());
    },
    async close() {
      count('tabs closed');
      const tab = random.pick(tabs);
      tabs = tabs.filter((one) => one !== tab);
      again(await tab.close());
      await addTab(tab.place);
    },
    async fail() {
      count('catalogue failures');
      server.fail({ match: 'api.themoviedb.org', mode: random.pick(FAILURES) });
    },
    heal: async () => server.heal(),
    jump: async () => (await life.jump(random.pick(JUMPS))) && count('clock jumps'),
  };

  async function suffer(until: () => boolean): Promise<void> {
    while (!until()) {
      await acts[random.pick(ACTS)]();
      await pause(random.between(0, 40));
    }
  }

  async function update(): Promise<void> {
    version += 1;
    count('updates');
    await life.update(`1.0.${version}`);
    for (const tab of tabs) await tab.takeOver();
    for (const id of tabs.flatMap((tab) => [...tab.handedOver])) handedOver.add(id);
    counts['reports handed over to a newer copy'] = handedOver.size;
  }

  async function play(): Promise<void> {
    const held = await life.look();
    const heldAt = held.plays.filter((play) => play.episode.startsWith(`${demoShow?.id} `)).length;
    const page = await life.browser.newPage();
    await page.goto(demoAddress(DEMO_SLUG, 1, Math.min(heldAt, 3) + 1, 'rate=16&muted=1&autoplay=1'));
  }
  const demoShow = server.catalogue.shows.find((show) => show.slug === DEMO_SLUG);

  await life.send('credential.set', { text: DEMO_TOKEN });
  const ends = [...Array(plan.kills).keys()].map((at) =>
    Math.floor(((at + random.share()) / plan.kills) * plan.reports),
  );
  const updateAt = [...Array(plan.updates).keys()].map((at) =>
    Math.floor(((at + random.share()) / plan.updates) * plan.reports),
  );
  await openTabs();
  await play();
  const turns = [
    ...ends.map((at) => ({ at, kill: true })),
    ...updateAt.map((at) => ({ at, kill: false })),
  ].sort((a, b) => a.at - b.at);
  for (const { at, kill } of turns) {
    await suffer(() => plan.reports - waiting.length >= at);
    say(
      `${acknowledged.size} of ${plan.reports} acknowledged; ${kill ? 'the browser is killed' : 'an update'}`,
    );
    if (!kill) {
      await update();
      continue;
    }
    const lost = tabs.flatMap((tab) => [...tab.unanswered, ...tab.handedOver]);
    await life.kill();
    count('browser killed');
    again(lost);
    life = await start();
    await openTabs();
    await play();
  }
  await suffer(() => waiting.length === 0);

  server.heal();
  await life.stopWorker();
  const began = Date.now();
  await life.send('credential.set', { text: DEMO_TOKEN });
  // The pauses between the content scripts' own tries are a minute at most.
  let held = await life.look();
  const isOpen = ({ state }: Held['reports'][number]) => state === 'received' || state === 'waiting';
  const isOver = () => {
    const ids = new Set(held.reports.map(({ reportId }) => reportId));
    const due = tabs.flatMap((tab) => [...tab.handedOver]).filter((id) => !ids.has(id));
    return due.length === 0 && tabs.every((tab) => tab.unanswered.size === 0) && !held.reports.some(isOpen);
  };
  for (let tries = 1; !isOver() && tries <= 120; tries += 1) {
    await pause(500);
    held = await life.look();
    if (tries % 20 !== 0) continue;
    say(
      `waiting for ${tabs.map((tab) => tab.unanswered.size)} and ${held.reports.filter(isOpen).length} open`,
    );
    await life.send('credential.set', { text: DEMO_TOKEN });
  }
  // A catalogue that knows no show for a while leaves questions: the user answers them.
  for (let asked = askedIn(held); asked !== undefined && questions < wanted.length; asked = askedIn(held)) {
    questions += 1;
    const [showId = 0] = byId.get(asked.reportId)?.episode.split(' ').map(Number) ?? [];
    await life.send('inbox.choose', { reportId: asked.reportId, showId });
    held = await life.look();
  }
  counts['questions that the user answered'] = questions;
  // What a newer copy brought home is known by the database alone.
  const ids = new Set([...held.reports.map(({ reportId }) => reportId), ...held.evidence]);
  for (const tab of tabs) for (const id of tab.handedOver) if (ids.has(id)) acknowledged.add(id);
  const calm = Date.now() - began;
  for (const one of wanted) {
    const { reportId } = one.report;
    if (acknowledged.has(reportId)) continue;
    const where = tabs.flatMap((tab) => [
      ...(tab.unanswered.has(reportId) ? [`unanswered in ${tab.place.site}`] : []),
      ...(tab.handedOver.has(reportId) ? [`handed over in ${tab.place.site}`] : []),
    ]);
    say(`${reportId} was not acknowledged: ${where.join(', ') || 'in no tab'}; ${ids.has(reportId)}`);
  }
  const rebuilt = await life.rebuild();
  held = await life.look();
  const undone = await undoSome(life, held, byId, plan.undone);
  const after = await life.rebuild();
  counts['episodes really played'] = held.plays.filter(
    (one) => one.stands && one.episode.startsWith(`${demoShow?.id} `),
  ).length;
  counts['handed over and brought home'] = [...handedOver].filter((id) => ids.has(id)).length;
  await life.close();
  await server.close();
  work.remove();
  const different = [...rebuilt.different, ...after.different];
  return {
    wanted,
    acknowledged,
    refused,
    held,
    rebuilt: { rows: rebuilt.rows, different },
    undone,
    counts,
    waits,
    calm,
  };
}

function askedIn({ reports }: Held): Held['reports'][number] | undefined {
  return reports.find(({ state }) => state === 'asking');
}

/** Undoes the first so many and brings every second one back; a look into the database says whether it worked. */
async function undoSome(
  life: Life,
  held: Held,
  byId: ReadonlyMap<string, Wanted>,
  most: number,
): Promise<Undone> {
  const answered = new Set(held.reports.map(({ op }) => op));
  const ops = held.plays
    .filter((one) => one.stands && (byId.has(one.op) || answered.has(one.op)))
    .map(({ op }) => op)
    .slice(0, most);
  const wrong: string[] = [];
  const restored = new Set(ops.filter((_, at) => at % 2 === 0));
  for (const op of ops) {
    const answer = await life.send('log.undo', { op });
    if (!answer.ok) wrong.push(`Undo of ${op}: ${answer.code}`);
  }
  const gone = await life.look();
  for (const op of ops)
    if (gone.plays.some((one) => one.op === op && one.stands)) wrong.push(`${op} still stands.`);
  for (const op of restored) {
    const answer = await life.send('log.restore', { op });
    if (!answer.ok) wrong.push(`Restore of ${op}: ${answer.code}`);
  }
  const back = await life.look();
  for (const op of restored)
    if (!back.plays.some((one) => one.op === op && one.stands)) wrong.push(`${op} did not come back.`);
  return { tried: ops.length, wrong };
}
