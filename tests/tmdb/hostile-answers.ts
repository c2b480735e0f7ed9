import * as fc from 'fast-check';
import { searchBody, searchRow, seasonBody, showBody } from './fake-tmdb';

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', ''];

/** Whatever JSON can hold, and what is known to break readers of it. */
export const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(...KEYS, '\u0000', '\ud800', '<script>', '9999-99-99', '/../../x', 1e308, -0, 1e21),
  fc.dictionary(fc.constantFrom(...KEYS), fc.jsonValue({ maxDepth: 2 })),
);

/** JSON text in which `__proto__` is a key like any other, as a server can send it. */
export function withHostileKey(body: object, value: unknown): string {
  return JSON.stringify(body).replace(/^\{/, `{"__proto__":${JSON.stringify(value) ?? 'null'},`);
}

/** An answer to every question at once: a show, a season of it, and what a search finds. */
export const GOOD = {
  ...showBody([1, 2], {
    external_ids: { imdb_id: 'tt1234567', tvdb_id: 1, wikidata_id: 'Q1' },
    alternative_titles: { results: [{ iso_3166_1: 'US', title: 'Kettle', type: '' }] },
    translations: {
      translations: [{ iso_639_1: 'de', iso_3166_1: 'DE', data: { name: 'Der Kessel', overview: 'x' } }],
    },
    'watch/providers': {
      results: { DE: { link: 'https://www.themoviedb.org/tv/77', flatrate: [{ provider_id: 8 }] } },
    },
  }),
  ...seasonBody(1),
  ...searchBody([searchRow(77)]),
  id: 77,
  name: 'The Kettle',
  'season/1': seasonBody(1),
  'season/2': seasonBody(2),
};

/** A good answer in which one thing is replaced by anything. */
export const spoiltAnswer = fc
  .tuple(fc.constantFrom(...placesIn(GOOD)), anything)
  .map(([place, value]) => withHostileKey(replaced(GOOD, place, value), value));

type Place = readonly (string | number)[];

function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inside = Object.entries(value).flatMap(([key, child]) => placesIn(child, [...at, key]));
  return at.length === 0 ? inside : [at, ...inside];
}

function replaced(value: object, [key = '', ...rest]: Place, by: unknown): object {
  const copy = new Map<string, unknown>(Object.entries(value));
  const child = copy.get(String(key));
  const next =
    rest.length === 0 || typeof child !== 'object' || child === null ? by : replaced(child, rest, by);
  copy.set(String(key), next);
  return Array.isArray(value) ? [...copy.values()] : Object.fromEntries(copy);
}
