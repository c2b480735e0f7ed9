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

describe('the strings of every language', () => {
  it.each(readdirSync(locales))('%s has the same keys and placeholders as English', (locale) => {
    const other = read(locale);
    expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
    for (const [key, { message, placeholders = {} }] of Object.entries(other)) {
      expect(message.trim(), key).not.toBe('');
      expect(Object.keys(placeholders).sort(), key).toEqual(
        Object.keys(english[key]?.placeholders ?? {}).sort(),
      );
      for (const [, name = ''] of message.matchAll(/\$([a-z]\w*)\$/gi)) {
        expect(
          Object.keys(placeholders).map((one) => one.toLowerCase()),
          key,
        ).toContain(name.toLowerCase());
      }
    }
  });

  it('describes the extension in at most 132 characters, which the stores demand', () => {
    expect(english['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
  });
});
