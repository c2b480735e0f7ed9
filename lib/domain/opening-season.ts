import type { Pair } from './show';

/** The season that is opened first: that of up next, else of the last one, else the first regular one. */
export function openingSeason(
  position: { readonly upNext: Pair | null; readonly at: Pair | null } | null,
  seasons: readonly number[],
): number | null {
  const at = position === null ? null : (position.upNext ?? position.at);
  if (at !== null && seasons.includes(at.season)) return at.season;
  return seasons.find((season) => season > 0) ?? seasons[0] ?? null;
}
