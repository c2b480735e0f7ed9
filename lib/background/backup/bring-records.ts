import type { ProfileRemoved } from '../../domain/fact';
import type { MergeMode } from '../../domain/merge-logs';
import { sameData } from '../../domain/same-data';
import { allBindings } from '../../store/bindings';
import type { Stamp } from '../../store/device';
import type { Place } from '../../store/facts';
import { signature } from '../../store/hand';
import { mergeBinding, mergePreferences, mergeProfile } from '../../store/merge';
import { DEFAULT_PROFILE } from '../../store/records';
import { LOG_STORES, type Schema, type StoreName, type WriteTx } from '../../store/schema';
import type { StagedBackup } from './stage-backup';

/** Every store that bringing in a file reads or writes. */
export const BACKUP_STORES: readonly StoreName[] = [
  ...LOG_STORES,
  'evidence',
  'bindings',
  'reports',
  'jobs',
  'staging',
];

type Kept = 'profiles' | 'preferences' | 'bindings' | 'reports' | 'settings';

/** A record that bringing in a file wrote, with what was there before (null = nothing): what undoing it needs. */
interface Change<K extends Kept> {
  readonly store: K;
  readonly key: Schema[K]['key'];
  readonly before: Schema[K]['value'] | null;
  readonly after: Schema[K]['value'] | null;
}
export type Written = { [K in Kept]: Change<K> }[Kept];

export interface BroughtRecords {
  readonly written: readonly Written[];
  /** Whose rows are to be derived anew. */
  readonly places: readonly Place[];
}

/**
 * Brings in what is not of the log. A merge keeps of each field or title what was changed last; with `replace`, what
 * the file does not hold goes. What waits here for an answer always stays, and evidence is only added.
 */
export async function bringRecords(
  tx: WriteTx,
  file: StagedBackup,
  mode: MergeMode,
  takesSettings: boolean,
): Promise<BroughtRecords> {
  const replaces = mode === 'replace';
  const profiles = compare(
    'profiles',
    await tx.objectStore('profiles').getAll(),
    file.profiles.map((one) => ({ ...one, removed: false })),
    ({ id }) => id,
    (held, { name, colour }) => (replaces ? { ...held, name, colour } : mergeProfile(held, { name, colour })),
  );
  const preferences = compare(
    'preferences',
    await tx.objectStore('preferences').getAll(),
    file.preferences,
    ({ profileId, showId }) => [profileId, showId],
    (held, one) => (replaces ? one : mergePreferences(held, one)),
    replaces,
  );
  const bindings = compare(
    'bindings',
    await allBindings(tx),
    file.bindings,
    ({ site, key }) => [site, key],
    (held, one) => (replaces ? one : mergeBinding(held, one)),
    replaces,
  );
  const written = [
    ...profiles,
    ...preferences,
    ...bindings,
    ...(await newReports(tx, file)),
    ...(await newSettings(tx, takesSettings ? file.settings : [])),
  ];
  await Promise.all(written.map((one) => writeRecord(tx, one, one.after)));
  return { written, places: preferences.map(({ key }) => key) };
}

/** Puts one record in its place, or takes it away. */
export async function writeRecord<K extends Kept>(
  tx: WriteTx,
  { store: name, key }: Pick<Change<K>, 'store' | 'key'>,
  value: Schema[K]['value'] | null,
): Promise<void> {
  const store = tx.objectStore(name);
  // Of settings alone the key lies outside the value.
  if (value === null) await store.delete(key);
  else await (name === 'settings' ? store.put(value, key) : store.put(value));
}

/** Whoever is not in the file leaves the household; the first profile always stays. */
export async function removeProfiles(
  tx: WriteTx,
  staying: StagedBackup['profiles'],
  newId: () => string,
  stamp: Stamp,
): Promise<ProfileRemoved[]> {
  const ids = new Set([DEFAULT_PROFILE, ...staying.map(({ id }) => id)]);
  const gone = (await tx.objectStore('profiles').getAll()).filter(
    ({ id, removed }) => !ids.has(id) && !removed,
  );
  const hand = { op: newId(), stamp, newId };
  return gone.map(({ id }) => ({ kind: 'profileRemoved', ...signature(hand, [id, 0]) }));
}

/** What the file changes among these records; with `only`, those that it does not hold go. */
function compare<K extends Kept>(
  store: K,
  here: readonly Schema[K]['value'][],
  file: readonly Schema[K]['value'][],
  keyOf: (one: Schema[K]['value']) => Schema[K]['key'],
  merge: (held: Schema[K]['value'], one: Schema[K]['value']) => Schema[K]['value'],
  only = false,
): Change<K>[] {
  const left = new Map(here.map((one) => [JSON.stringify(keyOf(one)), one]));
  const changes: Change<K>[] = [];
  for (const one of file) {
    const key = keyOf(one);
    const before = left.get(JSON.stringify(key)) ?? null;
    left.delete(JSON.stringify(key));
    const after = before === null ? one : merge(before, one);
    if (!sameData(before, after)) changes.push({ store, key, before, after });
  }
  if (only) {
    for (const before of left.values()) changes.push({ store, key: keyOf(before), before, after: null });
  }
  return changes;
}

/** Episodes that wait: those that are here, or were answered here, are left out. */
async function newReports(tx: WriteTx, file: StagedBackup): Promise<Change<'reports'>[]> {
  const [reports, evidence] = [tx.objectStore('reports'), tx.objectStore('evidence')];
  const answered = new Set([...(await reports.getAllKeys()), ...(await evidence.getAllKeys())]);
  await Promise.all(
    file.evidence.filter(({ reportId }) => !answered.has(reportId)).map((one) => evidence.put(one)),
  );
  return file.reports
    .filter(({ reportId }) => !answered.has(reportId))
    .map((after) => ({ store: 'reports', key: after.reportId, before: null, after }));
}

async function newSettings(tx: WriteTx, settings: StagedBackup['settings']): Promise<Change<'settings'>[]> {
  const all = settings.map(async ({ name, value }): Promise<Change<'settings'>> => {
    const before = await tx.objectStore('settings').get(name);
    return { store: 'settings', key: name, before: before ?? null, after: value };
  });
  return (await Promise.all(all)).filter(({ before, after }) => !sameData(before, after));
}
