import { strToU8, zipSync } from 'fflate';
import { imdbId, tvdbId } from '../../demo/tmdb-appendable.ts';
import { file, type Watched } from '../import-files.ts';
import { at, byShow, dayParts, nameOf, onDay, undated, yearOf, type History } from './history.ts';
import { fate, Items, Sheet, type Meaning, type Sample } from './sample.ts';

/** Trakt's ZIP: the history in two pages, with the lists beside it. */
export function traktSample({ watched, special, show }: History): Sample {
  const pages = [new Items('watched-history-1.json'), new Items('watched-history-2.json')] as const;
  const play = (one: Watched, id: number) => ({
    id,
    watched_at: one.at,
    action: id % 2 === 0 ? 'watch' : 'scrobble',
    type: 'episode',
    episode: {
      season: one.episode.season,
      number: one.episode.number,
      title: one.episode.name || null,
      ids: { trakt: id, tvdb: null, imdb: null, tmdb: id % 3 === 0 ? null : one.episode.id },
    },
    show: traktShow(one.show),
  });
  const [first, second] = pages;
  const half = Math.floor(watched.length / 2);
  watched.forEach((one, nth) => (nth < half ? first : second).item(play(one, nth), at(one)));
  second.item(play(special, 7001), at(special));
  const [again] = watched;
  if (again !== undefined) second.item(play(again, 7003), at(again));
  second.item(
    {
      id: 1,
      watched_at: special.at,
      action: 'watch',
      type: 'movie',
      movie: { title: 'The Long Pier', ids: {} },
    },
    fate('film'),
  );
  const dropped = new Items('hidden-progress-watched.json');
  const paper = show('paper-rockets');
  dropped.item({ hidden_at: special.at, type: 'show', show: traktShow(paper) }, { about: paper });
  const ratings = new Items('ratings-shows.json');
  ratings.item({ rated_at: special.at, rating: 9, type: 'show', show: traktShow(paper) }, fate('rating'));
  const all = [first, second, dropped, ratings];
  const zip = zipSync(Object.fromEntries(all.map(({ name, text }) => [name, strToU8(text)])));
  return {
    format: 'trakt',
    files: [file('trakt-export.zip', zip)],
    rows: all.flatMap(({ rows }) => rows),
  };
}

function traktShow(show: Watched['show']): object {
  const ids = { trakt: show.id, slug: show.slug, tvdb: tvdbId(show), imdb: imdbId(show), tmdb: show.id };
  return { title: show.name, year: yearOf(show), ids };
}

/** Simkl's backup: seasons and episodes under each show; of one only how far it was watched. */
export function simklJsonSample({ watched, show }: History): Sample {
  const item = (one: Watched['show'], status: string, more: object) => ({
    status,
    show: {
      title: one.name,
      year: yearOf(one),
      ids: { simkl: one.id, tmdb: String(one.id), imdb: imdbId(one) },
    },
    ...more,
  });
  const rows: { at: string; means: Meaning }[] = [];
  const shows = byShow(watched).map(([one, seen], nth) => {
    const place = `SimklBackup.json shows ${nth + 1}`;
    rows.push({ at: place, means: { about: one } });
    rows.push(...seen.map((each) => ({ at: place, means: at(each) })));
    const seasons = [...Map.groupBy(seen, ({ episode }) => episode.season)].map(([number, each]) => ({
      number,
      episodes: each.map(({ episode, at: watched_at }) => ({ number: episode.number, watched_at })),
    }));
    return item(one, 'watching', { seasons });
  });
  const loaf = show('the-daily-loaf');
  shows.push(item(loaf, 'completed', { watched_episodes_count: 12, last_watched: 'S01E12' }));
  rows.push({ at: `SimklBackup.json shows ${shows.length}`, means: { show: loaf, upTo: [1, 12] } });
  rows.push({ at: 'SimklBackup.json movies 1', means: fate('film') });
  const movies = [{ status: 'completed', movie: { title: 'The Long Pier', year: 1999, ids: {} } }];
  return {
    format: 'simklJson',
    files: [file('SimklBackup.json', JSON.stringify({ shows, anime: [], movies }))],
    rows,
  };
}

