import { siteById } from '../../sites/registry';
import { matches } from '../reports/may-report';

/**
 * The address that a page gives as its own, cut to origin and path, if it belongs to the site; else null. A page may
 * say what it likes, and this one becomes a link.
 */
export function pageOfSite(site: string, page: string | undefined): string | null {
  if (page === undefined || !URL.canParse(page)) return null;
  const known = siteById(site);
  const url = new URL(page);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  // A site that the user named has no entry: its address is the tab's own.
  if (known !== null && !known.origins.some((pattern) => matches(pattern, url))) return null;
  return `${url.origin}${url.pathname}`;
}
