import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { packTexts, type Texts } from '../../modules/pack-texts';
import { LANGUAGES, textKeys, textsIn } from '../support/texts';

const getMessage = vi.hoisted(() => vi.fn<(name: string, values?: readonly string[]) => string>());
vi.mock('../../lib/platform/browser', () => ({ browser: { i18n: { getMessage } } }));

const LOCALES = join(import.meta.dirname, '../../public/_locales');
const languages = new Map<string, Texts>(
  LANGUAGES.map((folder) => [
    folder,
    JSON.parse(readFileSync(join(LOCALES, folder, 'messages.json'), 'utf8')),
  ]),
);

/** A browser of that language; what the language has not is in English. */
async function browserOf(packed: ReadonlyMap<string, Texts>, folder: string) {
  getMessage.mockImplementation(
    (name) => (packed.get(folder)?.[name] ?? packed.get('en')?.[name])?.message ?? '',
  );
  vi.resetModules();
  return import('../../lib/platform/packed-texts');
}

beforeEach(() => getMessage.mockReset());

describe('packed texts', () => {
  const packed = packTexts(languages, 'en');

  it.each(LANGUAGES)('in %s are what they were', async (folder) => {
    const { lookUp } = await browserOf(packed, folder);
    const plain = textsIn(folder);
    // What stands in a place is left as it is, whatever it looks like.
    const values = ['$1', '{2}', 'three', '$&'];
    for (const key of textKeys()) expect(lookUp(key, values), key).toBe(plain(key, values));
    expect(lookUp('noSuchText')).toBe('');
  });

  it('are two messages to the browser, however many are asked for', async () => {
    const { lookUp } = await browserOf(packed, 'fr');
    for (const key of textKeys().filter((key) => !/^(?:extension|command)[A-Z]/.test(key))) lookUp(key);
    expect(getMessage).toHaveBeenCalledTimes(2);
  });

  it('have their names once, in the language that others fall back to', () => {
    expect([...packed].filter(([, texts]) => 'names' in texts).map(([folder]) => folder)).toEqual(['en']);
  });

  it('leave to the browser what only it knows, and all where nothing was packed', async () => {
    getMessage.mockImplementation((name, values) =>
      name === '@@bidi_dir' ? 'rtl' : textsIn('en')(name, values),
    );
    vi.resetModules();
    const { lookUp } = await import('../../lib/platform/packed-texts');
    expect(lookUp('@@bidi_dir')).toBe('rtl');
    expect(lookUp('tonight')).toBe('Tonight');
    expect(lookUp('saidAdded', ['Lanterns'])).toBe('Lanterns added');
  });

  it('throw what the browser throws, and are read as soon as it answers', async () => {
    const { lookUp } = await browserOf(packed, 'en');
    getMessage.mockImplementationOnce(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(() => lookUp('tonight')).toThrow('invalidated');
    expect(lookUp('tonight')).toBe('Tonight');
  });

  it('are not made without the language that has the names', () => {
    expect(() => packTexts(languages, 'nowhere')).toThrow('no texts in nowhere');
  });

  it.each(['two\nlines', 'a place {1}', 'it costs $5', 'to $NOBODY$'])('cannot hold %j', (message) => {
    expect(() => packTexts(new Map([['en', { one: { message } }]]), 'en')).toThrow('The text one');
  });
});
