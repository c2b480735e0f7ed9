import { fault, ok, type Result } from '../../domain/result';
import type { BackupFault } from '../../formats/backup-reader';
import { readBackupFile } from '../../formats/read-backup-file';
import type { In } from '../../messages/protocol';
import type { Step } from '../../store/facts';
import { Lost, piecesOfShared, type OpenFile } from '../shared-file';
import { emptyBackup, stageBackup, type HeldBackup } from './stage-backup';
import type { Tools } from '../tools';

/**
 * Reads a backup, checks every entry and puts it aside; nothing else changes yet. Answers what was put aside. Faults:
 * why the file is none that can be read; `badEntry` with the place of the first entry that is none; `lost` when the page
 * or the file is gone.
 */
export async function readBackup(
  { db }: Pick<Tools, 'db'>,
  openFile: OpenFile,
  { transfer, address, bytes: size }: In<'backup.read'>,
  step: Step,
): Promise<Result<HeldBackup, BackupFault | 'badEntry' | 'lost'>> {
  const file = emptyBackup();
  let part = 0;
  // The next part is read while the one before is written.
  let writing: ReturnType<typeof stageBackup> = Promise.resolve(ok(null));
  const read = await readBackupFile(
    piecesOfShared(openFile(address)),
    async ({ section, from, text }, bytes) => {
      const before = await writing;
      if (!before.ok) return before;
      step(Math.min(1, bytes / Math.max(1, size)));
      writing = stageBackup({ db }, { transfer, part, section, from, text }, file);
      part += 1;
      return before;
    },
  ).catch(async (error: unknown) => {
    await writing;
    if (error instanceof Lost) return fault('lost');
    throw error;
  });
  const written = await writing;
  if (!read.ok) return read;
  if (!written.ok) return written;
  // A backup of nothing at all has no part.
  if (part === 0) await stageBackup({ db }, { transfer, part, section: 'marks', from: 0, text: '[]' }, file);
  return ok({ transfer, file });
}
