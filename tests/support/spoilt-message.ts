import * as fc from 'fast-check';
import * as v from 'valibot';
import { CHECKS } from '../../lib/messages/check.ts';
import { samplePayload } from './sample-message.ts';

const NAMES = Object.keys(CHECKS).filter((name): name is keyof typeof CHECKS => Object.hasOwn(CHECKS, name));

/** What no field of any message may hold. */
const NONSENSE: readonly unknown[] = [
  { a: 1 },
  JSON.parse('{"__proto__":{"polluted":1}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":1}}}'),
  'x'.repeat(5000),
  'x'.repeat(100_000),
  [[[]]],
  [null, 'x', { length: 3 }],
  Number.NaN,
  Number.POSITIVE_INFINITY,
  undefined,
  () => 'x',
  Symbol('x'),
  10n,
];
/** Keys that no message has; some every object has by birth. */
export const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  '',
  '0',
  'x',
];

type Path = readonly string[];

/** Every place in a payload: its objects, and what stands in them. */
function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, child]) => placesIn(child, [...at, key]))];
}

function valueAt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  return valueAt(Reflect.get(value, key), rest);
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return by;
  if (Array.isArray(value))
    return value.map((child: unknown, at) => (String(at) === key ? replaced(child, rest, by) : child));
  return { ...value, [key]: replaced(Reflect.get(value, key), rest, by) };
}

function isLongText(payload: unknown): boolean {
  return Object.values(payload ?? {}).some((value) => typeof value === 'string' && value.length > 2000);
}

/** As JSON makes it: `__proto__` is a key like any other. */
function withKey(value: object, key: string, by: unknown): object {
  return Object.defineProperty({ ...value }, key, { value: by, enumerable: true, configurable: true });
}

/** A message that would be taken, with one thing wrong with it. */
export const spoiltMessage = fc.constantFrom(...NAMES).chain((name) => {
  const payload = samplePayload(name);
  const places = placesIn(payload);
  const objects = places.filter((place) => {
    const held = valueAt(payload, place);
    return typeof held === 'object' && held !== null && !Array.isArray(held);
  });
  const withExtra = fc
    .tuple(fc.constantFrom(...objects), fc.constantFrom(...KEYS), fc.constantFrom(1, null, { x: 1 }))
    .map(([place, key, by]) => {
      const held = valueAt(payload, place);
      return replaced(payload, place, withKey(typeof held === 'object' && held ? held : {}, key, by));
    });
  const leaves = places.filter((place) => place.length > 0);
  if (leaves.length === 0) return withExtra.map((broken) => ({ name, payload: broken }));
  const withNonsense = fc
    .tuple(fc.constantFrom(...leaves), fc.constantFrom(...NONSENSE))
    .map(([place, by]) => replaced(payload, place, by))
    // A part of a file may be as long as this; nothing else may.
    .filter((broken) => !isLongText(broken) || !v.is(CHECKS[name], broken));
  return fc.oneof(withExtra, withNonsense).map((broken) => ({ name, payload: broken }));
});

/** Some that stay wrong when they are sent as JSON. */
export function spoiltInJson(seed: number, count: number): { name: string; payload: unknown }[] {
  return fc
    .sample(spoiltMessage, { seed, numRuns: count })
    .map(({ name, payload }) => ({ name, text: inJson(payload) }))
    .flatMap(({ name, text }) => {
      if (text === null) return [];
      const payload: unknown = JSON.parse(text);
      return v.is(CHECKS[name], payload) ? [] : [{ name, payload }];
    });
}

/** Null where JSON has no word for it, as for big numbers. */
function inJson(payload: unknown): string | null {
  try {
    return JSON.stringify(payload) ?? null;
  } catch {
    return null;
  }
}
