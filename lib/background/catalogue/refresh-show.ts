import { ok, type Ok } from '../../domain/result';
import type { Season, Show } from '../../domain/show';
import { LOG_STORES, type WriteTx } from '../../store/schema';
import { readSetting, saveSetting, type Setting } from '../../store/settings';
import { readShow, seasonsOfShow } from '../../store/show-list';
import { forgetSeasons, saveShow } from '../../store/shows';
import { isExpired, nextRefresh, runningSeasons } from '../../tmdb/refresh-policy';
import type { TmdbFault } from '../../tmdb/tmdb-fault';
import { NEVER_FETCHED } from './bare-show';
import { today } from '../today';
import type { Tools } from '../tools';

export type Checked = Setting<'refreshes'>['shows'][string];

/** ms: what falls due soon is done along with what is due, so that one run a day is enough. */
export const SOON = 12 * 60 * 60 * 1000;

/** When a show is due next after it was checked at `checkedAt` (epoch ms). */
export async function dueOf(
  { db, clock }: Tools,
  show: Show,
  checkedAt: number,
  before?: Checked,
): Promise<Checked> {
  const seasons = await db.read(['seasons'], (tx) => seasonsOfShow(tx, show.id));
  const due = nextRefresh(factsOf(show, seasons, checkedAt), today(clock));
  return { checkedAt, due, etag: before?.etag ?? null, seasons: before?.seasons ?? '' };
}

/** What was done a little early counts as done when it was due: it must not fall due once more that day. */
function sinceOf(checkedAt: number, before: Checked | undefined): number {
  const due = before?.due ?? 0;
  return due > checkedAt && due <= checkedAt + SOON ? due : checkedAt;
}

/**
 * Asks TMDB for a show with its running seasons, or all, in one request where that is possible, and for seasons whose
 * number of episodes has changed. One that TMDB no longer knows keeps its local copy and says since when; an answer
 * that cannot be read, or lacks what it counts, leaves that until tomorrow. Its plays are never touched.
 */
export async function refreshShow(
  tools: Tools,
  showId: number,
  which: 'running' | 'all',
): Promise<Ok<null> | TmdbFault> {
  const { db, clock, tmdb } = tools;
  const now = clock.now();
  const day = today(clock);
  const [show, held, refreshes] = await db.read(['shows', 'seasons', 'settings'], (tx) =>
    Promise.all([readShow(tx, showId), seasonsOfShow(tx, showId), readSetting(tx, 'refreshes')]),
  );
  if (show === undefined) return ok(null);
  const wanted =
    which === 'all' || show.fetchedAt === NEVER_FETCHED ? 'all' : runningSeasons(held.map(datesOf), day);
  const question = String(wanted);
  const known = refreshes.shows[showId];
  const etag = known?.seasons === question ? known.etag : null;
  const answer = await tmdb.getShow(showId, { seasons: wanted, etag });
  if (!answer.ok && answer.code !== 'garbage') return answer;

  const done = (tx: WriteTx, after: Show, seasons: readonly Season[], changed: Partial<Checked>) =>
    note(tx, showId, {
      checkedAt: now,
      due: nextRefresh(factsOf(after, seasons, sinceOf(now, known)), day),
      etag,
      seasons: question,
      ...changed,
    });
  if (!answer.ok) {
    await db.write(LOG_STORES, async (tx) => {
      const trimmed = isExpired(show.fetchedAt, now) ? await trim(tx, show, held) : show;
      await done(tx, trimmed, held, { due: now + TOMORROW });
    });
    return ok(null);
  }
  if (answer.value.kind === 'notModified') {
    await db.write(LOG_STORES, async (tx) => {
      await saveShow(tx, { ...show, fetchedAt: now });
      await done(tx, show, held, {});
    });
    return ok(null);
  }
  if (answer.value.kind === 'missing') {
    await db.write(LOG_STORES, async (tx) => {
      const gone = { ...show, missingSince: show.missingSince ?? now };
      await saveShow(tx, gone);
      if (isExpired(show.fetchedAt, now)) await trim(tx, gone, held);
      await done(tx, gone, held, { etag: null });
    });
    return ok(null);
  }
  const { show: fresh, seasons, etag: newEtag } = answer.value;
  const further = await lacking(tools, fresh, held, seasons);
  if (!further.ok) return further;
  const all = [...seasons, ...further.value].filter((one) => !isEmptied(one, fresh, held));
  await db.write(LOG_STORES, async (tx) => {
    // Nobody takes all seasons out of a show.
    const listed = (fresh.seasons.length > 0 ? fresh.seasons : held).map(({ season }) => season);
    await saveShow(tx, fresh, all, await forgetSeasons(tx, showId, listed));
    await done(tx, fresh, await seasonsOfShow(tx, showId), { etag: newEtag });
  });
  return ok(null);
}

/** TMDB counts its episodes and answers none: it has not heard yet of what was changed there. */
function isEmptied({ season, episodes }: Season, { seasons }: Show, held: readonly Season[]): boolean {
  const counted = seasons.find((one) => one.season === season)?.episodeCount ?? 0;
  return episodes.length === 0 && counted > 0 && held.some((one) => one.season === season);
}

const TOMORROW = 24 * 60 * 60 * 1000;

/** Seasons that were not asked for and whose number of episodes is another than held here. */
async function lacking(
  { tmdb }: Tools,
  show: Show,
  held: readonly Season[],
  fetched: readonly Season[],
): Promise<Ok<Season[]> | TmdbFault> {
  const changed = show.seasons.filter(({ season, episodeCount }) => {
    if (fetched.some((one) => one.season === season)) return false;
    return (held.find((one) => one.season === season)?.episodes.length ?? 0) !== episodeCount;
  });
  const seasons: Season[] = [];
  for (const { season } of changed) {
    const answer = await tmdb.getTVSeason(show.id, season);
    if (!answer.ok && answer.code !== 'garbage') return answer;
    if (answer.ok && answer.value !== null) seasons.push(answer.value);
  }
  return ok(seasons);
}

/** TMDB's terms: after six months without an answer its texts and pictures go; what was watched stays readable. */
async function trim(tx: WriteTx, show: Show, seasons: readonly Season[]): Promise<Show> {
  const trimmed: Show = {
    ...show,
    overview: '',
    poster: null,
    backdrop: null,
    genres: [],
    otherTitles: [],
    providers: {},
    seasons: show.seasons.map((summary) => ({ ...summary, poster: null })),
  };
  const bare = seasons.map((season) => ({
    ...season,
    poster: null,
    episodes: season.episodes.map((episode) => ({ ...episode, overview: '', still: null })),
  }));
  await saveShow(tx, trimmed, bare);
  return trimmed;
}

async function note(tx: WriteTx, showId: number, checked: Checked): Promise<void> {
  const held = await readSetting(tx, 'refreshes');
  await saveSetting(tx, 'refreshes', { ...held, shows: { ...held.shows, [showId]: checked } });
}

function factsOf(show: Show, seasons: readonly Season[], checkedAt: number) {
  const { id, status, missingSince } = show;
  return {
    id,
    status,
    missingSince,
    fetchedAt: checkedAt,
    airDates: seasons.flatMap((one) => datesOf(one).airDates),
  };
}

function datesOf({ season, episodes }: Season) {
  return { season, airDates: episodes.map(({ airDate }) => airDate) };
}
