import type { ShowFacts } from './match-types';
import { looseKeyOf, splitTitle } from './normalise';
import { isPlainSeasonName } from './placeholders';

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

/** The key under which a title is looked up. */
export function searchKey(title: string): string {
  return looseKeyOf(splitTitle(title).name);
}

/** All keys under which a show is found: its names in all languages, and its seasons' where they have names of their own. */
export function showKeys(show: ShowFacts): string[] {
  const titles = [show.name, show.originalName, ...(show.otherTitles ?? []).map(({ title }) => title)];
  const seasons = (show.seasons ?? []).map(({ name }) => name).filter((name) => !isPlain(name));
  return [...new Set([...titles, ...seasons].map(searchKey))].filter((key) => key !== '');
}

/** Season names repeat from show to show; each is read once. */
function isPlain(name: string): boolean {
  const held = PLAIN.get(name);
  if (held !== undefined) return held;
  if (PLAIN.size >= MOST_HELD) PLAIN.clear();
  const plain = isPlainSeasonName(name);
  PLAIN.set(name, plain);
  return plain;
}

const PLAIN = new Map<string, boolean>();
const MOST_HELD = 2000;
