import { dayNumber } from '../../domain/day';
import { readEpisodes, type EpisodeState, type Reading } from '../../domain/episodes';
import { fault, ok, type Result } from '../../domain/result';
import type { Episode, Show } from '../../domain/show';
import type { Spoilers } from '../../domain/spoilers';
import { minutesAhead, runtimesOf } from '../../domain/minutes-ahead';
import type { In } from '../../messages/protocol';
import type { PageEpisode, PageSeason, ShowPage } from '../../messages/protocol-library';
import { LOG_STORES } from '../../store/schema';
import { readSetting, saveSetting } from '../../store/settings';
import { spoilersOf } from '../tonight/hide-ahead';
import { lookAt, type Look } from '../progress/look';
import { today } from '../today';
import { buildRow, ROW_STORES } from '../tonight/read-tonight-row';
import type { Tools } from '../tools';

/**
 * A show as its page draws it, in one transaction and one answer, however many episodes it has. `region`: ISO 3166-1.
 * Fault `unknownShow` when it is not held here.
 */
export function readShowPage(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  profileId: string,
  showId: number,
  region: string | null,
): Promise<Result<ShowPage, 'unknownShow'>> {
  const day = today(clock);
  return db.read([...new Set([...LOG_STORES, ...ROW_STORES])], async (tx) => {
    const [look, viewings, hidden] = await Promise.all([
      lookAt(tx, [profileId, showId], day),
      tx.objectStore('viewings').getAll(),
      spoilersOf(tx, profileId),
    ]);
    const { show, row, position, preferences } = look;
    if (show === undefined) return fault('unknownShow');
    const about = { position, row, preferences };
    const seasons = readSeasons(look, show, day);
    return ok({
      profileId,
      today: day,
      show: factsOf(show),
      row: row.known ? await buildRow(tx, show, showId, about, { viewings, today: day, region }) : null,
      inLibrary: row.inLibrary,
      listed: row.counts.listed,
      seen: row.counts.seen,
      minutesLeft: minutesAhead(row, position, day, preferences.dayOffset, runtimesOf(look.seasons)),
      seasons,
      spoilers: hidden,
      choices: choicesOf(look),
    });
  });
}

export function readSpoilers({ db }: Pick<Tools, 'db'>, profileId: string): Promise<Spoilers> {
  return db.read(['settings'], (tx) => spoilersOf(tx, profileId));
}

/** Keeps what a profile wants hidden. */
export async function hideSpoilers(
  { db }: Pick<Tools, 'db'>,
  { profileId, hide }: In<'spoilers.set'>,
): Promise<Result<null>> {
  await db.write(['settings'], async (tx) => {
    const hidden = await readSetting(tx, 'spoilers');
    await saveSetting(tx, 'spoilers', { ...hidden, [profileId]: hide });
  });
  return ok(null);
}

export function choicesOf({ preferences }: Pick<Look, 'preferences'>): ShowPage['choices'] {
  const { audience: _, ...choices } = preferences;
  return choices;
}

export function factsOf(show: Show): ShowPage['show'] {
  const { id, name, overview, poster, backdrop, firstAirDate, status, missingSince } = show;
  return { id, name, overview, poster, backdrop, firstAirDate, status, missingSince };
}

/** Every season that TMDB lists, the specials first; one that was not fetched yet has no episodes. */
export function readSeasons(
  look: Pick<Look, 'input' | 'preferences' | 'seasons'>,
  show: Show,
  today: string,
): PageSeason[] {
  const reading = readEpisodes(look.input);
  const hasAired = airedBy(reading, (dayNumber(today) ?? 0) - look.preferences.dayOffset);
  const held = new Map(look.seasons.map((season) => [season.season, season]));
  const counts = new Map(show.seasons.map(({ season, episodeCount }) => [season, episodeCount]));
  const names = new Map(show.seasons.map(({ season, name }) => [season, name]));
  return [...new Set([...held.keys(), ...counts.keys()])]
    .sort((a, b) => a - b)
    .map((season) => {
      const episodes = (held.get(season)?.episodes ?? []).map((episode) => {
        const state = reading.of(episode);
        return pageEpisode(episode, state, hasAired({ ...episode, ...state?.pair }));
      });
      return {
        season,
        name: held.get(season)?.name ?? names.get(season) ?? '',
        listed: held.has(season) ? episodes.length : (counts.get(season) ?? 0),
        episodes,
      };
    })
    .filter(({ listed }) => listed > 0);
}

function pageEpisode(
  { season, episode, name, airDate, runtime, still, overview }: Episode,
  state: EpisodeState | null,
  aired: boolean,
): PageEpisode {
  const last = state?.plays.at(-1);
  return {
    season,
    episode,
    name,
    airDate,
    runtime,
    still,
    overview,
    state: state?.seen ? 'seen' : state?.skipped ? 'skipped' : aired ? 'unseen' : 'unaired',
    ...(state && last && { plays: state.viewings, last: { id: last.fact.id, when: last.when } }),
  };
}

/** Has an episode aired by that day (a day number)? Specials outside the order of watching go by their date alone. */
function airedBy({ walk }: Reading, day: number): (episode: Episode) => boolean {
  const steps = new Map(walk.map((step) => [`${step.season}:${step.episode}`, step]));
  const from = ({ season, episode, airDate }: Episode): number | null => {
    const step = steps.get(`${season}:${episode}`);
    if (step !== undefined) return step.from;
    return airDate === null ? -Infinity : dayNumber(airDate);
  };
  return (episode) => (from(episode) ?? Infinity) <= day;
}
