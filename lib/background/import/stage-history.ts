import { uuidV5 } from '../../domain/uuid-v5';
import { fault, ok, type Result } from '../../domain/result';
import type { In } from '../../messages/protocol';
import type { ImportState } from '../../messages/protocol-import';
import { readProfile } from '../../store/profiles';
import type { WriteTx } from '../../store/schema';
import { stagePart } from '../../store/staging';
import { textOfShared, type OpenFile } from '../shared-file';
import type { Tools } from '../tools';
import { checkGroups } from './check-groups';
import {
  forgetImport,
  readJob,
  ROWS,
  saveJob,
  STAGING,
  stateOf,
  type ImportJob,
  type Owner,
} from './keep-import';

/** `noImport`: another one took its place, or it was cancelled. */
export type ImportCode =
  | 'noImport'
  | 'badRows'
  | 'lost'
  | 'notStaged'
  | 'unknownProfile'
  | 'notReady'
  | 'noTitle';

/** Files were read; an import that was under way is forgotten. */
export async function beginImport(
  { db, newId }: Tools,
  { files, sources, parts, shows }: In<'import.begin'>,
): Promise<{ id: string }> {
  const id = newId();
  const job: ImportJob = {
    id,
    step: parts === 0 ? 'whose' : 'staging',
    files,
    sources,
    parts,
    shows,
    sizes: [],
    whose: [],
    open: [],
    answers: {},
    words: {},
    taken: [],
    revision: 0,
    waits: null,
    tries: 0,
    op: null,
  };
  await db.write(STAGING, async (tx) => {
    await forgetImport(tx);
    await saveJob(tx, job);
  });
  return { id };
}

/** Bytes that are handed over together at most: some four million characters. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Keeps parts of rows that follow those held; the same ones again change nothing. Fault `badRows` for what are none. */
export async function stageHistory(
  tools: Tools,
  openFile: OpenFile,
  { id, from, address }: In<'import.stage'>,
): Promise<Result<null, ImportCode>> {
  const text = await textOfShared(openFile(address), MOST_BYTES);
  if (text === null) return fault('lost');
  const parts = text.split('\n');
  const sizes: [number, number][] = [];
  const keys = parts.map((part) => checkGroups(part));
  for (const groups of keys) {
    if (groups === null) return fault('badRows');
    sizes.push([groups.rows, groups.shows]);
  }
  return changing(tools, id, async (job, tx) => {
    if (from > job.sizes.length || from + parts.length > job.parts) return fault('badRows');
    if (from < job.sizes.length) return ok({ job, value: null });
    for (const [at, part] of parts.entries()) await stagePart(tx, ROWS, from + at, part);
    const held = [...job.sizes, ...sizes];
    return ok({
      job: { ...job, sizes: held, step: held.length === job.parts ? 'whose' : 'staging' },
      value: null,
    });
  });
}

/** Whose each source is; from now on it is looked up. A new profile is only made when the import is applied. */
export function ownHistory(
  tools: Tools,
  { id, whose }: In<'import.match'>,
): Promise<Result<ImportState, ImportCode>> {
  return tools.db.write([...STAGING, 'profiles'], async (tx) => {
    const job = await readJob(tx);
    if (job === null || job.id !== id) return fault('noImport');
    if (job.step !== 'whose' || whose.length !== job.sources.length) return fault('notStaged');
    const owners: (Owner | null)[] = [];
    for (const one of whose) {
      if (one === null) owners.push(null);
      // The same name is the same profile on every device that reads the file.
      else if ('name' in one)
        owners.push({ profileId: uuidV5(`profile|${one.name.trim()}`), name: one.name.trim() });
      else if ((await readProfile(tx, one.profileId)) === undefined) return fault('unknownProfile');
      else owners.push({ profileId: one.profileId, name: null });
    }
    const after: ImportJob = {
      ...job,
      step: 'matching',
      whose: owners,
      open: job.sizes.map((_, part) => part),
    };
    await saveJob(tx, after);
    await tx.objectStore('jobs').put({ id: 'import', kind: 'import', due: tools.clock.now(), tries: 0 });
    return ok(stateOf(after));
  });
}

/** Stops the lookup for now, or goes on with it. */
export function pauseImport(
  tools: Tools,
  { id, paused }: In<'import.pause'>,
): Promise<Result<ImportState, ImportCode>> {
  return changing(tools, id, async (job, tx) => {
    if (job.step !== 'matching' && job.step !== 'paused') return ok({ job, value: stateOf(job) });
    const after: ImportJob = { ...job, step: paused ? 'paused' : 'matching', waits: null, tries: 0 };
    if (!paused)
      await tx.objectStore('jobs').put({ id: 'import', kind: 'import', due: tools.clock.now(), tries: 0 });
    return ok({ job: after, value: stateOf(after) });
  });
}

export function cancelImport({ db }: Tools, { id }: In<'import.cancel'>): Promise<Result<null, ImportCode>> {
  return db.write(STAGING, async (tx) => {
    if ((await readJob(tx))?.id !== id) return fault('noImport');
    await forgetImport(tx);
    return ok(null);
  });
}

/** Reads the job, changes it and answers, in one transaction. */
export function changing<T>(
  { db }: Tools,
  id: string,
  change: (job: ImportJob, tx: WriteTx) => Promise<Result<{ job: ImportJob; value: T }, ImportCode>>,
): Promise<Result<T, ImportCode>> {
  return db.write(STAGING, async (tx) => {
    const job = await readJob(tx);
    if (job === null || job.id !== id) return fault('noImport');
    const changed = await change(job, tx);
    if (!changed.ok) return changed;
    await saveJob(tx, changed.value.job);
    return ok(changed.value.value);
  });
}
