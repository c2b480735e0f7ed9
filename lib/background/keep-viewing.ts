import { ok, type Ok } from '../domain/result';
import type { Pair } from '../domain/show';
import { titleKey } from '../match/claims';
import type { WatchBegan, WatchIdentity, WatchProgress, WatchState } from '../messages/protocol-watch';
import type { Clock } from '../platform/clock';
import type { Database } from '../store/db';
import type { StoredReport, StoredViewing } from '../store/records';
import { saveReport } from '../store/reports';
import { bringForward, saveJob } from '../store/jobs';
import type { WriteTx } from '../store/schema';
import { readSetting } from '../store/settings';
import { forgetViewing, forgetViewings, readViewing, saveViewing } from '../store/viewings';
import { localDay } from '../domain/day';
import { pageOfSite } from './page-of-site';
import type { Tools } from './tools';

/** Without a word from the page for this long, a viewing has ended: pages speak at most once a minute. */
const SILENCE = 3 * 60_000;
/** Seconds; anything shorter is a clip. */
const SHORTEST = 60;
/** Should the worker die before it gets to settling, the alarm goes on with it after this long. */
const SAFETY_NET = 30_000;
const MONTH = 30 * 24 * 60 * 60 * 1000;

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

/**
 * Viewings that ended in the credits (at 80 % or later, half of it played) become questions: "Finished S2 E5?".
 * Nothing is sent when a tab closes; the stored position says it. One that was reported already is not asked about.
 * Answers when to look again, null when none is left.
 */
export async function askAboutEnded({ db, clock, newId }: Tools): Promise<number | null> {
  const now = clock.now();
  return db.write(['viewings', 'reports', 'settings', 'jobs'], async (tx) => {
    const { played: half } = await readSetting(tx, 'thresholds');
    await forgetViewings(tx, now - MONTH);
    const all = await tx.objectStore('viewings').getAll();
    const inCredits = all.filter((one) => isInCredits(one) && one.played >= half * one.duration);
    if (inCredits.length === 0) return null;
    const reported = new Set((await tx.objectStore('reports').getAll()).map((report) => report.viewing));
    let next: number | null = null;
    for (const viewing of inCredits) {
      if (viewing.updatedAt > now - SILENCE) {
        next = Math.min(next ?? Infinity, viewing.updatedAt + SILENCE);
        continue;
      }
      await forgetViewing(tx, viewing.identity);
      if (!reported.has(viewing.viewing)) await saveQuestion(tx, asQuestion(viewing, newId(), clock));
    }
    return next;
  });
}

/** What begins to play, as a report that nobody made yet: for recognising it. */
export function questionOf(
  began: WatchBegan,
  { clock, newId }: Pick<Tools, 'clock' | 'newId'>,
): StoredReport {
  const now = clock.now();
  const viewing = { ...identified(began), ...began, position: 0, played: 0, begunAt: now, updatedAt: now };
  return asQuestion({ ...viewing, showId: null, pair: null }, newId(), clock);
}

/** The user says by key that the episode a tab plays is finished: a report as any other. Answers its id. */
export async function finishNow({ db, clock, newId }: Tools, viewing: StoredViewing): Promise<string> {
  const reportId = newId();
  const report = asQuestion({ ...viewing, updatedAt: clock.now() }, reportId, clock);
  await db.write(['reports', 'viewings', 'jobs'], async (tx) => {
    await saveQuestion(tx, { ...report, verdict: 'mark' });
    await forgetViewing(tx, viewing.identity);
  });
  return reportId;
}

/** Keeps a report that the background made itself, and has it settled. */
export async function saveQuestion(tx: WriteTx, report: StoredReport): Promise<void> {
  await saveReport(tx, report);
  await bringForward(tx, 'settle', 'settle', report.receivedAt + SAFETY_NET);
}

/** So near its end (80 %) that leaving it may mean that it was finished. */
export function isInCredits({ position, duration }: Pick<StoredViewing, 'position' | 'duration'>): boolean {
  return duration >= SHORTEST && position >= 0.8 * duration;
}

function identified(watch: WatchIdentity) {
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

/** Where a viewing stood when its page was last heard of, as a report: the user is to be asked. */
export function asQuestion(viewing: StoredViewing, reportId: string, clock: Clock): StoredReport {
  const { site, siteId, siteShowId, claims, language, siteProfile, position, duration, played } = viewing;
  const watchedAt = Math.min(viewing.updatedAt, clock.now());
  const offset = clock.offset(watchedAt);
  return {
    site,
    siteId,
    siteShowId,
    claims,
    language,
    siteProfile,
    position,
    duration,
    played,
    offset,
    reportId,
    viewing: viewing.viewing,
    verdict: 'ask',
    finishedAt: watchedAt,
    begunAt: Math.min(viewing.begunAt, watchedAt),
    previous: [],
    receivedAt: clock.now(),
    watchedAt,
    localDay: localDay(watchedAt, offset),
    state: 'received',
    why: null,
    candidates: [],
    titleKey: titleKey(site, claims, siteShowId),
    decision: null,
    tries: 0,
    closedAt: null,
    // Also the name of a site that the user named.
    ...(viewing.page !== undefined && { page: viewing.page }),
  };
}
