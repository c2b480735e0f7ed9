import { ok, type Ok } from '../../domain/result';
import type { Pair } from '../../domain/show';
import type { WatchBegan, WatchIdentity, WatchProgress, WatchState } from '../../messages/protocol-watch';
import type { Database } from '../../store/db';
import { saveJob } from '../../store/jobs';
import type { StoredViewing } from '../../store/records';
import type { WriteTx } from '../../store/schema';
import { readSetting } from '../../store/settings';
import { forgetViewing, readViewing, saveViewing } from '../../store/viewings';
import { pageOfSite } from '../sites/page-of-site';
import type { Tools } from '../tools';

/** Without a word from the page for this long, a viewing has ended: pages speak at most once a minute. */
export const SILENCE = 3 * 60_000;

/** Where the played seconds of an episode are kept: by site, the site's profile and the episode key. */
export function identityOf({ site, siteProfile, siteId, claims }: WatchIdentity): string {
  const [said] = claims;
  const labels = said && [said.show, said.label, said.season, said.episode, said.title];
  return JSON.stringify([site, siteProfile, siteId ?? labels ?? null]).slice(0, 1000);
}

/** An episode began to play: answers what was played of it before, in viewings that did not finish. */
export async function beginViewing({ db, clock }: Tools, began: WatchBegan): Promise<Ok<WatchState>> {
  const identity = identityOf(began);
  return db.write(['viewings', 'settings'], async (tx) => {
    const [held, thresholds] = await Promise.all([readViewing(tx, identity), readSetting(tx, 'thresholds')]);
    const { viewing, duration } = began;
    await takeRenamed(tx, viewing, identity);
    const position = held?.position ?? 0;
    await saveViewing(tx, {
      ...identified(began),
      viewing,
      duration,
      position,
      played: held?.played ?? 0,
      begunAt: clock.now(),
      showId: held?.showId ?? null,
      pair: held?.pair ?? null,
      updatedAt: clock.now(),
    });
    return ok({ played: held?.played ?? 0, thresholds });
  });
}

/** Keeps how far an episode has played, for resuming and for the finish rule. Never less than what is held already. */
export async function keepProgress({ db, clock }: Tools, progress: WatchProgress): Promise<Ok<null>> {
  const identity = identityOf(progress);
  const now = clock.now();
  await db.write(['viewings', 'jobs'], async (tx) => {
    const { viewing, duration, position, played } = progress;
    const renamed = await takeRenamed(tx, viewing, identity);
    const held = (await readViewing(tx, identity)) ?? renamed;
    await saveViewing(tx, {
      ...identified(progress),
      viewing,
      duration,
      position,
      played: held?.viewing === viewing ? Math.max(played, held.played) : played,
      begunAt: held?.begunAt ?? now,
      showId: held?.showId ?? null,
      pair: held?.pair ?? null,
      updatedAt: now,
    });
    if (isInCredits({ position, duration }))
      await saveJob(tx, { id: 'viewings', kind: 'viewings', due: now + SILENCE, tries: 0 });
  });
  return ok(null);
}

/** Labels that came late name a viewing anew: what is kept under its name until now is taken from there. */
async function takeRenamed(
  tx: WriteTx,
  viewing: string,
  identity: string,
): Promise<StoredViewing | undefined> {
  const all = await tx.objectStore('viewings').getAll();
  const others = all.filter((one) => one.viewing === viewing && one.identity !== identity);
  for (const other of others) await forgetViewing(tx, other.identity);
  return others[0];
}

/** What an episode was taken for, so that a half-watched one can be shown at its row. */
export function noteMatch(db: Database, identity: string, showId: number, pair: Pair): Promise<void> {
  return db.write(['viewings'], async (tx) => {
    const held = await readViewing(tx, identity);
    if (held !== undefined) await saveViewing(tx, { ...held, showId, pair });
  });
}

/** What a page says of an episode, as it is kept: under its identity, with the page only where it is of the site. */
export function identified(watch: WatchIdentity) {
  const { site, siteId, siteShowId, claims, language, siteProfile } = watch;
  const page = pageOfSite(site, watch.page);
  return {
    identity: identityOf(watch),
    site,
    siteId,
    siteShowId,
    claims,
    language,
    siteProfile,
    ...(page !== null && { page }),
  };
}

/** Seconds; anything shorter is a clip. */
const SHORTEST = 60;

/** So near its end (80 %) that leaving it may mean that it was finished. */
export function isInCredits({ position, duration }: Pick<StoredViewing, 'position' | 'duration'>): boolean {
  return duration >= SHORTEST && position >= 0.8 * duration;
}
