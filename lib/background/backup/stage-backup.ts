import type { BackupSection } from '../../domain/backup';
import { ok, type Result } from '../../domain/result';
import type { FilePart } from '../../formats/backup-reader';
import { forgetTransfer, forgetTransfers, isStaged, stagedParts, stagePart } from '../../store/staging';
import type { ReadTx } from '../../store/schema';
import { checkEntries, type BackupEntries } from './check-backup';
import type { Tools } from '../tools';

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

/** A file that was put aside, as long as this worker lives: it need not be read again. */
export interface HeldBackup {
  readonly transfer: string;
  readonly file: StagedBackup;
}

/**
 * Checks a part of a file, puts it aside and adds it to `file`. A transfer that begins ends those that were begun
 * before.
 */
export async function stageBackup(
  { db }: Pick<Tools, 'db'>,
  { transfer, part, section, from, text }: StagedFilePart,
  file: WholeBackup,
): Promise<Result<null, 'badEntry'>> {
  const entries = checkEntries(section, text, from);
  if (!entries.ok) return entries;
  addEntries(file, section, entries.value);
  const checked = JSON.stringify({ section, entries: entries.value });
  await db.write(['staging'], async (tx) => {
    if (part === 0) await forgetTransfers(tx, OURS);
    await stagePart(tx, stagedName(transfer), part, checked);
  });
  return ok(null);
}

/** What was put aside under this name; null when there is nothing. */
export async function readStaged(
  tx: ReadTx,
  transfer: string,
  held: HeldBackup | null = null,
): Promise<StagedBackup | null> {
  const name = stagedName(transfer);
  if (held?.transfer === transfer) return (await isStaged(tx, name)) ? held.file : null;
  const parts = await stagedParts(tx, name);
  if (parts.length === 0) return null;
  const file = emptyBackup();
  for (const part of parts) {
    // Checked when it was put aside, by the only one that writes there.
    const { section, entries }: { section: BackupSection; entries: never[] } = JSON.parse(part);
    addEntries(file, section, entries);
  }
  return file;
}

type WholeBackup = { readonly [K in BackupSection]: BackupEntries[K][] };

/** Not by `push(...entries)`: an engine's stack holds only so many arguments. */
function addEntries<K extends BackupSection>(
  file: WholeBackup,
  section: K,
  entries: readonly BackupEntries[K][],
): void {
  for (const entry of entries) file[section].push(entry);
}

export function emptyBackup(): WholeBackup {
  return {
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
}

export async function forgetStaged({ db }: Pick<Tools, 'db'>, transfer: string): Promise<void> {
  await db.write(['staging'], (tx) => forgetTransfer(tx, stagedName(transfer)));
}
