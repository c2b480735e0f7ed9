import { foldWord } from './clean-label';
import { LABELS, ORDINALS, type LabelLanguage } from './label-table';

/** What a number can count. */
export type Role = 'season' | 'episode' | 'part' | 'chapter';

/** What a word can mean, over all languages that have it. */
export interface WordMeaning {
  readonly role: Role;
  readonly languages: ReadonlySet<string>;
  /** Letters and short forms: they mean something only in a pair. */
  readonly weak: boolean;
  /** Only before a range. */
  readonly several: boolean;
  /** A part that names the episode where nothing else does. */
  readonly loose: boolean;
  /** The season's word where it belongs to an episode. */
  readonly owner: boolean;
}

/** Scripts that put no space between words: the word may hang on the one before. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]$/u;

/** An article that is written onto its word. */
const ELIDED = /^(?:l|d|all|dall|dell|nell|sull)['’](?=\p{L}{2})/u;

interface Words {
  readonly meanings: ReadonlyMap<string, readonly WordMeaning[]>;
  /** Words that may hang at the end of another one, the longest first. */
  readonly hanging: readonly string[];
  readonly ordinalSigns: ReadonlySet<string>;
}

let held: Words | null = null;

/** Made of the table when the first label is read: the worker starts far more often than it reads one. */
function words(): Words {
  held ??= makeWords();
  return held;
}

function makeWords(): Words {
  const meanings = new Map<string, WordMeaning[]>();
  const hanging = new Set<string>();
  const add = (code: string, listed: string | undefined, role: Role, flags: Partial<WordMeaning> = {}) => {
    for (const word of (listed ?? '').split(' ').filter((one) => one !== '')) {
      const key = foldWord(word);
      const others = meanings.get(key) ?? [];
      const { weak = false, several = false, loose = false, owner = false } = flags;
      const same = others.find(
        (one) =>
          one.role === role &&
          one.weak === weak &&
          one.several === several &&
          one.loose === loose &&
          one.owner === owner,
      );
      if (same === undefined) others.push({ role, weak, several, loose, owner, languages: new Set([code]) });
      else others[others.indexOf(same)] = { ...same, languages: new Set([...same.languages, code]) };
      meanings.set(key, others);
      if (UNSPACED.test(word)) hanging.add(key);
    }
  };
  for (const [code, language] of Object.entries(LABELS)) {
    add(code, language.season, 'season');
    add(code, language.seasonOf, 'season', { owner: true });
    add(code, language.episode, 'episode');
    add(code, language.chapter, 'chapter');
    add(code, language.part, 'part', { loose: language.partIsEpisode === true });
    add(code, language.several, 'episode', { several: true });
    add(code, `s ${language.seasonLetters ?? ''}`, 'season', { weak: true });
    add(code, `e ${language.episodeLetters ?? ''}`, 'episode', { weak: true });
  }
  return {
    meanings,
    hanging: [...hanging].sort((a, b) => b.length - a.length),
    ordinalSigns: new Set(ORDINALS.map(foldWord)),
  };
}

/** The table's language for a tag: `pt-BR` is `pt`, both kinds of Norwegian are `no`; null when it is not listed. */
export function labelLanguage(tag: string | undefined): string | null {
  const primary =
    (tag ?? '')
      .trim()
      .toLowerCase()
      .split(/[-_,; ]/)[0] ?? '';
  const named = { nb: 'no', nn: 'no', fil: 'tl', iw: 'he', in: 'id', bs: 'hr', yue: 'zh', cmn: 'zh' }[
    primary
  ];
  const code = named ?? primary;
  return Object.hasOwn(LABELS, code) ? code : null;
}

/** What a folded word may mean; with the length of the word, which may hang at the end of a longer one. */
export function wordMeanings(folded: string): { meanings: readonly WordMeaning[]; length: number } | null {
  const { meanings: known, hanging } = words();
  // L'épisode, dell'episodio
  const word = folded.replace(ELIDED, '');
  const meanings = known.get(word);
  if (meanings !== undefined) return { meanings, length: folded.length };
  if (!UNSPACED.test(folded)) return null;
  const end = hanging.find((word) => folded.endsWith(word));
  return end === undefined ? null : { meanings: known.get(end) ?? [], length: end.length };
}

/** Is this what makes an ordinal of the number before it? */
export function isOrdinal(word: string): boolean {
  return words().ordinalSigns.has(foldWord(word));
}

/** Is this a letter that the language of a tag puts before an episode's number, and never before a season's? */
export function isEpisodeLetter(letter: string, tag: string): boolean {
  const { seasonLetters = '', episodeLetters = '' } = LABELS[labelLanguage(tag) ?? ''] ?? {};
  const has = (listed: string) => listed.split(' ').map(foldWord).includes(foldWord(letter));
  return has(`e ${episodeLetters}`) && !has(seasonLetters);
}

/**
 * May a number stand before the word: just so, as an ordinal, or not? A word of several languages follows the
 * label's or the page's; when that is none of them, the strictest.
 */
export function numberBefore(
  meaning: WordMeaning,
  spoken: ReadonlySet<string>,
): LabelLanguage['before'] | null {
  const common = [...meaning.languages].filter((code) => spoken.has(code));
  const codes = common.length > 0 ? common : [...meaning.languages];
  const rules = codes.map((code) => LABELS[code]?.before ?? null);
  if (rules.includes(null)) return null;
  if (rules.includes('dot')) return 'dot';
  return rules.includes('bare') ? 'bare' : 'named';
}
