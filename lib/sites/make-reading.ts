import type { Claim, Reading } from './reading';

interface Parts {
  readonly kind?: Reading['kind'] | undefined;
  readonly id?: string | null | undefined;
  readonly showId?: string | null | undefined;
  readonly ad?: boolean;
  readonly claims?: readonly (Claim | null)[];
  readonly progress?: Reading['progress'];
}

/**
 * A whole reading from what a reader found. Without a kind it is an episode when some source names one (a label,
 * a number, an episode's title), else unknown. Empty ids and claims that say nothing are left out.
 */
export function makeReading(parts: Parts): Reading {
  const claims = (parts.claims ?? []).filter((one) => one !== null);
  return {
    kind: parts.kind ?? (claims.some(namesEpisode) ? 'episode' : 'unknown'),
    id: parts.id || null,
    showId: parts.showId || null,
    ad: parts.ad ?? false,
    claims,
    ...(parts.progress ? { progress: parts.progress } : {}),
  };
}

/** Does the claim say something of an episode, and not of a show or film alone? */
export function namesEpisode(claim: Claim): boolean {
  return (claim.label ?? claim.season ?? claim.episode ?? claim.title) !== undefined;
}
