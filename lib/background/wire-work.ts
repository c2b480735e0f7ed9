import type { Job, StoredReport } from '../store/records';
import { checkTabReading } from '../messages/check';
import type { OwnSite, ServiceState, TabReading, WatchBegan, WatchOutcome } from '../messages/protocol';
import type { Handlers } from '../messages/receive';
import { locale, t } from '../platform/i18n';
import { SITES, type Site } from '../sites/registry';
import { readBinding } from '../store/bindings';
import { readReport } from '../store/reports';
import { readSetting, saveSetting } from '../store/settings';
import { readShow } from '../store/show-list';
import { nextPause } from '../tmdb/next-pause';
import { answerToast } from './answer-toast';
import type { Ports } from './app';
import { closeAnswered } from './close-answered';
import { followTabs } from './follow-tabs';
import { createHandlers } from './handle-messages';
import { listHealth, noteRead } from './keep-health';
import { askAboutEnded, finishNow, identityOf, noteMatch, questionOf } from './keep-viewing';
import { limitTelling } from './limit-questions';
import { createMatch } from './match-report';
import { mayReport } from './may-report';
import { createShortcuts, type Shortcuts } from './press-shortcut';
import { createProgressService } from './progress-service';
import { tmdbCatalogue } from './progress/catalogue';
import type { Surroundings } from './read-evening';
import type { ownSites } from './register-sites';
import { refreshShows } from './refresh-shows';
import type { Bell } from './ring-jobs';
import { createSettler } from './settle-reports';
import { tellNewEpisodes } from './tell-new-episodes';
import type { Tools } from './tools';

/** What the worker does at its start and may be asked for from here. */
export interface WorkKit {
  readonly bell: Bell;
  activeProfile(): Promise<string>;
  surroundings(): Promise<Surroundings>;
  /** The sites that the user named. */
  ownSites(): Promise<ReturnType<typeof ownSites>>;
  register(everywhere: boolean): Promise<void>;
  refreshBadge(): Promise<void>;
  /** Something that pages show has changed. */
  changed(): void;
  /** Work that nobody waits for: what fails is told. */
  later(where: string, work: Promise<unknown>): void;
}

/** What only some starts of the worker have to do: answering messages and keys, settling reports, due work. */
export interface Work {
  readonly handlers: Handlers;
  readonly shortcuts: Shortcuts;
  /** Settles now, and has what still waits settled later. */
  settle(which: 'received' | 'all'): Promise<void>;
  /** A mark may have answered what was asked. */
  closeAnswered(): Promise<void>;
  /** Due work by its kind; each answers when to do it again (epoch ms), or null. */
  readonly jobs: Readonly<
    Record<'settle' | 'refresh' | 'newEpisodes' | 'viewings', (job: Job) => Promise<number | null>>
  >;
}

