import { evening } from '../domain/day';
import type { ProfileJoined, ProfileRemoved } from '../domain/fact';
import { standing } from '../domain/log';
import { fault, ok, type Ok, type Result } from '../domain/result';
import type { In, Out } from '../messages/protocol';
import type { ProfileFacts, ProfileList } from '../messages/protocol-household';
import { takeStamp } from '../store/device';
import { factsOfPlace } from '../store/facts';
import { appendFacts } from '../store/log';
import { allProfiles, readProfile, saveProfile } from '../store/profiles';
import { DEFAULT_PROFILE, type Profile } from '../store/records';
import { LOG_STORES, type ReadTx, type StoreName } from '../store/schema';
import { readSetting, saveSetting } from '../store/settings';
import type { Tools } from './tools';

type Kept = Pick<Tools, 'db' | 'clock' | 'newId'>;

const STORES: readonly StoreName[] = ['profiles', 'settings'];
/** ms for which a removed profile can be brought back. */
const MONTH = 30 * 24 * 60 * 60 * 1000;

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

export function listProfiles({ db, clock }: Kept): Promise<ProfileList> {
  return db.read([...STORES, 'plays', 'marks'], async (tx) => ({
    profiles: await readProfiles(tx),
    activeId: await readActive(tx, clock),
    homeId: await readHome(tx),
    removed: await readRemoved(tx, clock.now() - MONTH),
  }));
}

/** A new profile of the household, with nothing in it. */
export function addProfile(
  { db, clock, newId }: Kept,
  chosen: In<'profiles.add'>,
): Promise<Ok<ProfileFacts>> {
  return db.write(LOG_STORES, async (tx) => {
    const stamp = await takeStamp(tx, clock.now(), newId);
    const profileId = newId();
    const joined: ProfileJoined = {
      kind: 'profileJoined',
      ...aboutProfile(profileId, newId(), stamp, newId),
    };
    await appendFacts(tx, [joined]);
    await saveProfile(tx, profileId, chosen, stamp);
    return ok({ id: profileId, ...chosen });
  });
}

export function changeProfile(
  { db, clock, newId }: Kept,
  { profileId, ...chosen }: In<'profiles.change'>,
): Promise<Result<ProfileFacts, 'unknownProfile'>> {
  return db.write(LOG_STORES, async (tx) => {
    if ((await readProfile(tx, profileId)) === undefined) return fault('unknownProfile');
    await saveProfile(tx, profileId, chosen, await takeStamp(tx, clock.now(), newId));
    const profile = await readProfile(tx, profileId);
    return profile === undefined ? fault('unknownProfile') : ok(factsOf(profile));
  });
}

/** Takes a profile out of the household; what it holds is kept and comes back with the undo of the op. */
export function removeProfile(
  { db, clock, newId }: Kept,
  { opId, profileId }: In<'profiles.remove'>,
): Promise<Result<Out<'profiles.remove'>, 'unknownProfile' | 'lastProfile'>> {
  return db.write(LOG_STORES, async (tx) => {
    const all = await allProfiles(tx);
    if (!all.some(({ id }) => id === profileId)) {
      const removed = await readRemoved(tx, -Infinity);
      return removed.some(({ op }) => op === opId) ? ok({ op: opId }) : fault('unknownProfile');
    }
    if (all.length === 1) return fault('lastProfile');
    const stamp = await takeStamp(tx, clock.now(), newId);
    const gone: ProfileRemoved = { kind: 'profileRemoved', ...aboutProfile(profileId, opId, stamp, newId) };
    await appendFacts(tx, [gone]);
    return ok({ op: opId });
  });
}

/** Whose list is shown from now on, until the evening ends. */
export function switchProfile(
  { db, clock }: Kept,
  profileId: string,
): Promise<Result<null, 'unknownProfile'>> {
  return choosing(db, profileId, async (tx) => {
    await saveSetting(tx, 'activeProfile', { profileId, evening: await eveningNow(tx, clock) });
  });
}

export function chooseHome({ db }: Kept, profileId: string): Promise<Result<null, 'unknownProfile'>> {
  return choosing(db, profileId, (tx) => saveSetting(tx, 'homeProfile', profileId));
}

export async function orderProfiles({ db }: Kept, profileIds: readonly string[]): Promise<Ok<null>> {
  await db.write(STORES, (tx) => saveSetting(tx, 'profileOrder', [...new Set(profileIds)]));
  return ok(null);
}

function choosing(
  db: Tools['db'],
  profileId: string,
  choose: (tx: Parameters<typeof saveSetting>[0]) => Promise<void>,
): Promise<Result<null, 'unknownProfile'>> {
  return db.write(STORES, async (tx) => {
    if ((await readProfile(tx, profileId)) === undefined) return fault('unknownProfile');
    await choose(tx);
    return ok(null);
  });
}

async function eveningNow(tx: ReadTx, clock: Tools['clock']): Promise<string> {
  const now = clock.now();
  return evening(now, clock.offset(now), await readSetting(tx, 'eveningEndsAt'));
}

async function readRemoved(tx: ReadTx, since: number): Promise<ProfileList['removed']> {
  const gone = (await tx.objectStore('profiles').getAll()).filter(({ removed }) => removed);
  const listed = await Promise.all(
    gone.map(async (profile) => {
      const facts = standing(await factsOfPlace(tx, [profile.id, 0]));
      const removal = facts.findLast(({ kind }) => kind === 'profileRemoved');
      if (removal === undefined || removal.recordedAt < since) return null;
      return { ...factsOf(profile), op: removal.op, removedAt: removal.recordedAt };
    }),
  );
  return listed.filter((one) => one !== null).sort((a, b) => b.removedAt - a.removedAt);
}

function aboutProfile(
  profileId: string,
  op: string,
  stamp: { readonly device: string; next(): number },
  newId: () => string,
) {
  return {
    id: newId(),
    profileId,
    showId: 0,
    op,
    batch: null,
    device: stamp.device,
    recordedAt: stamp.next(),
  };
}

function factsOf({ id, name, colour }: Profile): ProfileFacts {
  return { id, name: name.value, colour: colour.value };
}
