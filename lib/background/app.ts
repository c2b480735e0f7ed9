import { nextHour } from '../domain/next-hour';
import { once } from '../domain/once';
import { formatPair } from '../domain/show';
import { FIRST_ASKED } from '../messages/first-asked';
import type { ProfileFacts } from '../messages/protocol-household';
import type { Listener } from '../messages/receive';
import { createListener } from '../messages/receive';
import type { WatchOutcome } from '../messages/protocol';
import { plural, t } from '../platform/i18n';
import { SITES } from '../sites/registry';
import { asFault } from '../store/database-fault';
import { rebuildIfOutdated } from '../store/log';
import type { Job, ReportState } from '../store/records';
import { forgetReports, reportsIn } from '../store/reports';
import { readSetting } from '../store/settings';
import { tonightHandlers } from './handle-tonight';
import { readActive, readProfiles } from './keep-profiles';
import { laterHandlers } from './later-handlers';
import { mayReport } from './may-report';
import type { Pressed } from './press-shortcut';
import { ownSites, registerSites, type Scripting } from './register-sites';
import type { Surroundings } from './read-evening';
import { answerTonight } from './ready-tonight';
import type { TabMemory } from './tab-memory';
import type { Tools } from './tools';
import { createBell, type Alarm } from './ring-jobs';
import { createBadge, type Icon } from './show-badge';
import type { Work } from './wire-work';

const HOUR = 60 * 60 * 1000;
/** ms: how long a settled report is kept. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/** What the background needs of the browser; entrypoints/background.ts gives the real one. */
export interface Ports {
  readonly runtimeId: string;
  readonly ownUrl: string;
  readonly scripting: Scripting;
  readonly alarm: Alarm;
  readonly icon: Icon;
  tellTab(tabId: number, outcome: WatchOutcome): Promise<void>;
  /** What open tabs of these addresses show now. */
  inspect(matches: readonly string[]): Promise<unknown[]>;
  /** What the page of one tab shows, without its frames. */
  inspectTop(tabId: number): Promise<unknown>;
  readonly memory: TabMemory;
  /** Where the user allowed notifications; does nothing elsewhere. */
  notify(text: string): Promise<void>;
  openPopup(): Promise<void>;
  tellChanged(): void;
  onBug(where: string, error: unknown): void;
}

export interface App {
  readonly onMessage: Listener;
  /** Called at every start of the worker: repairs registrations, goes on with due work. `everywhere` after an update. */
  wake(everywhere: boolean): Promise<void>;
  ring(): Promise<void>;
  markByKey(): Promise<void>;
  undoByKey(): Promise<void>;
}

/** What use cases work with, and the country (ISO 3166-1) that services are looked up for. */
export interface Made extends Tools {
  readonly region?: () => Promise<string | null>;
}

/**
 * Wires what every start of the worker needs: registrations, alarm, badge, and the list that a popup waits for. The code
 * of all other work is fetched when there is some. Holds no truth of its own: all that matters is in the database.
 */
