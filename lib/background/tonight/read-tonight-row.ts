import { statusOn } from '../../domain/choice';
import type { Position } from '../../domain/position';
import type { Preferences } from '../../domain/preferences';
import { readPosition } from '../../domain/progress';
import type { ProgressRow } from '../../domain/progress-row';
import { listedInstead, samePair, yearOf, type Pair, type Show } from '../../domain/show';
import type { EpisodeFacts, TonightRow } from '../../messages/tonight-row';
import { bindingsOfShow } from '../../store/bindings';
import { readPreferences } from '../../store/preferences-of';
import { readProgress } from '../../store/progress';
import type { StoredViewing } from '../../store/records';
import { FACT_STORES, type ReadTx, type StoreName } from '../../store/schema';
import { readSeason, readShow } from '../../store/show-list';
import { hideAhead, spoilersOf } from './hide-ahead';
import { today } from '../today';
import type { Tools } from '../tools';
import { placesToWatch } from './where-to-watch';

/** What a row of tonight's list is read from. */
export const ROW_STORES: readonly StoreName[] = [
  'progress',
  'preferences',
  'shows',
  'seasons',
  'bindings',
  'viewings',
  'settings',
  ...FACT_STORES,
];

/**
 * The row of one show as the popup shows it now; null when the profile has no progress in it. `region`: ISO 3166-1, for
 * where to watch.
 */
export function readTonightRow(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  profileId: string,
  showId: number,
  region: string | null = null,
): Promise<TonightRow | null> {
  const day = today(clock);
  return db.read(ROW_STORES, async (tx) => {
    const [stored, preferences, viewings, show] = await Promise.all([
      readProgress(tx, [profileId, showId]),
      readPreferences(tx, [profileId, showId]),
      tx.objectStore('viewings').getAll(),
      readShow(tx, showId),
    ]);
    if (stored === undefined) return null;
    const position = readPosition(stored.row, day, preferences.dayOffset);
    const about = { position, row: stored.row, preferences };
    const row = await buildRow(tx, show, showId, about, { viewings, today: day, region });
    return hideAhead(tx, await spoilersOf(tx, profileId), profileId, row);
  });
}

/** What a row is about, read already. */
export interface RowFacts {
  readonly position: Position;
  readonly row: ProgressRow;
  readonly preferences: Pick<Preferences, 'nights' | 'slot' | 'dayOffset'>;
  /** Local day from which a waiting one is due. */
  readonly due?: string | null;
}

/** What the rows of one list share. */
export interface RowsShare {
  readonly viewings: readonly StoredViewing[];
  /** Local day. */
  readonly today: string;
  /** ISO 3166-1, for where to watch; null when unknown. */
  readonly region: string | null;
}

/** The same when the show's place and the half-watched episodes were read already. */
export async function buildRow(
  tx: ReadTx,
  show: Show | undefined,
  showId: number,
  { position, row, preferences, due = null }: RowFacts,
  { viewings, today, region }: RowsShare,
): Promise<TonightRow> {
  const { upNext } = position;
  const [episode, bindings] = await Promise.all([
    upNext === null ? null : readEpisode(tx, showId, upNext),
    bindingsOfShow(tx, showId),
  ]);
  const lists = position.at === null && show !== undefined ? listedInstead(show) : null;
  const half = upNext === null ? null : halfWatched(viewings, showId, upNext);
  return {
    showId,
    name: show?.name ?? '',
    year: show === undefined ? null : yearOf(show),
    poster: show?.poster ?? null,
    position,
    episode,
    ...(lists !== null && { lists }),
    remaining: position.remaining,
    gaps: position.gaps,
    service: placesToWatch(show, bindings, region)[0] ?? null,
    resume: half === null ? null : { position: half.position, duration: half.duration },
    minutesLeft: minutesLeft(episode?.runtime ?? null, half),
    due,
    status: statusOn(row.choice, today, preferences.dayOffset),
    ended: row.choiceEnded,
    nights: preferences.nights,
    slot: preferences.slot,
    rewatchSince: row.run?.at ?? null,
  };
}

/** The viewing in which the episode was left half watched; null when there is none. */
export function halfWatched(
  viewings: readonly StoredViewing[],
  showId: number,
  episode: Pair,
): StoredViewing | null {
  return (
    viewings.find(({ showId: id, pair }) => id === showId && pair !== null && samePair(pair, episode)) ?? null
  );
}

/** Minutes left of an episode of `runtime` minutes, what was played of it taken off; null when unknown. */
export function minutesLeft(runtime: number | null, half: StoredViewing | null): number | null {
  if (half !== null && half.duration > 0) {
    return Math.max(0, Math.ceil((half.duration - half.position) / 60));
  }
  return runtime;
}

/** What is known of a listed episode; null when it is not held. */
export async function readEpisode(tx: ReadTx, showId: number, pair: Pair): Promise<EpisodeFacts | null> {
  const season = await readSeason(tx, showId, pair.season);
  const found = season?.episodes.find((episode) => samePair(episode, pair));
  if (found === undefined) return null;
  const { name, airDate, runtime, still } = found;
  return { season: found.season, episode: found.episode, name, airDate, runtime, still };
}
