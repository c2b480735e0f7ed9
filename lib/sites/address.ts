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
  const wanted = (id ?? '').toLowerCase();
  return (address) =>
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
  const agrees = ([key, value]: [string, string]) => (url.searchParams.get(key) ?? value) === value;
  return path(named) === path(url) && [...named.searchParams].every(agrees);
}

function path(url: URL): string {
  return url.pathname.replace(/\/+$/, '').toLowerCase();
}
