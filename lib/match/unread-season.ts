import { foldWord } from './clean-label';
import { type Mention, TOKEN, shareLanguage } from './label-scan';
import { numberWord } from './label-number-words';
import { BELONGS } from './label-texts';
import { type WordMeaning, wordMeanings } from './label-words';

/** Ends the stretch beside a number: what is behind it is a show's name or a title. */
const STRETCH = /[|·–—:([]|\s-\s/;

/** Seasons' words that name a whole show as well, where no number is beside them: `Limited Series`. */
const SHOWS = new Set('series siri シリーズ सीरीज़ سیریز σειρα'.split(' ').map(foldWord));

/** Which episode of its season it is, and not which season: `Season Finale: Episode 10`. */
const PLACE = /(?:^|[^\p{L}\p{N}\s]\s*)season (?:finale|premi[eè]re|opener)$/iu;

/** Between a season's word and a number that it may have: in front of it, and behind. */
const [FRONT, BEHIND] = [/^[.-]? ?$/, /^ ?[:(#-]? ?$/];

/** `Season (2), Episode 5`, `Episode 5: Fog, Season Two`: numbered in a way that is not read. */
function isNumbered(text: string, used: readonly Mention[]): boolean {
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    word,
    index,
    end: index + word.length,
  }));
  const isNumber = (other: (typeof tokens)[number] | undefined, season: WordMeaning): boolean =>
    other !== undefined &&
    (/^(?:\d{1,4}|[IVX]+)$/.test(other.word) || numberWord(other.word, season.languages) !== null) &&
    !used.some(({ start, end }) => other.index >= start && other.index < end);
  return tokens.some(({ word, index, end }, at) => {
    const [before, behind] = [tokens[at - 1], tokens[at + 1]];
    const season = wordMeanings(foldWord(word))?.meanings.find((one) => !one.weak && one.role === 'season');
    if (season === undefined) return false;
    return (
      (FRONT.test(text.slice(before?.end, index)) && isNumber(before, season)) ||
      (BEHIND.test(text.slice(end, behind?.index)) && isNumber(behind, season))
    );
  });
}

/**
 * Does a season's or a part's word stand right beside the numbers without one that is read (`The Final Season: Episode
 * 2`, `Episode 2 of the last season`)? Behind them only where it is said to own the episode: else it is in a title.
 */
export function hasUnreadSeason(text: string, used: readonly Mention[]): boolean {
  const [first, last] = [used[0], used.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (isNumbered(text, used)) return true;
  const before = text
    .slice(0, first.start)
    .replace(/[\s\-–—:|·,.([]+$/u, '')
    // `Season 4B`, `Season 4.2`
    .replace(/ ?\d+(?:[a-d]|[.,]\d+)$/iu, '');
  const close = tokensOf(before.replace(PLACE, '').split(STRETCH).pop() ?? '').slice(-2);
  if (close.some((word, at) => isSeason(word, first, at === close.length - 1))) return true;
  const after = tokensOf(
    text
      .slice(last.end)
      .replace(/^[\s,(]+/, '')
      .split(STRETCH)[0] ?? '',
  );
  const place = after.findIndex((word) => isSeason(word, last, false));
  return place > 0 && place < 4 && BELONGS.test(after[0] ?? '');
}

function isSeason(word: string, beside: Mention, alone: boolean): boolean {
  if (/[终終]季$|^arc$/u.test(word)) return true;
  const known = wordMeanings(word);
  if (known === null || (alone && SHOWS.has(word.slice(-known.length)))) return false;
  return known.meanings.some(
    (one) => !one.weak && (one.role === 'season' || one.role === 'part') && shareLanguage(one, beside),
  );
}

function tokensOf(text: string): string[] {
  return [...text.matchAll(TOKEN)].map(([token]) => foldWord(token));
}
