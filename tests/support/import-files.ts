import { strToU8, zipSync } from 'fflate';
import type { DemoEpisode, DemoShow } from '../demo/demo-show.ts';
import { imdbId, tvdbId } from '../demo/tmdb-appendable.ts';

/** A file as a user would choose it. */
export interface ImportFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export interface Watched {
  readonly show: DemoShow;
  readonly episode: DemoEpisode;
  /** ISO instant. */
  readonly at: string;
}

/** Every regular episode of these shows, one an evening from `from` (`YYYY-MM-DD`) on. */
export function evenings(shows: readonly DemoShow[], from: string): Watched[] {
  let at = Date.parse(`${from}T20:30:00Z`);
  return shows.flatMap((show) =>
    show.seasons
      .filter(({ number }) => number > 0)
      .flatMap(({ episodes }) =>
        episodes.map((episode) => {
          at += 86_400_000;
          return { show, episode, at: new Date(at).toISOString() };
        }),
      ),
  );
}

export function file(name: string, content: string | Uint8Array): ImportFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows
    .map((cells) => cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(','))
    .join('\n');
}

/** Trakt's ZIP of today: the history in pages. */
export function traktZip(watched: readonly Watched[]): ImportFile {
  const entries = watched.map(({ show, episode, at }, index) => ({
    id: 9_000_000 + index,
    watched_at: at,
    action: 'watch',
    type: 'episode',
    episode: {
      season: episode.season,
      number: episode.number,
      title: episode.name,
      ids: { trakt: index, tvdb: tvdbId(episode), imdb: null, tmdb: episode.id },
    },
    show: {
      title: show.name,
      year: null,
      ids: { trakt: show.id, slug: show.slug, tvdb: tvdbId(show), imdb: imdbId(show), tmdb: show.id },
    },
  }));
  const zip = zipSync({ 'watched-history-1.json': strToU8(JSON.stringify(entries)) });
  return file('trakt-export.zip', zip);
}

/** TV Time Out's table, with TheTVDB's ids. */
export function tvtimeCsv(watched: readonly Watched[]): ImportFile {
  const head =
    'series_tvdb_id,series_imdb_id,series_uuid,title,season,episode,tvdb_id,is_watched,watched_at,rewatch_count,special';
  const rows = watched.map(({ show, episode, at }) => [
    tvdbId(show),
    imdbId(show),
    '00000000-0000-4000-8000-000000000001',
    show.name,
    episode.season,
    episode.number,
    tvdbId(episode),
    'true',
    at.slice(0, 19).replace('T', ' '),
    0,
    'false',
  ]);
  return file('tvtime-series-episodes-2026-07-10.csv', `${head}\n${csv(rows)}\n`);
}

/** Netflix's list of a profile in German: titles only, newest first. `titles` by season, as the catalogue has them. */
export function netflixGerman(watched: readonly Watched[]): ImportFile {
  const rows = watched.flatMap(({ show, episode, at }) => {
    const german = show.translations['de-DE'];
    const season = show.seasons.find(({ number }) => number === episode.season);
    const title = german?.titles?.[episode.season]?.[season?.episodes.indexOf(episode) ?? -1];
    if (german === undefined || title === undefined) return [];
    const [year = '', month = '', day = ''] = at.slice(0, 10).split('-');
    return [[`${german.name}: Staffel ${episode.season}: ${title}`, `${day}.${month}.${year.slice(2)}`]];
  });
  return file('NetflixViewingHistory.csv', `Title,Date\n${csv(rows.toReversed())}\n`);
}
