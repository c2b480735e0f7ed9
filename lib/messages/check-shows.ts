import * as v from 'valibot';
import { flag, id, ofProfile, profileShow, text, whole } from './check-fields';

/** The checks of what is done with whole shows; see `CHECKS`. */
export const SHOW_CHECKS = {
  'show.search': v.strictObject({ query: text, libraryOnly: flag }),
  'show.add': v.strictObject({
    showId: whole,
    profileId: id,
    opId: v.exactOptional(id),
    plan: flag,
  }),
  'show.status': v.strictObject({
    opId: id,
    ...profileShow,
    status: v.picklist(['planned', 'watching', 'onHold', 'dropped']),
    until: v.nullable(v.union([v.literal('newSeason'), v.pipe(v.string(), v.isoDate())])),
  }),
  'show.remove': v.strictObject({ opId: id, ...profileShow }),
  'library.list': ofProfile,
};
