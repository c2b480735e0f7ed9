import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidV7 } from '../../lib/domain/ids';

describe('uuid v7', () => {
  it('puts the time first, then version, variant and randomness', () => {
    const ones = (bytes: Uint8Array) => bytes.fill(0xff);
    expect(uuidV7(0x0123_4567_89ab, ones)).toBe('01234567-89ab-7fff-bfff-ffffffffffff');
    expect(uuidV7(0, (bytes) => bytes.fill(0))).toBe('00000000-0000-7000-8000-000000000000');
  });

  it('sorts by age and has its form at any time', () => {
    const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
    const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [first, second] = [uuidV7(a, random), uuidV7(b, random)];
        expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        if (a < b) expect(first < second).toBe(true);
      }),
    );
  });
});
