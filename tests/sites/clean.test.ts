import { describe, expect, it } from 'vitest';
import { clean, LABEL_LIMIT } from '../../lib/sites/clean';

describe('a text of a page', () => {
  it('is cut to its limit, and ends with no space where it was cut', () => {
    expect(clean('x'.repeat(LABEL_LIMIT + 1))).toBe('x'.repeat(LABEL_LIMIT));
    expect(clean('-- '.repeat(LABEL_LIMIT))).toBe('-- '.repeat(167).slice(0, LABEL_LIMIT).trim());
    expect(clean('x '.repeat(LABEL_LIMIT))).toBe('x '.repeat(LABEL_LIMIT / 2).trim());
  });

  it('is empty where it is none', () => {
    expect([clean(undefined), clean(7), clean(' \n ')]).toEqual(['', '', '']);
  });
});
