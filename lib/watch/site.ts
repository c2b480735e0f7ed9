import type { Reader } from '../sites/reading';

/** What a site's own script leaves for the core: the reader, and what the registry says of the site. */
export interface WatchSite {
  readonly reader: Reader;
  /** The player sits in an open shadow root. */
  readonly shadow: boolean;
  /** A script in the page's world answers the player's state. */
  readonly pageState: boolean;
}

/**
 * The site of this page, left in the one global of the extension's own world. A page can put elements of that name
 * into the document, which the name then finds; they are no reader.
 */
export function findSite(world: object): WatchSite | null {
  const site: unknown = Reflect.get(world, 'couchmarkSite');
  return isSite(site) ? site : null;
}

function isSite(value: unknown): value is WatchSite {
  if (typeof value !== 'object' || value === null || !('reader' in value)) return false;
  const { reader } = value;
  return (
    typeof reader === 'object' && reader !== null && 'read' in reader && typeof reader.read === 'function'
  );
}
