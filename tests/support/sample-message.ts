import * as v from 'valibot';
import { CHECKS } from '../../lib/messages/check.ts';

/** One of these fits any text or number that the protocol knows. */
const LEAVES: readonly unknown[] = [
  'a',
  1,
  true,
  null,
  '01920000-0000-7000-8000-000000000001',
  '2026-01-02',
  'DE',
  'de',
  '#aabbcc',
  'https://demo.couchmark.test/*',
  'blob:chrome-extension://me/1',
  [],
  {},
];

/** A payload that the message's own check accepts, with every optional key; read off that check. */
export function samplePayload(name: keyof typeof CHECKS): object {
  const sample = sampleOf(CHECKS[name]);
  if (typeof sample !== 'object' || sample === null || !v.is(CHECKS[name], sample))
    throw new Error(`No sample was found for ${name}; a leaf is missing above.`);
  return sample;
}

function sampleOf(schema: unknown): unknown {
  if (!isObject(schema)) return undefined;
  const { entries, options, item, wrapped, value, pipe } = schema;
  if (isObject(entries))
    return Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, sampleOf(entry)]));
  if (Array.isArray(options)) return isObject(options[0]) ? sampleOf(options[0]) : options[0];
  if (schema['type'] === 'literal') return schema['literal'];
  if (isObject(item) && !Array.isArray(pipe)) return [sampleOf(item)];
  if (isObject(item) && accepts(schema, [sampleOf(item)])) return [sampleOf(item)];
  if (schema['type'] === 'record') return isObject(value) ? { a: sampleOf(value) } : {};
  if (isObject(wrapped)) return sampleOf(wrapped);
  return LEAVES.find((leaf) => accepts(schema, leaf));
}

function accepts(schema: unknown, value: unknown): boolean {
  return isSchema(schema) && v.is(schema, value);
}

function isSchema(value: unknown): value is v.GenericSchema {
  return isObject(value) && value['kind'] === 'schema';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
