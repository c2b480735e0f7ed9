import { ok, type Result } from '../../domain/result';
import type { BackupProtocol } from '../../messages/protocol-backup';
import type { Handlers } from '../../messages/receive';
import { rebuild } from '../../store/log';
import { createCourses } from './course';
import { eraseData } from './erase-data';
import { exportPart } from './export-backup';
import { bringBackup } from './bring-backup';
import { chooseWeekly, noteSaved, noteTold, readData } from './keep-backups';
import { previewBackup } from './preview-backup';
import { readBackup } from './read-backup';
import type { OpenFile } from '../shared-file';
import { forgetStaged, type HeldBackup } from './stage-backup';
import type { Writing } from '../handler-kit';
import type { Tools } from '../tools';
import { takeBackBackup } from './take-back-backup';

/** What these handlers share with the others. */
export interface BackupKit {
  readonly openFile: OpenFile;
  /** Jobs were made due, or all of them are gone. */
  jobsChanged(): void;
}

/** The handlers of the messages about what is kept; each only calls a use case. */
export function backupHandlers(tools: Tools, kit: BackupKit & Writing): Pick<Handlers, keyof BackupProtocol> {
  const courses = createCourses();
  let held: HeldBackup | null = null;

  async function withJobs<T, C extends string>(work: Promise<Result<T, C>>): Promise<Result<T, C>> {
    const answer = await kit.writing(work);
    if (answer.ok) kit.jobsChanged();
    return answer;
  }

  return {
    'data.read': async () => ok(await readData(tools)),
    'data.progress': async ({ work }) => ok(courses.share(work)),
    'data.stop': async ({ work }) => {
      courses.stop(work);
      return ok(null);
    },
    'data.rebuild': ({ work }) =>
      kit.writing(
        courses.run(work, async (step) => {
          await rebuild(tools.db, step);
          return ok(null);
        }),
      ),
    'data.erase': () => withJobs(eraseData(tools).then(() => ok(null))),
    'backup.export': async ({ after }) => ok(await exportPart(tools, after)),
    'backup.saved': () => kit.writing(noteSaved(tools).then(() => ok(null))),
    'backup.told': async () => {
      await noteTold(tools);
      return ok(null);
    },
    'backup.weekly': ({ on }) => withJobs(chooseWeekly(tools, on).then(() => ok(null))),
    'backup.read': async (file) => {
      const read = await courses.run(file.transfer, (step) => readBackup(tools, kit.openFile, file, step));
      held = read.ok ? read.value : null;
      return read.ok ? ok(null) : read;
    },
    'backup.preview': ({ transfer }) => previewBackup(tools, transfer, held),
    'backup.apply': (about) =>
      withJobs(
        courses
          .run(about.transfer, (step) => bringBackup(tools, about, step, held))
          .finally(() => (held = null)),
      ),
    'backup.undo': ({ transfer }) =>
      kit.writing(courses.run(transfer, (step) => takeBackBackup(tools, transfer, step))),
    'backup.forget': async ({ transfer }) => {
      held = null;
      await forgetStaged(tools, transfer);
      return ok(null);
    },
  };
}
