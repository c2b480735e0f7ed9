import { fault, ok, type Ok, type Result } from '../../domain/result';
import type { In } from '../../messages/protocol';
import type { SiteProfile } from '../../messages/protocol-household';
import { readProfile } from '../../store/profiles';
import { readSetting, saveSetting } from '../../store/settings';
import { siteProfileKey } from './keep-audience';
import { siteName } from '../sites/site-name';
import type { Tools } from '../tools';

/** The profiles that sites named lately, and the services' defaults; each with whose it is. */
export async function listSiteProfiles({ db }: Tools): Promise<Ok<SiteProfile[]>> {
  return db.read(['settings', 'reports', 'viewings'], async (tx) => {
    const [told, reports, viewings] = await Promise.all([
      readSetting(tx, 'siteProfiles'),
      tx.objectStore('reports').getAll(),
      tx.objectStore('viewings').getAll(),
    ]);
    const watched = [...reports, ...viewings];
    const seen = watched.flatMap(({ site, siteProfile: name }) => [
      { site, name: null },
      ...(name === null ? [] : [{ site, name }]),
    ]);
    /** Sites that the user named are bound together: all that were seen are named. */
    const nameOf = (site: string) => {
      const pages = watched.flatMap((one) => (one.site === site && one.page !== undefined ? [one.page] : []));
      return pages.length === 0
        ? siteName(site)
        : [...new Set(pages.map((page) => siteName(site, page)))].join(', ');
    };
    const bound = Object.keys(told).map((key) => {
      const cut = key.indexOf('/');
      return cut < 0 ? { site: key, name: null } : { site: key.slice(0, cut), name: key.slice(cut + 1) };
    });
    const once = new Map<string, SiteProfile>();
    for (const { site, name } of [...seen, ...bound]) {
      const key = siteProfileKey(site, name);
      if (!once.has(key)) once.set(key, { site, siteName: nameOf(site), name, profileId: told[key] ?? null });
    }
    const sorted = [...once].sort(([a], [b]) => (a < b ? -1 : 1));
    return ok(sorted.map(([, profile]) => profile));
  });
}

/** "This Netflix profile is Ada's"; without a name it is the service's default, without a profile nobody's. */
export function bindSiteProfile(
  { db }: Tools,
  { site, name, profileId }: In<'profiles.bindSite'>,
): Promise<Result<null, 'unknownProfile'>> {
  return db.write(['settings', 'profiles'], async (tx) => {
    if (profileId !== null && (await readProfile(tx, profileId)) === undefined)
      return fault('unknownProfile');
    const { [siteProfileKey(site, name)]: _, ...others } = await readSetting(tx, 'siteProfiles');
    const bound = profileId === null ? {} : { [siteProfileKey(site, name)]: profileId };
    await saveSetting(tx, 'siteProfiles', { ...others, ...bound });
    return ok(null);
  });
}
