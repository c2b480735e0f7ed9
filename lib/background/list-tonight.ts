import { evening as eveningOf, localDay } from '../domain/day';
import { standing } from '../domain/log';
import { groupTonight, type TonightEntry } from '../domain/tonight';
import type { Tonight, WaitingReport } from '../messages/protocol';
import { siteById } from '../sites/registry';
import { factsOfPlace } from '../store/facts';
import { preferencesOf } from '../store/preferences-of';
import { progressOfProfile } from '../store/progress';
import type { StoredReport } from '../store/records';
import { reportsIn } from '../store/reports';
import type { ReadTx, StoreName } from '../store/schema';
import { readSetting } from '../store/settings';
import { readShow } from '../store/show-list';
import { buildRow, ROW_STORES } from './read-tonight-row';
import { wordsOf } from './report-words';
import { readCredential } from './set-credential';
import type { Tools } from './tools';
import { readMarked, readWatching } from './watch-now';

const STORES: readonly StoreName[] = [...ROW_STORES, 'plays', 'marks', 'reports', 'profiles', 'settings'];

/** Tonight's list of a profile, what waits for an answer, and the last act that can be taken back. */
export async function listTonight({ db, clock }: Tools, profileId: string): Promise<Tonight> {
  const credential = await readCredential(db);
  const now = clock.now();
  const offset = clock.offset(now);
  return db.read(STORES, async (tx) => {
    const eveningEndsAt = await readSetting(tx, 'eveningEndsAt');
    const entries = await readEntries(tx, profileId);
    const { evening, groups } = groupTonight(entries, { now, offset, eveningEndsAt });
    const viewings = await tx.objectStore('viewings').getAll();
    return {
      profileId,
      profileName: (await tx.objectStore('profiles').get(profileId))?.name.value ?? '',
      evening,
      groups: await Promise.all(
        groups.map(async ({ group, items }) => ({
          group,
          rows: await Promise.all(
            items.map(({ entry, position }) => buildRow(tx, entry.showId, position, viewings)),
          ),
        })),
      ),
      waiting: (await reportsIn(tx, ['received', 'waiting', 'asking'])).map(waitingReport),
      watching: await readWatching(tx, now),
      marked: await readMarked(tx),
      broken: await brokenSites(tx),
      credential: credential.state,
      lastOp: await lastOp(tx, profileId, (at) => eveningOf(at, offset, eveningEndsAt) === evening),
    };
  });
}

/** Names of services whose pages cannot be read any more, as long as the user was not told. */
async function brokenSites(tx: ReadTx): Promise<string[]> {
  const health = Object.entries(await readSetting(tx, 'health'));
  return health
    .filter(([, { brokenSince, told }]) => brokenSince !== null && !told)
    .map(([site]) => siteById(site)?.name ?? site);
}

/** How many episodes wait tonight: what the badge counts. */
export async function countTonight({ db, clock }: Tools, profileId: string): Promise<number> {
  const now = clock.now();
  return db.read(STORES, async (tx) => {
    const eveningEndsAt = await readSetting(tx, 'eveningEndsAt');
    const entries = await readEntries(tx, profileId);
    return groupTonight(entries, { now, offset: clock.offset(now), eveningEndsAt }).count;
  });
}

async function readEntries(tx: ReadTx, profileId: string): Promise<TonightEntry[]> {
  const [stored, chosen] = await Promise.all([
    progressOfProfile(tx, profileId),
    tx.objectStore('preferences').getAll(IDBKeyRange.bound([profileId], [profileId, []])),
  ]);
  const preferences = new Map(chosen.map((one) => [one.showId, one]));
  return Promise.all(
    stored
      .filter(({ row }) => row.inLibrary)
      .map(async ({ showId, row }) => ({
        showId,
        row,
        name: (await readShow(tx, showId))?.name ?? '',
        preferences: preferencesOf(preferences.get(showId)),
        minutesLeft: null,
        providers: null,
      })),
  );
}

/** A report as the user sees it: in the page's own words. */
export function waitingReport(report: StoredReport): WaitingReport {
  return {
    reportId: report.reportId,
    site: report.site,
    siteName: siteById(report.site)?.name ?? report.site,
    words: wordsOf(report),
    finishedAt: report.watchedAt,
    why: report.why ?? 'working',
    candidates: report.candidates,
  };
}

/** The newest mark of this evening that still stands. */
async function lastOp(
  tx: ReadTx,
  profileId: string,
  thisEvening: (at: number) => boolean,
): Promise<Tonight['lastOp']> {
  let cursor = await tx.objectStore('plays').index('byRecordedAt').openCursor(null, 'prev');
  while (cursor !== null && thisEvening(cursor.value.recordedAt)) {
    const play = cursor.value;
    if (play.profileId === profileId && play.source.by !== 'import') {
      const facts = standing(await factsOfPlace(tx, [profileId, play.showId]));
      if (facts.some((fact) => fact.id === play.id)) {
        const show = await readShow(tx, play.showId);
        const pair = { season: play.season, episode: play.episode };
        return { op: play.op, showId: play.showId, show: show?.name ?? '', pair };
      }
    }
    cursor = await cursor.continue();
  }
  return null;
}

/** The local day of the wall clock now. */
export function today({ clock }: Tools): string {
  const now = clock.now();
  return localDay(now, clock.offset(now));
}
