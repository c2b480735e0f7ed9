import { strToU8, zipSync } from 'fflate';
import { imdbId, tvdbId } from '../../demo/tmdb-appendable.ts';
import { file, type Watched } from '../import-files.ts';
import { at, byShow, nameOf, spaced, type History } from './history.ts';
import { fate, Items, Sheet, type Sample } from './sample.ts';

/**
 * The season and number that TheTVDB has for an episode: there Captain Pelican's second voyage begins with 1, and
 * specials are counted in another way.
 */
function counted({ show, episode }: Watched): { readonly season: number; readonly number: number } {
  const { season, number } = episode;
  if (show.slug === 'captain-pelican' && season === 2) return { season, number: number - 61 };
  return { season, number: season === 0 ? number + 6 : number };
}

/** What the service handed out: the second generation of its records, with older lists and a secret beside them. */
export function tvtimeGdprSample({ watched, special, show }: History): Sample {
  const records = new Sheet(
    'tracking-prod-records-v2.csv',
    'key,created_at,series_name,s_id,season_number,episode_number,episode_id,is_followed,is_archived,movie_name,ep_watch_count'.split(
      ',',
    ),
  );
  const play = (one: Watched) => ({
    key: `watch-episode-${one.episode.id}`,
    created_at: spaced(one.at),
    series_name: one.show.name,
    s_id: tvdbId(one.show),
    season_number: counted(one).season,
    episode_number: counted(one).number,
    episode_id: tvdbId(one.episode),
  });
  for (const one of [...watched, special]) records.line(play(one), at(one));
  records.line(play(special), fate('duplicate'));
  const paper = show('paper-rockets');
  records.line(
    {
      key: 'user-series-1',
      created_at: '2024-01-01 00:00:00',
      series_name: paper.name,
      s_id: tvdbId(paper),
      is_followed: 'true',
      is_archived: 'true',
    },
    { about: paper },
  );
  records.line(
    { key: 'watch-movie-2', created_at: '2024-01-01 00:00:00', movie_name: 'The Long Pier' },
    fate('film'),
  );
  records.line(
    { key: 'tracking-stats', created_at: '2024-01-01 00:00:00', ep_watch_count: 900 },
    fate('summary'),
  );
  const counters = new Sheet(
    'user_tv_show_data.csv',
    'tv_show_name,tv_show_id,is_followed,nb_episodes_seen'.split(','),
  );
  counters.line(
    { tv_show_name: paper.name, tv_show_id: tvdbId(paper), nb_episodes_seen: 85 },
    fate('summary'),
  );
  const zip = zipSync({
    'gdpr-data/tracking-prod-records-v2.csv': strToU8(records.text),
    'gdpr-data/user_tv_show_data.csv': strToU8(counters.text),
    'gdpr-data/access_token.csv': strToU8('token\nnot to be opened\n'),
  });
  return {
    format: 'tvtimeGdpr',
    files: [file('tv-time-personal-data.zip', zip)],
    rows: [...records.rows, ...counters.rows],
  };
}

/** The tables of "TV Time Out". */
export function tvtimeOutSample({ watched, special, show }: History): Sample {
  const episodes = new Sheet(
    'tvtime-series-episodes-2026-07-10.csv',
    'series_tvdb_id,series_imdb_id,series_uuid,title,season,episode,tvdb_id,is_watched,watched_at,rewatch_count,special'.split(
      ',',
    ),
  );
  const line = (one: Watched, is_watched: string) => ({
    series_tvdb_id: tvdbId(one.show),
    series_imdb_id: one.show.id % 2 === 0 ? imdbId(one.show) : '-1',
    series_uuid: `00000000-0000-4000-8000-000000${one.show.id}`,
    title: one.show.name,
    season: counted(one).season,
    episode: counted(one).number,
    tvdb_id: tvdbId(one.episode),
    is_watched,
    watched_at: is_watched === 'true' ? spaced(one.at) : '',
    rewatch_count: 0,
    special: String(one.episode.season === 0),
  });
  for (const one of [...watched, special]) episodes.line(line(one, 'true'), at(one));
  episodes.line(line(special, 'true'), fate('duplicate'));
  episodes.line(line(special, 'false'), fate('notWatched'));
  const series = new Sheet(
    'tvtime-series-2026-07-10.csv',
    'uuid,tvdb_id,imdb_id,title,status,created_at'.split(','),
  );
  const paper = show('paper-rockets');
  series.line(
    { uuid: 'u', tvdb_id: tvdbId(paper), imdb_id: '-1', title: paper.name, status: 'stopped' },
    { about: paper },
  );
  const movies = new Sheet(
    'tvtime-movies-2026-07-10.csv',
    'uuid,tvdb_id,imdb_id,title,year,is_watched,watched_at'.split(','),
  );
  movies.line({ uuid: 'm', tvdb_id: 1, title: 'The Long Pier', is_watched: 'true' }, fate('film'));
  const all = [episodes, series, movies];
  return { format: 'tvtimeOut', files: all.map((one) => one.file), rows: all.flatMap(({ rows }) => rows) };
}

/** Liberator's JSON, in a ZIP. */
export function tvtimeLiberatorSample({ watched, special }: History): Sample {
  const shows = new Items('shows.json');
  for (const [show, seen] of byShow([...watched, special])) {
    const seasons = [...Map.groupBy(seen, (one) => counted(one).season)].map(([number, each]) => ({
      number,
      episodes: each.map((one) => ({
        id: { tvdb: tvdbId(one.episode), imdb: null },
        number: counted(one).number,
        special: number === 0,
        is_watched: true,
        watched_at: one.at,
      })),
    }));
    const id = { tvdb: tvdbId(show), imdb: imdbId(show) };
    shows.item({ id, title: show.name, status: 'continuing', seasons }, { about: show }, ...seen.map(at));
  }
  const movies = new Items('movies.json');
  movies.item(
    { id: { tvdb: 1, imdb: null }, title: 'The Long Pier', is_watched: true, rating: 3 },
    fate('film'),
  );
  const zip = zipSync({ 'shows.json': strToU8(shows.text), 'movies.json': strToU8(movies.text) });
  return {
    format: 'tvtimeLiberator',
    files: [file('liberated.zip', zip)],
    rows: [...shows.rows, ...movies.rows],
  };
}

/** The service's own list: names of shows, TheTVDB's ids of episodes. */
export function tvtimeNativeSample({ byName: watched, special }: History): Sample {
  const sheet = new Sheet(
    'episodes.csv',
    'ts,show_name,episode_id,episode_season_number,episode_number,episode_name'.split(','),
  );
  const line = (one: Watched) => ({
    ts: Date.parse(one.at) / 1000,
    show_name: one.show.name,
    episode_id: tvdbId(one.episode),
    episode_season_number: counted(one).season,
    episode_number: counted(one).number,
    episode_name: nameOf(one),
  });
  for (const one of [...watched, special]) sheet.line(line(one), at(one));
  sheet.line(line(special), fate('duplicate'));
  return { format: 'tvtimeNative', files: [sheet.file], rows: sheet.rows };
}
