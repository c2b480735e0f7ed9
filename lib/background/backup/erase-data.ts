import { DEFAULT_PROFILE } from '../../store/records';
import { REVISION, STORES } from '../../store/schema';
import { saveSetting } from '../../store/settings';
import type { Tools } from '../tools';

/**
 * Deletes all that is kept, in one transaction. What is begun after it is a new library with an id of its own, which the
 * logs of the old one cannot join.
 */
export async function eraseData({ db, newId }: Pick<Tools, 'db' | 'newId'>): Promise<void> {
  await db.write(STORES, async (tx) => {
    await Promise.all(STORES.map((name) => tx.objectStore(name).clear()));
    const unchosen = { value: '', at: 0, device: '' };
    await tx
      .objectStore('profiles')
      .put({ id: DEFAULT_PROFILE, name: unchosen, colour: unchosen, removed: false });
    await saveSetting(tx, 'libraryId', newId());
    // What was worked out before is not to be answered.
    await tx.objectStore('ready').put(newId(), REVISION);
  });
}
