import { browser } from './browser';

/**
 * How a build packs the texts (modules/pack-texts): one message holds the names of all, one in each language their texts
 * in the same order. Each text as a message of its own, with its name in every language, was a third of their size.
 */
export const NAMES = 'names';
export const TEXTS = 'texts';
/** Between two names, or two texts. */
export const BETWEEN = '\n';
/** A place to fill, by its number from 1: the browser's own places (`$1`) would be filled on reading all of them. */
export const PLACE = /\{(\d)\}/g;

let packed: ReadonlyMap<string, string> | null = null;

/**
 * The text of that name with `values` in its places, as the browser's `getMessage` would answer if no build had packed it;
 * empty where there is none. Throws when the extension is gone.
 */
export function lookUp(name: string, values: readonly string[] = []): string {
  packed ??= readAll();
  const text = packed.get(name);
  if (text === undefined) return getMessage(name, values);
  return text.replace(PLACE, (_, place: string) => values[Number(place) - 1] ?? '');
}

function readAll(): Map<string, string> {
  const texts = getMessage(TEXTS).split(BETWEEN);
  const names = getMessage(NAMES).split(BETWEEN);
  return new Map(names.map((name, at) => [name, texts[at] ?? '']));
}

/** The part of the browser's i18n that is used. A method, so that WXT's list of literal names fits it. */
interface Catalogue {
  getMessage(name: string, values?: string[]): string;
}

function getMessage(name: string, values: readonly string[] = []): string {
  const catalogue: Catalogue = browser.i18n;
  return catalogue.getMessage(name, [...values]);
}
