import type { Jump, Play, Skip, Unskip } from '../../domain/fact';
import { readLog } from '../../domain/log';
import { idsOf } from '../../domain/former-ids';
import { samePair, yearOf, type Pair, type Season } from '../../domain/show';
import { counting } from '../../domain/twins';
import type { When } from '../../domain/when';
import type { In } from '../../messages/protocol';
import type { History, HistoryEntry } from '../../messages/protocol-history';
import { distinct, factsOfPlace, placeOf, type Place } from '../../store/facts';
import { FACT_STORES, type ReadTx, type StoreName } from '../../store/schema';
import { readShow, seasonsOfShow } from '../../store/show-list';
import { actsOfShow, latestActs, type Act } from './find-acts';
import type { Tools } from '../tools';
import { whyOf } from './why-of';

const STORES: readonly StoreName[] = [...FACT_STORES, 'shows', 'seasons', 'evidence', 'bindings', 'progress'];

const PAGE = 50;

/**
 * What was done, the latest first by when it was recorded; each with where it came from, why, and whether it stands.
 * `next` begins the following page.
 */
export function listHistory({ db }: Pick<Tools, 'db'>, asked: In<'history.list'>): Promise<History> {
  const limit = asked.limit ?? PAGE;
  return db.read(STORES, async (tx) => {
    const found =
      asked.showId === undefined ? await latestActs(tx, asked, limit + 1) : await actsOfShow(tx, asked);
    const acts = found.slice(0, limit);
    const logs = await readLogs(tx, acts);
    const places = createPlaces(tx);
    const entries = await Promise.all(acts.map((act) => entryOf(tx, act, logs, places)));
    const last = acts.at(-1);
    const more = found.length > limit && last !== undefined;
    return { entries, next: more ? { at: last.recordedAt, id: last.id } : null };
  });
}

interface Logs {
  readonly standing: ReadonlySet<string>;
  readonly dates: ReadonlyMap<string, When>;
}

async function readLogs(tx: ReadTx, acts: readonly Act[]): Promise<Logs> {
  const places = distinct(acts.map((act): Place => placeOf(act)));
  const logs = await Promise.all(places.map((place) => factsOfPlace(tx, place)));
  const plays = logs.flatMap((facts) => readLog(facts).plays);
  return {
    standing: new Set(logs.flatMap((facts) => counting(facts).map(({ id }) => id))),
    dates: new Map(plays.map(({ fact, when }) => [fact.id, when])),
  };
}

async function entryOf(tx: ReadTx, act: Act, logs: Logs, places: Places): Promise<HistoryEntry> {
  const { id, op, batch, kind, profileId, showId, recordedAt } = act;
  const show = await readShow(tx, showId);
  return {
    id,
    op,
    batch,
    kind,
    profileId,
    showId,
    show: show?.name ?? '',
    year: show === undefined ? null : yearOf(show),
    poster: show?.poster ?? null,
    ...('episode' in act ? await places.now(act) : { pair: null, movedFrom: null }),
    showGone: show !== undefined && show.missingSince !== null,
    recordedAt,
    stands: logs.standing.has(id),
    when: act.kind === 'play' ? (logs.dates.get(id) ?? act.when) : null,
    status: act.kind === 'status' ? act.status : null,
    source: act.kind === 'play' ? act.source : null,
    why: act.kind === 'play' ? await whyOf(tx, act) : null,
  };
}

type Places = ReturnType<typeof createPlaces>;

/** Where acted-on episodes stand now, by TMDB's id of them; each season is read once. */
function createPlaces(tx: ReadTx) {
  const seasons = new Map<string, Promise<Season | undefined>>();
  const shows = new Map<number, Promise<Season[]>>();

  function seasonOf(showId: number, season: number): Promise<Season | undefined> {
    const key = `${showId}/${season}`;
    const held = seasons.get(key) ?? tx.objectStore('seasons').get([showId, season]);
    seasons.set(key, held);
    return held;
  }

  function allOf(showId: number): Promise<Season[]> {
    const held = shows.get(showId) ?? seasonsOfShow(tx, showId);
    shows.set(showId, held);
    return held;
  }

  return {
    async now({ showId, season, episode, episodeId }: Play | Jump | Skip | Unskip) {
      const then: Pair = { season, episode };
      const same = { pair: then, movedFrom: null };
      if (episodeId === null) return same;
      const there = (await seasonOf(showId, season))?.episodes.find((one) => samePair(one, then));
      if (there?.id === episodeId) return same;
      const listed = (await allOf(showId)).flatMap(({ episodes }) => episodes);
      const found = listed.find((one) => idsOf(one).includes(episodeId));
      if (found === undefined || samePair(found, then)) return same;
      return { pair: { season: found.season, episode: found.episode }, movedFrom: then };
    },
  };
}
