const ASKED = 'askedToKeep';

/**
 * Asks the browser, once, not to delete the library when it needs the room. Where the permission `unlimitedStorage`
 * already says so nothing is asked; a browser that says no is not asked again. Never rejects.
 */
export async function askToKeep(
  storage: Pick<StorageManager, 'persist' | 'persisted'>,
  notes: Pick<Storage, 'getItem' | 'setItem'>,
): Promise<void> {
  try {
    if (notes.getItem(ASKED) !== null || (await storage.persisted())) return;
    notes.setItem(ASKED, 'yes');
    await storage.persist();
  } catch {
    // A browser without it keeps the library as long as it likes.
  }
}
