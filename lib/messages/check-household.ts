import * as v from 'valibot';
import {
  flag,
  id,
  instant,
  listTo,
  nothing,
  ofProfile,
  ofShow,
  pair,
  profileShow,
  when,
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
const act = { opId: id, ...profileShow };
export const together = { with: v.exactOptional(profiles) };

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
  'show.startAt': v.strictObject({ ...act, ...pair, ...together, before: v.boolean() }),

  'progress.unskip': v.strictObject({ ...act, ...pair }),
  'progress.upTo': v.strictObject({ ...act, ...pair, ...together, before: flag }),
  'gaps.list': v.strictObject(profileShow),
  'run.start': v.strictObject({ ...act, from: v.exactOptional(v.strictObject(pair)) }),
  'run.stop': v.strictObject(act),

  'history.list': v.strictObject({
    profileId: v.exactOptional(id),
    showId: v.exactOptional(whole),
    site: v.exactOptional(id),
    before: v.exactOptional(v.strictObject({ at: instant, id })),
    limit: v.exactOptional(wholeIn(1, 200)),
  }),
  'play.undo': v.strictObject({ opId: id, showId: whole, id }),
  'play.restore': v.strictObject({ opId: id, showId: whole, id }),
  'play.weigh': v.strictObject({ from: whole, id, showId: whole, pair: v.nullable(v.strictObject(pair)) }),
  'play.correct': v.strictObject({
    opId: id,
    from: whole,
    id,
    showId: whole,
    pair: v.nullable(v.strictObject(pair)),
  }),
  'play.redate': v.strictObject({
    opId: id,
    showId: whole,
    target: id,
    when: v.union([v.literal('lastNight'), when]),
  }),
} satisfies { readonly [K in keyof HouseholdProtocol]: v.GenericSchema<In<K>> };
