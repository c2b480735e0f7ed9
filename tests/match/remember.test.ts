import { describe, expect, it } from 'vitest';
import { remember } from '../../lib/match/remember';

/** What is read, with `most` remembered, when these are asked one after the other. */
function read(most: number, ...asked: string[]): string[] {
  const done: string[] = [];
  const loud = remember((text) => {
    done.push(text);
    return text.toUpperCase();
  }, most);
  for (const text of asked) expect(loud(text)).toBe(text.toUpperCase());
  return done;
}

describe('what is remembered', () => {
  it('is read once, also where it is nothing', () => {
    expect(read(3, 'a', 'b', 'a', '', 'b', '')).toEqual(['a', 'b', '']);
  });

  it('is forgotten where there is too much of it, and read again', () => {
    expect(read(2, 'a', 'b', 'a', 'c', 'a', 'c', 'b', 'c')).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
  });
});
