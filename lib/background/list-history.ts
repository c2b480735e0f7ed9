import type { Fact, Jump, Play, Skip, Unskip } from '../domain/fact';
import { readLog } from '../domain/log';
import { samePair, type Pair, type Season } from '../domain/show';
import { counting } from '../domain/twins';
import type { When } from '../domain/when';
import type { In } from '../messages/protocol';
import type { History, HistoryCursor, HistoryEntry, HistoryWhy } from '../messages/protocol-history';
import { readBinding } from '../store/bindings';
import { readEvidence } from '../store/evidence';
import { distinct, factsOfPlace, placeOf, type Place } from '../store/facts';
import { isFact } from '../store/fact-check';
import { SPAN, unpack } from '../store/packs';
import { progressOfShow } from '../store/progress';
import { FACT_STORES, type ReadTx, type StoreName } from '../store/schema';
import { readShow, seasonsOfShow } from '../store/show-list';
import { wordsOf } from './report-words';
import type { Tools } from './tools';
import { siteName } from './site-name';

const STORES: readonly StoreName[] = [...FACT_STORES, 'shows', 'seasons', 'evidence', 'bindings', 'progress'];
const PAGE = 50;

type Act = Exclude<Fact, { kind: 'undo' | 'restore' | 'redate' | 'profileJoined' | 'profileRemoved' }>;

/**
 * What was done, the latest first by when it was recorded; each with where it came from, why, and whether it stands.
 * `next` begins the following page.
 */
export function listHistory({ db }: Pick<Tools, 'db'>, asked: In<'history.list'>): Promise<History> {
  const limit = asked.limit ?? PAGE;
  return db.read(STORES, async (tx) => {
    const found = asked.showId === undefined ? await latest(tx, asked, limit + 1) : await ofShow(tx, asked);
    const acts = found.slice(0, limit);
    const logs = await readLogs(tx, acts);
    const places = createPlaces(tx);
    const entries = await Promise.all(acts.map((act) => entryOf(tx, act, logs, places)));
    const last = acts.at(-1);
    const more = found.length > limit && last !== undefined;
    return { entries, next: more ? { at: last.recordedAt, id: last.id } : null };
  });
}

function isAct(fact: Fact): fact is Act {
  const { kind } = fact;
  const judging = kind === 'undo' || kind === 'restore' || kind === 'redate';
  return !judging && kind !== 'profileJoined' && kind !== 'profileRemoved';
}

/** Every act about a show. */
async function ofShow(tx: ReadTx, asked: In<'history.list'>): Promise<Act[]> {
  const { showId = 0, profileId, before } = asked;
  const rows = await progressOfShow(tx, showId);
  const profiles = profileId === undefined ? rows.map((row) => row.profileId) : [profileId];
  const facts = await Promise.all(profiles.map((id) => factsOfPlace(tx, [id, showId])));
  return facts
    .flat()
    .filter(isAct)
    .filter((act) => isBefore(act, before) && isFrom(act, asked))
    .sort(newestFirst);
}

/** The latest acts of all shows: each store that holds facts is asked for as many. */
async function latest(tx: ReadTx, asked: In<'history.list'>, limit: number): Promise<Act[]> {
  const { profileId, before } = asked;
  const range = before === undefined ? null : IDBKeyRange.upperBound(before.at);
  const wanted = (fact: Fact): fact is Act =>
    isAct(fact) &&
    isBefore(fact, before) &&
    isFrom(fact, asked) &&
    (profileId === undefined || fact.profileId === profileId);
  const found = await Promise.all([
    latestOf(tx, 'plays', range, wanted, limit),
    latestOf(tx, 'marks', range, wanted, limit),
    latestPacked(tx, before, wanted, limit),
  ]);
  return found.flat().sort(newestFirst).slice(0, limit);
}

type Wanted = (fact: Fact) => fact is Act;

/** Going back, the index has those of one moment in the order of the page, the greatest id first. */
async function latestOf(
  tx: ReadTx,
  name: 'plays' | 'marks',
  range: IDBKeyRange | null,
  wanted: Wanted,
  limit: number,
): Promise<Act[]> {
  const acts: Act[] = [];
  let cursor = await tx.objectStore(name).index('byRecordedAt').openCursor(range, 'prev');
  while (cursor !== null && acts.length < limit) {
    if (isFact(cursor.value) && wanted(cursor.value)) acts.push(cursor.value);
    cursor = await cursor.continue();
  }
  return acts;
}

/** Those that lie in packs: of all that reach back before the page, those with the newest facts come first. */
async function latestPacked(
  tx: ReadTx,
  before: HistoryCursor | undefined,
  wanted: Wanted,
  limit: number,
): Promise<Act[]> {
  const store = tx.objectStore('packs');
  // Of what ends later than this, no pack is so long that it begins before the page.
  const range = before === undefined ? null : IDBKeyRange.upperBound([before.at + SPAN, []]);
  let acts: Act[] = [];
  let cursor = await store.index('byTime').openKeyCursor(range, 'prev');
  while (cursor !== null) {
    const [newest, oldest] = cursor.key;
    const least = acts[limit - 1];
    if (least !== undefined && newest < least.recordedAt) break;
    if (before === undefined || oldest <= before.at) {
      const pack = await store.get(cursor.primaryKey);
      const found = pack === undefined ? [] : unpack([pack]).filter(wanted);
      if (found.length > 0) acts = [...acts, ...found].sort(newestFirst).slice(0, limit);
    }
    cursor = await cursor.continue();
  }
  return acts;
}

/** Was it watched on that site, if one is asked for? */
function isFrom(act: Act, { site }: In<'history.list'>): boolean {
  if (site === undefined) return true;
  return act.kind === 'play' && act.source.by === 'site' && act.source.site === site;
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
      const found = listed.find(({ id }) => id === episodeId);
      if (found === undefined || samePair(found, then)) return same;
      return { pair: { season: found.season, episode: found.episode }, movedFrom: then };
    },
  };
}

/** Why a site's play exists; null for any other. */
export async function whyOf(tx: ReadTx, { source }: Pick<Play, 'source'>): Promise<HistoryWhy | null> {
  if (source.by !== 'site') return null;
  const evidence = await readEvidence(tx, source.reportId);
  if (evidence === undefined) return null;
  const { site, claims, position, duration, played, parts } = evidence;
  const page = evidence.binding === null ? undefined : (await readBinding(tx, site, evidence.binding))?.page;
  return {
    siteName: siteName(site, page),
    words: wordsOf({ claims, previous: [] }),
    position,
    duration,
    played,
    parts,
  };
}

function isBefore(act: Act, before: HistoryCursor | undefined): boolean {
  if (before === undefined) return true;
  return act.recordedAt < before.at || (act.recordedAt === before.at && act.id < before.id);
}

function newestFirst(a: Act, b: Act): number {
  return b.recordedAt - a.recordedAt || (a.id < b.id ? 1 : -1);
}
