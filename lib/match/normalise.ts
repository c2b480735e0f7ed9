import { cleanLabel } from './clean-label';

/** A show's title taken apart: what a service hangs on a name to tell namesakes apart is no part of it. */
export interface TitleParts {
  /** The name without year and country, as written. */
  readonly name: string;
  readonly year: number | null;
  /** ISO 3166-1, upper case. */
  readonly country: string | null;
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

const ARTICLES = new Set(
  (
    'the a an der die das ein eine le la les l un une el los las lo il gli i un una uno o os as um uma de het een ' +
    'den det ett en et'
  ).split(' '),
);

const COUNTRIES: Readonly<Record<string, string>> = {
  uk: 'GB',
  usa: 'US',
  us: 'US',
  au: 'AU',
  nz: 'NZ',
  ca: 'CA',
};

/**
 * The words of a title for comparing: no case, no accents, no punctuation, full-width as plain, `&` and `+` as "and",
 * `S.W.A.T.` as one word. Scripts are kept.
 */
export function foldTitle(title: string): string {
  const folded = PLAIN.test(title) ? title.toLowerCase() : foldSigns(title);
  return folded
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/\s*[&＆]\s*|\s\+\s/g, ' and ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** Most titles of a library: an index of thousands is made in one go. */
const PLAIN = /^[\x20-\x7e]{0,500}$/;

function foldSigns(title: string): string {
  return cleanLabel(title)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0640]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** What two equal titles have in common: the folded words without the spaces between them (`Spider-Man`, `Spiderman`). */
export function titleKeyOf(title: string): string {
  const folded = foldTitle(turned(title));
  // A name of signs alone is still a name.
  return folded === '' ? title.trim() : folded.replaceAll(' ', '');
}

/** The same without an article at the front: equal ones are alike, not equal. */
export function looseKeyOf(title: string): string {
  const words = foldTitle(turned(title)).split(' ');
  const kept = ARTICLES.has(words[0] ?? '') ? words.slice(1) : words;
  return kept.join('') || titleKeyOf(title);
}

/** `Bridge, The` is `The Bridge`. */
function turned(title: string): string {
  if (!title.includes(', ')) return title;
  const match = /^(.+),\s+(\p{L}{1,4}['’]?)$/u.exec(title.trim());
  return match !== null && ARTICLES.has(foldTitle(match[2] ?? '')) ? `${match[2]} ${match[1]}` : title;
}

/** No part of a name: marks of trade, and in brackets what is said of the sound or the picture. */
const TRIMMINGS =
  /[™®©℠]|\s*[([【](?:(?:\p{L}+ )?(?:dub|dubbed|sub|subbed|subtitled|full)|omu|omdu|ov|dt\.?(?:\/ov)?|vf|vo|vost|vostfr|4k(?: uhd)?|uhd|ultra hd|hdr?|legendado|dublado|字幕版?|吹替版?|더빙|자막)[)\]】]/giu;

const QUOTED = /^[“"„«「『《【[](.+)[”"“»」』》】\]]$/u;

const MARKS = /[!?]+$/;

/** `K-ON!` and `K-ON!!` are two shows. Where a name has no mark at its end, it was merely left out. */
export function hasOtherMarks(a: string, b: string): boolean {
  const [one, other] = [a, b].map((title) => MARKS.exec(splitTitle(title).name)?.[0]);
  return one !== undefined && other !== undefined && one !== other;
}

/** Splits `(2022)`, `(US)`, `(U.S.)`, `(UK) (2004)` and a country's or a year's bare suffix off a name. */
export function splitTitle(title: string): TitleParts {
  const bare = cleanLabel(title.replace(TRIMMINGS, ' ')).replace(QUOTED, '$1');
  let [name, year, country]: [string, number | null, string | null] = [bare || cleanLabel(title), null, null];
  while (/[)\]]$/.test(name)) {
    const match = /^(.*\S)\s*[([]\s*([^()[\]]{2,6})\s*[)\]]$/u.exec(name);
    const said = (match?.[2] ?? '').replaceAll('.', '').trim();
    if (match === null) break;
    if (/^(19|20)\d\d$/.test(said) && year === null) year = Number(said);
    else if (country === null && countryOf(said) !== null) country = countryOf(said);
    else break;
    name = match[1] ?? name;
  }
  return { name, year, country };
}

/** The same for suffixes without brackets (`Shameless US`, `Dallas 2012`), which may also be part of the name. */
export function splitBareSuffix(title: string): TitleParts | null {
  const { name, year, country } = splitTitle(title);
  const bareYear = cutOff(name, /[\s,:-]+((?:19[5-9]|20[0-3])\d)$/);
  if (bareYear !== null && /\p{L}/u.test(bareYear.name) && year === null)
    return { name: bareYear.name, year: Number(bareYear.suffix), country };
  const bare = cutOff(name, /[\s,-]+(U\.?S\.?A?\.?|U\.?K\.?)$/);
  if (bare === null || !/\p{Ll}/u.test(bare.name) || country !== null) return null;
  return { name: bare.name, year, country: countryOf(bare.suffix.replaceAll('.', '')) };
}

/** What stands before a suffix, and what the suffix names. */
function cutOff(name: string, pattern: RegExp): { readonly name: string; readonly suffix: string } | null {
  const found = pattern.exec(name);
  return found === null ? null : { name: name.slice(0, found.index), suffix: found[1] ?? '' };
}

function countryOf(code: string): string | null {
  const known = COUNTRIES[code.toLowerCase()];
  if (known !== undefined) return known;
  return /^[A-Z]{2}$/.test(code) && !ROMAN.has(code) && !['TV', 'HD', 'OV'].includes(code) ? code : null;
}

const ROMAN = new Set(['II', 'IV', 'VI', 'IX', 'XI', 'XX', 'XV']);

/** How alike two keys are, 0 to 1: shared pairs of letters (Dice). Empty ones are not alike. */
export function similarity(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at++)
    pairs.set(a.slice(at, at + 2), (pairs.get(a.slice(at, at + 2)) ?? 0) + 1);
  let shared = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) shared++;
    pairs.set(pair, left - 1);
  }
  return (2 * shared) / (a.length + b.length - 2);
}
