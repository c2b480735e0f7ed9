import { describe, expect, it } from 'vitest';
import { createTurns } from '../../lib/ui/turns';
import { later } from './pretend';

describe('acts in their turn', () => {
  it('come one after the other, and the same gesture once until it is answered', async () => {
    const inTurn = createTurns();
    const { promise, answer } = later<boolean>();
    const begun: string[] = [];
    const work = (name: string, until: Promise<boolean>) => () => (begun.push(name), until);
    const first = inTurn('a', work('first', promise));
    const second = inTurn('b', work('second', Promise.resolve(true)));
    expect(await inTurn('a', work('double', promise))).toBe(false);
    expect(begun).toEqual(['first']);
    answer(true);
    expect(await Promise.all([first, second])).toEqual([true, true]);
    await inTurn('a', work('again', Promise.resolve(true)));
    expect(begun).toEqual(['first', 'second', 'again']);
  });

  it('go on after one that failed', async () => {
    const inTurn = createTurns();
    const failed = inTurn('a', () => Promise.reject(new Error('on purpose')));
    const next = inTurn('b', () => Promise.resolve(true));
    await expect(failed).rejects.toThrow('on purpose');
    expect(await next).toBe(true);
    expect(await inTurn('a', () => Promise.resolve(true))).toBe(true);
  });
});
