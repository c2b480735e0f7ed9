import { localDay } from '../../domain/day';
import { ok, type Ok } from '../../domain/result';
import type { CatalogueState } from '../../messages/protocol-settings';
import { bringForward } from '../../store/jobs';
import type { WriteTx } from '../../store/schema';
import { readSetting, saveSetting, type Setting } from '../../store/settings';
import { allShows } from '../../store/show-list';
import { forgetShow } from '../../store/shows';
import { LOG_STORES } from '../../store/schema';
import { KEPT_FOR } from '../../tmdb/refresh-policy';
import type { TmdbFault } from '../../tmdb/tmdb-fault';
import { changesSince } from './read-changes';
import { dueOf, refreshShow, SOON } from './refresh-show';
import type { Tools } from '../tools';

export type Refreshes = Setting<'refreshes'>;

const DAY = 24 * 60 * 60 * 1000;
/** ms before the six months that TMDB's terms allow: asked for in any case, whatever the list of changes says. */
const IN_TIME = 30 * DAY;
const AT_ONCE = 4;

/** How a run ended: when to run again (epoch ms), or why TMDB gave no answer. */
export type RefreshRun = Ok<number> | TmdbFault;

/**
 * Asks TMDB for the shows that are due (lib/tmdb/refresh-policy), of those that somebody follows. Where its list of
 * changes has fewer pages than shows are due, the list says which of them have changed, and only those are asked for.
 * What is done stays done when the worker stops. A show nobody follows is forgotten after six months.
 */
export async function refreshShows(tools: Tools): Promise<RefreshRun> {
  const now = tools.clock.now();
  const stale = await staleShows(tools, now);
  const { allSince } = await readRefreshes(tools);
  const listed = allSince === null ? await unlisted(tools, stale, now) : ok(stale);
  if (!listed.ok) return listed;
  for (let at = 0; at < listed.value.length; at += AT_ONCE) {
    const batch = listed.value.slice(at, at + AT_ONCE);
    const answers = await Promise.all(
      batch.map((show) => refreshShow(tools, show.id, allSince === null ? 'running' : 'all')),
    );
    const failed = answers.find((answer) => !answer.ok);
    if (failed !== undefined && !failed.ok) return failed;
    // Taken back by the user, or asked for anew meanwhile.
    if ((await readRefreshes(tools)).allSince !== allSince) return ok(now);
  }
  await change(tools, (held) => ({ ...held, allSince: held.allSince === allSince ? null : held.allSince }));
  return ok(now + DAY);
}

/** Everything at once, whether due or not; goes on after the worker stopped. */
export async function refreshAll(tools: Tools): Promise<CatalogueState> {
  const ids = await followed(tools);
  await tools.db.write(['settings', 'jobs'], async (tx) => {
    const held = await readSetting(tx, 'refreshes');
    if (held.allSince !== null) return;
    await saveSetting(tx, 'refreshes', { ...held, allSince: tools.clock.now(), total: ids.size });
    await bringForward(tx, 'refresh', 'refresh', tools.clock.now());
  });
  return catalogueState(tools);
}

/** What was done stays; the rest is asked for when it is due. */
export async function cancelRefresh(tools: Tools): Promise<CatalogueState> {
  await change(tools, (held) => ({ ...held, allSince: null }));
  return catalogueState(tools);
}

/** How far "everything at once" has come. */
export async function catalogueState(tools: Tools): Promise<CatalogueState> {
  const { allSince, total, shows } = await readRefreshes(tools);
  const checked = Object.values(shows).filter(({ checkedAt }) => allSince !== null && checkedAt >= allSince);
  return { running: allSince !== null, done: Math.min(checked.length, total), total };
}

interface Stale {
  readonly id: number;
  readonly checkedAt: number;
  /** Must be asked for, whatever the list of changes says. */
  readonly must: boolean;
}

/** The shows to be refreshed now, those that were checked longest ago first. */
async function staleShows(tools: Tools, now: number): Promise<Stale[]> {
  const ids = await followed(tools);
  const shows = await tools.db.read(['shows'], allShows);
  const unfollowed = shows.filter(({ id, fetchedAt }) => !ids.has(id) && now - fetchedAt >= KEPT_FOR);
  await tools.db.write(LOG_STORES, async (tx) => {
    for (const { id } of unfollowed) await forgetShow(tx, id);
  });
  const held = await readRefreshes(tools);
  const stale: Stale[] = [];
  for (const show of shows.filter(({ id }) => ids.has(id))) {
    const { checkedAt, due } = held.shows[show.id] ?? (await dueOf(tools, show, show.fetchedAt));
    const wanted = held.allSince === null ? due <= now + SOON : checkedAt < held.allSince;
    const must = show.missingSince === null && now - show.fetchedAt >= KEPT_FOR - IN_TIME;
    if (wanted || must) stale.push({ id: show.id, checkedAt, must });
  }
  return stale.sort((a, b) => a.checkedAt - b.checkedAt || a.id - b.id);
}

/** Of the stale ones those that must be asked for: the others have not changed since they were checked. */
async function unlisted(
  tools: Tools,
  stale: readonly Stale[],
  now: number,
): Promise<Ok<readonly Stale[]> | TmdbFault> {
  const held = await readRefreshes(tools);
  const today = localDay(now, 0);
  const changes = await changesSince(tools.tmdb, { ...held, shows: stale.length, today });
  if (!changes.ok) return changes;
  if (changes.value === null) return ok(stale);
  const { from, showIds, perDay } = changes.value;
  await change(tools, (known) => ({ ...known, perDay, ...(showIds === null ? {} : { listedTo: today }) }));
  if (showIds === null) return ok(stale);
  const isCovered = (checkedAt: number) => localDay(checkedAt, 0) >= from;
  const unchanged = (await tools.db.read(['shows'], allShows)).filter(
    ({ id, fetchedAt }) =>
      !showIds.has(id) &&
      isCovered(held.shows[id]?.checkedAt ?? fetchedAt) &&
      !stale.some((one) => one.id === id && one.must),
  );
  const ids = new Set(unchanged.map(({ id }) => id));
  const checked: [string, Refreshes['shows'][string]][] = [];
  for (const show of unchanged)
    checked.push([String(show.id), await dueOf(tools, show, now, held.shows[show.id])]);
  await change(tools, (known) => ({ ...known, shows: { ...known.shows, ...Object.fromEntries(checked) } }));
  return ok(stale.filter(({ id }) => !ids.has(id)));
}

/** Shows of which some profile holds anything. */
function followed({ db }: Tools): Promise<Set<number>> {
  return db.read(['progress'], async (tx) => {
    const keys = await tx.objectStore('progress').getAllKeys();
    return new Set(keys.map(([, showId]) => showId));
  });
}

function readRefreshes({ db }: Tools): Promise<Refreshes> {
  return db.read(['settings'], (tx) => readSetting(tx, 'refreshes'));
}

function change({ db }: Tools, how: (held: Refreshes) => Refreshes): Promise<void> {
  return db.write(['settings'], (tx) => changeIn(tx, how));
}

async function changeIn(tx: WriteTx, how: (held: Refreshes) => Refreshes): Promise<void> {
  await saveSetting(tx, 'refreshes', how(await readSetting(tx, 'refreshes')));
}
