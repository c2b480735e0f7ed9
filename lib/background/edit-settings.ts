import { ok, type Ok } from '../domain/result';
import type { SettingsValues } from '../messages/protocol-settings';
import type { Database } from '../store/db';
import type { ReadTx, WriteTx } from '../store/schema';
import { readSetting, saveSetting } from '../store/settings';

/** What the user may choose, as it stands. */
export function readSettings(db: Database): Promise<SettingsValues> {
  return db.read(['settings'], readAll);
}

/** Changes what is named and leaves the rest; answers all of it as it stands then. */
export async function changeSettings(
  db: Database,
  change: Partial<SettingsValues>,
): Promise<Ok<SettingsValues>> {
  return ok(
    await db.write(['settings'], async (tx) => {
      for (const name of NAMES) await keep(tx, name, change[name]);
      return readAll(tx);
    }),
  );
}

const NAMES = [
  'toasts',
  'addShows',
  'lookUp',
  'eveningEndsAt',
  'thresholds',
  'theme',
  'language',
  'region',
  'notifyNew',
] as const satisfies readonly (keyof SettingsValues)[];

async function keep<K extends keyof SettingsValues>(
  tx: WriteTx,
  name: K,
  value: SettingsValues[K] | undefined,
): Promise<void> {
  if (value !== undefined) await saveSetting(tx, name, value);
}

async function readAll(tx: ReadTx): Promise<SettingsValues> {
  return {
    toasts: await readSetting(tx, 'toasts'),
    addShows: await readSetting(tx, 'addShows'),
    lookUp: await readSetting(tx, 'lookUp'),
    eveningEndsAt: await readSetting(tx, 'eveningEndsAt'),
    thresholds: await readSetting(tx, 'thresholds'),
    theme: await readSetting(tx, 'theme'),
    language: await readSetting(tx, 'language'),
    region: await readSetting(tx, 'region'),
    notifyNew: await readSetting(tx, 'notifyNew'),
  };
}
