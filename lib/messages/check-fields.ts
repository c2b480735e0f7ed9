import * as v from 'valibot';
import { dayNumber } from '../domain/day';

/** What messages are made of, checked once for all of them. */

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000));
/** Epoch ms, as far as a date reaches. */
export const instant = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
/** Minutes east of UTC. */
export const offset = v.pipe(v.number(), v.integer(), v.minValue(-1080), v.maxValue(1080));
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
export const text = v.pipe(v.string(), v.maxLength(500));
export const profileShow = { profileId: id, showId: whole };
export const pair = { season: number, episode: number };
