import * as v from 'valibot';
import { id, number, when, whole } from './check-fields';
import type { In } from './protocol';
import type { LibraryProtocol } from './protocol-library';

const showId = whole;

/** The checks of the library page's messages; see `CHECKS`. */
export const LIBRARY_CHECKS = {
  'show.page': v.strictObject({
    profileId: v.exactOptional(id),
    showId,
    opening: v.exactOptional(v.literal(true)),
  }),
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
