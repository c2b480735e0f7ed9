import type { Database } from '../store/db';
import { readSetting, saveSetting } from '../store/settings';

/**
 * Is this the first installation here? True once: some browsers say at every start that an extension was installed
 * when it was loaded from a folder.
 */
export function isFirstTime(db: Database): Promise<boolean> {
  return db.write(['settings'], async (tx) => {
    if (await readSetting(tx, 'welcomed')) return false;
    await saveSetting(tx, 'welcomed', true);
    return true;
  });
}
