import { siteById } from '../../sites/registry';
import { covers } from '../sites/covers';
import { OWN_READERS } from '../sites/register-sites';

/** For sites that only the user named: their reader, and any origin that was granted. */
const OWN: ReadonlySet<string> = new Set(OWN_READERS);

/**
 * May a page of this address report for that site? The address must be one of the site's, and its origin granted now:
 * the user may have taken it back since the script was started. Without a site (an answer to a toast) any granted
 * address will do.
 */
export async function mayReport(
  granted: (origins: readonly string[]) => Promise<boolean>,
  site: string | null,
  url: URL,
): Promise<boolean> {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  const known = site === null ? null : siteById(site);
  if (known !== null) {
    const patterns = [...known.origins, ...(known.frames ?? [])];
    const fits = patterns.filter((pattern) => matches(pattern, url));
    if (fits.length > 0) return granted(fits.slice(0, 1));
  }
  if (site !== null && !OWN.has(site)) return false;
  return granted([`${url.protocol}//${url.hostname}/*`]);
}

/** Does an address lie within a match pattern, as the browser reads one? */
export function matches(pattern: string, { protocol, hostname }: URL): boolean {
  return covers([pattern])([`${protocol}//${hostname}/*`]);
}
