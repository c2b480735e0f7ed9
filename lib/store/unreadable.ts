import type { Fact } from '../domain/fact';
import { isFact } from './fact-check';
import { unpack } from './packs';
import type { Pack } from './records';
import type { Schema, StoreName, WriteTx } from './schema';
import { readSetting, saveSetting } from './settings';

/** A record as it was found that nobody can work with, and where. */
export interface Unreadable {
  readonly store: StoreName;
  readonly record: unknown;
}

/** A record of the log that cannot be read, or a pack of which parts cannot. */
export type UnreadableFact =
  | { readonly store: 'plays' | 'marks'; readonly record: { readonly id: string } }
  | { readonly store: 'packs'; readonly record: Pack };

/** What was read of the log. */
interface LogRecords {
  readonly plays: readonly Schema['plays']['value'][];
  readonly marks: readonly Schema['marks']['value'][];
  readonly packs: readonly Pack[];
}

/** The facts among these records. What cannot be read is passed over, and told to `broken`. */
export function factsAmong({ plays, marks, packs }: LogRecords, broken?: UnreadableFact[]): Fact[] {
  const torn: Pack[] = [];
  const facts: Fact[] = [
    ...soundOf('plays', plays, broken),
    ...soundOf('marks', marks, broken),
    ...unpack(packs, torn),
  ];
  broken?.push(...torn.map((record) => ({ store: 'packs', record }) as const));
  return facts;
}

function soundOf<F extends Fact>(
  store: 'plays' | 'marks',
  records: readonly F[],
  broken?: UnreadableFact[],
): readonly F[] {
  const sound = records.filter((record) => isFact(record));
  if (sound.length < records.length)
    for (const record of records) if (!isFact(record)) broken?.push({ store, record });
  return sound;
}

/**
 * Moves records of the log out of the way of a backup that still has their facts. They are kept as they were found, and
 * what can be read of a pack stays in it; the user is told.
 */
export async function setFactsAside(tx: WriteTx, broken: readonly UnreadableFact[]): Promise<void> {
  if (broken.length === 0) return;
  await keepAside(tx, broken);
  await Promise.all(
    broken.map(async ({ store, record }) => {
      if (store !== 'packs') return tx.objectStore(store).delete(record.id);
      const facts = unpack([record]);
      const { profileId, showId, id } = record;
      if (facts.length === 0) return tx.objectStore('packs').delete([profileId, showId, id]);
      await tx.objectStore('packs').put({ ...record, text: JSON.stringify(facts) });
    }),
  );
}

/** Keeps records that were moved away, and has the user told. */
export async function keepAside(tx: WriteTx, moved: readonly Unreadable[]): Promise<void> {
  await saveSetting(tx, 'setAside', [...(await readSetting(tx, 'setAside')), ...moved]);
  await saveSetting(tx, 'storageNews', 'setAside');
}
