import type { DemoEpisode, DemoSeason, DemoShow, DemoTexts } from './demo-show.ts';

export interface LocalTexts {
  readonly name: string;
  readonly overview: string;
  readonly tagline: string;
}

/**
 * A show's texts in a language, as TMDB picks them: the exact tag, else any translation of that language. Where
 * there is none the name stays, and overview and tagline are empty, never null.
 */
export function showTexts(show: DemoShow, language: string): LocalTexts {
  if (isEnglish(language)) return { name: show.name, overview: show.overview, tagline: show.tagline };
  const texts = translation(show, language);
  return { name: texts?.name ?? show.name, overview: texts?.overview ?? '', tagline: texts?.tagline ?? '' };
}

/** An untitled or untranslated episode gets a placeholder in the language asked for. */
export function episodeTexts(
  show: DemoShow,
  episode: DemoEpisode,
  language: string,
): { name: string; overview: string } {
  const placeholder = numbered(EPISODE, language, episode.number);
  if (isEnglish(language)) return { name: episode.name || placeholder, overview: episode.overview };
  const season = show.seasons.find((one) => one.number === episode.season);
  const at = season?.episodes.findIndex((one) => one.id === episode.id) ?? -1;
  const title = translation(show, language)?.titles?.[episode.season]?.[at];
  return { name: title ?? placeholder, overview: '' };
}

export function seasonName(season: DemoSeason, language: string): string {
  if (season.name !== '') return season.name;
  return season.number === 0 ? 'Specials' : numbered(SEASON, language, season.number);
}

export function isEnglish(language: string): boolean {
  return language.split('-')[0] === 'en';
}

function translation(show: DemoShow, language: string): DemoTexts | undefined {
  const exact = show.translations[language];
  if (exact !== undefined) return exact;
  const short = language.split('-')[0];
  return Object.entries(show.translations).find(([tag]) => tag.split('-')[0] === short)?.[1];
}

const EPISODE: Readonly<Record<string, string>> = {
  en: 'Episode #',
  de: 'Folge #',
  fr: 'Épisode #',
  es: 'Episodio #',
  pt: 'Episódio #',
  sv: 'Avsnitt #',
  ja: '第#話',
  zh: '第 # 集',
};

const SEASON: Readonly<Record<string, string>> = {
  en: 'Season #',
  de: 'Staffel #',
  fr: 'Saison #',
  es: 'Temporada #',
  pt: 'Temporada #',
  sv: 'Säsong #',
  ja: 'シーズン#',
  zh: '第 # 季',
};

function numbered(words: Readonly<Record<string, string>>, language: string, number: number): string {
  const pattern = words[language.split('-')[0] ?? 'en'] ?? words['en'] ?? '#';
  return pattern.replace('#', String(number));
}
