/** Pictures that are kept beside the browser's own cache, which forgets them when it needs the room: about 3 MB. */
export const MOST_KEPT = 120;

const NAME = 'art';

/** The browser's, or a stand-in of it. */
export type ArtCache = Pick<Cache, 'keys' | 'add' | 'delete' | 'match'>;
export interface ArtCaches {
  open(name: string): Promise<ArtCache>;
}

/** Keeps these pictures for when there is no network, and forgets the oldest beyond `MOST_KEPT`. Never rejects. */
export async function keepArt(urls: readonly string[], cupboard?: ArtCaches): Promise<void> {
  try {
    const cache = await (cupboard ?? caches).open(NAME);
    const held = new Set((await cache.keys()).map(({ url }) => url));
    const wanted = [...new Set(urls)].slice(0, MOST_KEPT);
    // One that cannot be had now is asked for at the next opening.
    const adding = wanted.filter((url) => !held.has(url)).map((url) => cache.add(url));
    await Promise.allSettled(adding);
    const all = await cache.keys();
    const surplus = all.filter(({ url }) => !wanted.includes(url)).slice(0, all.length - MOST_KEPT);
    if (all.length > MOST_KEPT) await Promise.all(surplus.map((one) => cache.delete(one)));
  } catch {
    // No room, or forbidden: there is still the browser's own.
  }
}

/** An address under which the picture stands as long as the page does; null when it is not kept. Never rejects. */
export async function findArt(url: string, cupboard?: ArtCaches): Promise<string | null> {
  try {
    const found = await (await (cupboard ?? caches).open(NAME)).match(url);
    return found === undefined ? null : URL.createObjectURL(await found.blob());
  } catch {
    return null;
  }
}
