import { foldWord } from './clean-label';
import { counterMention } from './label-counters';
import { afterWord, beforeWord } from './label-numbers';
import { type Mention, type Scan, TOKEN, type Token, gap } from './label-scan';
import { numberWordMentions } from './label-number-words';
import { type WordMeaning, wordMeanings } from './label-words';
import { crossMentions } from './label-shapes';

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
  const all = [...crossMentions(text), ...counted, ...words, ...numberWordMentions(scan)].sort(
    (a, b) => a.start - b.start,
  );
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
    // A letter that may as well number the season is no episode's alone (`T05`).
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(twin ? { ...one, padded: false } : one);
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
  const strong = found.filter((one) => !one.meaning.weak);
  const pair = strong.filter((one) => one.meaning.role === 'season' || one.meaning.role === 'episode');
  const allAfter = pair.every((one) => one.after !== null);
  const allBefore = pair.every((one) => one.before !== null);
  const beforeFirst = allBefore && (!allAfter || ordinalFirst(scan, pair));
  const taken = new Set<number>();
  // `The Lost Part 2. évad 5. rész`: the season's, whatever the name ends in.
  const owned = new Set(beforeFirst ? pair.map((one) => one.before?.place) : []);
  const free = (mention: Mention | null): mention is Mention => mention !== null && !taken.has(mention.place);
  const mentions: Mention[] = [];
  const left = strong.filter(
    (one) => pair.includes(one) || one.before !== null || !owned.has(one.after?.place),
  );
  for (;;) {
    // `2 сезон 8 серия 3 часть`: the last word has one number only, which leaves one for each before it.
    const forced = left.findIndex((one) => !free(one.before) || !free(one.after));
    // `Yeni Sezon 5. Bölüm`, `Новый сезон 5 серия`: an episode's word that has no other number keeps it.
    const only = left.findIndex(
      ({ meaning, before, after }) => meaning.role === 'episode' && free(before) && !free(after),
    );
    const [one] = left.splice(Math.max(only < 0 ? forced : only, 0), 1);
    if (one === undefined) break;
    const chosen = (beforeFirst ? [one.before, one.after] : [one.after, one.before]).find(free);
    if (chosen === undefined) continue;
    taken.add(chosen.place);
    mentions.push(chosen);
  }
  const weak = found.flatMap((one) => (one.meaning.weak && one.after !== null ? [one.after] : []));
  return [...mentions, ...weak.filter((one) => !taken.has(one.place))];
}

/**
 * With numbers on both sides of the words, ordinals win: a pair of them anywhere, one alone where it opens its stretch,
 * for it may end the name (`Lamp 2. Folge 3`).
 */
function ordinalFirst(scan: Scan, found: readonly Found[]): boolean {
  const [first] = found;
  if (first === undefined || !found.every((one) => one.ordinal) || first.before === null) return false;
  // `2nd Season #5`
  if (found.length > 1 || gap(scan, first.word).includes('#')) return true;
  return /(?:^|[-–—|:(,·])\s*$/u.test(scan.text.slice(0, first.before.start));
}

function meaningsAt(scan: Scan, at: number): Found[] {
  const token = scan.tokens[at];
  if (token === undefined) return [];
  const folded = foldWord(token.text);
  const known = wordMeanings(folded);
  if (known === null) return [];
  const start = known.length === folded.length ? token.start : token.end - known.length;
  const made = known.meanings.flatMap((meaning) => {
    const after = afterWord(scan, at, meaning, start);
    const before = meaning.weak ? null : beforeWord(scan, at, meaning);
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
