import type { Browser } from '../../platform/browser';
import { GENERIC, siteById, SITES, type Site } from '../../sites/registry';
import { covers } from './covers';
import type { TabMemory } from './tab-memory';

/** Helpers, reader and core share the isolated world of one registration; a page-state script runs in the page's own world. */
const CORE = 'content-scripts/watch.js';
const PAGE_STATE = 'page-state.js';

type Registration = Browser.scripting.RegisteredContentScript;
/** A registration whose files are scripts of the package. */
export type Script = Registration & { js: `${string}.js`[] };

/** The part of the browser that registering needs. */
export interface Scripting {
  registered(): Promise<Registration[]>;
  register(scripts: Registration[]): Promise<void>;
  unregister(ids: string[]): Promise<void>;
  granted(origins: readonly string[]): Promise<boolean>;
  /** Every origin that is granted now. */
  allGranted(): Promise<string[]>;
  /** Runs the files in every open tab of these addresses, without a reload. */
  inject(matches: readonly string[], scripts: readonly Script[]): Promise<void>;
}

/** In the tabs' memory: ids of the sites whose open tabs have yet to get their script. */
const OWED = 'owed';

/**
 * Makes the registered content scripts equal to the sites that are granted, and injects what is new into tabs that
 * are open already. Called at every start, on install and update (registrations do not survive one: measured 2026,
 * Chromium 156) and when permissions change. `everywhere` injects all of them again: after an update the old copies
 * in open tabs are cut off. A worker that is stopped in between goes on with it at its next start.
 */
export async function registerSites(
  scripting: Scripting,
  memory: TabMemory,
  sites: readonly Registered[],
  everywhere: boolean,
): Promise<readonly Registered[]> {
  const isGranted = covers(await scripting.allGranted());
  const granted = sites.filter(({ origins }) => isGranted(origins));
  const wanted = granted.flatMap((site) => scriptsOf(site));
  const standing = await scripting.registered();
  const fresh = wanted.filter((script) => !standing.some((other) => same(script, other)));
  const stale = standing.filter((script) => !wanted.some((other) => same(script, other)));
  const owedBefore = listOf(await memory.get(OWED));
  const isNew = (site: Registered) =>
    owedBefore.includes(site.id) || scriptsOf(site).some(({ id }) => fresh.some((one) => one.id === id));
  const owed = granted.filter((site) => everywhere || isNew(site));
  const note = (left: readonly Registered[]) =>
    memory.set(
      OWED,
      left.map(({ id }) => id),
    );
  // Once they are registered, nothing else tells that open tabs lack them.
  if (owed.length > 0) await note(owed);
  if (stale.length > 0) await scripting.unregister(stale.map((script) => script.id));
  if (fresh.length > 0) await scripting.register(fresh);
  for (const [at, site] of owed.entries()) {
    await scripting.inject(site.matches ?? site.origins, scriptsOf(site));
    await note(owed.slice(at + 1));
  }
  return granted;
}

function listOf(held: unknown): unknown[] {
  return Array.isArray(held) ? held : [];
}

/**
 * Sites that only the user named: single origins that are granted and belong to no site of the registry. They are
 * read by the generic reader, or by that of the server software the user runs there. Patterns for whole schemes are
 * passed over.
 */
export function ownSites(
  origins: readonly string[],
  readers: Readonly<Record<string, OwnReader>> = {},
): Registered[] {
  const listed = new Set([
    'https://api.themoviedb.org/*',
    ...SITES.flatMap((site) => [...site.origins, ...(site.frames ?? [])]),
  ]);
  return origins
    .filter((origin) => !listed.has(origin) && /^(\*|https?):\/\/[^*/]+\/\*$/.test(origin))
    .map((origin) => {
      const host = new URL(origin.replace(/^\*/, 'https')).hostname;
      return {
        id: `own-${host}`,
        name: host,
        origins: [origin],
        confidence: 'C',
        reader: readers[origin] ?? 'generic',
      };
    });
}

/** What may read a site that the user named. */
export const OWN_READERS = ['generic', 'jellyfin', 'plex', 'emby'] as const;
export type OwnReader = (typeof OWN_READERS)[number];

/** A site, and whose reader it takes when not its own. */
export type Registered = Site & { readonly reader?: OwnReader };

function scriptsOf(site: Registered): Script[] {
  const shared = {
    matches: [...(site.matches ?? site.origins), ...(site.frames ?? [])],
    // A player may sit in a frame of the site's own, or of an origin that registry or user name.
    runAt: 'document_idle' as const,
    allFrames: true,
    persistAcrossSessions: true,
  };
  const watch: Script = { ...shared, id: site.id, js: [...readerFiles(site), CORE] };
  if (!site.pageState) return [watch];
  return [{ ...shared, id: `${site.id}-state`, js: [PAGE_STATE], world: 'MAIN' }, watch];
}

/** The reader's script, and before it that of the helpers it takes when it runs. */
function readerFiles(site: Registered): Script['js'] {
  const read = site.reader === undefined ? site : (siteById(site.reader) ?? GENERIC);
  const { id, helpers = 'page' } = read;
  return [...(helpers === 'own' ? [] : [`sites/shared-${helpers}.js` as const]), `sites/${id}.js`];
}

function same(one: Registration, other: Registration): boolean {
  return (
    one.id === other.id &&
    equal(one.js, other.js) &&
    equal(one.matches, other.matches) &&
    (one.allFrames ?? false) === (other.allFrames ?? false)
  );
}

function equal(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  const sorted = (list: readonly string[] | undefined) => JSON.stringify([...(list ?? [])].sort());
  return sorted(one) === sorted(other);
}
