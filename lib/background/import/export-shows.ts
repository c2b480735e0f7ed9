import { formatPair, hasEnded, yearOf, type Season, type Show } from '../../domain/show';
import { dayNumber } from '../../domain/day';
import { statusOn } from '../../domain/choice';
import type { Fact } from '../../domain/fact';
import { readLog } from '../../domain/log';
import { readPosition, type ProgressRow } from '../../domain/progress';
import { currentRun } from '../../domain/run';
import { placeLog, viewings } from '../../domain/seen';
import { layOut } from '../../domain/walk';
import type { In } from '../../messages/protocol';
import type { ExportedShow } from '../../messages/protocol-import';
import { factsOfPlace } from '../../store/facts';
import { readPreferences } from '../../store/preferences-of';
import { progressOfProfile } from '../../store/progress';
import { FACT_STORES } from '../../store/schema';
import { readShow, seasonsOfShow } from '../../store/show-list';
import { today } from '../today';
import type { Tools } from '../tools';

/** Shows a part: of the longest lives still far from what a message can carry. */
const A_PART = 25;

/** A part of a profile's shows as exporters take them, in the order of their ids; null after the last. */
export function exportShows(
  { db, clock }: Tools,
  { profileId, part }: In<'export.shows'>,
): Promise<ExportedShow[] | null> {
  const day = today(clock);
  return db.read([...FACT_STORES, 'progress', 'preferences', 'shows', 'seasons'], async (tx) => {
    const mine = (await progressOfProfile(tx, profileId)).filter(({ row }) => row.inLibrary);
    const asked = mine.slice(part * A_PART, (part + 1) * A_PART);
    if (asked.length === 0) return null;
    const shows = await Promise.all(
      asked.map(async ({ showId, row }) => {
        const [show, seasons, facts, { dayOffset }] = await Promise.all([
          readShow(tx, showId),
          seasonsOfShow(tx, showId),
          factsOfPlace(tx, [profileId, showId]),
          readPreferences(tx, [profileId, showId]),
        ]);
        return show === undefined ? null : exported({ show, seasons, facts, row, day, dayOffset });
      }),
    );
    return shows.filter((show) => show !== null);
  });
}

interface Exported {
  readonly show: Show;
  readonly seasons: readonly Season[];
  readonly facts: readonly Fact[];
  readonly row: ProgressRow;
  /** Local day. */
  readonly day: string;
  readonly dayOffset: number;
}

function exported({ show, seasons, facts, row, day, dayOffset }: Exported): ExportedShow {
  const log = readLog(facts);
  const walk = layOut({ status: show.status, seasons }, false);
  const plays = viewings(placeLog(log, walk, currentRun(log)))
    .sort((a, b) => (a.own ?? -Infinity) - (b.own ?? -Infinity) || (a.fact.id < b.fact.id ? -1 : 1))
    .map(({ fact, when }) => ({ ...placeOf(fact), when }));
  const seen = new Set(plays.map(formatPair));
  // Of skip and unskip the latest decides.
  const skips = new Map(log.skips.map((fact) => [formatPair(placeOf(fact)), fact]));
  const skipped = [...skips.values()].filter(({ kind }) => kind === 'skip').map(placeOf);
  const aired = walk.steps.filter(({ regular, candidate, from }) => regular && candidate && isBy(from, day));
  const missing = aired.findIndex((step) => !seen.has(formatPair(step)));
  const last = missing < 0 ? aired.at(-1) : aired[missing - 1];
  return {
    ids: { tmdb: show.id, tvdb: show.externalIds.tvdb, imdb: show.externalIds.imdb },
    name: show.name,
    year: yearOf(show),
    language: show.language,
    status: row.choice === null ? null : statusOn(row.choice, day, dayOffset),
    finished: hasEnded(show.status) && readPosition(row, day, dayOffset).state === 'finished',
    seenThrough: last === undefined ? null : { season: last.season, episode: last.episode },
    plays,
    skipped,
    seasonIds: show.seasons.flatMap(({ season, id }) => (id === null ? [] : [[season, id] as const])),
  };

  /** As the catalogue numbers it now. */
  function placeOf(fact: { season: number; episode: number; episodeId: number | null }) {
    const { season, episode } = walk.find(fact).step ?? fact;
    return { season, episode, id: fact.episodeId };
  }
}

function isBy(from: number | null, day: string): boolean {
  return from !== null && from <= (dayNumber(day) ?? 0);
}
