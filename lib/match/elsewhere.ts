import { foldWord } from './clean-label';
import {
  EASTERN_COUNTDOWN,
  EASTERN_SECONDS,
  ELSEWHERE_ON,
  EXTRA_WORDS,
  HALF_EXTRA_WORDS,
  IN_TIME,
  LATER_AFTER,
  LATER_BEFORE,
  NEXT_STEMS,
  NEXT_WORDS,
  NOT_THIS,
  NOT_THIS_AFTER,
  SECONDS,
  SMALL_WORDS,
} from './elsewhere-words';
import { type Mention, TOKEN } from './label-scan';
import { COUNTERS } from './label-table';
import { wordMeanings } from './label-words';

/** Ends a stretch; a colon only parts what stands before the label (`Recap: S2 E5`): after it, it begins a title. */
export const STRETCH = /[|·•–—\]】]|\s-\s/;

/** Is the label one of another video: up next, a button, a promotion, a trailer? */
export function isElsewhere(text: string, used: readonly Mention[]): boolean {
  const before = text.slice(0, used[0]?.start ?? 0).split(STRETCH);
  const close = before.pop() ?? '';
  if (close.split(/[:!]/).some((piece) => isOther(piece, NEAR))) return true;
  if (before.some((stretch) => stretch.split(/[:!]/).some((piece) => isOther(piece, FAR)))) return true;
  const opening = before[0]?.split(/[:!]/) ?? [];
  if (opening.length > 1 && isOther(opening[0] ?? '', NEAR)) return true;
  const after = text.slice(used.at(-1)?.end ?? text.length);
  const tail = after.trim();
  if (NOT_THIS_AFTER.test(tail) || LATER_AFTER.test(tail) || saysNext(tail)) return true;
  const [direct = '', ...later] = after.replace(/["“„«][^"“”»]+["“”»]/gu, '').split(STRETCH);
  return later.some((piece) => isExtra(piece)) || (/^\s*,?\s*[\p{L}\d(]/u.test(direct) && isExtra(direct));
}

/** `S2 E6 plays next`, `S2 F6 als Nächstes`, `T2:E6 en 5 segundos`; `Up Next` and `In 5 Seconds` begin as titles do. */
function saysNext(tail: string): boolean {
  if (EASTERN_SECONDS.test(tail)) return true;
  // `Episode 6 · Starts in 5 seconds`
  if (runsOut(tokensOf(tail)) && !/^\P{L}*\p{Lu}.*\d ?\p{Lu}/u.test(tail)) return true;
  return /^(?!en replay)\p{Ll}.* |^Up next$/u.test(tail) && isOther(tail, FAR);
}

/** Seconds of a countdown: `Gone in 60 Seconds` is a title. */
const FEW = /^(?:[12]?\d|30)$/;

type Judge = (tokens: readonly string[]) => boolean;

/** Right before the number, one word is enough; further off it may be a show's name. */
const NEAR: Judge = (tokens) => tokens.some((one) => isExtraWord(one) || isNext(one));
const FAR: Judge = (tokens) =>
  tokens.some((one) => isExtraWord(one)) || (tokens.length > 1 && tokens.some((one) => isNext(one)));

const isNext = (token: string) => NEXT_WORDS.has(token) || NEXT_STEMS.test(token);
const isExtraWord = (token: string) => EXTRA_WORDS.has(token) || EXTRA_WORDS.has(token.replace(/s$/, ''));

function isOther(stretch: string, judge: Judge): boolean {
  const phrase = foldWord(stretch.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, ''));
  if (NOT_THIS.has(phrase) && (judge === NEAR || phrase.includes(' '))) return true;
  if (EASTERN_COUNTDOWN.test(stretch) || ELSEWHERE_ON.test(phrase) || LATER_BEFORE.test(stretch.trim()))
    return true;
  const tokens = tokensOf(stretch);
  if (runsOut(tokens) || EASTERN_SECONDS.test(stretch.trim())) return true;
  // `Fargo Recap`: not as a whole show is called, whatever its first words are.
  if (/^(?:trailer|recap|podcast)$/.test(tokens.at(-1) ?? '')) return true;
  if (!judge(tokens)) return false;
  const nothingElse = tokens.every(saysNothingElse) && !hasName(stretch);
  return nothingElse || namesNext(tokens) || isCountdown(tokens);
}

/** `Es folgt die nächste Folge`: whatever else is said of it. */
function namesNext(tokens: readonly string[]): boolean {
  return tokens.some(
    (one, at) => isNext(one) && (isEpisode(tokens[at - 1] ?? '') || isEpisode(tokens[at + 1] ?? '')),
  );
}

function isEpisode(token: string): boolean {
  if (SMALL_WORDS.has(token)) return false;
  return wordMeanings(token)?.meanings.some(({ role, weak }) => role === 'episode' && !weak) === true;
}

/** `Nächste Folge startet in 5 Sek.`, `Следующая серия через 5`: whatever the verb is. */
function isCountdown(tokens: readonly string[]): boolean {
  const unit = SECONDS.test(tokens.at(-1) ?? '');
  const [word = '', number = ''] = tokens.slice(unit ? -3 : -2);
  return /^\d{1,2}$/.test(number) && (unit || SMALL_WORDS.has(word));
}

/** `Starts in 5 seconds`, `tra 5 secondi`, `5 saniye sonra`: how long it is until then, and hardly more. */
function runsOut(tokens: readonly string[]): boolean {
  const at = tokens.findIndex((one, place) => SECONDS.test(one) && FEW.test(tokens[place - 1] ?? ''));
  const isTime = (place: number) => IN_TIME.has(tokens[place] ?? '');
  return at > 0 && (isTime(at - 2) || isTime(at + 1)) && tokens.length <= 5;
}

/** Are all words of it those of an extra (`Official Trailer`, `2. Fragman`, `Part 2 Trailer`)? */
export function isExtra(stretch: string): boolean {
  const tokens = tokensOf(stretch);
  const [told = '', more] = tokens.filter((one) => !SMALL_WORDS.has(one));
  return (
    tokens.some((one) => isExtraWord(one)) &&
    (more !== undefined || !HALF_EXTRA_WORDS.has(told)) &&
    tokens.every((one) => saysNothingElse(one) || isPart(one))
  );
}

/** `Start-Up`: words made one are a name, unless they are a button's or an extra's with a hyphen. */
function hasName(stretch: string): boolean {
  const made = foldWord(stretch).match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+/gu) ?? [];
  return made.some((one) => {
    const parts = one.split('-');
    return !NOT_THIS.has(parts.join(' ')) && !parts.some((part) => isExtraWord(part));
  });
}

function tokensOf(text: string): string[] {
  return [...text.matchAll(TOKEN)].map(([token]) => foldWord(token.replace(/^[dlDL]['’](?=\p{L})/u, '')));
}

function isPart(token: string): boolean {
  return wordMeanings(token)?.meanings.some(({ role }) => role === 'part') === true;
}

function saysNothingElse(token: string): boolean {
  if (/^\d{1,2}$/.test(token) || isExtraWord(token) || isNext(token) || SMALL_WORDS.has(token)) return true;
  if (COUNTERS.some(({ word }) => word === token)) return true;
  return wordMeanings(token)?.meanings.some((one) => !one.weak && one.role !== 'part') === true;
}
