import { t } from '../../platform/i18n';
import { GENERIC, siteById } from '../../sites/registry';

/**
 * What a site is called: its name in the registry, what files of other trackers are called together, else, for one that
 * the user named, the host of its page. Where that is not known, all of those together.
 */
export function siteName(site: string, page?: string | null): string {
  if (site === 'import') return t('importedFiles');
  const known = siteById(site)?.name;
  if (known !== undefined) return known;
  if (page && URL.canParse(page)) return new URL(page).hostname;
  return site === GENERIC.id ? t('ownTitle') : site;
}
