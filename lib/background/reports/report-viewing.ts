import { localDay } from '../../domain/day';
import { titleKey } from '../../match/title-key';
import type { WatchBegan } from '../../messages/protocol-watch';
import type { Clock } from '../../platform/clock';
import type { StoredReport, StoredViewing } from '../../store/records';
import { readSetting } from '../../store/settings';
import { forgetViewing, forgetViewings } from '../../store/viewings';
import { identified, isInCredits, SILENCE } from './keep-viewing';
import { saveReceived } from './record-finish';
import type { Tools } from '../tools';

/** ms for which an unfinished viewing is kept. */
const MONTH = 30 * 24 * 60 * 60 * 1000;

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
      if (!reported.has(viewing.viewing)) await saveReceived(tx, reportOfViewing(viewing, newId(), clock));
    }
    return next;
  });
}

/** What begins to play, as a report that nobody made yet: for recognising it. */
export function reportOfBegan(
  began: WatchBegan,
  { clock, newId }: Pick<Tools, 'clock' | 'newId'>,
): StoredReport {
  const now = clock.now();
  const viewing = { ...identified(began), ...began, position: 0, played: 0, begunAt: now, updatedAt: now };
  return reportOfViewing({ ...viewing, showId: null, pair: null }, newId(), clock);
}

/** The user says by key that the episode a tab plays is finished: a report as any other. Answers its id. */
export async function finishNow({ db, clock, newId }: Tools, viewing: StoredViewing): Promise<string> {
  const reportId = newId();
  const report = reportOfViewing({ ...viewing, updatedAt: clock.now() }, reportId, clock);
  await db.write(['reports', 'viewings', 'jobs'], async (tx) => {
    await saveReceived(tx, { ...report, verdict: 'mark' });
    await forgetViewing(tx, viewing.identity);
  });
  return reportId;
}

/** Where a viewing stood when its page was last heard of, as a report: the user is to be asked. */
export function reportOfViewing(viewing: StoredViewing, reportId: string, clock: Clock): StoredReport {
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
