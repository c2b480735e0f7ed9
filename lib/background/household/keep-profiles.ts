import type { ProfileJoined, ProfileRemoved } from '../../domain/fact';
import { standing } from '../../domain/log';
import { fault, ok, type Ok, type Result } from '../../domain/result';
import type { In, Out } from '../../messages/protocol';
import type { ProfileFacts, ProfileList } from '../../messages/protocol-household';
import { takeStamp } from '../../store/device';
import { factsOfPlace } from '../../store/facts';
import { signature } from '../../store/hand';
import { appendFacts } from '../../store/log';
import { allProfiles, readProfile, saveProfile } from '../../store/profiles';
import { FACT_STORES, LOG_STORES, type ReadTx, type StoreName, type WriteTx } from '../../store/schema';
import { saveSetting } from '../../store/settings';
import { eveningNow, factsOf, readActive, readHome, readProfiles } from './read-profiles';
import type { Tools } from '../tools';

type Kept = Pick<Tools, 'db' | 'clock' | 'newId'>;

const STORES: readonly StoreName[] = ['profiles', 'settings'];
/** ms for which a removed profile can be brought back. */
const MONTH = 30 * 24 * 60 * 60 * 1000;

export function listProfiles({ db, clock }: Kept): Promise<ProfileList> {
  return db.read([...STORES, ...FACT_STORES], async (tx) => ({
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
    const hand = { op: newId(), stamp, newId };
    const joined: ProfileJoined = { kind: 'profileJoined', ...signature(hand, [profileId, 0]) };
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
    const hand = { op: opId, stamp: await takeStamp(tx, clock.now(), newId), newId };
    const gone: ProfileRemoved = { kind: 'profileRemoved', ...signature(hand, [profileId, 0]) };
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
  choose: (tx: WriteTx) => Promise<void>,
): Promise<Result<null, 'unknownProfile'>> {
  return db.write(STORES, async (tx) => {
    if ((await readProfile(tx, profileId)) === undefined) return fault('unknownProfile');
    await choose(tx);
    return ok(null);
  });
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
