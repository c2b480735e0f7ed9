import { fault, ok, type Result } from '../domain/result';
import type { Marked, ProgressEntry, Undone } from '../messages/protocol-progress';
import type { WatchBegan } from '../messages/protocol-watch';
import type { Handlers } from '../messages/receive';
import { addShow } from './add-show';
import { backupHandlers, type BackupKit } from './handle-backup';
import { householdHandlers } from './handle-household';
import { importHandlers, type ImportKit } from './handle-import';
import { libraryHandlers } from './handle-library';
import { settingsHandlers, type SettingsKit } from './handle-settings';
import { titleHandlers } from './handle-titles';
import { noteUnreadable, tellBroken } from './keep-health';
import { beginViewing, keepProgress } from './keep-viewing';
import { listLibrary } from './list-library';
import { markTogether } from './mark-up-to';
import type { Match } from './match-report';
import { tellStorageNews } from './mend-library';
import { offerAfter } from './offer-after';
import { removeShow, setStatus } from './place-show';
import type { ProgressService } from './progress-service';
import type { Acted, Progress, ProgressTools, Turned } from './progress/answers';
import type { Surroundings } from './read-evening';
import { readTonightRow } from './read-tonight-row';
import type { AnswerTonight } from './ready-tonight';
import { recordFinish } from './record-finish';
import { searchShows } from './search-shows';
import { tellTurned } from './tell-turned';
import type { Tools } from './tools';
import { noteLooked } from './watch-now';

/** What the handlers stand on, beyond the tools. */
export interface Services extends Omit<BackupKit, 'writing'>, ImportKit, Omit<SettingsKit, 'writing'> {
  readonly progress: ProgressService;
  readonly progressTools: ProgressTools;
  readonly match: Match;
  readonly answerTonight: AnswerTonight;
  activeProfile(): Promise<string>;
  /** The country alone, which is sooner known. */
  region(): Promise<string | null>;
  /** The country, and the services that are switched on. */
  surroundings(): Promise<Surroundings>;
  /** An episode began to play: find out which, as far as the library tells. */
  began(began: WatchBegan): void;
  /** A report is durable: settle it, and tell this tab. */
  reported(reportId: string, tabId: number | undefined): void;
  answered: Handlers['watch.answer'];
  /** Work that nobody waits for: what fails is told. */
  inBackground(where: string, work: Promise<unknown>): void;
}

/** One handler a message; each only calls a use case and says what changed. */
export function createHandlers(tools: Tools, services: Services): Handlers {
  const { progress, progressTools } = services;
  const row = async (profileId: string, showId: number) => {
    const { region } = await services.surroundings();
    return readTonightRow(tools, profileId, showId, region);
  };

  /** Runs a use case that writes: open pages hear of it. */
  async function writing<T, C extends string>(work: Promise<Result<T, C>>): Promise<Result<T, C>> {
    const answer = await work;
    if (answer.ok) services.changed();
    return answer;
  }

  async function marked(acting: Promise<Result<Acted>>): Promise<Result<Marked>> {
    const done = await acting;
    if (!done.ok) return done;
    const { op, changed, profileId, showId } = done.value;
    try {
      const [now, offers] = await Promise.all([
        row(profileId, showId),
        offerAfter(progressTools, { op, profileId, showId }),
      ]);
      return now === null ? fault('unknownShow') : ok({ op, changed, row: now, ...(offers && { offers }) });
    } finally {
      // Only now: whoever hears of it asks for whole lists, and the one who marked would wait for them.
      services.changed();
    }
  }

  async function turned(turning: Promise<Result<Turned>>): Promise<Result<Undone>> {
    const done = await writing(turning);
    if (!done.ok) return done;
    return ok(await tellTurned(tools, done.value, await services.activeProfile()));
  }

  return {
    ...backupHandlers(tools, { ...services, writing }),
    ...householdHandlers(tools, { ...services, writing, marked, row }),
    ...libraryHandlers(tools, { ...services, writing, marked }),
    ...importHandlers(tools, services),
    ...titleHandlers(tools, { ...services, writing }),
    ...settingsHandlers(tools, { ...services, writing }),
    'watch.began': async (began) => {
      const answer = await beginViewing(tools, began);
      services.began(began);
      return answer;
    },
    'watch.unreadable': ({ site }) => noteUnreadable(tools, site),
    'watch.progress': (kept) => keepProgress(tools, kept),
    'watch.finished': async (report, sender) => {
      const answer = await recordFinish(tools.db, tools.clock, report);
      services.reported(report.reportId, sender.tab?.id);
      return answer;
    },
    'watch.answer': services.answered,

    'tonight.list': async (asked) => {
      const [profileId, around] = await Promise.all([services.activeProfile(), services.surroundings()]);
      const { tonight, kept } = await services.answerTonight(profileId, asked, around);
      services.inBackground('ready', kept);
      return ok(tonight);
    },
    'progress.list': async ({ profileId }) => {
      const rows = await progress.getProgressForProfile(profileId);
      return rows.ok ? ok(rows.value.map(entryOf)) : rows;
    },
    'progress.set': async ({ opId, profileId, showId, season, episode }) => {
      const done = await writing(progress.setProgress(profileId, showId, season, episode, opId));
      return done.ok ? ok(entryOf(done.value)) : done;
    },
    'progress.advance': async ({ profileId, showId, expected }) => {
      const done = await writing(
        progress.advanceEpisode(profileId, showId, expected === undefined ? {} : { expected }),
      );
      if (!done.ok) return done;
      const { op, marked: pair, movedOn } = done.value;
      return ok({ ...entryOf(done.value), op, marked: pair, movedOn });
    },
    'progress.mark': ({ opId: op, profileId, showId, season, episode, gap = false, with: others = [] }) =>
      marked(
        markTogether(progressTools, { op, profileId, others, showId, pair: { season, episode } }, { gap }),
      ),
    'progress.skip': ({ opId, profileId, showId, season, episode }) =>
      marked(progress.skipEpisode(opId, profileId, showId, season, episode)),
    'log.undo': ({ op }) => turned(progress.undo(op)),
    'log.restore': ({ op }) => turned(progress.restore(op)),

    'show.search': async ({ query, libraryOnly = false }) =>
      searchShows(tools, await services.activeProfile(), query, { libraryOnly }),
    'show.add': async ({ showId, profileId, opId, plan = false }) => {
      const adding = { plan, ...(opId !== undefined && { op: opId }) };
      const done = await writing(addShow(tools, profileId, showId, adding));
      if (!done.ok) return done;
      const now = await row(profileId, showId);
      return now === null ? fault('unknownShow') : ok(now);
    },
    'show.status': ({ status, until, ...about }) => writing(setStatus(progressTools, about, status, until)),
    'show.remove': (about) => writing(removeShow(progressTools, about)),
    'library.list': async ({ profileId }) => listLibrary(tools, progress, profileId),

    'tonight.looked': async ({ at }) => {
      await Promise.all([noteLooked(tools, at), tellBroken(tools), tellStorageNews(tools)]);
      return ok(null);
    },
  };
}

function entryOf({ profileId, showId, position }: Progress): ProgressEntry {
  return { profileId, showId, position };
}
