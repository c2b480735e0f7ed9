import * as v from 'valibot';
import { dayNumber } from '../domain/day';

/** What messages are made of, checked once for all of them. */

export const id = wordsTo(100);
export const whole = wholeIn(0, 100_000_000);
/** Epoch ms, as far as a date reaches. */
export const instant = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
/** Minutes east of UTC. */
export const offset = wholeIn(-1080, 1080);
/** Numbers from the extension's own pages; whether they are whole and listed is the progress service's answer. */
export const number = v.pipe(v.number(), v.finite());
export const nothing = v.strictObject({});

/** When something was watched: a moment, a day, or unknown. */
export const when = v.variant('kind', [
  v.strictObject({ kind: v.literal('instant'), at: instant, offset }),
  v.strictObject({
    kind: v.literal('day'),
    day: v.pipe(
      v.string(),
      v.check((text) => dayNumber(text) !== null),
    ),
  }),
  v.strictObject({ kind: v.literal('unknown') }),
]);

/** Of a file that a page of the extension shares. */
export const address = v.pipe(v.string(), v.startsWith('blob:'), v.maxLength(200));
export const text = textTo(500);
/** Yes or no; may be left out. */
export const flag = v.exactOptional(v.boolean());
export const profileShow = { profileId: id, showId: whole };
export const pair = { season: number, episode: number };
/** About a profile, and about a show, as a whole. */
export const ofProfile = v.strictObject({ profileId: id });
export const ofShow = v.strictObject({ showId: whole });

/** A text of at most so many characters. */
export function textTo(most: number) {
  return v.pipe(v.string(), v.maxLength(most));
}

/** At most so many of these. */
export function listTo<T extends v.GenericSchema>(item: T, most: number) {
  return v.pipe(v.array(item), v.maxLength(most));
}

/** One that is not empty. */
export function wordsTo(most: number) {
  return v.pipe(v.string(), v.minLength(1), v.maxLength(most));
}

/** A whole number from one to the other, both included. */
export function wholeIn(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}