/** Wires the use cases of that work. Apart from the app, since their code is most of what the background is. */
export function wireWork(tools: Tools, ports: Ports, kit: WorkKit): Work {
  const { db, clock, newId, tmdb } = tools;
  const { bell, later, changed } = kit;
  const progressTools = { db, clock, newId, catalogue: tmdbCatalogue(tmdb) };
  const progress = createProgressService(progressTools);
  const match = createMatch(tools);
  const matchQuietly = createMatch(tools, { mayAsk: false });
  /** Which tab sent a report: for the toast only, so it may be forgotten when the worker stops. */
  const tabs = new Map<string, number>();
  const settler = createSettler(tools, match, tellOutcome, ports.onBug);

  async function tellOutcome(report: StoredReport, outcome: WatchOutcome): Promise<void> {
    const tab = tabs.get(report.reportId);
    if (tab !== undefined) await ports.tellTab(tab, await limitTelling(tools, report, outcome));
    if (outcome.outcome !== 'waiting') tabs.delete(report.reportId);
    if (outcome.outcome === 'marked') {
      await noteRead(tools, report.site, true);
      later('badge', kit.refreshBadge());
    }
    ports.tellChanged();
  }

  /** The alarm is set before, for the worker may die meanwhile, and after, for what still waits. */
  async function settle(which: 'received' | 'all'): Promise<void> {
    await bell.arm();
    const left = await settler.settle(which);
    await afterMarks();
    if (left !== null) await bell.ask('settle', 'settle', clock.now() + nextPause(1, left.retryAfter, 1));
  }

  async function afterMarks(): Promise<void> {
    if ((await closeAnswered(tools)) > 0) ports.tellChanged();
  }

  const mayReportFor = (site: string | null, url: URL) => mayReport(ports.scripting.granted, site, url);

  async function listOwn(): Promise<OwnSite[]> {
    const named = await kit.ownSites();
    return named.map(({ name, origins: [origin = ''], reader = 'generic' }) => ({ origin, name, reader }));
  }

  /** Another reader for a site that the user named: open tabs get it at once. */
  async function readOwn({ origin, reader }: Pick<OwnSite, 'origin' | 'reader'>): Promise<OwnSite[]> {
    await db.write(['settings'], async (tx) => {
      await saveSetting(tx, 'ownReaders', { ...(await readSetting(tx, 'ownReaders')), [origin]: reader });
    });
    await kit.register(false);
    return listOwn();
  }

  /** The services that are on, those that the user named included. */
  async function registered() {
    const all = [...SITES, ...(await kit.ownSites())];
    const granted = await Promise.all(all.map((site) => ports.scripting.granted(site.origins)));
    return all.filter((_, at) => granted[at]);
  }

  async function inspect(site: Site): Promise<TabReading[]> {
    const answers = await ports.inspect(site.matches ?? site.origins);
    return answers.map(checkTabReading).filter((reading) => reading !== null);
  }

  /** What a tab begins to play is looked up in the library alone: nothing is sent before an episode is finished. */
  async function recognise(began: WatchBegan): Promise<void> {
    await noteRead(tools, began.site, false);
    const report = questionOf(began, tools);
    const binding = await db.read(['bindings'], (tx) => readBinding(tx, report.site, report.titleKey));
    if (binding?.showId === null) return;
    const answer = await matchQuietly(report, binding);
    if (!answer.ok || answer.value.kind !== 'matched') return;
    const { catalogue, pairs } = answer.value;
    const [pair] = pairs;
    if (pair !== undefined) await noteMatch(db, identityOf(began), catalogue.show.id, pair);
    ports.tellChanged();
  }

  async function services(refresh: boolean): Promise<ServiceState[]> {
    if (refresh) await kit.register(false);
    return Promise.all(
      SITES.map(async ({ id, name, origins, frames = [] }) => ({
        id,
        name,
        origins: [...origins, ...frames],
        granted: await ports.scripting.granted(origins),
      })),
    );
  }

  const handlers = createHandlers(tools, {
    progress,
    progressTools,
    match,
    activeProfile: kit.activeProfile,
    surroundings: kit.surroundings,
    reported(reportId, tabId) {
      if (tabId !== undefined) tabs.set(reportId, tabId);
      ports.tellChanged();
      later('settle', settle('received'));
    },
    answered: async (answer) => {
      const outcome = await answerToast(tools, progress, match, answer);
      if (outcome.ok) changed();
      return outcome;
    },
    services,
    listOwn,
    readOwn,
    health: async () => listHealth(tools, await registered(), inspect),
    began: (began) => later('recognise', recognise(began)),
    refreshAsked: () => later('refresh', bell.ring()),
    credentialChanged: () => later('settle', settle('all')),
    changed,
    inBackground: later,
  });

  return {
    handlers: {
      ...handlers,
      ...followTabs(tools, handlers, {
        memory: ports.memory,
        inspectTop: ports.inspectTop,
        mayReport: mayReportFor,
        reported: () => later('settle', settle('received')),
      }),
    },
    shortcuts: createShortcuts(tools, progress, {
      activeProfile: kit.activeProfile,
      showName: async (showId) => (await db.read(['shows'], (tx) => readShow(tx, showId)))?.name ?? '',
      async finish(viewing): Promise<StoredReport | null> {
        const reportId = await finishNow(tools, viewing);
        await settler.settle('received');
        await bell.arm();
        return (await db.read(['reports'], (tx) => readReport(tx, reportId))) ?? null;
      },
    }),
    settle,
    closeAnswered: afterMarks,
    jobs: {
      async settle({ tries }) {
        const left = await settler.settle('all');
        await afterMarks();
        return left === null ? null : clock.now() + nextPause(tries + 1, left.retryAfter, Math.random());
      },
      async refresh({ tries }) {
        const done = await refreshShows(tools);
        changed();
        return done.ok
          ? done.value
          : clock.now() + nextPause(tries + 1, done.retryAfter ?? null, Math.random());
      },
      newEpisodes: () =>
        tellNewEpisodes(tools, (episodes) =>
          ports.notify(t('newEpisodes', new Intl.ListFormat(locale(), { style: 'narrow' }).format(episodes))),
        ),
      async viewings() {
        const again = await askAboutEnded(tools);
        await settle('received');
        return again;
      },
    },
  };
}
