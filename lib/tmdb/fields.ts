import * as v from 'valibot';

/**
 * The fields of TMDB's answers, read with patience: an empty text, null and an absent key mean the same, and a value
 * of the wrong kind counts as absent. What must be there (ids, numbers) has no such way out.
 */

/** One line of at most `max` characters: controls and line breaks become spaces, the ends are trimmed. */
export function line(max: number) {
  return v.fallback(
    v.pipe(
      v.string(),
      v.transform((text) => cut(text.replace(/[\p{Cc}\s]+/gu, ' '), max)),
    ),
    '',
  );
}

/** A text that may have paragraphs, of at most `max` characters. */
export function prose(max: number) {
  return v.fallback(
    v.pipe(
      v.string(),
      v.transform((text) => cut(text.replace(/[^\P{Cc}\n]+/gu, ' '), max)),
    ),
    '',
  );
}

/** A text only if all of it has the form; else null. */
export function shaped(form: RegExp) {
  return v.fallback(v.nullable(v.pipe(v.string(), v.trim(), v.regex(form))), null);
}

/** TMDB's image path: a slash and a file name, nothing that could lead elsewhere. */
export const imagePath = shaped(/^\/[\w-]{1,100}\.(?:jpe?g|png|webp|svg)$/i);

/** `YYYY-MM-DD` of a day that exists; everything else is null. */
export const day = v.fallback(v.nullable(v.pipe(v.string(), v.check(isDay))), null);

/** A whole number ≥ 0 that must be there. */
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** An id that must be there. */
export const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** An id, or null. */
export const maybeId = v.fallback(v.nullable(id), null);

/** A count, 0 when it is not told. */
export const count = v.fallback(whole, 0);

/**
 * The rows that can be read, in their order, of at most `max`; a malformed one is left out, not the whole list. A list of
 * nothing but such is of another shape, not empty.
 */
export function rows<T>(row: v.GenericSchema<unknown, T>, max: number) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((list) => (list.length === 0 ? [] : readable(row, list.slice(0, max)))),
    v.check((read) => read !== null),
    v.transform((read) => read ?? []),
  );
}

/** The same for a list that may be absent. */
export function maybeRows<T>(row: v.GenericSchema<unknown, T>, max: number) {
  return v.fallback(rows(row, max), []);
}

function readable<T>(row: v.GenericSchema<unknown, T>, list: readonly unknown[]): T[] | null {
  const found: T[] = [];
  for (const candidate of list) {
    const read = v.safeParse(row, candidate);
    if (read.success) found.push(read.output);
  }
  return found.length === 0 ? null : found;
}

function isDay(text: string): boolean {
  const parts = /^((?:1[89]|2[01])\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return false;
  const [, year, month, date] = parts.map(Number);
  const real = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, date));
  return real.toISOString().slice(0, 10) === text;
}

/** Cut by characters, not by halves of them. */
function cut(text: string, max: number): string {
  const trimmed = text.trim();
  return trimmed.length <= max
    ? trimmed
    : Array.from(trimmed.slice(0, 2 * max))
        .slice(0, max)
        .join('')
        .trim();
}

/** Keeps the first of each key, in order. */
export function distinct<T>(list: readonly T[], key: (item: T) => unknown): T[] {
  const seen = new Set<unknown>();
  return list.filter((item) => {
    const mine = key(item);
    if (seen.has(mine)) return false;
    seen.add(mine);
    return true;
  });
}
