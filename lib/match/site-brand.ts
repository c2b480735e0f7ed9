import type { Claim } from '../sites/reading';
import { titleKeyOf } from './normalise';

/**
 * Claims without the site's own name where a show's should stand: players hand it to the media keys as the artist. Only
 * where something else names a show, for a site may be its one show's (`harbour.example` of Harbour). `host`: of its page.
 */
export function withoutBrand(claims: readonly Claim[], host: string): readonly Claim[] {
  const labels = host.split('.');
  const names = new Set([...labels.slice(0, -1), labels.slice(-2).join('')].map(titleKeyOf));
  const isBrand = (show: string | undefined) => show !== undefined && names.has(titleKeyOf(show));
  if (claims.every(({ show }) => show === undefined || isBrand(show))) return claims;
  return claims.flatMap(({ show, ...rest }) => {
    if (show !== undefined && !isBrand(show)) return [{ ...rest, show }];
    // The source alone says nothing.
    return Object.keys(rest).length > 1 ? [rest] : [];
  });
}
