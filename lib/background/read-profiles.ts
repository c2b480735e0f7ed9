import { evening } from '../domain/day';
import type { ProfileFacts } from '../messages/protocol-household';
import { allProfiles, readProfile } from '../store/profiles';
import { DEFAULT_PROFILE, type Profile } from '../store/records';
import type { ReadTx } from '../store/schema';
import { readSetting } from '../store/settings';
import type { Tools } from './tools';

/** The household's profiles, in its order; those that were never put in order come last, the oldest first. */
export async function readProfiles(tx: ReadTx): Promise<ProfileFacts[]> {
  const [profiles, order] = await Promise.all([allProfiles(tx), readSetting(tx, 'profileOrder')]);
  const place = ({ id }: Profile) => (order.includes(id) ? order.indexOf(id) : Infinity);
  const first = ({ id }: Profile) => (id === DEFAULT_PROFILE ? 0 : 1);
  const rank = (a: Profile, b: Profile) => place(a) - place(b) || first(a) - first(b);
  return profiles.sort((a, b) => rank(a, b) || (a.id < b.id ? -1 : 1)).map(factsOf);
}

/** The home profile: the chosen one, or the first when that one is gone. */
export async function readHome(tx: ReadTx): Promise<string> {
  const [profiles, home] = await Promise.all([readProfiles(tx), readSetting(tx, 'homeProfile')]);
  return profiles.some(({ id }) => id === home) ? home : (profiles[0]?.id ?? DEFAULT_PROFILE);
}

/** Whose list is shown: the profile switched to this evening, else the home profile. */
export async function readActive(tx: ReadTx, clock: Tools['clock']): Promise<string> {
  const active = await readSetting(tx, 'activeProfile');
  const switched = active.evening === (await eveningNow(tx, clock));
  if (switched && (await readProfile(tx, active.profileId)) !== undefined) return active.profileId;
  return readHome(tx);
}

/** The evening (its local day) that it is now. */
export async function eveningNow(tx: ReadTx, clock: Tools['clock']): Promise<string> {
  const now = clock.now();
  return evening(now, clock.offset(now), await readSetting(tx, 'eveningEndsAt'));
}

export function factsOf({ id, name, colour }: Profile): ProfileFacts {
  return { id, name: name.value, colour: colour.value };
}
