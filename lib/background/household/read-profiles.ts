import { evening } from '../../domain/day';
import type { ProfileFacts } from '../../messages/protocol-household';
import { allProfiles } from '../../store/profiles';
import { DEFAULT_PROFILE, type Profile } from '../../store/records';
import type { ReadTx } from '../../store/schema';
import { readSetting } from '../../store/settings';
import type { Tools } from '../tools';

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
  return homeOf(...(await Promise.all([readProfiles(tx), readSetting(tx, 'homeProfile')])));
}

function homeOf(profiles: readonly ProfileFacts[], home: string): string {
  return profiles.some(({ id }) => id === home) ? home : (profiles[0]?.id ?? DEFAULT_PROFILE);
}

/** Whose list is shown: the profile switched to this evening, else the home profile. */
export async function readActive(tx: ReadTx, clock: Tools['clock']): Promise<string> {
  // All at once: every page that opens waits for this before anything else is read.
  const [active, now, profiles, home] = await Promise.all([
    readSetting(tx, 'activeProfile'),
    eveningNow(tx, clock),
    readProfiles(tx),
    readSetting(tx, 'homeProfile'),
  ]);
  const switched = active.evening === now && profiles.some(({ id }) => id === active.profileId);
  return switched ? active.profileId : homeOf(profiles, home);
}

/** The evening (its local day) that it is now. */
export async function eveningNow(tx: ReadTx, clock: Tools['clock']): Promise<string> {
  const now = clock.now();
  return evening(now, clock.offset(now), await readSetting(tx, 'eveningEndsAt'));
}

export function factsOf({ id, name, colour }: Profile): ProfileFacts {
  return { id, name: name.value, colour: colour.value };
}
