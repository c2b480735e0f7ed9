import { demoAddress } from '../demo/addresses.ts';
import { DEMO_SLUG } from '../demo/shows-short.ts';
import { NETFLIX_HOST } from '../demo/addresses.ts';
import { DEMO_HOST, DEMO_TOKEN, type DemoServer } from '../support/server.ts';
import type { Ledger } from './ledger.ts';
import { startLife, type Life } from './life.ts';
import type { Random } from './random.ts';
import type { Place, Wanted } from './reports.ts';
import { openTab, type Tab } from './tab.ts';

export const PLACES: readonly Place[] = [
  { site: 'generic', address: `https://${DEMO_HOST}/` },
  { site: 'netflix', address: `https://${NETFLIX_HOST}/browse` },
  { site: 'bbc', address: 'https://www.bbc.co.uk/iplayer/' },
  { site: 'disney', address: 'https://www.disneyplus.com/home' },
];
/** Hosts that answer with one empty page. */
export const POSED = ['www.bbc.co.uk', 'www.disneyplus.com'];
const GRANT = [
  `https://${DEMO_HOST}/*`,
  '*://*.netflix.com/*',
  '*://www.bbc.co.uk/*',
  '*://www.disneyplus.com/*',
  '*://apps.disneyplus.com/*',
];

const MINUTE = 60_000;

export interface HouseholdOptions {
  readonly random: Random;
  readonly server: DemoServer;
  readonly ledger: Ledger;
  readonly folder: string;
  readonly tabs: number;
  /** The bundled reporter and looker. */
  readonly reporter: string;
  readonly looker: string;
  say(sentence: string): void;
}

export type Household = Awaited<ReturnType<typeof moveIn>>;

/** One profile over many browsers' lives, its tabs, and what people do with them. */
export async function moveIn(options: HouseholdOptions) {
  const { random, server, ledger, folder, reporter, looker, say } = options;
  const demoId = server.catalogue.shows.find(({ slug }) => slug === DEMO_SLUG)?.id ?? 0;
  const isDemo = (episode: string) => episode.startsWith(`${demoId} `);
  const handedOver = new Set<string>();
  let version = 1;
  let tabs: Tab[] = [];
  let life = await begin();
  await life.send('credential.set', { text: DEMO_TOKEN });
  await openAll();

  function begin(): Promise<Life> {
    return startLife({ folder, port: server.port, grant: GRANT, version: `1.0.${version}`, looker });
  }

  async function open(place: Place): Promise<void> {
    tabs.push(await openTab(await life.browser.newPage(), place, reporter, ledger.hear));
  }

  async function openAll(): Promise<void> {
    tabs = [];
    for (let at = 0; at < options.tabs; at += 1)
      await open(PLACES[at % PLACES.length] ?? random.pick(PLACES));
    await play();
  }

  /** One tab really plays, one episode after the other, from the first that is not counted yet. */
  async function play(): Promise<void> {
    const { plays } = await life.look();
    const next = Math.min(plays.filter(({ episode }) => isDemo(episode)).length, 3) + 1;
    const page = await life.browser.newPage();
    await page.goto(demoAddress(DEMO_SLUG, 1, next, 'rate=16&muted=1&autoplay=1'));
  }

  return {
    life: () => life,
    tabs: (): readonly Tab[] => tabs,
    /** Was it one of the episodes that were really played? */
    isDemo,
    /** What older copies of the content script could not bring home. */
    handedOver,
    async report(one: Wanted): Promise<void> {
      const able = tabs.filter(({ place }) => place.site === one.place.site);
      const finishedAt = Date.now() - random.between(0, 5 * MINUTE);
      await random.pick(able).finish({ ...one.report, finishedAt, begunAt: finishedAt - MINUTE });
    },
    async reload(): Promise<void> {
      ledger.again(await random.pick(tabs).reload());
    },
    async closeOne(): Promise<void> {
      const tab = random.pick(tabs);
      tabs = tabs.filter((one) => one !== tab);
      ledger.again(await tab.close());
      await open(tab.place);
    },
    async update(): Promise<void> {
      version += 1;
      await life.update(`1.0.${version}`);
      for (const tab of tabs) await tab.takeOver();
      for (const id of tabs.flatMap((tab) => [...tab.handedOver])) handedOver.add(id);
    },
    async killBrowser(): Promise<void> {
      const lost = tabs.flatMap((tab) => [...tab.unanswered, ...tab.handedOver]);
      await life.kill();
      say('killed');
      ledger.again(lost);
      life = await begin();
      say('started again');
      await openAll();
      say('its tabs are open again');
    },
  };
}
