import { foldWord } from './clean-label';
import { type Scan, type Token, gap } from './label-scan';
import { AND, TO } from './label-table';
import { type WordMeaning, isOrdinal, wordMeanings } from './label-words';

const RANGE = /^(?:[-–—~&+]|[-–—~]? ?(?:[&+]) ?)$/;
const RANGE_TO_WORD = /^$|^ ?[-–—~&+/,|·] ?$|^[._]$/;
/** `Episode 5 - 6`: the one after it and no more; `Episode 5 - 6 Lamps` has a title. */
const APART = /^ [-–—] $/;
const ENDS = /^ ?(?:$|[|·,()[\]–—]|:(?!\d)|- )/;
/** These name each number; `-` and `bis` all between. */
const EACH = /[&+,|·._]/;

/**
 * E1-E2, E1E2, 1-2, 1 & 2, 1 und 2, E1 und E2: the last number of a double episode, and where it ends. A last that is
 * not above the first says that they are a list (E1 & E3).
 */
export function rangeAfter(
  scan: Scan,
  place: number,
  meaning: WordMeaning,
): { last: number | null; end: number } {
  const number = scan.tokens[place];
  const none = { last: null, end: number?.end ?? 0 };
  if (meaning.role !== 'episode' || number === undefined) return none;
  const between = gap(scan, place);
  const joint = foldWord(scan.tokens[place + 1]?.text ?? '');
  const said = between === ' ' && /^[ -]?$/.test(gap(scan, place + 1)) && (AND.has(joint) || TO.has(joint));
  const start = said ? place + 2 : place + 1;
  const own = foldWord(scan.tokens[place - 1]?.text ?? '');
  const again = isEpisodeWord(scan, start, own) && /^\.? ?$/.test(gap(scan, start));
  const second = scan.tokens[again ? start + 1 : start];
  if (second?.number !== true || second.text.length > 4 || Number(second.text) <= Number(number.text))
    return none;
  // `S2 E5 | Episode 105`: the same one, by another count or by its name.
  if (again && /[,|·]/.test(between) && foldWord(scan.tokens[start]?.text ?? '') !== own) return none;
  const next = Number(second.text) === Number(number.text) + 1;
  // `S02E05/06`; `5/6` and `Folge 05/06` may be one of six.
  const padded = meaning.weak && number.text.startsWith('0') && second.text.length === number.text.length;
  const slashed = padded && next && between === '/';
  const commas = meaning.several && /^ ?[-–—~&+/,] ?$/.test(between);
  const apart = next && APART.test(between) && ENDS.test(scan.text.slice(second.end));
  if (!said && !apart && !slashed && !(again ? RANGE_TO_WORD : RANGE).test(between) && !commas) return none;
  const each = said ? AND.has(joint) : EACH.test(between);
  if (each && !next) return { last: 0, end: second.end };
  // E1E2E3; E1, E2, E3
  const further = rangeAfter(scan, again ? start + 1 : start, meaning);
  return further.last === null ? { last: Number(second.text), end: second.end } : further;
}

/** A letter only where it is the same again: `E5, E6`, but `E5, C 130`. */
function isEpisodeWord(scan: Scan, at: number, before: string): boolean {
  const word = foldWord(scan.tokens[at]?.text ?? '');
  const same = word === 'e' || word === before;
  return wordMeanings(word)?.meanings.some((one) => one.role === 'episode' && (same || !one.weak)) === true;
}

/** `5-6 серия`, `5, 6 серии`, `5. und 6. Folge`: the first number of a range that ends at this one. */
export function rangeBefore(scan: Scan, place: number, several: boolean): Token | null {
  const last = scan.tokens[place];
  const listed = earlier(scan, place, several);
  const first = scan.tokens[listed ?? place - 1];
  if (first?.number !== true || last === undefined || first.text.length > 4) return null;
  if (listed === null && !/^\.? ?[-–] ?$/.test(gap(scan, place - 1))) return null;
  if (isSeasons(scan, listed ?? place - 1)) return null;
  // Numbers that do not follow each other are no double episode.
  if (listed !== null && Number(first.text) + 1 !== Number(last.text)) return last;
  if (Number(first.text) >= Number(last.text)) return null;
  return listed === null ? first : (rangeBefore(scan, listed, several) ?? first);
}

/** The place of the number before this one, where both are named. */
function earlier(scan: Scan, place: number, several: boolean): number | null {
  const between = gap(scan, place - 1);
  if (scan.tokens[place - 1]?.number === true)
    return several && /^ ?[,&+] ?$/.test(between) ? place - 1 : null;
  const joint = foldWord(scan.tokens[place - 1]?.text ?? '');
  const said = (AND.has(joint) || TO.has(joint)) && between === ' ';
  // `4-я и 5-я серии`
  const suffixed = isOrdinal(scan.tokens[place - 2]?.text ?? '') && gap(scan, place - 3) === '-';
  const first = suffixed ? place - 3 : place - 2;
  const joined = said && (several ? /^\.? $/ : suffixed ? /^ $/ : /^\. $/).test(gap(scan, place - 2));
  return joined && scan.tokens[first]?.number === true ? first : null;
}

/** `Sesong 2 – 5. episode`, 시즌3-5화, `Teil 2 – 3. Folge`: the number is the season's, the part's or the chapter's. */
export function isSeasons(scan: Scan, place: number): boolean {
  const word = scan.tokens[place - 1];
  if (word === undefined || word.number || !/^[.:]? ?$/.test(gap(scan, place - 1))) return false;
  // `2 сезон 5-6 серия`: the word has its own.
  if (scan.tokens[place - 2]?.number === true && /^\.? ?$/.test(gap(scan, place - 2))) return false;
  return wordMeanings(foldWord(word.text))?.meanings.some(({ role }) => role !== 'episode') === true;
}
