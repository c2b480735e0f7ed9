import { foldWord } from './clean-label';
import { AND, COUNTERS, MINUTES, NUMBER_SIGNS, OF, TOTALS, type Counter } from './label-table';
import { isOrdinal, numberBefore, wordMeanings, type Role, type WordMeaning } from './label-words';

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
  /** Which token is its number; −1 where it was read by shape. */
  readonly place: number;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly number: boolean;
}

interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: string | null;
  /** Languages that the label seems to be in; empty when its words do not tell. */
  readonly spoken: ReadonlySet<string>;
}

const TOKEN = /\d+|[\p{L}\p{M}\u200c]+(?:['’][\p{L}\p{M}]+)*/gu;
/** Between a word and the number that it announces. */
const AFTER_WORD = /^(?:[.:]? ?[#№]? ?|[-_/=])$/;
const AFTER_LETTER = /^\.? ?$/;
const RANGE = /^(?:[-–—~&+]|[-–—~]? ?(?:[&+]) ?)$/;
const RANGE_TO_WORD = /^$|^ ?[-–—~&+/] ?$/;
const ROMAN = /^(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})$/;
const NO_LANGUAGE: ReadonlySet<string> = new Set();

/** All mentions of a cleaned label, in their order; what they mean together is the grammar's business. */
export function findMentions(text: string, language: string | null): Mention[] {
  const tokens = [...text.matchAll(TOKEN)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
    number: found[0] < ':',
  }));
  const scan = { text, tokens, language, spoken: spokenIn(tokens, language) };
  const counted = tokens.flatMap((_, at) => counterMention(scan, at) ?? []);
  const words = wordMentions(scan);
  const all = [...crossMentions(text), ...counted, ...words].sort((a, b) => a.start - b.start);
  const kept: Mention[] = [];
  for (const [at, one] of all.entries()) {
    const follows = all.find((other) => other.start >= one.end);
    const twin = all.some(
      (other, place) => place !== at && other.start === one.start && other.weak && one.weak,
    );
    const opened = kept.at(-1)?.role === 'season';
    const asSeason =
      !opened && all.some((other) => other.role === 'episode' && other.start === follows?.start);
    if (twin && (one.role === 'season') !== asSeason) continue;
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}

/** The page's language if a word of it is there, else those that have both the season's and the episode's word. */
function spokenIn(tokens: readonly Token[], language: string | null): ReadonlySet<string> {
  const heard: Record<'season' | 'episode', Set<string>> = { season: new Set(), episode: new Set() };
  for (const token of tokens) {
    if (token.number) continue;
    for (const { role, weak, languages } of wordMeanings(foldWord(token.text))?.meanings ?? []) {
      if (weak || (role !== 'season' && role !== 'episode')) continue;
      for (const one of languages) heard[role].add(one);
    }
  }
  if (language !== null && (heard.season.has(language) || heard.episode.has(language)))
    return new Set([language]);
  return new Set([...heard.season].filter((one) => heard.episode.has(one)));
}

/** `2x05`, `(1x2)`, `[Cap.102]`: pairs by shape. */
function crossMentions(text: string): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}.,:])(\d{1,4})[x×](\d{1,4})(?![\p{L}\p{N}])/giu)) {
    const [whole, season = '', episode = ''] = match;
    const end = match.index + whole.length;
    const picture = Number(season) >= 100 && Number(episode) >= 100;
    const alone = match.index === 0 && /^ ?[-–—:|·]/.test(text.slice(end));
    const bracketed = /[([]$/.test(text.slice(0, match.index)) && /^[)\]]/.test(text.slice(end));
    if (picture || (episode.length < 2 && !alone && !bracketed)) continue;
    found.push(pairAt(match.index, Number(season), 'season', season.length + 1));
    found.push(pairAt(match.index + season.length + 1, Number(episode), 'episode', episode.length));
  }
  // `[Cap.102]` is season 1, episode 2; so is `Episode #1.2`.
  const shaped = /\[cap[. ]?(\d{1,2})(\d\d)\]|(?:episode|ep\.) #(\d{1,2})\.(\d{1,3})(?!\d)/iu.exec(text);
  if (shaped !== null) {
    const [whole, capSeason, capEpisode, season, episode] = shaped;
    found.push(pairAt(shaped.index, Number(capSeason ?? season), 'season', 1));
    found.push(pairAt(shaped.index + 1, Number(capEpisode ?? episode), 'episode', whole.length - 1));
  }
  return found;
}

