import type { Reader } from '../sites/reading';

/** What a site's own script leaves for the core: the reader, and what the registry says of the site. */
export interface WatchSite {
  readonly reader: Reader;
  /** The player sits in an open shadow root. */
  readonly shadow: boolean;
  /** Asks the script in the page's own world for the player's state; absent where there is none. */
  readonly askState?: ((document: Document) => unknown) | undefined;
}

declare global {
  /** The one global of the extension's own world; a page cannot see it. */
  var couchmarkSite: Partial<WatchSite> | undefined;
}

/**
 * The site of this page, as its own script left it. A page can put an element of that name into the document, which
 * the name then finds; that is no reader.
 */
export function findSite(world: {
  readonly couchmarkSite: Partial<WatchSite> | undefined;
}): WatchSite | null {
  const { reader, shadow = false, askState } = world.couchmarkSite ?? {};
  if (typeof reader?.read !== 'function') return null;
  return { reader, shadow, askState };
}
