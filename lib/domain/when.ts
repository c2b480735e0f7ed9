/**
 * When something was watched. An instant (epoch ms, with the UTC offset in minutes that the wall clock had),
 * a local day (`YYYY-MM-DD`, which sorts at its end), or unknown. Nothing is stored as local midnight.
 */
export type When =
  | { readonly kind: 'instant'; readonly at: number; readonly offset: number }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'unknown' };

export const UNKNOWN: When = { kind: 'unknown' };

export function instant(at: number, offset: number): When {
  return { kind: 'instant', at, offset };
}
