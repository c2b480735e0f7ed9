import { foldWord } from '../match/clean-label';
import { type Label, parseLabel } from '../match/grammar';
import { wordMeanings } from '../match/label-words';
import { type EpisodeClaim, NO_IDS } from './import-row';

export const NOTHING_SAID: EpisodeClaim = {
  season: null,
  seasonName: null,
  number: null,
  title: null,
  ids: NO_IDS,
};

/** What an episode's own words say, the likeliest first: a name, a number for a stand-in, or a number and a name. */
export function episodeClaims(
  words: string,
  context: { readonly language: string | null; readonly number: number | null },
): EpisodeClaim[] {
  const name = unquoted(words);
  const { number } = context;
  if (name === '') return [{ ...NOTHING_SAID, number }];
  const label = numberedLabel(name, context.language);
  if (label === null) return [{ ...NOTHING_SAID, title: name, number }];
  const claim = {
    ...NOTHING_SAID,
    title: label.title === '' ? null : label.title,
    number: number ?? label.number,
  };
  if (label.kind === 'episode' && label.title === '') return [claim];
  const whole = { ...NOTHING_SAID, title: name, number };
  // A chapter's number may count through all seasons, and "Chapter 4" is a name.
  if (label.kind === 'chapter') return label.title === '' ? [whole] : [whole, { ...claim, number }];
  return [claim, whole];
}

interface NumberedLabel {
  readonly number: number;
  readonly title: string;
  readonly kind: 'episode' | 'chapter';
}

const numbered = new Map<string, NumberedLabel | null>();
const MOST_HELD = 20_000;

function numberedLabel(name: string, language: string | null): NumberedLabel | null {
  if (!mayBeNumbered(name)) return null;
  const key = `${language} ${name}`;
  const held = numbered.get(key);
  if (held !== undefined) return held;
  const label = parseLabel(name, language === null ? {} : { language });
  const read = label === null ? null : plainLabel(label);
  if (numbered.size < MOST_HELD) numbered.set(key, read);
  return read;
}

const OPENING =
  /^[\s"'“„«「]*(\p{L}[\p{L}\p{M}]*)?[.\s]{0,2}[#№]?\s?\p{Nd}+[.ªº\s-]{0,2}(\p{L}[\p{L}\p{M}]*)?/u;
const EAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** A quick look before a name is read in full: does it open with a number beside a word that counts episodes? */
function mayBeNumbered(name: string): boolean {
  if (name.startsWith('第')) return true;
  const [, before, after] = OPENING.exec(name) ?? [];
  const word = before ?? after;
  return word !== undefined && (EAST.test(word) || wordMeanings(foldWord(word)) !== null);
}

/** A label that is nothing but one episode's number, with or without its name. */
function plainLabel({ before, season, lastEpisode, episode, kind, title }: Label): NumberedLabel | null {
  if (before !== '' || season !== null || lastEpisode !== null || episode === null) return null;
  return kind === 'episode' || kind === 'chapter' ? { number: episode, title: unquoted(title), kind } : null;
}

/** Netflix puts some names into quotation marks of the language. */
function unquoted(words: string): string {
  const text = words.trim();
  const inside = /^(?:"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«\s?([^»]+?)\s?»|「([^」]+)」|『([^』]+)』)$/u.exec(
    text,
  );
  return (inside?.slice(1).find((one) => one !== undefined) ?? text).trim();
}
