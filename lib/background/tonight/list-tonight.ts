import { evening as eveningOf, localDay } from '../../domain/day';
import type { Show } from '../../domain/show';
import type { TonightItem } from '../../domain/tonight';
import { COUNTED } from '../../domain/tonight-groups';
import { counting } from '../../domain/twins';
import type { WaitingReport } from '../../messages/protocol-inbox';
import type { Tonight, TonightGroup } from '../../messages/protocol-tonight';
import { factsOfPlace } from '../../store/facts';
import type { StoredReport } from '../../store/records';
import { readRevision } from '../../store/ready';
import { reportsIn } from '../../store/reports';
import type { ReadTx, StoreName } from '../../store/schema';
import { readSetting } from '../../store/settings';
import { readShow } from '../../store/show-list';
import { hideAhead, spoilersOf } from './hide-ahead';
import { readProfiles } from '../household/read-profiles';
import { NOWHERE, readEvening, type Asked, type Surroundings } from './read-evening';
import { readRewatches } from './read-rewatches';
import { buildRow, ROW_STORES, type RowsShare } from './read-tonight-row';
import { wordsOf } from '../reports/report-words';
import { readCredentialIn } from '../catalogue/set-credential';
import type { Tools } from '../tools';
import { readMarked, readWatching } from './watch-now';
import { siteName } from '../sites/site-name';

const STORES: readonly StoreName[] = [...ROW_STORES, 'reports', 'profiles', 'ready'];

/** Tonight's list of a profile, what waits for an answer, and the last act that can be taken back. */
export async function listTonight(
  tools: Tools,
  profileId: string,
  asked: Asked = {},
  around: Surroundings = NOWHERE,
): Promise<Tonight> {
  return (await readTonight(tools, profileId, asked, around)).tonight;
}

/** The same with the revision of the data that it was read from. */
export async function readTonight(
  { db, clock }: Tools,
  profileId: string,
  asked: Asked,
  around: Surroundings,
): Promise<{ readonly tonight: Tonight; readonly revision: string }> {
  const now = clock.now();
  const offset = clock.offset(now);
  return db.read(STORES, async (tx) => {
    const viewings = await tx.objectStore('viewings').getAll();
    const { groups, ...read } = await readEvening(tx, { profileId, now, offset, asked, around, viewings });
    const share: RowsShare = { viewings, today: localDay(now, offset), region: around.region };
    const spoilers = await spoilersOf(tx, profileId);
    const shown = await Promise.all(
      groups.map(async ({ group, more, items }) => ({
        group,
        ...(more > 0 && { more }),
        rows: await Promise.all(
          items.map(async ({ item, show }) =>
            hideAhead(tx, spoilers, profileId, await rowOf(tx, item, show, share)),
          ),
        ),
      })),
    );
    const eveningEndsAt = await readSetting(tx, 'eveningEndsAt');
    const profiles = await readProfiles(tx);
    const rewatching = await readRewatches(tx, profileId, now, share.today);
    const credential = await readCredentialIn(tx);
    const storage = await readSetting(tx, 'storageNews');
    const tonight: Tonight = {
      profileId,
      profileName: profiles.find(({ id }) => id === profileId)?.name ?? '',
      ...read,
      groups: shown,
      minutes: minutesCounted(shown),
      servicesOn: around.servicesOn,
      profiles,
      ...(rewatching.length > 0 && { rewatching }),
      waiting: (await reportsIn(tx, ['received', 'waiting', 'asking'])).map(waitingReport),
      watching: await readWatching(tx, now),
      marked: await readMarked(tx),
      broken: await brokenSites(tx),
      ...(storage !== 'none' && { storage }),
      credential: credential.state,
      lastOp: await lastOp(tx, profileId, (at) => eveningOf(at, offset, eveningEndsAt) === read.evening),
    };
    return { tonight, revision: await readRevision(tx) };
  });
}

function rowOf(tx: ReadTx, { entry, position, due }: TonightItem, show: Show | undefined, share: RowsShare) {
  const { showId, row, preferences } = entry;
  return buildRow(tx, show, showId, { position, row, preferences, due }, share);
}

function minutesCounted(groups: readonly TonightGroup[]): number {
  const counted = groups.filter(({ group }) => COUNTED.includes(group)).flatMap(({ rows }) => rows);
  return counted.reduce((sum, row) => sum + (row.minutesLeft ?? 0), 0);
}

/** Names of services whose pages cannot be read any more, as long as the user was not told. */
async function brokenSites(tx: ReadTx): Promise<string[]> {
  const health = Object.entries(await readSetting(tx, 'health'));
  return health
    .filter(([, { brokenSince, told }]) => brokenSince !== null && !told)
    .map(([site]) => siteName(site));
}

/** A report as the user sees it: in the page's own words. */
export function waitingReport(report: StoredReport): WaitingReport {
  return {
    reportId: report.reportId,
    site: report.site,
    siteName: siteName(report.site, report.page),
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
      const facts = counting(await factsOfPlace(tx, [profileId, play.showId]));
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