/** Simkl's table knows no episode, only how far a show was watched. */
export function simklCsvSample({ show }: History): Sample {
  const sheet = new Sheet(
    'SimklBackup.csv',
    'SIMKL_ID,Title,Type,Year,Watchlist,LastEpWatched,WatchedDate,Rating,Memo,TVDB,TMDB,IMDB'.split(','),
  );
  const line = (slug: string, Watchlist: string, LastEpWatched: string, ...means: Meaning[]) => {
    const one = show(slug);
    const ids = { TVDB: tvdbId(one), TMDB: one.id, IMDB: imdbId(one) };
    const said = { SIMKL_ID: one.id, Title: one.name, Type: 'tv', Year: yearOf(one) ?? '' };
    sheet.line({ ...said, Watchlist, LastEpWatched, WatchedDate: '8/21/2025', ...ids }, ...means);
  };
  const salt = show('saltmarsh-nine');
  const pelican = show('captain-pelican');
  const paper = show('paper-rockets');
  line('saltmarsh-nine', 'watching', 's2e3', { about: salt }, { show: salt, upTo: [2, 3] });
  line('captain-pelican', 'on hold', 's1e5', { about: pelican }, { show: pelican, upTo: [1, 5] });
  line('glasshouse-weather', 'completed', '', { show: show('glasshouse-weather'), upTo: null });
  line('paper-rockets', 'dropped', '', { about: paper });
  sheet.line({ Title: 'The Long Pier', Type: 'movie', Watchlist: 'completed' }, fate('film'));
  return { format: 'simklCsv', files: [sheet.file], rows: sheet.rows };
}

/** SeriesGuide's backup: ids and ticks, no dates. */
export function seriesguideSample({ watched, special }: History): Sample {
  const shows = new Items('sg-shows.json');
  for (const [show, seen] of byShow([...watched, special])) {
    const seasons = [...Map.groupBy(seen, ({ episode }) => episode.season)].map(([season, each]) => ({
      season,
      tmdb_id: String(show.seasons.find(({ number }) => number === season)?.id ?? ''),
      episodes: each.map(({ episode }) => ({
        tmdb_id: episode.id,
        episode: episode.number,
        watched: true,
        plays: 1,
      })),
    }));
    const value = { tmdb_id: show.id, tvdb_id: tvdbId(show), title: show.name, language: 'en', seasons };
    shows.item(value, { about: show }, ...seen.map(undated));
  }
  const movies = new Items('sg-movies.json');
  movies.item({ tmdb_id: 5, in_watchlist: true, title: 'The Long Pier' }, fate('film'));
  return { format: 'seriesguide', files: [shows.file, movies.file], rows: [...shows.rows, ...movies.rows] };
}

export function yamtrackSample({ watched, special }: History): Sample {
  const sheet = new Sheet(
    'yamtrack.csv',
    'media_id,source,media_type,title,season_number,episode_number,status,notes,end_date,progress'.split(','),
  );
  for (const [show, seen] of byShow([...watched, special])) {
    const said = { media_id: show.id, source: 'tmdb', title: show.name };
    sheet.line({ ...said, media_type: 'tv', status: 'In progress', progress: seen.length }, { about: show });
    for (const one of seen) {
      const { season, number } = one.episode;
      const place = { media_type: 'episode', season_number: season, episode_number: number };
      sheet.line({ ...said, ...place, notes: 'so, "good"', end_date: one.at }, at(one));
    }
  }
  sheet.line({ media_id: 5, source: 'tmdb', media_type: 'movie', title: 'The Long Pier' }, fate('film'));
  sheet.line({ media_id: 6, source: 'igdb', media_type: 'game', title: 'Pier Pressure' }, fate('other'));
  return { format: 'yamtrack', files: [sheet.file], rows: sheet.rows };
}