function pairAt(start: number, value: number, role: Role, length: number): Mention {
  return { ...PLAIN, role, value, start, end: start + length };
}

const PLAIN = {
  last: null,
  weak: false,
  loose: false,
  total: null,
  languages: null,
  padded: false,
  place: -1,
} as const;

/** 第3集, 2화, 第1-2話: the number's counter follows it. */
function counterMention(scan: Scan, at: number): Mention | null {
  const number = scan.tokens[at];
  if (number === undefined || !number.number || number.text.length > 4) return null;
  const before = scan.tokens[at - 1];
  const prefixed = before !== undefined && /[第제]$/u.test(before.text) && gap(scan, at - 1).trim() === '';
  if (before !== undefined && gap(scan, at - 1).trim() === '' && TOTALS.test(before.text.replace(/第$/u, '')))
    return null;
  const joint = prefixed ? /^ ?[-–—~·,&+] ?$/ : /^[-–—~·&+]$/;
  const range = scan.tokens[at + 1]?.number === true && joint.test(gap(scan, at));
  const last = range ? scan.tokens[at + 1] : undefined;
  const after = scan.tokens[range ? at + 2 : at + 1];
  if (after === undefined || after.number) return null;
  if (!/^ ?$/.test(gap(scan, range ? at + 1 : at))) return null;
  const counter = findCounter(after.text, prefixed);
  if (counter === null) return null;
  if (counter.role !== 'season' && /\d[-–—~·]$/.test(scan.text.slice(0, number.start))) return null;
  const twin = range ? null : counterTwin(scan, at + 2, counter, number);
  return {
    ...PLAIN,
    role: counterRole(counter, scan),
    value: Number(number.text),
    last: last !== undefined ? Number(last.text) : (twin?.last ?? null),
    start: number.start - (prefixed ? 1 + gap(scan, at - 1).length : 0),
    end: twin?.end ?? after.start + counter.word.length,
    languages: NO_LANGUAGE,
  };
}

/** 第1話・第2話: the same counter again, one further. */
function counterTwin(
  scan: Scan,
  at: number,
  counter: Counter,
  number: Token,
): { last: number; end: number } | null {
  const next = scan.tokens[at]?.number === true ? at : at + 1;
  const [second, word] = [scan.tokens[next], scan.tokens[next + 1]];
  if (second?.number !== true || word?.text.startsWith(counter.word) !== true) return null;
  const between = scan.text.slice(number.end, second.start).replace(counter.word, '');
  const joined = /^ ?[-–—~·,&+] ?第?$/u.test(between);
  return joined ? { last: Number(second.text), end: word.start + counter.word.length } : null;
}

function findCounter(word: string, prefixed: boolean): Counter | null {
  let best: Counter | null = null;
  for (const counter of COUNTERS) {
    if (!word.startsWith(counter.word) || (best !== null && best.word.length >= counter.word.length))
      continue;
    const next = word.charAt(counter.word.length);
    if (prefixed ? next !== '' && counter.notBefore?.includes(next) === true : next !== '') continue;
    if (!prefixed && counter.ordinal) continue;
    best = counter;
  }
  return best;
}

function counterRole(counter: Counter, scan: Scan): Role {
  if (counter.japanese === undefined) return counter.role;
  const japanese = scan.language === 'ja' || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(scan.text);
  return japanese ? counter.japanese : counter.role;
}

interface Found {
  readonly word: number;
  readonly meaning: WordMeaning;
  readonly start: number;
  readonly after: Mention | null;
  readonly before: Mention | null;
  /** The number before carries an ordinal's sign. */
  readonly ordinal: boolean;
}

