import type { ShowFacts } from '../../lib/match/match-types';
import { searchKey, showKeys } from '../../lib/match/show-keys';

/** The library by title: asked for each report, so it answers without going through all shows. */
export interface LibraryIndex<S extends ShowFacts> {
  /** Shows that bear one of these titles in any language, or have a season of that name. */
  find(titles: readonly string[]): S[];
  put(show: S): void;
  remove(showId: number): void;
}

/** An index of the given shows; kept up to date by `put` and `remove`. */
export function createLibraryIndex<S extends ShowFacts>(shows: Iterable<S>): LibraryIndex<S> {
  const held = new Map<number, { show: S; keys: readonly string[] }>();
  const byKey = new Map<string, Set<number>>();
  function remove(showId: number): void {
    for (const key of held.get(showId)?.keys ?? []) byKey.get(key)?.delete(showId);
    held.delete(showId);
  }
  function put(show: S): void {
    remove(show.id);
    const keys = showKeys(show);
    held.set(show.id, { show, keys });
    for (const key of keys) {
      const ids = byKey.get(key);
      if (ids === undefined) byKey.set(key, new Set([show.id]));
      else ids.add(show.id);
    }
  }
  for (const show of shows) put(show);
  return {
    find: (titles) => {
      const ids = new Set(titles.flatMap((title) => [...(byKey.get(searchKey(title)) ?? [])]));
      return [...ids].sort((a, b) => a - b).flatMap((id) => held.get(id)?.show ?? []);
    },
    put,
    remove,
  };
}
