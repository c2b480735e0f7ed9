import { whomFor } from '../../domain/whom';
import { readPosition } from '../../domain/progress';
import { fault, ok, type Result } from '../../domain/result';
import type { ShowPeople } from '../../messages/protocol-household';
import { takeStamp } from '../../store/device';
import { savePreferences } from '../../store/preferences';
import { preferencesOf } from '../../store/preferences-of';
import { progressOfShow } from '../../store/progress';
import { LOG_STORES, type ReadTx } from '../../store/schema';
import { readSetting } from '../../store/settings';
import { readHome, readProfiles } from './read-profiles';
import { today } from '../today';
import type { Tools } from '../tools';

/** The audience of a show: as the household chose it (nobody = not chosen), and who has it among theirs. */
export async function readAudience(
  tx: ReadTx,
  showId: number,
): Promise<{ readonly chosen: readonly string[]; readonly followers: readonly string[] }> {
  const [profiles, rows, preferences] = await Promise.all([
    readProfiles(tx),
    progressOfShow(tx, showId),
    tx.objectStore('preferences').index('byShow').getAll(showId),
  ]);
  const exists = (id: string) => profiles.some((profile) => profile.id === id);
  const following = rows.filter(({ row, profileId }) => row.inLibrary && exists(profileId));
  const since = ({ row }: (typeof rows)[number]) => row.addedAt ?? row.activity?.at ?? Infinity;
  return {
    chosen: preferences
      .filter((held) => preferencesOf(held).audience && exists(held.profileId))
      .map(({ profileId }) => profileId),
    followers: following
      .sort((a, b) => since(a) - since(b) || (a.profileId < b.profileId ? -1 : 1))
      .map(({ profileId }) => profileId),
  };
}

/** Who plays on a page, as far as site and profile name say. */
export interface Viewer {
  readonly site: string;
  readonly siteProfile: string | null;
}

/** Whom what is finished there counts for: ids of profiles, at least one. */
export async function readWhom(tx: ReadTx, showId: number, viewer: Viewer): Promise<readonly string[]> {
  const [audience, profiles, told, home] = await Promise.all([
    readAudience(tx, showId),
    readProfiles(tx),
    readSetting(tx, 'siteProfiles'),
    readHome(tx),
  ]);
  const known = (id: string | undefined) => profiles.find((profile) => profile.id === id)?.id ?? null;
  const { site, siteProfile } = viewer;
  const bound = siteProfile === null ? null : known(told[siteProfileKey(site, siteProfile)]);
  const namesakes = profiles.filter(({ name }) => siteProfile !== null && fold(name) === fold(siteProfile));
  const page = bound ?? (namesakes.length === 1 ? (namesakes[0]?.id ?? null) : null);
  return whomFor({ ...audience, page, service: known(told[siteProfileKey(site, null)]), home });
}

/** The key of a site's profile in the setting; null stands for the service's default. */
export function siteProfileKey(site: string, name: string | null): string {
  return name === null ? site : `${site}/${fold(name)}`;
}

/** Who follows a show, where each of them is, and for whom it counts. */
export function listPeople({ db, clock }: Tools, showId: number): Promise<ShowPeople> {
  const day = today(clock);
  return db.read(LOG_STORES, async (tx) => {
    const { chosen, followers } = await readAudience(tx, showId);
    const [profiles, rows, preferences] = await Promise.all([
      readProfiles(tx),
      progressOfShow(tx, showId),
      tx.objectStore('preferences').index('byShow').getAll(showId),
    ]);
    const people = profiles.map((profile) => {
      const stored = rows.find(({ profileId }) => profileId === profile.id);
      const { dayOffset } = preferencesOf(preferences.find(({ profileId }) => profileId === profile.id));
      const known = stored?.row.known === true;
      return {
        ...profile,
        follows: followers.includes(profile.id),
        position: known ? readPosition(stored.row, day, dayOffset) : null,
      };
    });
    const home = await readHome(tx);
    const audience = whomFor({ chosen, followers, page: null, service: null, home });
    return { people, audience, chosen: chosen.length > 0 };
  });
}

/** For whom the show counts from now on; nobody = who added it. Faults: `unknownShow`, `unknownProfile`. */
export function setAudience(
  { db, clock, newId }: Tools,
  showId: number,
  profileIds: readonly string[],
): Promise<Result<null, 'unknownShow' | 'unknownProfile'>> {
  return db.write(LOG_STORES, async (tx) => {
    if ((await tx.objectStore('shows').getKey(showId)) === undefined) return fault('unknownShow');
    const profiles = await readProfiles(tx);
    if (profileIds.some((id) => !profiles.some((profile) => profile.id === id)))
      return fault('unknownProfile');
    const { chosen } = await readAudience(tx, showId);
    const stamp = await takeStamp(tx, clock.now(), newId);
    for (const id of new Set([...chosen, ...profileIds])) {
      await savePreferences(tx, [id, showId], { audience: profileIds.includes(id) }, stamp);
    }
    return ok(null);
  });
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
