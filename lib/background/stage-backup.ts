import type { BackupSection } from '../domain/backup';
import { ok, type Result } from '../domain/result';
import type { FilePart } from '../formats/backup-reader';
import { forgetTransfer, forgetTransfers, stagedParts, stagePart } from '../store/staging';
import type { ReadTx } from '../store/schema';
import { checkEntries, type BackupEntries } from './check-backup';
import type { Tools } from './tools';

/** The lists of a file that were put aside. */
export type StagedBackup = { readonly [K in BackupSection]: readonly BackupEntries[K][] };

/** Names of transfers begin so: the store holds those of others too. */
const OURS = 'backup:';

export function stagedName(transfer: string): string {
  return OURS + transfer;
}

/** One part of a file: entries of one list as JSON, of which `from` came before. */
interface StagedFilePart extends Pick<FilePart, 'section' | 'from' | 'text'> {
  readonly transfer: string;
  readonly part: number;
}

/** Checks a part of a file and puts it aside. A transfer that begins ends those that were begun before. */
export async function stageBackup(
  { db }: Pick<Tools, 'db'>,
  { transfer, part, section, from, text }: StagedFilePart,
): Promise<Result<null, 'badEntry'>> {
  const entries = checkEntries(section, text, from);
  if (!entries.ok) return entries;
  const checked = JSON.stringify({ section, entries: entries.value });
  await db.write(['staging'], async (tx) => {
    if (part === 0) await forgetTransfers(tx, OURS);
    await stagePart(tx, stagedName(transfer), part, checked);
  });
  return ok(null);
}

/** What was put aside under this name; null when there is nothing. */
export async function readStaged(tx: ReadTx, transfer: string): Promise<StagedBackup | null> {
  const parts = await stagedParts(tx, stagedName(transfer));
  if (parts.length === 0) return null;
  const file: { [K in BackupSection]: BackupEntries[K][] } = {
    profiles: [],
    plays: [],
    marks: [],
    evidence: [],
    preferences: [],
    bindings: [],
    reports: [],
    settings: [],
    shows: [],
  };
  for (const part of parts) {
    // Checked when it was put aside, by the only one that writes there.
    const { section, entries }: { section: BackupSection; entries: never[] } = JSON.parse(part);
    for (const entry of entries) file[section].push(entry);
  }
  return file;
}

export async function forgetStaged({ db }: Pick<Tools, 'db'>, transfer: string): Promise<void> {
  await db.write(['staging'], (tx) => forgetTransfer(tx, stagedName(transfer)));
}
