import { cleanLabel, foldWord } from './clean-label';
import { findDate } from './label-dates';
import { findMentions, type Mention } from './label-mentions';
import { AUDIO_TAGS, LABELS, NOT_THIS, NOT_THIS_AFTER } from './label-table';
import { labelLanguage } from './label-words';

/** What a label says. Null where it says nothing: no number is ever made up. */
export interface Label {
  readonly season: number | null;
  readonly episode: number | null;
  /** The last of a double episode; null for a single one. */
  readonly lastEpisode: number | null;
  /** A number that cannot be one within the season it stands with: it counts through the whole run. */
  readonly absolute: number | null;
  /** `2` of `Part 2`, `B` of `Teil B`. */
  readonly part: string | null;
  /** The season's number was called a part or a volume: the catalogue may count otherwise. */
  readonly seasonIsPart: boolean;
  /** What the episode's number was called: chapters and parts often run through all seasons. */
  readonly kind: 'episode' | 'chapter' | 'part' | null;
  readonly special: boolean;
  /** `YYYY-MM-DD`, where a date names the episode. */
  readonly airDate: string | null;
  /** What stands before the numbers: often the show, sometimes the episode's title too. */
  readonly before: string;
  /** What is left after them: the episode's title, or empty. */
  readonly title: string;
}

type Numbers = Partial<Omit<Label, 'before' | 'title'>> & { readonly used: readonly Mention[] };

