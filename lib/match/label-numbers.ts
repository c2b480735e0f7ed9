import { foldWord } from './clean-label';
import { rangeAfter, rangeBefore } from './label-ranges';
import { type Mention, type Scan, gap, PLAIN } from './label-scan';
import { MINUTES, NUMBER_SIGNS, OF, SMALL_ELSEWHERE } from './label-table';
import { type WordMeaning, isOrdinal, numberBefore, wordMeanings } from './label-words';

/** Between a word and the number that it announces. */
const AFTER_WORD = /^(?:[.:]? ?[#№]? ?|[-_/=])$/;
const AFTER_LETTER = /^\.? ?$/;
/** A release that was mended: `S02E05v2`. */
const REVISED = /^v\d(?![\p{L}\p{N}])/iu;
const ROMAN = /^(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})$/;

/** `с 1 по 4 серию` is from and to, `K16 | Jakso 5` an age, `H264` a codec. */
const NO_LETTER = /^(?:с ?\d+ (?:по|до) \d|k(?:7|12|16|18)\P{L}{1,3}jakso|h26[45])/iu;

/** The number that follows a word (`Folge 3`), with its range; null when none does, or it is no plain number. */
export function afterWord(scan: Scan, at: number, meaning: WordMeaning, start: number): Mention | null {
  let place = at + 1;
  const sign = scan.tokens[place];
  if (
    !meaning.weak &&
    sign !== undefined &&
    NUMBER_SIGNS.has(foldWord(sign.text)) &&
    /^[.:]? ?$/.test(gap(scan, at))
  ) {
    if (scan.tokens[place + 1]?.number === true && /^[.:°-]? ?$/.test(gap(scan, place))) place += 1;
  }
  const number = scan.tokens[place];
  if (number === undefined) return null;
  const apart = !(meaning.weak ? AFTER_LETTER : AFTER_WORD).test(gap(scan, at));
  const bracketed = inBrackets(scan, at);
  const loose = place === at + 1 && apart && !bracketed;
  if (loose && (meaning.weak || !standsApart(scan, at))) return null;
  // One letter may be anything: "Season X".
  const least = meaning.role === 'part' ? 1 : 2;
  const counts = !meaning.weak && meaning.role !== 'episode' && number.text.length >= least;
  const roman = !number.number && counts && ROMAN.test(number.text);
  if (!number.number && !roman) return null;
  if (number.text.length > 4 || (number.number && !endsWell(scan, place, meaning))) return null;
  if (betweenCounts(scan, at, place) || isNextWords(scan, place) || isSmallWord(scan, at, meaning))
    return null;
  // Seasons 1-4, and a league's season 2023-24, are none.
  const rest = scan.text.slice(number.end);
  const counted = /^-\d{1,4}[화회話话集]/.test(rest) && scan.tokens[at - 1]?.number !== true;
  if (meaning.role !== 'episode' && /^[-–]\d/.test(rest) && !counted) return null;
  // 파이널 시즌 2화: the number is the counter's.
  if (meaning.role === 'season' && /^[화회](?!\p{L})/u.test(rest)) return null;
  // `S2 D3` is a disc, where the page's language has no such letter.
  const disc = /^d/i.test(scan.text.slice(start)) && !meaning.languages.has(scan.language ?? '');
  if (meaning.weak && (disc || NO_LETTER.test(scan.text.slice(start)))) return null;
  const { last, end } = rangeAfter(scan, place, meaning);
  if (meaning.several && last === null) return null;
  return {
    ...PLAIN,
    role: meaning.role,
    value: roman ? romanNumber(number.text) : Number(number.text),
    last,
    start,
    end: end + (REVISED.exec(scan.text.slice(end))?.[0].length ?? belongingTo(scan, place, meaning)),
    // `TV Series - 24` may be of that name.
    weak: meaning.weak || meaning.owner || (loose && meaning.role !== 'episode'),
    owner: meaning.owner,
    loose: meaning.loose,
    total: last === null ? totalAfter(scan, place) : null,
    languages: meaning.languages,
    padded: number.text.startsWith('0') && number.text.length > 1,
    place,
  };
}

function isSmallWord(scan: Scan, at: number, { role, languages }: WordMeaning): boolean {
  const word = foldWord(scan.tokens[at]?.text ?? '');
  const spoken = [...languages].some((code) => code === scan.language || scan.spoken.has(code));
  // A page that does not say its language may be in that one, for what `Del 2` is at least.
  return SMALL_ELSEWHERE.has(word) && !spoken && (role === 'episode' || scan.language !== null);
}

/** `2 Sezon 8 Bölüm`: each number is the word's behind it, if it is one's at all. */
function betweenCounts(scan: Scan, at: number, place: number): boolean {
  const next = scan.tokens[place + 1];
  if (scan.tokens[at - 1]?.number !== true || !/^ ?$/.test(gap(scan, at - 1))) return false;
  // `S1 F6 Folge mir`: the letter keeps what is stuck to it.
  if (gap(scan, at) === '') return false;
  if (next === undefined || next.number || scan.tokens[place + 2]?.number === true) return false;
  if (!/^ ?$/.test(gap(scan, place))) return false;
  return (
    wordMeanings(foldWord(next.text))?.meanings.some((one) => !one.weak && one.role === 'episode') === true
  );
}

/** `Episode: 2nd season`: the number is an ordinal of the word behind it. */
function isNextWords(scan: Scan, place: number): boolean {
  const [suffix, word] = [scan.tokens[place + 1], scan.tokens[place + 2]];
  if (suffix === undefined || word === undefined || word.number || gap(scan, place) !== '') return false;
  // `Season 2nd Episode 5`: the word has its own.
  if (scan.tokens[place + 3]?.number === true) return false;
  if (!isOrdinal(suffix.text) || gap(scan, place + 1) !== ' ') return false;
  return wordMeanings(foldWord(word.text))?.meanings.some(({ weak }) => !weak) === true;
}

/** The number that a word follows (`3. Folge`, `II. évad`, `5-6 серия`), where a language of the word writes so. */
export function beforeWord(
  scan: Scan,
  at: number,
  meaning: WordMeaning,
): { mention: Mention; ordinal: boolean } | null {
  const allowed = numberBefore(meaning, scan.spoken);
  const word = scan.tokens[at];
  let place = at - 1;
  let between = gap(scan, place);
  const suffix = scan.tokens[place];
  // `5. episode: 2nd season`
  const opens = place === 0 && isNextWords(scan, at + 1);
  let ordinal = /^\. ?$/.test(between) && (allowed !== null || opens);
  if (suffix !== undefined && !suffix.number && isOrdinal(suffix.text)) {
    const joint = gap(scan, place - 1);
    // `2:a säsongen`
    if (
      !(/^[-.]?$/.test(joint) || (joint === ':' && /^[ae]$/.test(suffix.text))) ||
      !/^[ .-]*$/.test(between)
    )
      return null;
    // `The 100th Episode` is a feast.
    if (/[05]0th$/i.test(scan.text.slice(0, suffix.end))) return null;
    place -= 1;
    between = ' ';
    ordinal = true;
  }
  const number = scan.tokens[place];
  if (word === undefined || number === undefined || number.text.length > 4) return null;
  const roman = !number.number && ordinal && meaning.role === 'season' && ROMAN.test(number.text);
  if (!number.number && !roman) return null;
  const first = meaning.role === 'episode' ? rangeBefore(scan, place, meaning.several) : null;
  const { start } = first ?? number;
  if (!ordinal && !bareBefore(scan, start, between, allowed)) return null;
  if (meaning.several && first === null) return null;
  if (/[\p{L}\p{N}][.,:-]?$|[^\p{Ll}]\/$|[.,:]$|\d [пд]о $/u.test(scan.text.slice(0, start))) return null;
  const value = roman ? romanNumber(number.text) : Number(number.text);
  const mention = {
    ...PLAIN,
    role: meaning.role,
    value: first === null ? value : Number(first.text),
    last: first === null ? null : value,
    start,
    end: word.end,
    weak: meaning.owner,
    owner: meaning.owner,
    ordinal,
    loose: meaning.loose,
    languages: meaning.languages,
    place,
  };
  return { mention, ordinal };
}

/** May a number without an ordinal's sign be the word's? Where words do not bend, only behind a name. */
function bareBefore(
  scan: Scan,
  start: number,
  between: string,
  allowed: ReturnType<typeof numberBefore>,
): boolean {
  if (allowed !== 'bare' && allowed !== 'named') return false;
  if (between === '-') return true;
  return (
    /^ ?$/.test(between) && (allowed === 'bare' || /[\p{L}\p{M}\p{N}] $/u.test(scan.text.slice(0, start)))
  );
}

/** Does the number stand for itself: no clock time, no decimal, no thousand, no unit, no word grown onto it? */
function endsWell(scan: Scan, place: number, meaning: WordMeaning): boolean {
  const number = scan.tokens[place];
  if (number === undefined) return false;
  const rest = scan.text.slice(number.end);
  if (belongingTo(scan, place, meaning) > 0 || REVISED.test(rest)) return true;
  // `Episodes 5,6` lists them.
  const listed = meaning.several && rest.startsWith(',');
  if (!listed && /^[.,]\d{1,2}(?![\dp])|^:\d\d(?!\d)|^ ?%|^\+(?!e?\d)/i.test(rest)) return false;
  // 1,024 is more than one.
  if (!meaning.weak && /^[.,]\d{3}(?![\dp])/.test(rest)) return false;
  const next = scan.tokens[place + 1];
  if (next === undefined || next.number) return true;
  const distance = gap(scan, place);
  if (distance === '' || distance === ' ') {
    if (MINUTES.test(foldWord(next.text)) && scan.tokens[place + 2]?.number !== true) return false;
  }
  if (distance !== '' || !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(next.text))
    return true;
  const numbered = scan.tokens[place + 2]?.number === true;
  return numbered && wordMeanings(foldWord(next.text)) !== null;
}

/**
 * How much of what follows is the number's: `Afsnit 12:24` is one of 24 on Danish pages, `EP.12END` is the last, `E12a`
 * a half.
 */
function belongingTo(scan: Scan, place: number, { weak, role, languages }: WordMeaning): number {
  const number = scan.tokens[place];
  const rest = scan.text.slice(number?.end ?? scan.text.length);
  if (role === 'episode' && /^[a-c](?![\p{L}\p{N}'’])/iu.test(rest)) return 1;
  const suffix = scan.tokens[place + 1]?.text ?? '';
  // `Season 4A` is a half of it.
  const isHalf = role === 'season' && /^[a-d]$/i.test(suffix);
  if (!weak && !isHalf && gap(scan, place) === '' && isOrdinal(suffix)) return suffix.length;
  const [whole = '', all] = (weak ? null : /^(?:END(?!\p{L})|:(\d{1,3})(?!\d))/iu.exec(rest)) ?? [];
  if (all === undefined) return whole.length;
  const danish = languages.has('da') && languages.size === 1;
  return danish && Number(all) >= Number(number?.text) ? whole.length : 0;
}

/**
 * `Episode - 12`, `Épisode : 12`: where the word has no other number, and the number ends its stretch; `Saison : 3
 * Épisode : 5`.
 */
function standsApart(scan: Scan, at: number): boolean {
  const [word, number] = [scan.tokens[at], scan.tokens[at + 1]];
  if (word === undefined || number === undefined || !/^ ?[-–—:] $/.test(gap(scan, at))) return false;
  if (isNumbered(scan, at + 2, gap(scan, at)) || isNumbered(scan, at - 2, gap(scan, at))) return true;
  const ends = /^ ?(?:$|[|·,([–—]|:(?!\d)|- )/.test(scan.text.slice(number.end));
  return ends && !/\p{N}[\p{L}.-]{0,4} ?$/u.test(scan.text.slice(0, word.start));
}

/** Is it a season's or an episode's word, apart from its number in this way? */
function isNumbered(scan: Scan, at: number, apart: string): boolean {
  const [word, number] = [scan.tokens[at], scan.tokens[at + 1]];
  if (word === undefined || number?.number !== true || gap(scan, at) !== apart) return false;
  const meanings = wordMeanings(foldWord(word.text))?.meanings ?? [];
  return meanings.some(({ weak, role }) => !weak && (role === 'season' || role === 'episode'));
}

/** `الحلقة (12)`, အပိုင်း (12) */
function inBrackets(scan: Scan, at: number): boolean {
  const number = scan.tokens[at + 1];
  const customary = /[\p{Script=Arabic}\p{Script=Myanmar}]/u.test(scan.tokens[at]?.text ?? '');
  return customary && /^ ?\($/.test(gap(scan, at)) && scan.text.charAt(number?.end ?? 0) === ')';
}

function totalAfter(scan: Scan, place: number): Mention['total'] {
  const number = scan.tokens[place];
  if (number === undefined) return null;
  if (/^ ?\/ ?\d/.test(scan.text.slice(number.end))) return 'slash';
  const [of, all] = [scan.tokens[place + 1], scan.tokens[place + 2]];
  if (of === undefined || all?.number !== true) return null;
  return OF.has(foldWord(of.text)) && gap(scan, place) === ' ' && gap(scan, place + 1) === ' ' ? 'of' : null;
}

function romanNumber(text: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  return [...text].reduce((sum, letter, at) => {
    const [value, next] = [values[letter] ?? 0, values[text.charAt(at + 1)] ?? 0];
    return sum + (value < next ? -value : value);
  }, 0);
}
