// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { findArt, keepArt, MOST_KEPT, type ArtCaches } from '../../lib/platform/kept-art';

/** The browser's cache, as far as it is used here: in the order in which things came. */
function cupboard(missing: readonly string[] = []) {
  const held = new Map<string, string>();
  const asked: string[] = [];
  const caches: ArtCaches = {
    open: async () => ({
      keys: async () => [...held.keys()].map((url) => new Request(url)),
      add: async (request) => {
        asked.push(String(request));
        if (missing.includes(String(request))) throw new TypeError('offline');
        held.set(String(request), 'picture');
      },
      delete: async (request) => held.delete(request instanceof Request ? request.url : String(request)),
      match: async (request) =>
        held.has(String(request)) ? new Response(held.get(String(request))) : undefined,
    }),
  };
  return { caches, held, asked };
}

const url = (at: number) => `https://image.tmdb.org/t/p/w185/${at}.jpg`;
const urls = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => url(from + at));

describe('kept pictures', () => {
  it('are asked for once, and one that could not be had is asked for again', async () => {
    const { caches, held, asked } = cupboard([url(1)]);
    await keepArt(urls(0, 3), caches);
    expect([...held.keys()]).toEqual([url(0), url(2)]);
    await keepArt(urls(0, 3), caches);
    expect(asked).toEqual([url(0), url(1), url(2), url(1)]);
  });

  it('are never more than so many; the oldest go, those on the screen stay', async () => {
    const { caches, held } = cupboard();
    await keepArt(urls(0, 100), caches);
    await keepArt([url(0), ...urls(100, 160)], caches);
    expect(held.size).toBe(MOST_KEPT);
    expect(held.has(url(0))).toBe(true);
    expect(held.has(url(1))).toBe(false);
    expect(held.has(url(159))).toBe(true);
    await keepArt(urls(500, 900), caches);
    expect(held.size).toBe(MOST_KEPT);
  });

  it('are found by their address', async () => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:kept');
    const { caches } = cupboard();
    await keepArt([url(1)], caches);
    expect(await findArt(url(1), caches)).toBe('blob:kept');
    expect(await findArt(url(2), caches)).toBeNull();
  });

  it('are no fault when the browser forbids them', async () => {
    const caches: ArtCaches = { open: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    await expect(keepArt([url(1)], caches)).resolves.toBeUndefined();
    expect(await findArt(url(1), caches)).toBeNull();
  });
});
