import { NETFLIX_HOST } from '../demo/addresses.ts';
import { DEMO_HOST, DEMO_TOKEN, type DemoServer } from '../support/server.ts';
import { findAtHome } from './at-home.ts';
import type { Ledger } from './ledger.ts';
import { startLife, type Life } from './life.ts';
import { openPlayed } from './played.ts';
import { openPlayer, type Player } from './player.ts';
import { isOf, type Programme } from './programmes.ts';
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
  /** Each is really played in a tab of its own. */
  readonly programmes: readonly Programme[];
  /** The bundled reporter and looker. */
  readonly reporter: string;
  readonly looker: string;
  say(sentence: string): void;
}

export type Household = Awaited<ReturnType<typeof moveIn>>;

/** One profile over many browsers' lives, its tabs, and what people do with them. */
export async function moveIn(options: HouseholdOptions) {
  const { random, server, ledger, folder, programmes, reporter, looker, say } = options;
  const played = openPlayed(Date.now);
  const { homeOf, showOf } = findAtHome(ledger, programmes);
  const handedOver = new Set<string>();
  let version = 1;
  let tabs: Tab[] = [];
  let players: Player[] = [];
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
    players = [];
    const home = homeOf(await life.look());
    for (const programme of programmes)
      players.push(await openPlayer(await life.browser.newPage(), programme, home, played));
  }

  return {
    life: () => life,
    tabs: (): readonly Tab[] => tabs,
    played,
    homeOf,
    showOf,
    /** Which tab a report is in that was not acknowledged. */
    whereIs(reportId: string): string {
      const of = (what: string, holds: (tab: Tab) => ReadonlySet<string>) =>
        tabs.filter((tab) => holds(tab).has(reportId)).map(({ place }) => `${what} ${place.site}`);
      const places = [
        ...of('unanswered in', (tab) => tab.unanswered),
        ...of('handed over in', (tab) => tab.handedOver),
      ];
      return places.join(', ') || 'in no tab';
    },
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
    async reloadPlayer(): Promise<void> {
      const player = random.pick(players);
      if (!(await player.interrupt())) return;
      ledger.count('playing tabs reloaded');
      played.leave(isOf(player.programme), homeOf(await life.look()));
      await player.reload();
    },
    async closeOne(): Promise<void> {
      const tab = random.pick(tabs);
      tabs = tabs.filter((one) => one !== tab);
      ledger.again(await tab.close());
      await open(tab.place);
    },
    async update(): Promise<void> {
      version += 1;
      played.note('the extension is updated');
      await life.update(`1.0.${version}`);
      played.note('its new version runs');
      for (const tab of tabs) await tab.takeOver();
      for (const id of tabs.flatMap((tab) => [...tab.handedOver])) handedOver.add(id);
    },
    async killBrowser(): Promise<void> {
      const lost = tabs.flatMap((tab) => [...tab.unanswered, ...tab.handedOver]);
      const home = homeOf(await life.look());
      await life.kill();
      say('killed');
      played.leave(() => true, home);
      ledger.again(lost);
      life = await begin();
      say('started again');
      played.note('the browser was killed and started again');
      await openAll();
      say('its tabs are open again');
    },
    /** Nothing plays any more. */
    async rest(): Promise<void> {
      for (const player of players) await player.rest();
    },
  };
}
