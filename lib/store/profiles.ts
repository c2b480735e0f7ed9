import type { Fact } from '../domain/fact';
import { standing } from '../domain/log';
import type { Stamp } from './device';
import { factsOfPlace } from './facts';
import { DEFAULT_PROFILE } from './records';
import type { Profile } from './records';
import type { ReadTx, WriteTx } from './schema';

/** The profile, or undefined when there is none or it was removed. */
export async function readProfile(tx: ReadTx, profileId: string): Promise<Profile | undefined> {
  const profile = await tx.objectStore('profiles').get(profileId);
  return profile === undefined || profile.removed ? undefined : profile;
}

export async function allProfiles(tx: ReadTx): Promise<Profile[]> {
  return (await tx.objectStore('profiles').getAll()).filter((profile) => !profile.removed);
}

/** Names or colours a profile that exists; a new one begins with its `profileJoined` fact. */
export async function saveProfile(
  tx: WriteTx,
  profileId: string,
  chosen: { readonly name?: string; readonly colour?: string },
  stamp: Stamp,
): Promise<void> {
  const held = (await tx.objectStore('profiles').get(profileId)) ?? nameless(profileId);
  const at = stamp.next();
  const stamped = (value: string) => ({ value, at, device: stamp.device });
  await tx.objectStore('profiles').put({
    ...held,
    ...(chosen.name !== undefined && { name: stamped(chosen.name) }),
    ...(chosen.colour !== undefined && { colour: stamped(chosen.colour) }),
  });
}

/** Works out anew, from the log, which of these profiles are removed; one that only the log knows is made. */
export async function deriveProfiles(tx: WriteTx, facts: readonly Fact[]): Promise<void> {
  const touched = new Set(facts.filter((fact) => fact.showId === 0).map((fact) => fact.profileId));
  await Promise.all([...touched].map((profileId) => deriveProfile(tx, profileId)));
}

async function deriveProfile(tx: WriteTx, profileId: string): Promise<void> {
  const latest = standing(await factsOfPlace(tx, [profileId, 0]))
    .filter((fact) => fact.kind === 'profileJoined' || fact.kind === 'profileRemoved')
    .at(-1);
  const held = await tx.objectStore('profiles').get(profileId);
  // Of somebody whose joining was taken back nothing is made.
  if (held === undefined && latest === undefined) return;
  // One whose joining was undone, as by the import that made it, is none; the first one never joined.
  const removed = latest === undefined ? profileId !== DEFAULT_PROFILE : latest.kind === 'profileRemoved';
  await tx.objectStore('profiles').put({ ...(held ?? nameless(profileId)), removed });
}

function nameless(id: string): Profile {
  const unchosen = { value: '', at: 0, device: '' };
  return { id, name: unchosen, colour: unchosen, removed: false };
}
