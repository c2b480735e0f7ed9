import type { Site } from './site';
import { SITES_OF_EUROPE } from './sites-of-europe';
import { SITES_OF_MANY_COUNTRIES } from './sites-of-many-countries';
import { SITES_OVERSEAS } from './sites-overseas';

export type { Helpers, Site } from './site';

/**
 * Every streaming service Couchmark can read, as pure data: it imports no reader. Permissions, the options
 * and welcome lists, tests and the README's table are made from it. Adding a site: one reader file, one
 * entry here, one dated page fixture (docs/adding-a-site.md).
 */
export const SITES: readonly Site[] = [...SITES_OF_MANY_COUNTRIES, ...SITES_OF_EUROPE, ...SITES_OVERSEAS];

/** Stands for every site that the user names. */
export const GENERIC: Pick<Site, 'id' | 'helpers' | 'shadow' | 'pageState' | 'bar'> = {
  id: 'generic',
  helpers: 'own',
};

export function siteById(id: string): Site | null {
  return SITES.find((site) => site.id === id) ?? null;
}

/** What the manifest may ask for later: the registry's origins, and any one origin that the user names. */
export function optionalOrigins(): string[] {
  const listed = SITES.flatMap((site) => [...site.origins, ...(site.frames ?? [])]);
  return [...new Set(listed), 'https://*/*', 'http://*/*'];
}
