import { checkTabReading } from '../messages/check-watch';
import type { TabReading } from '../messages/protocol-services';
import type { WatchBegan } from '../messages/protocol-watch';
import { createListener, type Listener } from '../messages/receive';
import type { Site } from '../sites/registry';
import { asFault } from '../store/database-fault';
import { rebuildIfOutdated } from '../store/log';
import { readSetting } from '../store/settings';
import { readShow } from '../store/show-list';
import { nextPause } from '../tmdb/next-pause';
import { createKeys } from './keys/act-by-key';
import { answerToast } from './reports/answer-toast';
import { closeAnswered } from './reports/close-answered';
import { createCount } from './tonight/count-tonight';
import { followTabs } from './reports/follow-tabs';
import { createHandlers } from './handle-messages';
import { createRunner } from './import/run-import';
import { listHealth } from './sites/keep-health';
import { keepSites } from './sites/keep-sites';
import { createMatch } from './reports/match-report';
import { mayReport } from './reports/may-report';
import { leaveTrace, noteMade } from './mend-library';
import { mendOnce } from './mend-once';
import type { Ports } from './ports';
import { createProgressService } from './progress/progress-service';
import { tmdbCatalogue } from './progress/catalogue';
import { readActive } from './household/read-profiles';
import { readSurroundings } from './tonight/read-surroundings';
import { createAnswerTonight } from './tonight/ready-tonight';
import { recogniseBegan } from './reports/recognise-began';
import { createBell } from './ring-jobs';
import { createSettler, type Left } from './reports/settle-reports';
import { createBadge } from './show-badge';
import { createOutcomeTeller } from './reports/tell-outcome';
import type { Tools } from './tools';
import { createWorkers, nextTurn } from './work-jobs';

const HOUR = 60 * 60 * 1000;

/** What the entrypoint calls. */
export interface App {
  readonly onMessage: Listener;
  /** Called at every start of the worker: repairs registrations, goes on with due work. `everywhere` after an update. */
  wake(everywhere: boolean): Promise<void>;
  /** Permissions were given or taken back, perhaps in the browser's own pages: registrations and open pages follow. */
  permissionsChanged(): Promise<void>;
  ring(): Promise<void>;
  /** The database was made empty: the first one, or in place of one that is gone. */
  made(): Promise<void>;
  markByKey(): Promise<void>;
  undoByKey(): Promise<void>;
}

/** What use cases work with, and the country (ISO 3166-1) that services are looked up for. */
export interface Made extends Tools {
  readonly region?: () => Promise<string | null>;
}

