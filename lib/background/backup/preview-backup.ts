import { mergeLogs } from '../../domain/merge-logs';
import { fault, ok, type Result } from '../../domain/result';
import { sameData } from '../../domain/same-data';
import type { BackupPreview, Counted, Weighed } from '../../messages/protocol-backup';
import { allBindings } from '../../store/bindings';
import { allFacts } from '../../store/facts';
import { mergeBinding, mergePreferences } from '../../store/merge';
import { FACT_STORES, type ReadTx, type StoreName } from '../../store/schema';
import { readStaged, type HeldBackup } from './stage-backup';
import type { Tools } from '../tools';

const STORES: readonly StoreName[] = [
  ...FACT_STORES,
  'profiles',
  'shows',
  'bindings',
  'preferences',
  'reports',
  'evidence',
  'staging',
];

/** What bringing in a file that was put aside would do; nothing is changed. */
export function previewBackup(
  { db }: Pick<Tools, 'db'>,
  transfer: string,
  known: HeldBackup | null = null,
): Promise<Result<BackupPreview, 'unknownTransfer'>> {
  return db.read(STORES, async (tx) => {
    const file = await readStaged(tx, transfer, known);
    if (file === null) return fault('unknownTransfer');
    const held = await allFacts(tx);
    const facts = [...file.plays, ...file.marks];
    const { add, differing, takenBack } = mergeLogs(held, facts, 'merge');
    const undo = held.length === 0 ? [] : mergeLogs(held, facts, 'replace').undo;
    const fresh = add.filter(({ kind }) => kind === 'play').length;
    const [shows, reports, evidence] = await Promise.all([
      tx.objectStore('shows').getAllKeys(),
      tx.objectStore('reports').getAllKeys(),
      tx.objectStore('evidence').getAllKeys(),
    ]);
    return ok({
      plays: { fresh, known: file.plays.length - fresh },
      marks: { fresh: add.length - fresh, known: file.marks.length - add.length + fresh },
      shows: countNew(
        file.shows.map(({ id }) => id),
        shows,
      ),
      people: await newPeople(tx, file.profiles),
      titles: weigh(await allBindings(tx), file.bindings, ({ site, key }) => `${site} ${key}`, mergeBinding),
      choices: weigh(
        await tx.objectStore('preferences').getAll(),
        file.preferences,
        ({ profileId, showId }) => `${showId} ${profileId}`,
        mergePreferences,
      ),
      waiting: countNew(
        file.reports.map(({ reportId }) => reportId),
        [...reports, ...evidence],
      ),
      differing: differing.length,
      takenBack: takenBack.length,
      leaving: undo.filter(({ kind }) => kind === 'play').length,
      empty: await isEmptyLibrary(tx),
    });
  });
}

/** Nothing was marked, chosen or answered here yet. */
export async function isEmptyLibrary(tx: ReadTx): Promise<boolean> {
  const names = [...FACT_STORES, 'preferences', 'bindings'] as const;
  const counts = await Promise.all(names.map((name) => tx.objectStore(name).count()));
  return counts.every((count) => count === 0);
}

async function newPeople(
  tx: ReadTx,
  profiles: readonly { readonly id: string; readonly name: { readonly value: string } }[],
): Promise<string[]> {
  const held = new Set(await tx.objectStore('profiles').getAllKeys());
  return profiles.filter(({ id }) => !held.has(id)).map(({ name }) => name.value);
}

function countNew<K>(ids: readonly K[], held: readonly K[]): Counted {
  const known = new Set(held);
  const fresh = ids.filter((id) => !known.has(id)).length;
  return { fresh, known: ids.length - fresh };
}

/** How many are new, the same or older, and would change here. */
function weigh<T>(
  held: readonly T[],
  file: readonly T[],
  keyOf: (one: T) => string,
  merge: (a: T, b: T) => T,
): Weighed {
  const byKey = new Map(held.map((one) => [keyOf(one), one]));
  let [fresh, changed] = [0, 0];
  for (const one of file) {
    const here = byKey.get(keyOf(one));
    if (here === undefined) fresh += 1;
    else if (!sameData(merge(here, one), here)) changed += 1;
  }
  return { fresh, changed, known: file.length - fresh - changed };
}