/** Words with their numbers. Each number belongs to one word: where both sides fit, all words read the same way. */
function wordMentions(scan: Scan): Mention[] {
  const found = scan.tokens.flatMap((token, at) => (token.number ? [] : meaningsAt(scan, at)));
  const strong = found.filter((one) => !one.meaning.weak && (one.after ?? one.before) !== null);
  const pair = strong.filter((one) => one.meaning.role === 'season' || one.meaning.role === 'episode');
  const allAfter = pair.every((one) => one.after !== null);
  const allBefore = pair.every((one) => one.before !== null);
  const side = allAfter && allBefore ? (ordinalFirst(scan, pair) ? 'before' : 'after') : null;
  const prefer = side ?? (allBefore ? 'before' : 'after');
  const taken = new Set<number>();
  const single = strong.filter((one) => one.after === null || one.before === null);
  const double = strong.filter((one) => one.after !== null && one.before !== null);
  const mentions = [...single, ...double].flatMap((one) => {
    const order = prefer === 'before' ? [one.before, one.after] : [one.after, one.before];
    const chosen = order.find((mention) => mention !== null && !taken.has(mention.place));
    if (!chosen) return [];
    taken.add(chosen.place);
    return [chosen];
  });
  const weak = found.flatMap((one) => (one.meaning.weak && one.after !== null ? [one.after] : []));
  return [...mentions, ...weak.filter((one) => !taken.has(one.place))];
}

