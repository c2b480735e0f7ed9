import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { uuidV7 } from '../../lib/domain/ids';
import { uuidV5 } from '../../lib/domain/uuid-v5';
import { sha1 } from '../../lib/domain/sha1';

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

describe('uuid v5', () => {
  it.each([
    ['6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com', '2ed6657d-e927-568b-95e1-2665a8aea6a2'],
    [
      '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
      'http://www.example.com/',
      'fcde3c85-2270-590f-9e7c-ee003d65e0e2',
    ],
  ])('is made of namespace and name: %s %s', (namespace, name, id) => {
    const digits = namespace.replaceAll('-', '') + Buffer.from(name).toString('hex');
    const hash = createHash('sha1').update(Buffer.from(digits, 'hex')).digest('hex');
    expect(uuidV5(name, namespace).replaceAll('-', '').slice(0, 12)).toBe(hash.slice(0, 12));
    if (name === 'www.example.com') expect(uuidV5(name, namespace)).toBe(id);
  });

  it('is the same on every device and in every version', () => {
    expect(uuidV5('play|default|1|#101|')).toBe('6036348c-fe74-55da-a35c-cea1b0e4e872');
  });

  it('hashes as the platform does, whatever the length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(Buffer.from(sha1(bytes)).toString('hex')).toBe(createHash('sha1').update(bytes).digest('hex'));
      }),
    );
  });

  it('has the form of its version', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(uuidV5(name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
  });
});