export function ryotSample({ watched, special }: History): Sample {
  const titles = new Items('ryot.json');
  for (const [show, seen] of byShow([...watched, special])) {
    const title = { lot: 'show', source: 'tmdb', identifier: String(show.id), source_id: show.name };
    const seen_history = seen.map((one) => ({
      state: 'completed',
      progress: '100',
      ended_on: one.at,
      show_season_number: one.episode.season,
      show_episode_number: one.episode.number,
    }));
    const half = { state: 'in_progress', progress: '40', show_season_number: 1, show_episode_number: 1 };
    titles.item(
      {
        ...title,
        seen_history: [...seen_history, half],
        collections: [{ collection_name: 'In Progress' }],
      },
      ...seen.map(at),
      fate('notWatched'),
      { about: show },
    );
  }
  titles.item({ lot: 'movie', source: 'tmdb', identifier: '5', source_id: 'The Long Pier' }, fate('film'));
  const text = JSON.stringify({ metadata: titles.items });
  return { format: 'ryot', files: [file('ryot.json', text)], rows: titles.rows };
}

export function watcharrSample({ watched, special }: History): Sample {
  const titles = new Items('watcharr.json');
  for (const [show, seen] of byShow([...watched, special])) {
    const content = {
      tmdbId: show.id,
      title: show.name,
      type: 'tv',
      release_date: `${yearOf(show) ?? 2000}-01-01T00:00:00Z`,
    };
    const episode = ({ episode: { season, number } }: Watched, status: string, createdAt: string) => ({
      seasonNumber: season,
      episodeNumber: number,
      status,
      createdAt,
    });
    const [first] = seen;
    titles.item(
      {
        status: 'WATCHING',
        content,
        watchedSeasons: [{ seasonNumber: 1, status: 'FINISHED' }],
        watchedEpisodes: [
          ...seen.map((one) => episode(one, 'FINISHED', one.at)),
          ...(first === undefined ? [] : [episode(first, 'PLANNED', first.at)]),
        ],
      },
      { about: show },
      fate('summary'),
      ...seen.map(at),
      fate('notWatched'),
    );
  }
  titles.item(
    { status: 'PLANNED', content: { tmdbId: 5, title: 'The Long Pier', type: 'movie' } },
    fate('film'),
  );
  return { format: 'watcharr', files: [titles.file], rows: titles.rows };
}

/** IMDb's ratings: an episode by its id and `Show: Name`. */
export function imdbSample({ byName: watched, show }: History): Sample {
  const sheet = new Sheet('ratings.csv', 'Const,Your Rating,Date Rated,Title,Title Type,Year'.split(','));
  for (const one of watched)
    sheet.line(
      {
        Const: imdbId(one.episode),
        'Your Rating': 8,
        'Date Rated': one.at.slice(0, 10),
        Title: `${one.show.name}: ${nameOf(one)}`,
        'Title Type': 'TV Episode',
        Year: one.episode.airDate?.slice(0, 4) ?? '',
      },
      undated(one),
    );
  const paper = show('paper-rockets');
  const rated = { Const: imdbId(paper), 'Your Rating': 7, Title: paper.name, 'Title Type': 'TV Series' };
  sheet.line(rated, fate('rating'));
  sheet.line(
    { Const: 'tt99000001', 'Your Rating': 7, Title: 'The Long Pier', 'Title Type': 'Movie' },
    fate('film'),
  );
  return { format: 'imdb', files: [sheet.file], rows: sheet.rows };
}

/** A table by hand: names and numbers, the day before the month, two people. */
export function plainCsvSample({ watched, show }: History): Sample {
  const sheet = new Sheet('mine.csv', 'Show,Year,Season,Episode,Watched on,Who'.split(','));
  watched.forEach((one, nth) => {
    const { y, m, d } = dayParts(one.at);
    const { season, number } = one.episode;
    const said = { Show: one.show.name, Year: yearOf(one.show) ?? '', Season: season, Episode: number };
    sheet.line({ ...said, 'Watched on': `${d}/${m}/${y}`, Who: nth % 2 === 0 ? 'Ana' : 'Ben' }, onDay(one));
  });
  const salt = show('saltmarsh-nine');
  sheet.line(
    {
      Show: salt.name,
      Year: yearOf(salt) ?? '',
      Season: 1,
      Episode: 99,
      'Watched on': '28/12/2024',
      Who: 'Ana',
    },
    fate('notListed'),
  );
  sheet.line({ Show: 'The Show Nobody Made', Season: 1, Episode: 1, Who: 'Ana' }, fate('asked'));
  sheet.line({ 'Watched on': '28/12/2024', Who: 'Ana' }, fate('noTitle'));
  return { format: 'plainCsv', files: [sheet.file], rows: sheet.rows };
}
