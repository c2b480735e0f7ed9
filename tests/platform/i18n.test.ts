import '../components/browser-double';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { direction, locale, plural, t, type MessageKey } from '../../lib/platform/i18n';

describe('texts', () => {
  it('fills in what the text asks for, in its order', () => {
    expect(t('markWatched', 'S2 E5', 'Night Ferry')).toBe('Mark S2 E5 of Night Ferry watched');
  });

  it('does not read a dollar sign in a name as a place to fill', () => {
    expect(t('saidAdded', '$1 Million')).toBe('$1 Million added');
  });

  it.each([
    [0, '0 episodes'],
    [1, '1 episode'],
    [2, '2 episodes'],
    [1000, '1000 episodes'],
  ])('counts %i', (count, words) => {
    expect(plural('episodes', count)).toBe(words);
  });

  it('gives dates in the browser’s own kind of the texts’ language', () => {
    expect(locale()).toBe('en-GB');
  });

  it('knows the direction', () => expect(direction()).toBe('ltr'));

  it.each(Object.entries(messages))('%s is filled in completely', (name, entry) => {
    const names = 'placeholders' in entry ? Object.keys(entry.placeholders) : [];
    const isKey = (key: string): key is MessageKey => key in messages;
    if (!isKey(name)) throw new Error(name);
    const values = names.map((_, index) => `value${index}`);
    const text = t(name, ...values);
    for (const value of values) expect(text).toContain(value);
    expect(text).not.toMatch(/\$\w+\$|\{\w+\}/);
  });
});
