const DEFAULT = 'en-US';

/**
 * A language tag as TMDB wants it (`ll-CC`), from any tag a browser or a page gives: `zh-Hant` is `zh-TW`, `de` is
 * `de-DE`, Latin America's Spanish is Mexico's. What is no tag becomes English.
 */
export function tmdbLanguage(tag: string): string {
  try {
    const { language, region } = new Intl.Locale(tag.trim().replace('_', '-')).maximize();
    if (region === undefined || !/^[a-z]{2,3}$/.test(language)) return DEFAULT;
    if (/^[A-Z]{2}$/.test(region)) return `${language}-${region}`;
    return language === 'es' ? 'es-MX' : DEFAULT;
  } catch {
    return DEFAULT;
  }
}
