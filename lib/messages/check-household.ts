import * as v from 'valibot';
import {
  flag,
  id,
  listTo,
  nothing,
  ofProfile,
  ofShow,
  profileShow,
  whole,
  wholeIn,
  wordsTo,
} from './check-fields';
import type { In } from './protocol';
import type { HouseholdProtocol } from './protocol-household';

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
/** Nothing that could be more than a colour when a page uses it in a style. */
const colour = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z0-9#%.,()/ -]*$/i));

const profiles = listTo(id, 100);

/** The checks of the household's messages; see `CHECKS`. */
export const HOUSEHOLD_CHECKS = {
  'profiles.list': nothing,
  'profiles.add': v.strictObject({ name, colour }),
  'profiles.change': v.strictObject({
    profileId: id,
    name: v.exactOptional(name),
    colour: v.exactOptional(colour),
  }),
  'profiles.remove': v.strictObject({ opId: id, profileId: id }),
  'profiles.switch': ofProfile,
  'profiles.home': ofProfile,
  'profiles.order': v.strictObject({ profileIds: profiles }),

  'profiles.sites': nothing,
  'profiles.bindSite': v.strictObject({
    site: id,
    name: v.nullable(wordsTo(500)),
    profileId: v.nullable(id),
  }),
  'report.whom': v.strictObject({ opId: id, reportId: id, profileIds: v.pipe(profiles, v.minLength(1)) }),

  'show.people': ofShow,
  'show.audience': v.strictObject({ showId: whole, profileIds: profiles }),
  'show.preferences': v.strictObject({
    ...profileShow,
    nights: v.exactOptional(listTo(v.picklist([0, 1, 2, 3, 4, 5, 6]), 7)),
    slot: v.exactOptional(v.nullable(wholeIn(1, 99))),
    specials: flag,
    oldestFirst: flag,
    dayOffset: v.exactOptional(v.picklist([-1, 0, 1])),
  }),
  'show.where': ofShow,
} satisfies { readonly [K in keyof HouseholdProtocol]: v.GenericSchema<In<K>> };
