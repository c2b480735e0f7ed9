import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const locales = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'public', '_locales');

interface Message {
  readonly message: string;
  readonly placeholders?: Record<string, { content: string }>;
}

function read(locale: string): Record<string, Message> {
  return JSON.parse(readFileSync(join(locales, locale, 'messages.json'), 'utf8'));
}

const english = read('en');
const folders = readdirSync(locales);
const others = folders.filter((locale) => locale !== 'en');

/** Words that a language shares with English, by its folder. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: ['Special', 'Specials', 'Name', 'Binge', 'Version', 'Genre'],
  es: ['min', 'Spoilers'],
  fr: ['min', 'Spoilers', 'Catalogue', 'Version', 'Licences', 'Pages', 'Service', 'Genre'],
  pt_BR: ['min', 'Spoilers'],
};

/** The names between dollar signs, once each. */
function named({ message }: Message): string[] {
  return [
    ...new Set([...message.matchAll(/\$([a-z]\w*)\$/gi)].map(([, name = '']) => name.toLowerCase())),
  ].sort();
}

function violations(locale: string, isWrong: (message: string, key: string) => boolean): string[] {
  return Object.entries(read(locale))
    .filter(([key, { message }]) => isWrong(message, key))
    .map(([key, { message }]) => `${key}: ${message}`);
}

/** The plural forms that a language has for counts that people have. Millions fall back to `other`. */
function formsOf(locale: string): string[] {
  const rules = new Intl.PluralRules(locale.replace('_', '-'));
  return [...new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)))];
}

const plurals = Object.keys(english).flatMap((key) => (key.endsWith('_other') ? key.slice(0, -6) : []));

describe.each(folders)('the strings in %s', (locale) => {
  const strings = read(locale);
  const keys = Object.keys(strings);

  it('are all there, and no others', () => {
    const forms = plurals.flatMap((name) => formsOf(locale).map((form) => `${name}_${form}`));
    const wanted = new Set([...Object.keys(english), ...forms]);
    const missing = [...wanted].filter((key) => !Object.hasOwn(strings, key));
    const unknown = keys.filter((key) => !wanted.has(key));
    expect({ missing, unknown }, `public/_locales/${locale}/messages.json`).toEqual({
      missing: [],
      unknown: [],
    });
  });

  it('are filled in as in English', () => {
    for (const [key, one] of Object.entries(strings)) {
      const model = english[key] ?? english[key.replace(/_[a-z]+$/, '_other')];
      if (model === undefined) continue;
      expect(one.placeholders, key).toEqual(model.placeholders);
      expect(named(one), key).toEqual(named(model));
      expect(Object.keys(one.placeholders ?? {}), key).toEqual(expect.arrayContaining(named(one)));
    }
  });

  it('say something, without stray spaces', () => {
    const edges = (message = '') => [/^\s*/.exec(message)?.[0], /\s*$/.exec(message)?.[0]].join('|');
    expect(violations(locale, (message) => message.trim() === '')).toEqual([]);
    expect(violations(locale, (message) => /[ \u00a0\u202f]{2}/.test(message))).toEqual([]);
    // Japanese punctuation holds its own space.
    expect(
      violations(
        locale,
        (message, key) => locale !== 'ja' && edges(message) !== edges(english[key]?.message ?? message),
      ),
    ).toEqual([]);
  });

  it('use the typographic marks', () => {
    expect(violations(locale, (message) => /\.\.\.|['"`]| - /.test(message))).toEqual([]);
  });

  it('name the product and its language', () => {
    expect(strings['extensionName']?.message).toBe('Couchmark');
    expect(strings['language']?.message).toBe(locale.replace('_', '-'));
  });

  it('describe the extension in at most 132 characters, which the stores demand', () => {
    expect(strings['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
  });
});

describe('the strings of every language but English', () => {
  it.each(others)('%s has nothing left in English', (locale) => {
    const words = (message: string) => message.replace(/\$\w+\$|Couchmark|TMDB|JustWatch/g, '').trim();
    const left = violations(
      locale,
      (message, key) =>
        message === english[key]?.message &&
        /\p{L}{3}/u.test(words(message)) &&
        !SHARED[locale]?.includes(words(message)),
    );
    expect(left).toEqual([]);
  });

  it('Japanese keeps to full-width punctuation, and its words together', () => {
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u.source;
    const narrow = new RegExp(`${japanese}[?!:;,.()·~]|[?!:;,()·~]${japanese}`, 'u');
    expect(violations('ja', (message) => narrow.test(message))).toEqual([]);
    expect(violations('ja', (message) => new RegExp(`${japanese} ${japanese}`, 'u').test(message))).toEqual(
      [],
    );
  });

  it('French never parts a mark from its word', () => {
    expect(violations('fr', (message) => / [:;?!»]|« /.test(message))).toEqual([]);
  });
});
