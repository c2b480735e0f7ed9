import type { FormatId } from '../../formats/import-row';
import type { ImportBegun, ImportState, LastImport } from '../../messages/protocol-import';
import type { ReadTx, StoreName, WriteTx } from '../../store/schema';
import { forgetTransfer, stagedPart, stagePart } from '../../store/staging';

/** Where an import lies in `staging`: what is known of it, its rows as read, what they mean, what became of them. */
export const JOB = 'import/job';
export const ROWS = 'import/rows';
export const MATCHED = 'import/matched';
export const FATES = 'import/fates';
/** What is known of the last one that was applied; outlives its rows. */
const LAST = 'import/last';

export const STAGING: readonly StoreName[] = ['staging', 'jobs'];

/** Everything about the one import there is, beside its rows. */
export interface ImportJob extends Pick<ImportBegun, 'files' | 'sources' | 'parts' | 'shows'> {
  readonly id: string;
  readonly step: ImportState['step'];
  /** Of each part: how many rows and shows are in it. Grows while parts come in. */
  readonly sizes: readonly (readonly [rows: number, shows: number])[];
  /** Whose each source is; null = left out. */
  readonly whose: readonly (Owner | null)[];
  /** Numbers of the parts that are not looked up yet, in their order. */
  readonly open: readonly number[];
  /** The user's answers to titles: a show, null = none that is tracked, or left out this time. */
  readonly answers: Readonly<Record<string, number | null | 'skip'>>;
  /** Changed by every answer: what was looked up before it is looked up again. */
  readonly revision: number;
  /** Words of the titles that were answered, for the list of bindings. */
  readonly words: Readonly<Record<string, string>>;
  /** Offers that were taken up. */
  readonly taken: readonly string[];
  readonly waits: ImportState['waits'];
  /** How often in a row TMDB gave no answer. */
  readonly tries: number;
  readonly op: string | null;
}

/** Whose rows are; `name` for a profile that is made along with them. */
export interface Owner {
  readonly profileId: string;
  readonly name: string | null;
}

/** Null when there is none. */
export async function readJob(tx: ReadTx): Promise<ImportJob | null> {
  const text = await stagedPart(tx, JOB, 0);
  // Only this file writes it.
  return text === undefined ? null : (JSON.parse(text) as ImportJob);
}

export function saveJob(tx: WriteTx, job: ImportJob): Promise<void> {
  return stagePart(tx, JOB, 0, JSON.stringify(job));
}

export async function forgetImport(tx: WriteTx): Promise<void> {
  for (const transfer of [JOB, ROWS, MATCHED, FATES]) await forgetTransfer(tx, transfer);
  await tx.objectStore('jobs').delete('import');
}

export function saveLast(tx: WriteTx, last: LastImport): Promise<void> {
  return stagePart(tx, LAST, 0, JSON.stringify(last));
}

export async function readLast(tx: ReadTx): Promise<LastImport | null> {
  const text = await stagedPart(tx, LAST, 0);
  // Only this file writes it.
  return text === undefined ? null : (JSON.parse(text) as LastImport);
}

/** The op was taken back or brought back: said of the last import, if it was that one. */
export async function noteTurned(tx: WriteTx, op: string, undone: boolean): Promise<void> {
  const last = await readLast(tx);
  if (last?.op === op) await saveLast(tx, { ...last, undone });
}

/** How far it has come, as pages show it. */
export function stateOf(job: ImportJob): ImportState {
  const { id, step, files, sources, sizes, open, waits, op, shows } = job;
  const sum = (parts: readonly (readonly [number, number])[], of: 0 | 1) =>
    parts.reduce((total, part) => total + part[of], 0);
  const left =
    step === 'staging' || step === 'whose' ? sizes : sizes.filter((_, part) => open.includes(part));
  const rows = sources.reduce((total, source) => total + source.rows, 0);
  return {
    id,
    step,
    files,
    sources,
    rows: { done: step === 'staging' ? 0 : sum(sizes, 0) - sum(left, 0), of: rows },
    shows: { done: step === 'staging' ? 0 : Math.min(shows, sum(sizes, 1) - sum(left, 1)), of: shows },
    waits,
    op,
  };
}

/** What the rows of a source have in common. */
export function sourceFile(
  { files, sources }: ImportJob,
  source: number,
): { format: FormatId; language: string } {
  const file = files[sources[source]?.file ?? -1];
  return { format: file?.format ?? 'plainCsv', language: file?.language ?? '' };
}
