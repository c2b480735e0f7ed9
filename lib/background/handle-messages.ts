import { fault, ok, type Result } from '../domain/result';
import type { Marked } from '../messages/protocol-progress';
import type { WatchBegan } from '../messages/protocol-watch';
import type { Handlers } from '../messages/receive';
import { addShow } from './catalogue/add-show';
import { backupHandlers, type BackupKit } from './backup/handle-backup';
import { historyHandlers, type HistoryKit } from './library/handle-history';
import { householdHandlers, type HouseholdKit } from './household/handle-household';
import { importHandlers, type ImportKit } from './import/handle-import';
import { libraryHandlers, type LibraryKit } from './library/handle-library';
import { progressHandlers, type ProgressKit } from './progress/handle-progress';
import { settingsHandlers, type SettingsKit } from './handle-settings';
import { titleHandlers, type TitleKit } from './reports/handle-titles';
import { noteUnreadable, tellBroken } from './sites/keep-health';
import { beginViewing, keepProgress } from './reports/keep-viewing';
import { listLibrary } from './library/list-library';
import { tellStorageNews } from './mend-library';
import { offerAfter } from './reports/offer-after';
import { removeShow, setStatus } from './tonight/place-show';
import type { Acted } from './progress/answers';
import { readTonightRow } from './tonight/read-tonight-row';
import type { AnswerTonight } from './tonight/ready-tonight';
import { recordFinish } from './reports/record-finish';
import { searchShows } from './catalogue/search-shows';
import type { Tools } from './tools';
import { noteLooked } from './tonight/watch-now';

/** What the handlers stand on, beyond the tools. */
export interface Services
  extends BackupKit, HistoryKit, HouseholdKit, ImportKit, LibraryKit, ProgressKit, SettingsKit, TitleKit {
  readonly answerTonight: AnswerTonight;
  /** An episode began to play: find out which, as far as the library tells. */
  began(began: WatchBegan): void;
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

  const kit = { ...services, row, writing, marked };
  return {
    ...backupHandlers(tools, kit),
    ...householdHandlers(tools, kit),
    ...historyHandlers(tools, kit),
    ...importHandlers(tools, services),
    ...libraryHandlers(tools, kit),
    ...progressHandlers(tools, kit),
    ...settingsHandlers(tools, kit),
    ...titleHandlers(tools, kit),
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
