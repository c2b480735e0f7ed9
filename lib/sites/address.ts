/** The path's parts, decoded where they can be; empty ones left out. */
export function segments(url: URL): string[] {
  return url.pathname.split('/').filter(Boolean).map(decoded);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Does an address name this id as a whole part of its path or query (case does not matter)? */
export function naming(id: string | null | undefined): (address: string) => boolean {
  const wanted = id?.toLowerCase();
  return (address) =>
    wanted !== undefined &&
    wanted !== '' &&
    address
      .toLowerCase()
      .split(/[/?&=#:]|%2f|%3a/)
      .some((part) => part === wanted || part === encodeURIComponent(wanted));
}

/**
 * Does an address that the page's data names (absolute or relative) mean the page itself? Same path, and no query
 * parameter with another value; host names may differ (`www.`, `m.`), so may a closing slash.
 */
export function sameAddress(address: string, url: URL): boolean {
  let named: URL;
  try {
    named = new URL(address, url);
  } catch {
    return false;
  }
  if (path(named) !== path(url)) return false;
  for (const [key, value] of named.searchParams) {
    const here = url.searchParams.get(key);
    if (here !== null && here !== value) return false;
  }
  return true;
}

function path(url: URL): string {
  return url.pathname.replace(/\/+$/, '').toLowerCase();
}