/** With numbers on both sides of the words, ordinals win where the first one opens its stretch. */
function ordinalFirst(scan: Scan, found: readonly Found[]): boolean {
  const [first] = found;
  if (first === undefined || !found.every((one) => one.ordinal) || first.before === null) return false;
  return /(?:^|[-–—|:(,·])\s*$/u.test(scan.text.slice(0, first.before.start));
}

function meaningsAt(scan: Scan, at: number): Found[] {
  const token = scan.tokens[at];
  if (token === undefined) return [];
  const known = wordMeanings(foldWord(token.text));
  if (known === null) return [];
  const start = token.end - Math.min(known.length, token.text.length);
  const made = known.meanings.flatMap((meaning) => {
    const after = afterWord(scan, at, meaning, start);
    const before = meaning.weak || meaning.several ? null : beforeWord(scan, at, meaning);
    if (after === null && before === null) return [];
    return [
      { word: at, meaning, start, after, before: before?.mention ?? null, ordinal: before?.ordinal ?? false },
    ];
  });
  const strong = made.filter((one) => !one.meaning.weak);
  const kept = strong.length > 0 ? strong : made;
  return kept.length < 2 ? kept : choose(kept, scan.language);
}

/** A word of two meanings follows the page's language; else what names an episode or season goes before parts. */
function choose(found: readonly Found[], language: string | null): Found[] {
  const spoken = found.filter((one) => language !== null && one.meaning.languages.has(language));
  const open = spoken.length > 0 ? spoken : found;
  if (open.every((one) => one.meaning.weak)) return [...open];
  const rank = (one: Found): number =>
    one.meaning.several ? 9 : ['season', 'episode', 'chapter', 'part'].indexOf(one.meaning.role);
  return [...open].sort((a, b) => rank(a) - rank(b)).slice(0, 1);
}

function afterWord(scan: Scan, at: number, meaning: WordMeaning, start: number): Mention | null {
  let place = at + 1;
  const sign = scan.tokens[place];
  if (
    !meaning.weak &&
    sign !== undefined &&
    NUMBER_SIGNS.has(foldWord(sign.text)) &&
    / ?/.test(gap(scan, at))
  ) {
    if (scan.tokens[place + 1]?.number === true && /^[.:]? ?$/.test(gap(scan, place))) place += 1;
  }
  const number = scan.tokens[place];
  if (number === undefined) return null;
  if (place === at + 1 && !(meaning.weak ? AFTER_LETTER : AFTER_WORD).test(gap(scan, at))) return null;
  // One letter may be anything: "Season X".
  const least = meaning.role === 'part' ? 1 : 2;
  const counts = !meaning.weak && meaning.role !== 'episode' && number.text.length >= least;
  const roman = !number.number && counts && ROMAN.test(number.text);
  if (!number.number && !roman) return null;
  if (number.text.length > 4 || (number.number && !endsWell(scan, place, meaning))) return null;
  const { last, end } = rangeAfter(scan, place, meaning);
  if (meaning.several && last === null) return null;
  return {
    ...PLAIN,
    role: meaning.role,
    value: roman ? romanNumber(number.text) : Number(number.text),
    last,
    start,
    end,
    weak: meaning.weak,
    loose: meaning.loose,
    total: totalAfter(scan, place),
    languages: meaning.languages,
    padded: number.text.startsWith('0') && number.text.length > 1,
    place,
  };
}

function beforeWord(
  scan: Scan,
  at: number,
  meaning: WordMeaning,
): { mention: Mention; ordinal: boolean } | null {
  const allowed = numberBefore(meaning, scan.spoken);
  const word = scan.tokens[at];
  let place = at - 1;
  let between = gap(scan, place);
  const suffix = scan.tokens[place];
  let ordinal = /^\. ?$/.test(between) && allowed !== null;
  if (suffix !== undefined && !suffix.number && isOrdinal(suffix.text)) {
    if (!/^-?$/.test(gap(scan, place - 1)) || !/^[ .-]*$/.test(between)) return null;
    place -= 1;
    between = ' ';
    ordinal = true;
  }
  const number = scan.tokens[place];
  if (word === undefined || number?.number !== true || number.text.length > 4) return null;
  if (!ordinal && !(allowed === 'bare' && /^[ -]?$/.test(between))) return null;
  if (/[\p{L}\p{N}][.,:/-]?$|[.,:/]$/u.test(scan.text.slice(0, number.start))) return null;
  const mention = {
    ...PLAIN,
    role: meaning.role,
    value: Number(number.text),
    start: number.start,
    end: word.end,
    loose: meaning.loose,
    languages: meaning.languages,
    place,
  };
  return { mention, ordinal };
}

/** Does the number stand for itself: no clock time, no decimal, no unit, no word grown onto it? */
function endsWell(scan: Scan, place: number, meaning: WordMeaning): boolean {
  const number = scan.tokens[place];
  if (number === undefined) return false;
  const rest = scan.text.slice(number.end);
  if (/^[.,]\d{1,2}(?![\dp])|^:\d\d(?!\d)|^ ?%|^\+(?!\d)/.test(rest)) return false;
  const next = scan.tokens[place + 1];
  if (next === undefined || next.number) return true;
  const distance = gap(scan, place);
  if (distance === '' || distance === ' ') {
    if (MINUTES.has(foldWord(next.text)) && scan.tokens[place + 2]?.number !== true) return false;
  }
  if (distance !== '' || !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(next.text))
    return true;
  if (/^[a-c]$/i.test(next.text) && !meaning.weak) return true;
  const numbered = scan.tokens[place + 2]?.number === true;
  return numbered && wordMeanings(foldWord(next.text)) !== null;
}

function totalAfter(scan: Scan, place: number): Mention['total'] {
  const number = scan.tokens[place];
  if (number === undefined) return null;
  if (/^ ?\/ ?\d/.test(scan.text.slice(number.end))) return 'slash';
  const [of, all] = [scan.tokens[place + 1], scan.tokens[place + 2]];
  if (of === undefined || all?.number !== true) return null;
  return OF.has(foldWord(of.text)) && gap(scan, place) === ' ' && gap(scan, place + 1) === ' ' ? 'of' : null;
}

/** E1-E2, E1E2, 1-2, 1 & 2, 1 und 2: the second number of a double episode, and where it ends. */
function rangeAfter(scan: Scan, place: number, meaning: WordMeaning): { last: number | null; end: number } {
  const number = scan.tokens[place];
  const none = { last: null, end: number?.end ?? 0 };
  const next = scan.tokens[place + 1];
  if (meaning.role !== 'episode' || number === undefined || next === undefined) return none;
  const between = gap(scan, place);
  if (next.number) {
    const spaced = meaning.several && /^ ?[-–—~&+/,] ?$/.test(between);
    const joined = RANGE.test(between) || spaced;
    return joined && next.text.length <= 4 && Number(next.text) > Number(number.text)
      ? { last: Number(next.text), end: next.end }
      : none;
  }
  const second = scan.tokens[place + 2];
  if (second?.number !== true || second.text.length > 4 || Number(second.text) <= Number(number.text))
    return none;
  const folded = foldWord(next.text);
  const ends = { last: Number(second.text), end: second.end };
  if (AND.has(folded) && between === ' ' && gap(scan, place + 1) === ' ') return ends;
  const again = wordMeanings(folded)?.meanings.some((one) => one.role === 'episode') === true;
  const tight = /^\.? ?$/.test(gap(scan, place + 1));
  return again && tight && RANGE_TO_WORD.test(between) ? ends : none;
}

function romanNumber(text: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  return [...text].reduce((sum, letter, at) => {
    const [value, next] = [values[letter] ?? 0, values[text.charAt(at + 1)] ?? 0];
    return sum + (value < next ? -value : value);
  }, 0);
}

/** What stands between a token and the next one. */
function gap(scan: Scan, at: number): string {
  return scan.text.slice(scan.tokens[at]?.end ?? 0, scan.tokens[at + 1]?.start ?? scan.text.length);
}
