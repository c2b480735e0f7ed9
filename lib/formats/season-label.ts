import { cleanLabel, foldWord } from '../match/clean-label';
import { LABELS } from '../match/label-table';
import { SEASON_WORDS } from './season-words';

/** A piece of a title that names a season. */
export interface SeasonLabel {
  readonly number: number;
  /**
   * `part`: counted by the service, perhaps not by the catalogue. `chapter`: perhaps an episode's name. `special`: a
   * word for season 0.
   */
  readonly kind: 'season' | 'limited' | 'special' | 'part' | 'chapter';
  readonly languages: ReadonlySet<string>;
}

interface Word {
  readonly kind: SeasonLabel['kind'];
  readonly languages: Set<string>;
}

const ORDINAL = /^第 ?(\d{1,4}) ?(\p{L}{1,4})$/u;
const WORD_FIRST = /^(\p{L}[\p{L}\p{M}]*)[. ]{0,2}#?(\d{1,4}|\p{L}[\p{L}\p{M}]*)(?: ?[–—:,-] ?(.{1,40}))?$/u;
const NUMBER_FIRST =
  /^(\d{1,4})(?:\.|[ºª°]|st|nd|rd|th|-[\p{L}]{1,2})? ?(\p{L}[\p{L}\p{M}]*)(?: ?[–—:,-] ?(.{1,40}))?$/iu;
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** Reads `Season 2`, `2. Staffel`, `Book Two`, `第 1 季`, `Staffel 2 – Teil B`, `Limited Series`; null for anything else. */
export function readSeasonLabel(text: string): SeasonLabel | null {
  if (text.length > LONGEST || !mayBeLabel(text)) return null;
  const held = read.get(text);
  if (held !== undefined) return held;
  const label = parse(cleanLabel(text));
  if (read.size < MOST_HELD) read.set(text, label);
  return label;
}

const read = new Map<string, SeasonLabel | null>();
const MOST_HELD = 20_000;
/** Longer pieces name no season. */
const LONGEST = 60;

function parse(text: string): SeasonLabel | null {
  const limited = words().get(`limited ${foldWord(text)}`);
  if (limited !== undefined) return { number: 1, kind: 'limited', languages: limited.languages };
  if (isSpecialWord(text)) return { number: 0, kind: 'special', languages: new Set() };
  const ordinal = ORDINAL.exec(text);
  if (ordinal !== null) return labelOf(ordinal[2] ?? '', Number(ordinal[1]), true);
  const first = WORD_FIRST.exec(text);
  if (first !== null) {
    const number = numberOf(first[2] ?? '');
    const label = number === null ? null : labelOf(first[1] ?? '', number);
    if (label !== null && isSplit(first[3])) return label;
  }
  const glued = /^(\p{L}+?)(\d{1,3})$/u.exec(text);
  if (glued !== null) return labelOf(glued[1] ?? '', Number(glued[2]));
  const second = NUMBER_FIRST.exec(text);
  return second !== null && isSplit(second[3]) ? labelOf(second[2] ?? '', Number(second[1])) : null;
}

/** `Specials`, `Extra`, `Sonderfolgen`, `OVA`: what is no episode of a regular season. */
export function isSpecialWord(text: string): boolean {
  return specials().has(foldWord(text));
}

/** `Staffel 2 – Teil B`, `Season 5: Part 2`: what follows only splits the season. */
function isSplit(rest: string | undefined): boolean {
  if (rest === undefined) return true;
  const parts = /^(\p{L}[\p{L}\p{M}]*)[. ]{0,2}(\d{1,2}|[a-z])$/iu.exec(rest.trim());
  return parts !== null && words().get(foldWord(parts[1] ?? ''))?.kind === 'part';
}

function labelOf(word: string, number: number, ordinal = false): SeasonLabel | null {
  const found = words().get(foldWord(word));
  if (found === undefined) return null;
  // A single sign of the East is a counter: 第5部, never 部5.
  if (word.length === 1 && !ordinal) return null;
  return { number, kind: found.kind, languages: found.languages };
}

function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const folded = foldWord(text);
  const roman = ROMAN.indexOf(folded);
  return roman > 0 && text === text.toUpperCase() ? roman : (numbers().get(folded) ?? null);
}

/** A quick look before a piece is read in full: most are names of episodes. */
function mayBeLabel(text: string): boolean {
  const opening = /^[\p{L}\p{M}]+/u.exec(text)?.[0];
  if (opening === undefined) return /^\p{Nd}/u.test(text);
  // Full-width and other shapes are made plain later.
  return !/^[a-z]+$/i.test(opening) || openings().has(opening.toLowerCase());
}

let heldOpenings: ReadonlySet<string> | null = null;

function openings(): ReadonlySet<string> {
  heldOpenings ??= new Set(
    [...words().keys(), ...specials()].map(
      (key) => /^[\p{L}\p{M}]+/u.exec(key.replace(/^limited /, ''))?.[0] ?? '',
    ),
  );
  return heldOpenings;
}

let heldSpecials: ReadonlySet<string> | null = null;

function specials(): ReadonlySet<string> {
  heldSpecials ??= new Set(
    Object.values(LABELS)
      .flatMap(({ special = '' }) => special.split(' '))
      .concat('ova', 'oad', 'sp')
      .filter((word) => word !== '')
      .map(foldWord)
      // Most of the words are listed in the singular.
      .flatMap((word) => [word, `${word}s`, `${word}es`, `${word}n`]),
  );
  return heldSpecials;
}

let heldWords: Map<string, Word> | null = null;

function words(): ReadonlyMap<string, Word> {
  if (heldWords !== null) return heldWords;
  const all = new Map<string, Word>();
  const add = (listed: string | undefined, kind: SeasonLabel['kind'], language: string) => {
    for (const word of (listed ?? '').split('|').filter((one) => one !== '')) {
      const key = kind === 'limited' ? `limited ${foldWord(word)}` : foldWord(word);
      const known = all.get(key);
      // What means a season somewhere is one, whoever else calls a part so.
      if (known === undefined || (known.kind !== 'season' && kind === 'season'))
        all.set(key, { kind, languages: new Set([language]) });
      else if (known.kind === kind) known.languages.add(language);
    }
  };
  for (const kind of ['season', 'part', 'chapter', 'limited'] as const)
    for (const [language, said] of Object.entries(SEASON_WORDS)) add(said[kind], kind, language);
  return (heldWords = all);
}

let heldNumbers: Map<string, number> | null = null;

function numbers(): ReadonlyMap<string, number> {
  heldNumbers ??= new Map(
    Object.values(SEASON_WORDS).flatMap((said) =>
      (said.numbers ?? '')
        .split('|')
        .filter((word) => word !== '')
        .map((word, at) => [foldWord(word), at + 1] as const),
    ),
  );
  return heldNumbers;
}

/** The account's language: the one whose words for seasons and telling signs the titles use most; null when none. */
export function languageOfTitles(titles: readonly string[], labels: readonly SeasonLabel[]): string | null {
  const scores = new Map<string, number>();
  for (const { languages } of labels)
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + 1);
  const most = Math.max(0, ...scores.values());
  if (most === 0) return null;
  const best = Object.keys(SEASON_WORDS).filter((language) => scores.get(language) === most);
  if (best.length === 1) return best[0] ?? null;
  const told = best.map((language) => {
    const telltale = SEASON_WORDS[language]?.telltale;
    return telltale === undefined ? 0 : titles.filter((title) => telltale.test(title)).length;
  });
  return best[told.indexOf(Math.max(...told))] ?? null;
}
