import { LATELY, readCalendar, type CalendarShow } from '../../domain/calendar';
import { statusOn } from '../../domain/choice';
import { dayNumber } from '../../domain/day';
import { readEpisodes } from '../../domain/episodes';
import type { ProgressRow } from '../../domain/progress-row';
import {
  hasEnded,
  samePair,
  sharedNames,
  yearOf,
  type Pair,
  type Season,
  type Show,
} from '../../domain/show';
import { isSpoiler, type Spoilers } from '../../domain/spoilers';
import { unpack } from '../../domain/stretch';
import type { CalendarEpisode, CalendarList, CalendarShowFacts } from '../../messages/protocol-calendar';
import { preferencesOfProfile } from '../../store/preferences-of';
import { progressOfProfile } from '../../store/progress';
import { LOG_STORES } from '../../store/schema';
import { readSetting } from '../../store/settings';
import { allShows } from '../../store/show-list';
import { lookAt, type Look } from '../progress/look';
import { today } from '../today';
import type { Tools } from '../tools';

const DAY_MS = 86_400_000;

/**
 * What came out lately and what comes for a profile's shows, in one transaction. The episodes are read only of shows
 * whose stored row says that there may be something: of a thousand shows few have anything these weeks.
 */
export function listCalendar(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  profileId: string,
): Promise<CalendarList> {
  const day = today(clock);
  return db.read(LOG_STORES, async (tx) => {
    const [rows, preferencesFor, held, hidden] = await Promise.all([
      progressOfProfile(tx, profileId),
      preferencesOfProfile(tx, profileId),
      allShows(tx),
      readSetting(tx, 'spoilers'),
    ]);
    const shows = new Map(held.map((show) => [show.id, show]));
    const asked = rows.filter(({ showId, row }) => {
      const { dayOffset } = preferencesFor(showId);
      const status = row.inLibrary ? statusOn(row.choice, day, dayOffset) : 'dropped';
      const follows = status === 'watching' || status === 'planned';
      return follows && (hasNews(row, day) || announcedOf(shows.get(showId)) !== null);
    });
    const looks = await Promise.all(
      asked.map(async ({ showId }) => readShowFor(showId, await lookAt(tx, [profileId, showId], day), day)),
    );
    const read = new Map(looks.map((one) => [one.entry.showId, one]));
    const library = rows.flatMap(({ showId, row }) => (row.inLibrary ? (shows.get(showId) ?? []) : []));
    const shared = sharedNames(library);
    const { lately, coming, undated } = readCalendar(
      looks.map(({ entry }) => entry),
      day,
    );
    const spoilers = hidden[profileId] ?? 'none';
    const facts = (showId: number, pairs: readonly Pair[], aired: boolean, season: number) => {
      const one = read.get(showId);
      return one === undefined ? [] : [factsOf(one, pairs, { aired, season, spoilers, shared })];
    };
    const daysOf = (days: typeof lately, aired: boolean) =>
      days.map(({ day: on, entries }) => ({
        day: on,
        shows: entries.flatMap(({ showId, pairs }) => facts(showId, pairs, aired, pairs[0].season)),
      }));
    return {
      profileId,
      today: day,
      lately: daysOf(lately, true),
      coming: daysOf(coming, false),
      undated: undated.flatMap(({ showId, season, episode }) =>
        facts(showId, episode === null ? [] : [{ season, episode }], false, season),
      ),
    };
  });
}

/** May the show have something: an episode not watched that aired lately or is to come, or one just watched? */
function hasNews(row: ProgressRow, day: string): boolean {
  const since = (dayNumber(day) ?? 0) - LATELY - 1;
  if (Math.max(row.lastPlay?.at ?? 0, row.activity?.at ?? 0) >= since * DAY_MS) return true;
  const open = [...row.targets, ...unpack(row.ahead), ...unpack(row.behind)];
  return open.some(({ from }) => from === null || from >= since);
}

/** A season that TMDB announces without episodes, of a show that goes on. */
function announcedOf(show: Show | undefined): number | null {
  if (show === undefined || hasEnded(show.status)) return null;
  const listed = Math.max(0, ...show.seasons.map((one) => (one.episodeCount > 0 ? one.season : 0)));
  return (
    show.seasons.find(({ season, episodeCount }) => season > listed && episodeCount === 0)?.season ?? null
  );
}

interface ReadShow {
  readonly entry: CalendarShow;
  readonly look: Look;
  readonly reading: ReturnType<typeof readEpisodes>;
}

function readShowFor(showId: number, look: Look, day: string): ReadShow {
  const reading = readEpisodes(look.input);
  const { show, row, preferences } = look;
  const entry = {
    showId,
    name: show?.name ?? '',
    status: statusOn(row.choice, day, preferences.dayOffset),
    dayOffset: preferences.dayOffset,
    steps: reading.walk,
    announced: announcedOf(show),
  };
  return { entry, look, reading };
}

interface Shown {
  readonly aired: boolean;
  readonly season: number;
  readonly spoilers: Spoilers;
  /** Names that several shows of the library have. */
  readonly shared: ReadonlySet<string>;
}

function factsOf(
  { entry, look, reading }: ReadShow,
  pairs: readonly Pair[],
  { aired, season, spoilers, shared }: Shown,
): CalendarShowFacts {
  const next = look.position.upNext;
  return {
    showId: entry.showId,
    name: entry.name,
    year: look.show !== undefined && shared.has(entry.name) ? yearOf(look.show) : null,
    poster: look.show?.poster ?? null,
    season,
    episodes: pairs.map((pair): CalendarEpisode => {
      const state = reading.of(pair);
      const known = findIn(look.seasons, pair);
      const hidden = isSpoiler(spoilers, { ...pair, everSeen: state?.everSeen ?? false }, next);
      return {
        ...pair,
        name: hidden ? '' : (known?.name ?? ''),
        runtime: known?.runtime ?? null,
        still: hidden ? null : (known?.still ?? null),
        state: state?.seen ? 'seen' : state?.skipped ? 'skipped' : aired ? 'unseen' : 'unaired',
        upNext: next !== null && samePair(next, pair),
      };
    }),
  };
}

function findIn(seasons: readonly Season[], pair: Pair) {
  const season = seasons.find((one) => one.season === pair.season);
  return season?.episodes.find((one) => samePair(one, pair));
}
