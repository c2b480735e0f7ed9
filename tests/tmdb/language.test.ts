import { expect, test } from 'vitest';
import { tmdbLanguage } from '../../lib/tmdb/language';

test.each([
  ['en-GB', 'en-GB'],
  ['de', 'de-DE'],
  ['pt_BR', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['zh-Hans', 'zh-CN'],
  ['zh-Hant', 'zh-TW'],
  ['zh-Hant-HK', 'zh-HK'],
  ['es-419', 'es-MX'],
  ['ja', 'ja-JP'],
  ['de-CH-1996', 'de-CH'],
  [' sv ', 'sv-SE'],
  ['', 'en-US'],
  ['not a tag', 'en-US'],
  ['"><script>', 'en-US'],
])('%j is asked for as %s', (tag, language) => {
  expect(tmdbLanguage(tag)).toBe(language);
});
