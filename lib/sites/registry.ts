/**
 * Every streaming service Couchmark can read, as pure data: it imports no reader. Permissions, the options
 * and welcome lists, tests and the README's table are made from it. Adding a site: one reader file, one
 * entry here, one dated page fixture.
 */
export interface Site {
  /** Also the reader's file name and the key in bindings and reports; never changed. */
  readonly id: string;
  readonly name: string;
  /** Permission patterns asked for when the user switches the service on. */
  readonly origins: readonly string[];
  /** Where the content script runs; absent = `origins`. */
  readonly matches?: readonly string[];
  /** Origins of frames that hold the player when it is not in the page itself. */
  readonly frames?: readonly string[];
  /** A–D: how well the facts behind the reader are known; C and D mark only when two sources agree. */
  readonly confidence: 'A' | 'B' | 'C' | 'D';
  /** The service's own title search, `{query}` stands for the title. */
  readonly search?: string;
  /** The player's state is only visible in the page's own world: a script there answers it. */
  readonly pageState?: boolean;
  /** The player sits in an open shadow root, where media events cannot be heard from outside. */
  readonly shadow?: boolean;
  /** Numbers on this site run through all seasons. */
  readonly absolute?: boolean;
  /** TMDB watch provider ids. */
  readonly providers?: readonly number[];
}

export const SITES: readonly Site[] = [
  {
    id: 'netflix',
    name: 'Netflix',
    origins: ['*://*.netflix.com/*'],
    confidence: 'A',
    search: 'https://www.netflix.com/search?q={query}',
    pageState: true,
    providers: [8, 1796],
  },
];

export function siteById(id: string): Site | null {
  return SITES.find((site) => site.id === id) ?? null;
}

/** What the manifest may ask for later: the registry's origins, and any one origin that the user names. */
export function optionalOrigins(): string[] {
  const listed = SITES.flatMap((site) => [...site.origins, ...(site.frames ?? [])]);
  return [...new Set(listed), 'https://*/*', 'http://*/*'];
}