export function createApp({ db, clock, newId, tmdb, region = async () => null }: Made, ports: Ports): App {
  const tools = { db, clock, newId, tmdb };
  const badge = createBadge(ports.icon, (work, ms) => setTimeout(work, ms));
  const workers = {
    settle: async (job: Job) => (await work()).jobs.settle(job),
    refresh: async (job: Job) => (await work()).jobs.refresh(job),
    newEpisodes: async (job: Job) => (await work()).jobs.newEpisodes(job),
    viewings: async (job: Job) => (await work()).jobs.viewings(job),
    /** What has aired and whose evening it is change by themselves. */
    day: async () => {
      await db.write(['reports'], (tx) => forgetReports(tx, clock.now() - KEPT_FOR));
      changed();
      return nextTurn();
    },
  };
  const bell = createBell(db, clock, ports.alarm, workers, ports.onBug);

  const work = once(async (): Promise<Work> => {
    const { wireWork } = await import('./wire-work');
    return wireWork(tools, ports, {
      bell,
      activeProfile,
      surroundings,
      ownSites: own,
      register,
      refreshBadge,
      changed,
      later,
    });
  });

  const activeProfile = () => db.read(['profiles', 'settings'], (tx) => readActive(tx, clock));
  async function anyReport(...states: ReportState[]): Promise<boolean> {
    return (await db.read(['reports'], (tx) => reportsIn(tx, states))).length > 0;
  }

  /** With what was acknowledged and not settled. */
  async function goOn(): Promise<void> {
    await bell.arm();
    if (await anyReport('received', 'waiting', 'asking')) await (await work()).settle('received');
  }

  /** A mark may have answered what was asked. */
  async function afterMarks(): Promise<void> {
    if (await anyReport('asking')) await (await work()).closeAnswered();
  }

  function later(where: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => ports.onBug(where, error));
  }

  /** What is counted is also what the next popup asks for: it is ready then. */
  async function refreshBadge(): Promise<void> {
    const [profileId, around] = await Promise.all([activeProfile(), surroundings()]);
    const { tonight, kept } = await answerTonight(tools, profileId, FIRST_ASKED, around);
    const { count, profiles } = tonight;
    later('ready', kept);
    const sentence = count === 0 ? t('extensionName') : plural('badge', count);
    await badge.count(count, saidFor(profiles, profileId, sentence));
  }

  /** Epoch ms at which the next day or the next evening begins. */
  async function nextTurn(): Promise<number> {
    const now = clock.now();
    const eveningEndsAt = await db.read(['settings'], (tx) => readSetting(tx, 'eveningEndsAt'));
    return Math.min(...[0, eveningEndsAt].map((hour) => nextHour(now, clock.offset(now), hour)));
  }

  /** At every start: it may have been chosen since the last one. */
  async function askForNews(): Promise<void> {
    const on = await db.read(['settings'], (tx) => readSetting(tx, 'notifyNew'));
    if (on) await bell.ensure('newEpisodes', 'newEpisodes', clock.now());
  }

  function changed(): void {
    ports.tellChanged();
    later('badge', refreshBadge());
    later('questions', afterMarks());
  }

  const mayReportFor = (site: string | null, url: URL) => mayReport(ports.scripting.granted, site, url);

  /** The sites that the user named. */
  async function own() {
    const readers = await db.read(['settings'], (tx) => readSetting(tx, 'ownReaders'));
    return ownSites(await ports.scripting.allGranted(), readers);
  }

  async function register(everywhere: boolean): Promise<void> {
    await registerSites(ports.scripting, [...SITES, ...(await own())], everywhere);
  }

  /** The registry's services that are on, asked for at once: permissions are slow one by one. */
  async function surroundings(): Promise<Surroundings> {
    const granted = new Set(await ports.scripting.allGranted());
    const on = SITES.filter(({ origins }) => origins.every((origin) => granted.has(origin)));
    return { region: await region(), servicesOn: on.map(({ id }) => id) };
  }

  async function say(pressed: Pressed): Promise<void> {
    if (pressed.did === 'ignored') return;
    if (pressed.did === 'openPopup') return ports.openPopup();
    changed();
    const what = 'pair' in pressed ? `${pressed.show} ${formatPair(pressed.pair)}` : '';
    const profileId = 'profileId' in pressed ? pressed.profileId : undefined;
    const profiles = await db.read(['profiles', 'settings'], readProfiles);
    const sentence = saidFor(profiles, profileId, t(SAID[pressed.did], what));
    await Promise.all([badge.say(SIGNS[pressed.did], sentence), ports.notify(sentence)]);
  }

  /** One after the other; what fails is told and does not stop the rest. */
  async function each(steps: Readonly<Record<string, () => Promise<unknown>>>): Promise<void> {
    for (const [where, step] of Object.entries(steps)) {
      await step().catch((error: unknown) => ports.onBug(where, error));
    }
  }

  return {
    onMessage: createListener({
      runtimeId: ports.runtimeId,
      ownUrl: ports.ownUrl,
      mayReport: mayReportFor,
      handlers: {
        ...laterHandlers(async () => (await work()).handlers),
        ...tonightHandlers(tools, { activeProfile, surroundings, inBackground: later }),
      },
      asFault,
      onBug: ports.onBug,
    }),
    async wake(everywhere) {
      await each({
        rows: () => rebuildIfOutdated(db),
        // First of all what was acknowledged; a browser that refuses a registration must not hold it up.
        settle: goOn,
        register: () => register(everywhere),
        refresh: () => bell.ensure('refresh', 'refresh', clock.now() + HOUR),
        day: async () => bell.ensure('day', 'day', await nextTurn()),
        news: askForNews,
        jobs: () => bell.ring(),
        badge: refreshBadge,
      });
    },
    ring: () => bell.ring(),
    markByKey: async () => say(await (await work()).shortcuts.mark()),
    undoByKey: async () => say(await (await work()).shortcuts.undo()),
  };
}

/** Where there are several profiles, the sentence says whose it is. */
function saidFor(profiles: readonly ProfileFacts[], profileId: string | undefined, sentence: string): string {
  const name = profiles.length > 1 ? profiles.find(({ id }) => id === profileId)?.name : undefined;
  return name ? t('badgeOf', name, sentence) : sentence;
}

const SAID = {
  marked: 'keyMarked',
  already: 'keyAlready',
  undone: 'keyUndone',
  notYet: 'keyNotYet',
  asked: 'keyAsked',
  nothingToUndo: 'keyNothingToUndo',
} as const;

/** At most four characters, told apart by shape. */
const SIGNS: Record<keyof typeof SAID, string> = {
  marked: '✓',
  already: '✓✓',
  undone: '↶',
  notYet: '…',
  asked: '?',
  nothingToUndo: '–',
};
