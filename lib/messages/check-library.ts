import * as v from 'valibot';
import { dayNumber } from '../domain/day';
import type { In } from './protocol';
import type { LibraryProtocol } from './protocol-library';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const showId = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000));
/** Whether numbers are whole and listed is the progress service's answer. */
const number = v.pipe(v.number(), v.finite());
const when = v.variant('kind', [
  v.strictObject({
    kind: v.literal('instant'),
    at: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8_640_000_000_000_000)),
    offset: v.pipe(v.number(), v.integer(), v.minValue(-1080), v.maxValue(1080)),
  }),
  v.strictObject({
    kind: v.literal('day'),
    day: v.pipe(
      v.string(),
      v.check((text) => dayNumber(text) !== null),
    ),
  }),
  v.strictObject({ kind: v.literal('unknown') }),
]);

/** The checks of the library page's messages; see `CHECKS`. */
export const LIBRARY_CHECKS = {
  'show.page': v.strictObject({ profileId: v.exactOptional(id), showId }),
  'shows.list': v.strictObject({ profileId: v.exactOptional(id) }),
  'shows.minutes': v.strictObject({ profileId: id, showIds: v.pipe(v.array(showId), v.maxLength(200)) }),
  'calendar.list': v.strictObject({ profileId: v.exactOptional(id) }),
  'grid.mark': v.strictObject({
    opId: id,
    profileId: id,
    showId,
    with: v.exactOptional(v.pipe(v.array(id), v.maxLength(100))),
    pairs: v.pipe(
      v.array(v.strictObject({ season: number, episode: number })),
      v.minLength(1),
      v.maxLength(20_000),
    ),
    second: v.exactOptional(v.boolean()),
    when: v.exactOptional(v.union([v.literal('aired'), when])),
  }),
  'episode.plays': v.strictObject({ showId, season: number, episode: number }),
  'spoilers.get': v.strictObject({}),
  'spoilers.set': v.strictObject({ profileId: id, hide: v.picklist(['none', 'later', 'unseen']) }),
} satisfies { readonly [K in keyof LibraryProtocol]: v.GenericSchema<In<K>> };
