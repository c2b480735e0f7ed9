import type { Role } from './label-words';

/** A place in a label where a season, an episode or a part is numbered. */
export interface Mention {
  readonly role: Role;
  readonly value: number;
  /** The last number of a range; beyond three it is a list, no double episode. */
  readonly last: number | null;
  readonly start: number;
  readonly end: number;
  /** Counts only next to a mention of the other kind. */
  readonly weak: boolean;
  readonly loose: boolean;
  /** `n of m`, `n/m`: the number is stated among others. */
  readonly total: 'of' | 'slash' | null;
  /** Languages it may be written in. */
  readonly languages: ReadonlySet<string> | null;
  readonly padded: boolean;
  /** A season that an episode is said to be of: counts behind one, and in front as an ordinal. */
  readonly owner: boolean;
  /** The number stands before its word, with an ordinal's sign. */
  readonly ordinal: boolean;
  /** Which token is its number; −1 where it was read by shape. */
  readonly place: number;
}

/** A run of letters, or of digits. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly number: boolean;
}

/** A label taken apart, for all that look for numbers in it. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: string | null;
  /** Languages that the label seems to be in; empty when its words do not tell. */
  readonly spoken: ReadonlySet<string>;
}
/** Letters or digits; an apostrophe inside a word is part of it. Latin letters stand apart from others (第2季EP5). */
export const TOKEN =
  /\d+|[\p{Script=Latin}][\p{Script=Latin}\p{M}]*(?:['’][\p{Script=Latin}\p{M}]+)*|(?:(?!\p{Script=Latin})[\p{L}\p{M}\u200c])+(?:['’](?:(?!\p{Script=Latin})[\p{L}\p{M}])+)*/gu;

/** A mention of which nothing special is known. */
export const PLAIN = {
  last: null,
  weak: false,
  loose: false,
  total: null,
  languages: null,
  padded: false,
  owner: false,
  ordinal: false,
  place: -1,
} as const;

/** May both be of one language? Where nothing is known of one, they may. */
export function shareLanguage(
  { languages: a }: Pick<Mention, 'languages'>,
  { languages: b }: Pick<Mention, 'languages'>,
): boolean {
  if (a === null || b === null || a.size === 0 || b.size === 0) return true;
  return [...a].some((language) => b.has(language));
}

/** What stands between a token and the next one. */
export function gap(scan: Scan, at: number): string {
  return scan.text.slice(scan.tokens[at]?.end ?? 0, scan.tokens[at + 1]?.start ?? scan.text.length);
}
