import type { Claim, Reading } from '../sites/reading';

/** What is known of the episode in a viewing: the site's own id, or the labels once read; never both as the key. */
export interface Known {
  readonly id: string | null;
  readonly showId: string | null;
  readonly claims: readonly Claim[];
}

/** Null: nothing says. */
export type Same = boolean | null;

/** Are two readings of the same episode? By the site's ids where both have one, else by what one source said twice. */
export function sameEpisode(before: Known, now: Known): Same {
  // A viewing that has an id is not doubted because of a label; one read without id keeps it.
  if (before.id) return now.id ? before.id === now.id : null;
  // The surest source that speaks both times.
  for (const claim of now.claims) {
    const other = before.claims.find(
      (one) => one.source === claim.source && namesOne(one) === namesOne(claim),
    );
    if (other) return compareClaims(other, claim);
  }
  return null;
}

/** Do two episodes belong to one show? By the site's show id, else by a name, which one source may write longer. */
export function sameShow(one: Known, other: Known): Same {
  if (one.showId && other.showId) return one.showId === other.showId;
  const before = showNames(one);
  const now = showNames(other);
  if (before.length === 0 || now.length === 0) return null;
  return before.some((a) => now.some((b) => a.includes(b) || b.includes(a)));
}

function showNames({ claims }: Known): string[] {
  return claims.map(({ show }) => normal(show)).filter((name) => name !== '');
}

type Comparable = 'show' | 'label' | 'title' | 'season' | 'episode';

/** Do two claims of one source mean one episode? */
export function compareClaims(a: Claim, b: Claim): Same {
  const shared = (key: Comparable): boolean => a[key] !== undefined && b[key] !== undefined;
  const differs = (key: Comparable): boolean => shared(key) && normal(a[key]) !== normal(b[key]);
  if (differs('show') || differs('season') || differs('episode') || differs('label')) return false;
  // Numbers outweigh a title, which may be cut or translated meanwhile; a label such as `Season 1` does not.
  if (shared('episode')) return true;
  if (differs('title')) return false;
  return shared('label') || shared('title') || null;
}

/** Does the claim say something of an episode, and not of a show alone? */
export function namesOne(claim: Claim): boolean {
  return (claim.label ?? claim.episode ?? claim.title) !== undefined;
}

/** Letters and digits alone, in one form and case; a counter of unread messages before them is dropped. */
function normal(text: string | number | undefined): string {
  return String(text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*\(\d+\)/, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

const MOST_CLAIMS = 12;

/**
 * Late labels fill in: what a source says now replaces what it said, in its place; what it no longer says stays, also
 * when one of two lines goes before the other.
 */
export function fillIn(known: Known, reading: Reading): Known {
  const before = known.claims;
  const of = (claims: readonly Claim[], { source }: Claim) => claims.find((claim) => claim.source === source);
  const filled = (claim: Claim): Claim => {
    const now = of(reading.claims, claim) ?? claim;
    return compareClaims(claim, now) === false ? now : { ...claim, ...now };
  };
  return {
    id: known.id ?? reading.id,
    showId: reading.showId ?? known.showId,
    claims: [...before.map(filled), ...reading.claims.filter((claim) => !of(before, claim))].slice(
      0,
      MOST_CLAIMS,
    ),
  };
}

/** Can a report of it be settled by anyone? A show's or a film's name alone names no episode. */
export function namesEpisode(known: Known, kind: Reading['kind']): boolean {
  if (kind === 'episode') return known.id !== null || known.claims.length > 0;
  return known.claims.some((claim) => (claim.label ?? claim.season ?? claim.episode) !== undefined);
}
