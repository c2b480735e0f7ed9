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