/** Between the season and the episode of one label. */
/** `S2 / 7. Title`: after the season, the number of a list. */
const LISTED = /^\s*(?:[:/·|,-]\s*(\d{1,4})\.\s+(?=\p{L})|[-–—:·|,/]?\s*#\s?(\d{1,4})(?!\d))/u;
const JOINT = /^[\s:.,;\-–—/·|_()[\]]{0,6}$/;
/** Episode 3 of season 2, and how many there are in all. */
const BELONGS = /^[\s,(]*(?:of|aus|der|von|des?|de la|della|del|van|uit|av|af|z|из)(?: the| der)?\s*$/iu;
const TOTAL =
  /^\s*(?:(?:of|von|de|di|van|av|af|sur|из|z|ze) \d{1,4}(?!\d)|\/?\s*[全共총]\s?\d+[話话集회화부]?)/iu;
const NORDIC = new Set(['sv', 'no', 'da']);
/** Beyond this, and beside a season that is no year, a number counts the whole run (soaps). */
const WHOLE_RUN = 2000;
const YEAR = 1900;
/** A double or triple episode; more is a list of them. */
const LONGEST = 3;

/**
 * Reads a label as a page shows it, in any of the table's languages (`language` is a tag and only a hint). Null when
 * it says nothing of a season, an episode, a part, a special or a day, or when what it says cannot be meant of what
 * plays: ranges of a whole season, next-up cards, resume buttons. At most 500 characters are read. Never throws.
 */
export function parseLabel(raw: string, options: { readonly language?: string } = {}): Label | null {
  const text = cleanLabel(raw);
  if (text === '') return null;
  const language = labelLanguage(options.language);
  const date = findDate(text, options.language ?? '');
  const bare = date === null ? text : blank(text, date.start, date.end);
  const numbers = readNumbers(bare, language);
  if (numbers === 'refused') return null;
  if (numbers === null)
    return date === null ? specialOnly(text) : { ...EMPTY, airDate: date.day, title: text };
  const { used, ...rest } = numbers;
  if (used.length > 0 && isElsewhere(bare, used)) return null;
  return { ...EMPTY, airDate: date?.day ?? null, ...rest, ...textsAround(text, used) };
}

/** How the pair is written in a language (English where it is not listed): `Staffel 2, Folge 3`. */
export function formatLabel(season: number, episode: number, language: string): string {
  const format = LABELS[labelLanguage(language) ?? 'en']?.format ?? 'S{s} E{e}';
  return format.replace('{s}', String(season)).replace('{e}', String(episode));
}

const EMPTY: Label = {
  season: null,
  episode: null,
  lastEpisode: null,
  absolute: null,
  part: null,
  seasonIsPart: false,
  kind: null,
  special: false,
  airDate: null,
  before: '',
  title: '',
};

function readNumbers(text: string, language: string | null): Numbers | 'refused' | null {
  const mentions = keepPaired(text, findMentions(text, language));
  const episodes = mentions.filter((one) => one.role === 'episode');
  if (episodes.some((one) => one.total === 'slash' || isList(one))) return 'refused';
  const pair = adjacentPair(text, mentions);
  if (pair !== null) return pair;
  const seasons = mentions.filter((one) => one.role === 'season');
  if (seasons.some((one) => one.total === 'slash' && !LISTED.test(text.slice(one.end)))) return 'refused';
  if (differ(seasons) || differ(episodes)) return 'refused';
  const [season, episode] = [seasons[0], episodes[0]];
  if (episode !== undefined) return together(season, episode, mentions);
  if (season !== undefined) return afterSeason(text, season, mentions);
  return looseNumber(text, mentions, language);
}

/** Letters count next to a number of the other kind in a common language, or as `E3: Title` and `F05`. */
function keepPaired(text: string, mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  mentions.forEach((one, at) => {
    const next = mentions[at + 1];
    const last = kept.at(-1);
    const opens = one.role === 'season' && next?.role === 'episode' && matches(one, next);
    const closes =
      one.role === 'episode' && last?.role === 'season' && last === mentions[at - 1] && matches(last, one);
    const numbered = one.padded || (one.start === 0 && /^[EÉ]\.? ?\d+: ?\p{L}/iu.test(text));
    const alone = one.role === 'episode' && mentions.length === 1 && numbered;
    const lists = one.role === 'season' && next === undefined && LISTED.test(text.slice(one.end));
    if (!one.weak || opens || closes || alone || lists) kept.push(one);
  });
  return kept;
}

function matches(one: Mention, other: Mention): boolean {
  const [a, b] = [one.languages, other.languages];
  if (a === null || b === null || a.size === 0 || b.size === 0) return true;
  return [...a].some((language) => b.has(language));
}

function isList(one: Mention): boolean {
  return one.last !== null && (one.last <= one.value || one.last - one.value >= LONGEST);
}

function differ(mentions: readonly Mention[]): boolean {
  return mentions.some((one) => one.value !== mentions[0]?.value);
}

/** A season and an episode side by side are one label, whatever else the text numbers (a title may). */
function adjacentPair(text: string, mentions: readonly Mention[]): Numbers | 'refused' | null {
  for (const [at, one] of mentions.entries()) {
    const next = mentions[at + 1];
    if (next === undefined || !JOINT.test(text.slice(one.end, next.start))) continue;
    if (!(one.role === 'season' || one.role === 'part') || next.role !== 'episode') continue;
    const again = [mentions[at + 2], mentions[at + 3]];
    const range = again[0] !== undefined && /^\s*[-–—~/&+]\s*$/.test(text.slice(next.end, again[0].start));
    if (range && again[0]?.role === 'season' && again[1]?.role === 'episode') {
      const double = again[0].value === one.value && again[1].value - next.value === 1;
      if (!double) return 'refused';
      return {
        ...together(one, { ...next, last: again[1].value }, mentions.slice(0, at + 4)),
        used: mentions.slice(at, at + 4),
      };
    }
    const parts = mentions.filter((mention) => mention.role === 'part' && mention.start < next.start);
    const earlier = mentions[at - 1];
    const parted =
      one.role === 'part' && earlier?.role === 'season' && JOINT.test(text.slice(earlier.end, one.start));
    if (!parted) return together(one, next, parts);
    const whole = together(earlier, next, parts);
    return { ...whole, used: [earlier, one, next] };
  }
  return null;
}

function together(season: Mention | undefined, episode: Mention, mentions: readonly Mention[]): Numbers {
  const part = mentions.find((one) => one.role === 'part' && one.total === null && one !== season);
  const run = season !== undefined && season.value < YEAR && episode.value >= WHOLE_RUN;
  const used = season === undefined ? [episode] : [season, episode];
  const stated = {
    kind: 'episode',
    part: part === undefined ? (season?.role === 'part' ? String(season.value) : null) : String(part.value),
    used: used.sort((a, b) => a.start - b.start),
  } as const;
  if (run) return { ...stated, absolute: episode.value };
  return {
    ...stated,
    season: season?.value ?? null,
    seasonIsPart: season?.role === 'part',
    episode: episode.value,
    lastEpisode: episode.last,
    special: season?.value === 0,
  };
}

/** A season without an episode's word: `S2 / 7. Title`, a chapter, or the season alone. */
function afterSeason(text: string, season: Mention, mentions: readonly Mention[]): Numbers {
  const listed = LISTED.exec(text.slice(season.end));
  const chapter = mentions.find((one) => one.role === 'chapter' && one.total === null);
  const part = mentions.find((one) => one.role === 'part' && one.total === null);
  const stated = { season: season.value, part: part === undefined ? partLetter(text) : String(part.value) };
  const special = season.value === 0;
  if (listed !== null) {
    const end = season.end + listed[0].length;
    return {
      ...stated,
      special,
      episode: Number(listed[1] ?? listed[2]),
      kind: 'episode',
      used: [season, { ...season, start: season.end, end }],
    };
  }
  if (chapter === undefined) return { ...stated, special, used: [season] };
  const used = [season, chapter].sort((a, b) => a.start - b.start);
  return { ...stated, special, episode: chapter.value, kind: 'chapter', used };
}

function partLetter(text: string): string | null {
  return (
    /(?<![\p{L}\p{N}])(?:part|teil|parte|partie|del|deel) ([A-D])(?![\p{L}\p{N}])/iu
      .exec(text)?.[1]
      ?.toUpperCase() ?? null
  );
}

/** Without a season's or an episode's word: chapters, `#12`, `(4/8)`, `1. Title` where that is the custom, parts. */
function looseNumber(text: string, mentions: readonly Mention[], language: string | null): Numbers | null {
  const [first] = mentions;
  const chapter = mentions.find((one) => one.role === 'chapter' && one.total === null);
  if (chapter !== undefined) return { episode: chapter.value, kind: 'chapter', used: [chapter] };
  const hash =
    /(?:^|[-–—|:·\]】」』)] ?|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}] ?)#(\d{1,4})(?![\d\p{Script=Latin}.,:/])/u.exec(
      text,
    );
  if (hash !== null) return shaped(hash, hash[1], '#');
  const ofAll = /\((\d{1,3})\/(\d{1,3})\)\s*$/.exec(text);
  if (
    ofAll !== null &&
    Number(ofAll[2]) > 2 &&
    Number(ofAll[1]) <= Number(ofAll[2]) &&
    Number(ofAll[1]) > 0
  ) {
    return shaped(ofAll, ofAll[1], '(');
  }
  if (language !== null && NORDIC.has(language) && first === undefined) {
    const listed = /^(\d{1,4})\. (?=\p{L})/u.exec(text);
    if (listed !== null && !startsWithMonth(text, language)) return shaped(listed, listed[1], '');
  }
  const part = mentions.find((one) => one.role === 'part' && one.total === null);
  if (part === undefined) return null;
  const opens = part.loose && /^\W*$/.test(text.slice(0, part.start));
  if (!opens) return { part: String(part.value), used: [part] };
  return { episode: part.value, kind: 'part', part: String(part.value), used: [part] };
}

