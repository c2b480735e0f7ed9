import type { Numbers } from './label';
import { findDate } from './label-dates';
import { type Mention, PLAIN } from './label-scan';
import { JOINT } from './label-texts';

/** A double or triple episode; more is a list of them. */
const LONGEST = 3;

/** `Fog - 05 [1080p]`: a file's name. */
const RELEASED = / - (\d{2,3})(?:v\d)?(?= ?[[(]\d{3,4}p)/;
/** 燈塔 [5], but no year. */
const BRACKETED = /[\p{Script=Han})] ?\[(?!(?:19|20)\d\d\])(\d{1,4})\](?=$|\s)/u;

/** They write no day as `(5/8) | Site`. */
const DOTTED = /^(?:de|cs|sk|pl)$/;

const NORDIC = new Set(['sv', 'no', 'da']);

/** Without a season's or an episode's word: chapters, `#12`, `(4/8)`, `1. Title` where that is the custom, parts. */
export function looseNumber(
  text: string,
  mentions: readonly Mention[],
  language: string | null,
): Numbers | null {
  const [first] = mentions;
  const chapter = mentions.find((one) => one.role === 'chapter' && one.total === null);
  if (chapter !== undefined && !/#\d/.test(text.slice(chapter.end)))
    return { episode: chapter.value, kind: 'chapter', used: [chapter] };
  const hash =
    /(?:^|[-–—|:·\]】」』)] ?|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}] ?)#(\d{1,4})(?:(?:[-–~]#?|·#)(\d{1,4})(?![\d-]))?(?![\d\p{Script=Latin}.,:/]| (?:in|en|em|im|bei|dans|na|i|w|op|på|of) )/u.exec(
      text,
    );
  if (hash !== null) {
    const lastEpisode = hash[2] === undefined ? null : Number(hash[2]);
    return isList(Number(hash[1]), lastEpisode) ? null : { ...shaped(hash, hash[1], '#'), lastEpisode };
  }
  const listed = (language === 'zh' ? BRACKETED : RELEASED).exec(text);
  if (listed !== null) return shaped(listed, listed[1], '');
  const ofAll = /\((\d{1,3})\/(\d{1,3})\)\s*(?:$|([|–—]|- ))/.exec(text);
  if (ofAll !== null && isOneOf(ofAll) && (ofAll[3] === undefined || DOTTED.test(language ?? '')))
    return shaped(ofAll, ofAll[1], '(');
  if (language !== null && NORDIC.has(language) && first === undefined) {
    const opening = /^(\d{1,4})\. (?=\p{L})/u.exec(text);
    if (opening !== null && !startsWithMonth(text, language)) return shaped(opening, opening[1], '');
  }
  const part = mentions.find((one) => one.role === 'part' && (one.total === null || ofMany(text, one)));
  if (part === undefined) return null;
  const opens = part.loose && /^\W*$/.test(text.slice(0, part.start));
  if (!opens && part.total !== null) return null;
  if (!opens) return { part: String(part.value), used: [part] };
  return { episode: part.value, kind: 'part', part: String(part.value), used: [part] };
}

/** Right behind a season: `Staffel 2 (4/8)`, `Säsong 2, del 4 av 8`. */
export function oneOfAll(text: string, season: Mention, mentions: readonly Mention[]): Mention | null {
  const ofAll = /^[\s:.,\-–—|·]{0,4}\((\d{1,3})\/(\d{1,3})\)/.exec(text.slice(season.end));
  if (ofAll !== null && isOneOf(ofAll)) {
    const end = season.end + ofAll[0].length;
    return { ...PLAIN, role: 'episode', value: Number(ofAll[1]), start: season.end, end };
  }
  // `Säsong 2, del 5`: lower, it may be a part of the season.
  const isOne = (one: Mention) => one.loose && one.total === null && one.value > 3;
  const part = mentions.find((one) => one.role === 'part' && (isOne(one) || ofMany(text, one)));
  return part !== undefined && JOINT.test(text.slice(season.end, part.start)) ? part : null;
}

/** Of two, they may be what one episode was cut into. */
function isOneOf([, number, all]: RegExpExecArray): boolean {
  return Number(all) > 2 && Number(number) <= Number(all) && Number(number) > 0;
}

/** `Del 5 av 8`: of two or three, they may be what one episode was cut into. */
function ofMany(text: string, part: Mention): boolean {
  const total = /^ \p{L}+ (\d{1,3})(?!\d)/u.exec(text.slice(part.end))?.[1];
  return part.loose && part.total === 'of' && Number(total) > 3 && part.value <= Number(total);
}

export function isList(first: number, last: number | null): boolean {
  return last !== null && (last <= first || last - first >= LONGEST);
}

function shaped(match: RegExpExecArray, number: string | undefined, sign: string): Numbers {
  const start = match.index + Math.max(0, match[0].lastIndexOf(sign === '' ? (number ?? '') : sign));
  const end = match.index + match[0].length;
  const mention: Mention = { ...PLAIN, role: 'episode', value: Number(number), start, end };
  return { episode: mention.value, kind: 'episode', used: [mention] };
}

function startsWithMonth(text: string, language: string): boolean {
  return findDate(`${text.split(/\s+/).slice(0, 2).join(' ')} 2001`, language) !== null;
}
