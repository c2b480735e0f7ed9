import type { ExternalIds } from './import-row';

/** A whole number ≥ 0 in a cell, also written `3.0` or `3,0`; null for anything else, such as the thousand of `1.000`. */
export function wholeOf(text: string): number | null {
  return /^\d{1,9}(?:[.,]0{1,2})?$/.test(text.trim()) ? Number.parseInt(text, 10) : null;
}

/** An id ≥ 1 in a cell; null for none, and for the `0` and `-1` that stand for it. */
export function idOf(text: string): number | null {
  const id = wholeOf(text);
  return id === null || id === 0 ? null : id;
}

/** An IMDb id with its letters, as it stands or bare; null for anything else. */
export function imdbOf(text: string): string | null {
  const digits = /^(?:tt)?(\d{5,12})$/i.exec(text.trim())?.[1];
  return digits === undefined ? null : `tt${digits.padStart(7, '0')}`;
}

export function yearOf(text: string): number | null {
  const year = /^(?:18|19|20|21)\d\d(?=$|-)/.exec(text.trim())?.[0];
  return year === undefined ? null : Number(year);
}

export function isYes(text: string): boolean {
  return /^(?:true|1|yes|y)$/i.test(text.trim());
}

export function idsOf(tmdb: string, tvdb: string, imdb: string): ExternalIds {
  return { tmdb: idOf(tmdb), tvdb: idOf(tvdb), imdb: imdbOf(imdb) };
}
