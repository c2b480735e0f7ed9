import { siteById } from '../sites/registry';

/** What a site is called: its name in the registry, else, for one that the user named, the host of its page. */
export function siteName(site: string, page?: string | null): string {
  const known = siteById(site)?.name;
  if (known !== undefined) return known;
  return page && URL.canParse(page) ? new URL(page).hostname : site;
}
