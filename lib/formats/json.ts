import * as v from 'valibot';
import { type Result, fault, ok } from '../domain/result';

/** Deeper than anything people keep, and far from what a reader's stack bears. */
const DEEPEST = 64;

/** Millions of empty objects take fifty times the room that they take as text. */
const MOST_OBJECTS = 3_000_000;

/**
 * Reads JSON, and lines that each hold an object as a list of them; one nested too deep or of too many pieces is a fault
 * before anything is made of it.
 */
export function readJson(text: string): Result<unknown, 'brokenJson' | 'tooDeep' | 'tooLarge'> {
  const excess = excessOf(text);
  if (excess !== null) return fault(excess);
  try {
    return ok(JSON.parse(text));
  } catch {
    const lines = readLines(text);
    return lines === null ? fault('brokenJson') : ok(lines);
  }
}

function readLines(text: string): unknown[] | null {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines[0]?.trimStart().startsWith('{')) return null;
  try {
    return lines.map((line): unknown => JSON.parse(line));
  } catch {
    return null;
  }
}

function excessOf(text: string): 'tooDeep' | 'tooLarge' | null {
  let [depth, objects] = [0, 0];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++depth > DEEPEST) return 'tooDeep';
      if (++objects > MOST_OBJECTS) return 'tooLarge';
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
  }
  return null;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125];

/*
 * The fields of other trackers' JSON, read with patience: a value of the wrong kind counts as absent, unknown keys are
 * left alone.
 */

/** Absent or wrong, a field has its stand-in without an issue being made: there are hundreds of thousands of them. */
function field<T>(absent: T, read: (value: unknown) => T) {
  return v.fallback(v.pipe(v.unknown(), v.transform(read)), absent);
}

/** No title is longer. */
const LONGEST_TEXT = 1_000;

/** Text without its ends, also written as a number (a show called `24`, an epoch); empty when absent. */
export const text = field('', (value) => {
  const written = typeof value === 'number' && value > 0 ? String(value) : value;
  return typeof written === 'string' ? written.slice(0, LONGEST_TEXT).trim() : '';
});

/** A whole number ≥ 0, also written as text; null when absent. */
export const count = field<number | null>(null, (value) => toWhole(value, 0));

/** An id ≥ 1, also written as text; null when absent. */
export const id = field<number | null>(null, (value) => toWhole(value, 1));

export const flag = field(
  false,
  (value) => value === true || value === 1 || value === 'true' || value === '1',
);

/** A list, empty when absent; its items are checked by who reads them. */
export const list = field<readonly unknown[]>([], (value) => (Array.isArray(value) ? value : []));

function toWhole(value: unknown, least: number): number | null {
  const written = typeof value === 'string' && /^\d{1,15}$/.test(value.trim());
  const number = written ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= least ? number : null;
}

/** Is this an object with all of these keys? */
export function hasKeys(value: unknown, ...keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key));
}

/** The value as a schema reads it; null when it cannot. */
export function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | null {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : null;
}