function shaped(match: RegExpExecArray, number: string | undefined, sign: string): Numbers {
  const start = match.index + Math.max(0, match[0].lastIndexOf(sign === '' ? (number ?? '') : sign));
  const end = match.index + match[0].length;
  const mention = { ...SHAPE, value: Number(number), start, end };
  return { episode: mention.value, kind: 'episode', used: [mention] };
}

const SHAPE = {
  role: 'episode',
  last: null,
  weak: false,
  loose: false,
  total: null,
  languages: null,
  padded: false,
  place: -1,
} as const;

function startsWithMonth(text: string, language: string): boolean {
  return findDate(`${text.split(/\s+/).slice(0, 2).join(' ')} 2001`, language) !== null;
}

/** `Special - Making Of`, `Extra – …`: season 0 without a number. */
function specialOnly(text: string): Label | null {
  const match =
    /^([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)?)\s*(?:[-–—:|·]\s+|\s[-–—:|·]\s*|[:·|])(?=[\p{L}\p{N}「『"“'])/u.exec(
      text,
    );
  const word = foldWord(match?.[1] ?? '');
  if (match === null || !SPECIAL.has(word)) return null;
  return { ...EMPTY, season: 0, special: true, title: tidyTitle(text.slice(match[0].length)) };
}

const SPECIAL = new Set(
  Object.values(LABELS).flatMap((one) => (one.special ?? '').split(' ').filter(Boolean).map(foldWord)),
);

/** Is the label one of another video: up next, a button, a promotion? */
function isElsewhere(text: string, used: readonly Mention[]): boolean {
  const [first, last] = [used[0], used.at(-1)];
  const before =
    text
      .slice(0, first?.start ?? 0)
      .split(/[|·•–—]|\s-\s/)
      .at(-1) ?? '';
  const stretch = before.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '').toLowerCase();
  if (NOT_THIS.has(stretch)) return true;
  const opening = /^([^:!]{2,40})[:!]/u
    .exec(text.slice(0, first?.start ?? 0))?.[1]
    ?.trim()
    .toLowerCase();
  if (opening !== undefined && NOT_THIS.has(opening)) return true;
  return NOT_THIS_AFTER.test(text.slice(last?.end ?? text.length).trim());
}

function textsAround(text: string, used: readonly Mention[]): { before: string; title: string } {
  const [first] = used;
  if (first === undefined) return { before: '', title: '' };
  let rest = '';
  used.forEach((one, at) => {
    const end = used[at + 1]?.start ?? text.length;
    const piece = text.slice(Math.min(one.end, end), end);
    const between = at + 1 < used.length;
    rest += between && (JOINT.test(piece) || BELONGS.test(piece)) ? '' : ` ${piece.replace(TOTAL, '')}`;
  });
  return { before: tidy(text.slice(0, first.start)), title: tidyTitle(rest) };
}

function tidyTitle(text: string): string {
  const stripped = tidy(text).replace(AUDIO_TAGS, '').replace(AUDIO_TAGS, '');
  const timed = stripped.replace(
    /(?:^|\s*[-–—|·(]\s*)\d{1,3} ?(?:min|mins|minutes|m|мин|分|분)\.?\)?$/iu,
    '',
  );
  return tidy(unquoted(tidy(timed)));
}

function unquoted(text: string): string {
  return /^[「『“"„«'‘]([^「『“"„«]*)[」』”"“»'’]$/u.exec(text)?.[1] ?? text;
}

function tidy(text: string): string {
  return text
    .replace(/^[\s)\]}:.,;\-–—/·|_=»>]+/u, '')
    .replace(/[\s([{:,;\-–—/·|_=«<]+$/u, '')
    .trim();
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + '\u0000'.repeat(end - start) + text.slice(end);
}
