import * as v from 'valibot';
import type { In } from './protocol';
import type { HouseholdProtocol } from './protocol-household';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
/** Nothing that could be more than a colour when a page uses it in a style. */
const colour = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z0-9#%.,()/ -]*$/i));

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
  'profiles.order': v.strictObject({ profileIds: v.pipe(v.array(id), v.maxLength(100)) }),
} satisfies { readonly [K in keyof HouseholdProtocol]: v.GenericSchema<In<K>> };
