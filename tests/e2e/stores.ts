import type { Page } from 'playwright-core';

/** All that lies in the database, store by store, each record by its key; read from the database itself. */
export function readStores(page: Page): Promise<Record<string, Record<string, unknown>>> {
  return page.evaluate(storesInDatabase);
}

/** The same, in a page of the extension. */
export async function storesInDatabase(): Promise<Record<string, Record<string, unknown>>> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(request.error?.message)));
    });
  const db = await done(indexedDB.open('couchmark'));
  const names = [...db.objectStoreNames];
  const tx = db.transaction(names);
  const stores = names.map(async (name) => {
    const store = tx.objectStore(name);
    const [keys, records] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    return [name, Object.fromEntries(keys.map((key, at) => [JSON.stringify(key), records[at]]))] as const;
  });
  const all = Object.fromEntries(await Promise.all(stores));
  db.close();
  return all;
}

/** Puts records into a store, as an earlier evening would have left them. */
export function putRecords(page: Page, store: string, records: readonly object[]): Promise<void> {
  return page.evaluate(
    ([name, all]) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('couchmark');
        opened.addEventListener('error', () => reject(new Error('The database cannot be opened.')));
        opened.addEventListener('success', () => {
          const tx = opened.result.transaction(name, 'readwrite');
          for (const record of all) tx.objectStore(name).put(record);
          tx.addEventListener('abort', () => reject(new Error(tx.error?.message)));
          tx.addEventListener('complete', () => {
            opened.result.close();
            resolve();
          });
        });
      }),
    [store, records] as const,
  );
}
