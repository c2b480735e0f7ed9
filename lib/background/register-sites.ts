import type { Browser } from '../platform/browser';
import type { Site } from '../sites/registry';

/** Reader and core share the isolated world of one registration; a page-state script runs in the page's own world. */
const CORE = 'content-scripts/watch.js';
const PAGE_STATE = 'page-state.js';

type Script = Browser.scripting.RegisteredContentScript;

/** The part of the browser that registering needs. */
export interface Scripting {
  registered(): Promise<Script[]>;
  register(scripts: Script[]): Promise<void>;
  unregister(ids: string[]): Promise<void>;
  granted(origins: readonly string[]): Promise<boolean>;
  /** Runs the files in every open tab of these addresses, without a reload. */
  inject(matches: readonly string[], scripts: readonly Script[]): Promise<void>;
}

/**
 * Makes the registered content scripts equal to the sites that are granted, and injects what is new into tabs that
 * are open already. Called at every start, on install and update (registrations do not survive one: measured 2026,
 * Chromium 156) and when permissions change. `everywhere` injects all of them again: after an update the old copies
 * in open tabs are cut off.
 */
export async function registerSites(
  scripting: Scripting,
  sites: readonly Site[],
  everywhere: boolean,
): Promise<readonly Site[]> {
  const granted = await filterGranted(scripting, sites);
  const wanted = granted.flatMap((site) => scriptsOf(site));
  const standing = await scripting.registered();
  const fresh = wanted.filter((script) => !standing.some((other) => same(script, other)));
  const stale = standing.filter((script) => !wanted.some((other) => same(script, other)));
  if (stale.length > 0) await scripting.unregister(stale.map((script) => script.id));
  if (fresh.length > 0) await scripting.register(fresh);
  for (const site of granted) {
    const scripts = scriptsOf(site);
    const isNew = scripts.some(
      (script) => fresh.includes(script) || fresh.some((one) => one.id === script.id),
    );
    if (everywhere || isNew) await scripting.inject(site.matches ?? site.origins, scripts);
  }
  return granted;
}

async function filterGranted(scripting: Scripting, sites: readonly Site[]): Promise<Site[]> {
  const answers = await Promise.all(sites.map((site) => scripting.granted(site.origins)));
  return sites.filter((_, index) => answers[index]);
}

function scriptsOf(site: Site): Script[] {
  const shared = {
    matches: [...(site.matches ?? site.origins), ...(site.frames ?? [])],
    runAt: 'document_idle' as const,
    allFrames: site.frames !== undefined,
    persistAcrossSessions: true,
  };
  const watch: Script = { ...shared, id: site.id, js: [`sites/${site.id}.js`, CORE] };
  if (!site.pageState) return [watch];
  return [{ ...shared, id: `${site.id}-state`, js: [PAGE_STATE], world: 'MAIN' }, watch];
}

function same(one: Script, other: Script): boolean {
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
