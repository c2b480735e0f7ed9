import * as v from 'valibot';
import { flag, id, listTo, nothing, pair, when, whole } from './check-fields';
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
  'shows.minutes': v.strictObject({ profileId: id, showIds: listTo(showId, 200) }),
  'calendar.list': v.strictObject({ profileId: v.exactOptional(id) }),
  'grid.mark': v.strictObject({
    opId: id,
    profileId: id,
    showId,
    with: v.exactOptional(listTo(id, 100)),
    pairs: v.pipe(listTo(v.strictObject(pair), 20_000), v.minLength(1)),
    second: flag,
    when: v.exactOptional(v.union([v.literal('aired'), when])),
  }),
  'episode.plays': v.strictObject({ showId, ...pair }),
  'spoilers.get': nothing,
  'spoilers.set': v.strictObject({ profileId: id, hide: v.picklist(['none', 'later', 'unseen']) }),
} satisfies { readonly [K in keyof LibraryProtocol]: v.GenericSchema<In<K>> };
