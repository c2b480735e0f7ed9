import { mergeClaims } from '../../match/claims';
import { titleKey } from '../../match/title-key';
import type { WatchIdentity } from '../../messages/protocol-watch';
import type { StoredViewing } from '../../store/records';
import { readSetting } from '../../store/settings';
import { forgetViewing } from '../../store/viewings';
import { saveReceived } from './record-finish';
import { reportOfViewing } from './report-viewing';
import { isInCredits } from './keep-viewing';
import type { Tools } from '../tools';

/** ms: the next episode's page loads, and its first word comes after some seconds; the last word was within a minute. */
const STRAIGHT_ON = 150_000;

/**
 * A tab left an episode in its credits, and its next page plays another one of the show: going straight on, which ends
 * the first as watched (at 80 % or later, half of it played), although no script lived to say so. Answers whether a
 * report was made.
 */
export async function finishLeft(
  { db, clock, newId }: Tools,
  left: string,
  next: WatchIdentity,
): Promise<boolean> {
  const now = clock.now();
  return db.write(['viewings', 'reports', 'settings', 'jobs'], async (tx) => {
    const viewings = await tx.objectStore('viewings').getAll();
    const viewing = viewings.find((one) => one.viewing === left);
    if (viewing === undefined || !isInCredits(viewing) || now - viewing.updatedAt > STRAIGHT_ON) return false;
    const { played } = await readSetting(tx, 'thresholds');
    if (viewing.played < played * viewing.duration || !isNextOf(viewing, next)) return false;
    const reports = await tx.objectStore('reports').getAll();
    await forgetViewing(tx, viewing.identity);
    if (reports.some((report) => report.viewing === left)) return false;
    await saveReceived(tx, { ...reportOfViewing(viewing, newId(), clock), verdict: 'mark' });
    return true;
  });
}

/** The same show by the site's id or by name, and surely another episode. */
function isNextOf(left: StoredViewing, next: WatchIdentity): boolean {
  if (left.site !== next.site || left.siteProfile !== next.siteProfile) return false;
  const [a, b] = [left, next].map(({ site, claims, siteShowId }) => titleKey(site, claims, siteShowId));
  if (a !== b || a?.includes(':label:')) return false;
  if (left.siteId !== null && next.siteId !== null) return left.siteId !== next.siteId;
  const [one, other] = [left, next].map(({ claims, language }) => mergeClaims(claims, language));
  const differs = (key: 'season' | 'episode' | 'absolute'): boolean => {
    const [x, y] = [one?.[key] ?? null, other?.[key] ?? null];
    return x !== null && y !== null && x !== y;
  };
  return differs('episode') || differs('season') || differs('absolute');
}
