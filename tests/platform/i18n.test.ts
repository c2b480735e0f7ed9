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
    [1000, '1,000 episodes'],
  ])('counts %i', (count, words) => {
    expect(plural('episodes', count)).toBe(words);
  });

  it('gives dates in the browser’s own kind of the texts’ language', () => {
    expect(locale()).toBe('en-GB');
  });

  it('knows the direction', () => expect(direction()).toBe('ltr'));

  it.each(Object.entries(messages))('%s is filled in completely', (name, entry) => {
    const places = 'placeholders' in entry ? Object.values(entry.placeholders) : [];
    // A plural form may leave out the count and use what comes after it.
    const used = places.map(({ content }) => Number(content.slice(1)) - 1);
    const isKey = (key: string): key is MessageKey => key in messages;
    if (!isKey(name)) throw new Error(name);
    const values = Array.from({ length: Math.max(0, ...used.map((at) => at + 1)) }, (_, at) => `value${at}`);
    const text = t(name, ...values);
    for (const at of used) expect(text).toContain(values[at]);
    expect(text).not.toMatch(/\$\w+\$|\{\w+\}/);
  });
});
