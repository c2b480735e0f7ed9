import * as v from 'valibot';
import { id, instant, number, when, whole } from './check-fields';
import type { In } from './protocol';
import type { HouseholdProtocol } from './protocol-household';

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
/** Nothing that could be more than a colour when a page uses it in a style. */
const colour = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z0-9#%.,()/ -]*$/i));

const profiles = v.pipe(v.array(id), v.maxLength(100));
const pair = { season: number, episode: number };
const aboutShow = { profileId: id, showId: whole };
const act = { opId: id, ...aboutShow };
export const together = { with: v.exactOptional(profiles) };

/** The checks of the household's messages; see `CHECKS`. */
export const HOUSEHOLD_CHECKS = {
  'profiles.list': v.strictObject({}),
  'profiles.add': v.strictObject({ name, colour }),
  'profiles.change': v.strictObject({
    profileId: id,
    name: v.exactOptional(name),
    colour: v.exactOptional(colour),
  }),
  'profiles.remove': v.strictObject({ opId: id, profileId: id }),
  'profiles.switch': v.strictObject({ profileId: id }),
  'profiles.home': v.strictObject({ profileId: id }),
  'profiles.order': v.strictObject({ profileIds: profiles }),

  'profiles.sites': v.strictObject({}),
  'profiles.bindSite': v.strictObject({
    site: id,
    name: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(500))),
    profileId: v.nullable(id),
  }),
  'report.whom': v.strictObject({ opId: id, reportId: id, profileIds: v.pipe(profiles, v.minLength(1)) }),

  'show.people': v.strictObject({ showId: whole }),
  'show.audience': v.strictObject({ showId: whole, profileIds: profiles }),
  'show.preferences': v.strictObject({
    ...aboutShow,
    nights: v.exactOptional(v.pipe(v.array(v.picklist([0, 1, 2, 3, 4, 5, 6])), v.maxLength(7))),
    slot: v.exactOptional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)))),
    specials: v.exactOptional(v.boolean()),
    oldestFirst: v.exactOptional(v.boolean()),
    dayOffset: v.exactOptional(v.picklist([-1, 0, 1])),
  }),
  'show.where': v.strictObject({ showId: whole }),
  'show.startAt': v.strictObject({ ...act, ...pair, ...together, before: v.boolean() }),

  'progress.unskip': v.strictObject({ ...act, ...pair }),
  'progress.upTo': v.strictObject({ ...act, ...pair, ...together, before: v.exactOptional(v.boolean()) }),
  'gaps.list': v.strictObject(aboutShow),
  'run.start': v.strictObject({ ...act, from: v.exactOptional(v.strictObject(pair)) }),
  'run.stop': v.strictObject(act),

  'history.list': v.strictObject({
    profileId: v.exactOptional(id),
    showId: v.exactOptional(whole),
    site: v.exactOptional(id),
    before: v.exactOptional(v.strictObject({ at: instant, id })),
    limit: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))),
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
