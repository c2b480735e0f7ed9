import type { Claim } from '../sites/reading';
import { cleanLabel } from './clean-label';
import { parseLabel } from './grammar';

const SIGNS: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", nbsp: ' ' };
const ESCAPED = /&(?:#(x?)([\da-f]{2,5})|(amp|quot|apos|nbsp));/g;

/** What a page claims, with escaped signs as themselves, and titles cut where their label really begins. */
export function tidyClaims(claims: readonly Claim[], language: string): Claim[] {
  return claims.map((claim) => recut(unescaped(claim), language));
}

/** `Will &amp; Grace`: data for search engines stands in scripts, where no parser undoes it. */
function unescaped(claim: Claim): Claim {
  const made: { -readonly [K in keyof Claim]: Claim[K] } = { ...claim };
  for (const key of ['show', 'label', 'title'] as const) {
    const text = claim[key];
    if (text !== undefined) made[key] = plain(plain(text));
  }
  return made;
}

function plain(text: string): string {
  return text.replace(
    ESCAPED,
    (_, x: string, code: string, name?: string) =>
      SIGNS[name ?? ''] ?? String.fromCodePoint(Number.parseInt(code, x === '' ? 10 : 16)),
  );
}

/**
 * Pages cut a title with few words, so that `Fener 2. Sezon 4. Bölüm` may be cut behind its season, or before it: with
 * all words the whole says where. A whole that speaks of something else (`Up Next: Fog S2 E6`) has no label.
 */
function recut(claim: Claim, language: string): Claim {
  const { source, show, label, ...rest } = claim;
  if ((source !== 'title' && source !== 'og') || show === undefined || label === undefined) return claim;
  const text = cleanLabel(`${show} ${label}`);
  const whole = parseLabel(text, { language });
  if (whole === null) return { source, show, ...rest };
  const { before } = whole;
  if (before === cleanLabel(show) || !text.startsWith(before)) return claim;
  return { source, ...(before === '' ? {} : { show: before }), label: text.slice(before.length), ...rest };
}