/** Wires the use cases. Holds no truth of its own: all that matters is in the database. */
export function createApp({ db, clock, newId, tmdb, region = async () => null }: Made, ports: Ports): App {
  const tools = { db, clock, newId, tmdb };
  const onBug = mendOnce(tools, ports.onBug, async () => {
    changed();
    await settle('received');
  });
  const progressTools = { db, clock, newId, catalogue: tmdbCatalogue(tmdb) };
  const progress = createProgressService(progressTools);
  const answerTonight = createAnswerTonight(tools);
  const badge = createBadge(ports.icon, (work, ms) => setTimeout(work, ms));
  const pace = { now: clock.now, wait: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)) };
  const match = createMatch(tools);
  const matchQuietly = createMatch(tools, { mayAsk: false });

  const activeProfile = () => db.read(['profiles', 'settings'], (tx) => readActive(tx, clock));
  const surroundings = () => readSurroundings(region, ports.scripting.allGranted);
  const refreshBadge = createCount({ answerTonight, badge, activeProfile, surroundings, later }, pace);
  const outcomes = createOutcomeTeller(tools, ports, later, refreshBadge);

  const settler = createSettler(tools, match, outcomes.tell, onBug);
  const importer = createRunner(tools, () => bell.arm());
  const workers = createWorkers(tools, {
    settle: () => settleOnce('all'),
    asked: () => settle('received'),
    changed,
    importer,
    later,
    notify: ports.notify,
    saveFile: ports.saveFile,
  });
  const bell = createBell(db, clock, ports.alarm, workers, onBug);

  const showName = async (showId: number) =>
    (await db.read(['shows'], (tx) => readShow(tx, showId)))?.name ?? '';

  /** Settles now. The alarm is set before, for the worker may die meanwhile, and after, for what still waits. */
  async function settle(which: 'received' | 'all'): Promise<void> {
    await bell.arm();
    const left = await settleOnce(which);
    if (left !== null) await bell.ask('settle', 'settle', clock.now() + nextPause(1, left.retryAfter, 1));
  }

  async function settleOnce(which: 'received' | 'all'): Promise<Left | null> {
    const left = await settler.settle(which);
    await afterMarks();
    return left;
  }

  /** A mark may have answered what was asked. */
  async function afterMarks(): Promise<void> {
    if ((await closeAnswered(tools)) > 0) ports.tellChanged();
  }

  function later(where: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => onBug(where, error));
  }

  /** At every start: it may have been chosen since the last one. */
  async function askForNews(): Promise<void> {
    const on = await db.read(['settings'], (tx) => readSetting(tx, 'notifyNew'));
    if (on) await bell.ensure('newEpisodes', 'newEpisodes', clock.now());
  }

  async function askNow(kind: 'refresh'): Promise<void> {
    await bell.ask(kind, kind, clock.now());
    await bell.ring();
  }

  function changed(): void {
    ports.tellChanged();
    later('badge', refreshBadge());
    later('questions', afterMarks());
  }

  const mayReportFor = (site: string | null, url: URL) => mayReport(ports.scripting.granted, site, url);

  const sites = keepSites(db, ports.scripting, ports.memory);

  async function inspect(site: Site): Promise<TabReading[]> {
    const answers = await ports.inspect(site.matches ?? site.origins);
    return answers.map(checkTabReading).filter((reading) => reading !== null);
  }

  async function recognise(began: WatchBegan): Promise<void> {
    if (await recogniseBegan(tools, matchQuietly, began)) ports.tellChanged();
  }

  const handlers = createHandlers(tools, {
    progress,
    progressTools,
    answerTonight,
    match,
    activeProfile,
    region,
    surroundings,
    reported(reportId, tabId) {
      outcomes.sentBy(reportId, tabId);
      ports.tellChanged();
      later('settle', settle('received'));
    },
    answered: async (answer) => {
      const outcome = await answerToast(tools, progress, match, answer);
      if (outcome.ok) changed();
      return outcome;
    },
    services: sites.list,
    listOwn: sites.listOwn,
    readOwn: sites.readOwn,
    health: async () => listHealth(tools, await sites.on(), inspect),
    began: (began) => later('recognise', recognise(began)),
    jobsChanged: () => later('jobs', goOn()),
    openFile: ports.openFile,
    refreshAsked: () => later('refresh', bell.ring()),
    mayAsk: () => {
      later('settle', settle('all'));
      // Shows that a backup only named could not be asked for without it.
      later('refresh', askNow('refresh'));
      later('import', importer.retry());
    },
    importAsked: () => later('import', importer.go()),
    changed,
    inBackground: later,
  });

  const keys = createKeys(tools, progress, {
    activeProfile,
    showName,
    async settleNow() {
      await settler.settle('received');
      await bell.arm();
    },
    changed,
    badge,
    notify: ports.notify,
    openPopup: ports.openPopup,
  });

  /** One after the other; what fails is told and does not stop the rest. */
  async function each(steps: Readonly<Record<string, () => Promise<unknown>>>): Promise<void> {
    for (const [where, step] of Object.entries(steps)) {
      await step().catch((error: unknown) => onBug(where, error));
    }
  }

  /** The jobs that always stand, and what is due of all of them. */
  async function goOn(): Promise<void> {
    await each({
      refresh: () => bell.ensure('refresh', 'refresh', clock.now() + HOUR),
      day: async () => bell.ensure('day', 'day', await nextTurn(tools)),
      news: askForNews,
      jobs: () => bell.ring(),
    });
  }

  async function wake(everywhere: boolean): Promise<void> {
    // Beside the rest: a TMDB that keeps reports waiting must not leave open pages without a script, nor a browser
    // that refuses a registration the reports unsettled.
    const registered = each({ register: () => sites.register(everywhere) });
    await each({
      rows: () => rebuildIfOutdated(db),
      settle: () => settle('received'),
      registered: () => registered,
      jobs: goOn,
      import: async () => later('import', importer.go()),
      badge: refreshBadge,
      trace: () => leaveTrace(tools, ports.trace),
    });
  }

  return {
    onMessage: createListener({
      runtimeId: ports.runtimeId,
      ownUrl: ports.ownUrl,
      mayReport: mayReportFor,
      handlers: {
        ...handlers,
        ...followTabs(tools, handlers, {
          memory: ports.memory,
          inspectTop: ports.inspectTop,
          mayReport: mayReportFor,
          reported: () => later('settle', settle('received')),
        }),
      },
      asFault,
      onBug,
    }),
    wake,
    async permissionsChanged() {
      await each({ register: () => sites.register(false) });
      ports.tellChanged();
      await wake(false);
    },
    async made() {
      if (await noteMade(tools, ports.trace)) changed();
    },
    ring: () => bell.ring(),
    markByKey: keys.mark,
    undoByKey: keys.undo,
  };
}
