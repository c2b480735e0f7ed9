import type { Claim } from '../sites/reading';
import { claimedShow } from './claimed-show';
import { foldTitle } from './normalise';
import { tidyClaims } from './tidy-claims';

/**
 * The key that bindings and waiting reports of one title share: the site's show id, else the show's name as the page
 * writes it, else the labels. Same site and title, same key, whatever the episode.
 */
export function titleKey(site: string, stated: readonly Claim[], siteShowId: string | null): string {
  if (siteShowId !== null && siteShowId !== '') return `${site}:id:${siteShowId.slice(0, 200)}`;
  const claims = tidyClaims(stated, '');
  const { name } = claimedShow(claims, '');
  if (name !== null) return `${site}:title:${foldTitle(name)}`;
  const [first] = claims;
  return `${site}:label:${foldTitle(first?.label ?? first?.title ?? '')}`;
}
