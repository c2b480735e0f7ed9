import { ok, type Ok } from '../../domain/result';
import type { SiteHealth, TabReading } from '../../messages/protocol-services';
import { siteById, type Site } from '../../sites/registry';
import { readSetting, saveSetting, type Setting } from '../../store/settings';
import type { WriteTx } from '../../store/schema';
import { recentViewings } from '../../store/viewings';
import type { Registered } from './register-sites';
import type { Tools } from '../tools';

type Health = Setting<'health'>[string];

const UNKNOWN: Health = { workedAt: null, readAt: null, brokenSince: null, told: false };

/** ms that these times may lag behind: a write for each of many reports would keep all of them waiting. */
const LAG = 60_000;

/** A page of this site was read; `finished` when an episode was finished there. What was broken works again. */
export async function noteRead({ db, clock }: Tools, site: string, finished: boolean): Promise<void> {
  const at = clock.now();
  const isKept = (time: number | null) => time !== null && Math.abs(at - time) < LAG;
  const { workedAt, readAt, brokenSince } = await db.read(['settings'], async (tx) =>
    healthOf(await readSetting(tx, 'health'), site),
  );
  if (brokenSince === null && isKept(readAt) && (!finished || isKept(workedAt))) return;
  await db.write(['settings'], (tx) =>
    change(tx, site, (held) => ({
      workedAt: finished ? at : held.workedAt,
      readAt: at,
      brokenSince: null,
      told: false,
    })),
  );
}

/** A long video played and the reader found nothing: "may be broken", from the first time on. */
export async function noteUnreadable({ db, clock }: Tools, site: string): Promise<Ok<null>> {
  // Where most of what plays is no show, and on sites that only the user named, it says nothing of a reader.
  if (siteById(site) === null || siteById(site)?.mixed) return ok(null);
  await db.write(['settings'], (tx) =>
    change(tx, site, (held) => ({ ...held, brokenSince: held.brokenSince ?? clock.now() })),
  );
  return ok(null);
}

/** Sites that broke and of which the user was not told; being asked counts as having told. */
export function tellBroken({ db }: Tools): Promise<void> {
  return db.write(['settings'], async (tx) => {
    const health = await readSetting(tx, 'health');
    const told = Object.entries(health).map(([site, held]) => [
      site,
      { ...held, told: held.brokenSince !== null },
    ]);
    await saveSetting(tx, 'health', Object.fromEntries(told));
  });
}

/** Under which name the health of a page's site is kept: each that the user named by its own, as `ownSites` does. */
export function healthKey({ site, page }: { readonly site: string; readonly page?: string }): string {
  const own = siteById(site) === null && page !== undefined && URL.canParse(page);
  return own ? `own-${new URL(page).hostname}` : site;
}

/** How the services that are on are doing; `inspect` asks their open tabs. */
export async function listHealth(
  { db }: Tools,
  sites: readonly Registered[],
  inspect: (site: Site) => Promise<TabReading[]>,
): Promise<SiteHealth[]> {
  const [health, viewings] = await db.read(['settings', 'viewings'], async (tx) =>
    Promise.all([readSetting(tx, 'health'), recentViewings(tx)]),
  );
  return Promise.all(
    sites.map(async (site) => {
      // A server of the user's own reports as the software that it runs.
      const key = site.reader === undefined || site.reader === 'generic' ? site.id : site.reader;
      const { workedAt, readAt, brokenSince } = healthOf(health, key);
      const last = viewings.find((viewing) => healthKey(viewing) === key);
      const at = last?.updatedAt ?? readAt;
      const read = at === null ? null : { at, claims: last?.claims ?? [] };
      return { id: site.id, name: site.name, workedAt, read, brokenSince, tabs: await inspect(site) };
    }),
  );
}

async function change(tx: WriteTx, site: string, how: (held: Health) => Health): Promise<void> {
  const health = await readSetting(tx, 'health');
  await saveSetting(tx, 'health', { ...health, [site]: how(healthOf(health, site)) });
}

function healthOf(health: Setting<'health'>, site: string): Health {
  return health[site] ?? UNKNOWN;
}
