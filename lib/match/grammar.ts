import { cleanLabel, foldWord } from './clean-label';
import { findDate } from './label-dates';
import { findMentions } from './label-mentions';
import { type Mention, shareLanguage } from './label-scan';
import { LABELS } from './label-table';
import { BELONGS, JOINT, tidyTitle, textsAround } from './label-texts';
import { isElsewhere } from './elsewhere';
import { labelLanguage } from './label-words';
import { isList, looseNumber, oneOfAll } from './loose-numbers';
import type { Label, Numbers } from './label';
import { hasUnreadSeason } from './unread-season';

export type { Label } from './label';

/** `S2 / 7. Title`, `S2 #7`, 第2季07, 第2季 07: after the season, the number of a list. */
const LISTED =
  /^(?:\s*(?:[:/·|,–—-]\s*(\d{1,4})\.\s+(?=\p{L})|[-–—:·|,/]?\s*#\s?(\d{1,4})(?:(?:[-–~]#?|·#)(\d{1,4}))?(?!\d))|(\d{2,3})(?=$|[:|·-]| (?![集话話回期]))|[ _](0\d{1,2})(?=$| ?[|·–-]| \p{Lo})| ?\[(\d{1,3})\](?=$| )| - (0\d(?=$| - )|\d{2,3}(?= ?[[(]\d{3,4}p)))/u;

/** `EP.5 [1/4]`, 第5期上: what plays is a piece of the episode. `E5 (5/8)` says again which one it is. */
const PIECE = /^(?:期\(?[上中下](?!\p{L})|. ?[([](\d+)\/\d+[)\]])/u;

/** Beyond this, and beside a season that is no year, a number counts the whole run (soaps). */
const WHOLE_RUN = 2000;
const YEAR = 1900;

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
  const airDate = date?.day ?? null;
  const bare = date === null ? text : blank(text, date.start, date.end);
  const numbers = readNumbers(bare, language);
  if (numbers === 'refused') return null;
  if (numbers === null) return airDate === null ? specialOnly(text) : { ...EMPTY, airDate, title: text };
  const { used, ...rest } = numbers;
  if (isElsewhere(bare, used)) return null;
  const texts = textsAround(text, used);
  const piece = PIECE.exec(text.slice((used.at(-1)?.end ?? 1) - 1));
  const isWhole = piece === null || Number(piece[1]) === rest.episode;
  const special = rest.special === true || ((rest.season ?? null) === null && endsSpecial(text, used));
  const told = (rest.season ?? rest.absolute ?? rest.part ?? null) !== null;
  const seasonUnread = !told && (rest.episode ?? null) !== null && hasUnreadSeason(text, used);
  return {
    ...EMPTY,
    airDate,
    ...rest,
    kind: isWhole ? (rest.kind ?? null) : 'part',
    special,
    seasonUnread,
    ...texts,
  };
}

/** `OVA Episode 2`, `Specials: Episode 2`: a number of another row. */
function endsSpecial(text: string, used: readonly Mention[]): boolean {
  const before = text.slice(0, used[0]?.start ?? 0);
  const word = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)?)(?: | ?[-–—:|·,(] ?)?$/u.exec(before)?.[1] ?? '';
  return SPECIAL.has(foldWord(word)) || /^(?:ova|oad|ona|mini|short)s?$|spe[cz]ial$/i.test(word);
}

const EMPTY: Label = {
  season: null,
  episode: null,
  lastEpisode: null,
  absolute: null,
  part: null,
  seasonIsPart: false,
  seasonUnread: false,
  kind: null,
  special: false,
  airDate: null,
  before: '',
  title: '',
};

function readNumbers(text: string, language: string | null): Numbers | 'refused' | null {
  const mentions = keepPaired(text, findMentions(text, language), language);
  const episodes = mentions.filter((one) => one.role === 'episode');
  if (episodes.some((one) => one.total === 'slash' || isList(one.value, one.last))) return 'refused';
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

/** Letters count next to a number of the other kind in a common language, or as `E3: Title`, `E3 - Title`, `F05`. */
function keepPaired(text: string, mentions: readonly Mention[], language: string | null): Mention[] {
  const kept: Mention[] = [];
  mentions.forEach((one, at) => {
    const next = mentions[at + 1];
    const last = kept.at(-1);
    const belongs = (from: Mention, to: Mention) => {
      const between = text.slice(from.end, to.start);
      return JOINT.test(between) || BELONGS.test(between);
    };
    // `S3 Part 2: E12`
    const over = next?.role === 'part' && belongs(one, next) ? mentions[at + 2] : next;
    if (one.owner) {
      const follows = one.role === 'season' && last?.role === 'episode' && last === mentions[at - 1];
      const behind = follows && belongs(last, one);
      if (behind || (next !== undefined && over?.role === 'episode' && one.ordinal && belongs(one, next)))
        kept.push(one);
      return;
    }
    // `M3 Motorway Episode 5`: with words between, a letter that is no season's in the page's language is of a name.
    const spoken = one.languages === null || one.languages.has(language ?? 'en');
    const beside = next !== undefined && (spoken || belongs(one, next));
    const opens = one.role === 'season' && over?.role === 'episode' && beside && shareLanguage(one, over);
    const opened = last?.role === 'season' || (last?.role === 'part' && belongs(last, one));
    const closes = one.role === 'episode' && opened && last === mentions[at - 1] && shareLanguage(last, one);
    const numbered =
      one.padded || (one.start === 0 && /^[EÉ]\.? ?(?:\d+(?:: ?| [-–—] )\p{L}|\d{3,4} ?[|·])/iu.test(text));
    // `E3: Fog Part 2`: what is numbered besides is in the title.
    const only = mentions.every(({ role }, other) => other === at || role === 'part' || role === 'chapter');
    const alone = one.role === 'episode' && only && numbered;
    const behind = last !== undefined && last === mentions[at - 1] && isBehind(text, last, one);
    const rest = text.slice(one.end);
    const listed = LISTED.test(rest) || /^ ?\(\d+\/\d+\)/.test(rest);
    const lists = one.role === 'season' && next === undefined && listed;
    if (!one.weak || opens || closes || alone || lists || behind) kept.push(one);
  });
  return kept;
}

/** `Cap. 7 (T2)`, `Ep. 5, S2`, `Ep. 5 | T2`: a season's letter closes what an episode's word opened. */
function isBehind(text: string, episode: Mention, season: Mention): boolean {
  const together = /^(?:,| [|·])? ?[([]?$/.test(text.slice(episode.end, season.start));
  const ends = /^[)\]]?\s*(?:$|[,:|·•–—-])/u.test(text.slice(season.end));
  const isPair = episode.role === 'episode' && !episode.weak && season.role === 'season';
  return isPair && together && ends && shareLanguage(episode, season);
}

function differ(mentions: readonly Mention[]): boolean {
  return mentions.some((one) => one.value !== mentions[0]?.value);
}

/** A season and an episode side by side are one label, whatever else the text numbers (a title may). */
function adjacentPair(text: string, mentions: readonly Mention[]): Numbers | 'refused' | null {
  const pairs = mentions.filter(
    (one, at) =>
      one.role === 'season' &&
      mentions[at + 1]?.role === 'episode' &&
      JOINT.test(text.slice(one.end, mentions[at + 1]?.start)),
  );
  if (differ(pairs)) return 'refused';
  for (const [at, one] of mentions.entries()) {
    const next = mentions[at + 1];
    if (next === undefined || !JOINT.test(text.slice(one.end, next.start))) continue;
    if (!(one.role === 'season' || one.role === 'part') || next.role !== 'episode') continue;
    const again = [mentions[at + 2], mentions[at + 3]];
    const twice = toldTwice(text, mentions.slice(at, at + 4));
    if (twice !== null) return twice;
    const listed =
      again[0]?.role === 'season' && again[1]?.role === 'episode' && again[1].value !== next.value;
    const range = again[0] !== undefined && /^\s*[-–—~/&+]\s*$/.test(text.slice(next.end, again[0].start));
    if (range && again[0]?.role === 'season' && again[1]?.role === 'episode') {
      const double = again[0].value === one.value && again[1].value - next.value === 1;
      if (!double) return 'refused';
      return {
        ...together(one, { ...next, last: again[1].value }, mentions.slice(0, at + 4)),
        used: mentions.slice(at, at + 4),
      };
    }
    if (listed && one.role === 'season') return 'refused';
    // `Power Book II: Ghost S3 E5`: what stands apart is no part of the season.
    const parts = mentions.filter(
      (mention) =>
        mention.role === 'part' &&
        mention.start < next.start &&
        JOINT.test(text.slice(mention.end, one.start)),
    );
    const first = holderOf(text, mentions, at);
    return { ...together(mentions[first] ?? one, next, parts), used: mentions.slice(first, at + 2) };
  }
  return null;
}

/** `S2E5 - Season 2 Episode 5`: one pair, in two ways. */
function toldTwice(text: string, used: Mention[]): Numbers | null {
  const [one, next, season, episode] = used;
  if (one === undefined || next === undefined || season === undefined || episode === undefined) return null;
  const isSame = (a: Mention, b: Mention) => a.role === b.role && a.value === b.value && a.last === b.last;
  const apart = [text.slice(next.end, season.start), text.slice(season.end, episode.start)];
  if (!isSame(one, season) || !isSame(next, episode) || !apart.every((gap) => JOINT.test(gap))) return null;
  return { ...together(one, next, []), used };
}

/** `Season 3 Part 2 E12`, `Part 5, Volume 2, Episode 10`: the first of them holds the others. */
function holderOf(text: string, mentions: readonly Mention[], at: number): number {
  const [one, earlier] = [mentions[at], mentions[at - 1]];
  if (one?.role !== 'part' || !(earlier?.role === 'season' || earlier?.role === 'part')) return at;
  return JOINT.test(text.slice(earlier.end, one.start)) ? holderOf(text, mentions, at - 1) : at;
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

/** A season without an episode's word: `S2 / 7. Title`, `Staffel 2 (4/8)`, a chapter, or the season alone. */
function afterSeason(text: string, season: Mention, mentions: readonly Mention[]): Numbers | 'refused' {
  const listed = LISTED.exec(text.slice(season.end));
  const chapter = mentions.find((one) => one.role === 'chapter' && one.total === null);
  const part = mentions.find((one) => one.role === 'part' && one.total === null);
  const stated = { season: season.value, part: part === undefined ? partLetter(text) : String(part.value) };
  const special = season.value === 0;
  if (listed !== null) {
    const end = season.end + listed[0].length;
    const [, first, hash, , stuck, zero, bracketed, released] = listed;
    const episode = Number(first ?? hash ?? stuck ?? zero ?? bracketed ?? released);
    const lastEpisode = listed[3] === undefined ? null : Number(listed[3]);
    if (isList(episode, lastEpisode)) return 'refused';
    return {
      ...stated,
      special,
      episode,
      lastEpisode,
      kind: 'episode',
      used: [season, { ...season, start: season.end, end }],
    };
  }
  const one = oneOfAll(text, season, mentions);
  if (one !== null) {
    const told = one === part ? null : stated.part;
    return { ...stated, part: told, special, episode: one.value, kind: 'episode', used: [season, one] };
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

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + '\u0000'.repeat(end - start) + text.slice(end);
}
