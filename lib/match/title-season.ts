import { cleanLabel } from './clean-label';
import { parseLabel } from './grammar';

/** A season that hides in a show's title: `Quiet Sea Final Season`, `Quiet Sea 2nd Season`, `Quiet Sea II`. */
export interface TitleSeason {
  /** The title without it. */
  readonly name: string;
  readonly season: number | 'last' | null;
  readonly part: string | null;
  /** Only a number behind the name: it may as well be part of it. */
  readonly bare: boolean;
}

const FINAL =
  /^(.+?)[\s:,–—-]+(?:the |die |la |l['’] ?)?(?:final season|last season|finale staffel|letzte staffel|dernière saison|saison finale|última temporada|temporada final|stagione finale|ファイナルシーズン|最終シーズン|最终季|最終季|파이널 시즌|последний сезон|финальный сезон)(?:[\s:,–—-]+(?:part|teil|partie|parte|cour|パート)\.? ?(\d|I{1,3}))?$/iu;
const SHORT = /^(.*\p{L}\S*) S0?(\d{1,2})$/u;
const BARE = /^(.*\p{L}\S*) (II|III|IV|V|VI|VII|VIII|IX|X|[2-9]|1\d)$/u;
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Takes the season out of a title; null when none is in it. */
export function seasonInTitle(title: string, language = ''): TitleSeason | null {
  const text = cleanLabel(title);
  const final = FINAL.exec(text);
  if (final !== null) return { name: final[1] ?? text, season: 'last', part: final[2] ?? null, bare: false };
  const label = parseLabel(text, { language });
  if (
    label !== null &&
    label.episode === null &&
    label.before !== '' &&
    (label.season ?? label.part) !== null
  ) {
    return { name: label.before, season: label.season, part: label.part, bare: false };
  }
  const short = SHORT.exec(text);
  if (short !== null) return { name: short[1] ?? text, season: Number(short[2]), part: null, bare: false };
  const bare = BARE.exec(text);
  if (bare === null) return null;
  const number = bare[2] ?? '';
  const season = /^\d/.test(number) ? Number(number) : ROMAN.indexOf(number);
  return { name: bare[1] ?? text, season, part: null, bare: true };
}
