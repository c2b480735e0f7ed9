import { zipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../lib/formats/csv';
import { readFiles } from '../../lib/formats/read-files';
import { bytesOf, csv, file } from './files';

/** A header of each table that is known; whatever stands below it must not make a reader fall. */
const HEADERS = [
  'key|created_at|series_name|s_id|s_no|ep_no|ep_id|is_archived|is_followed|is_for_later|followed_at',
  'type|entity_type|series_name|movie_name|season_number|episode_number|episode_id|watch_date_range_key|alpha_range_key',
  'tv_show_name|episode_season_number|episode_number|episode_id|created_at|cpt',
  'tv_show_id|active|archived|tv_show_name|created_at',
  'series_tvdb_id|title|season|episode|tvdb_id|is_watched|watched_at|rewatch_count',
  'uuid|tvdb_id|imdb_id|title|status|created_at',
  'imdb_id|tvdb_id|type|title|season|episode|is_watched|watched_at|status|is_watchlisted',
  'ts|show_name|episode_id|episode_season_number|episode_number|episode_name',
  'type|action|title|year|tmdb_id|season|episode|watched_at|listed_at',
  'Title|Date',
  'Profile Name|Start Time|Duration|Attributes|Title|Supplemental Video Type|Bookmark',
  'Date Watched|Type|Title|Episode',
  'Title|Playback Start Datetime (UTC)|Seconds Viewed|Material Type Description|Is Autoplay',
  'Title|Type|Year|LastEpWatched|Watchlist|WatchedDate|TMDB',
  'media_id|source|media_type|title|season_number|episode_number|progress|status|end_date|repeats',
  'Const|Your Rating|Title|Title Type|Year|Created',
  'show|season|episode|title|date|status|tmdb|times|profile',
].map((header) => header.split('|'));

/** Cells that are nearly right more often than not. */
const cell = fc.oneof(
  fc.constantFrom(
    'watch-episode-1',
    'user-series-1',
    'episode',
    'tv',
    'TV Episode',
    'true',
    'false',
    'watch',
    'Full',
    'completed',
  ),
  fc.constantFrom('1', '0', '-1', '2022', '99999999999999999999', 's01e02', '1.0', 'NaN', '1e9'),
  fc.constantFrom(
    '2020-01-01',
    '2020-01-01 10:00:00',
    '31/12/20',
    '1/1/1',
    '0001-01-01',
    '1588363200',
    '2020-99-99',
  ),
  fc.constantFrom(
    'Sea: Season 1: Salt',
    ': : :',
    '::::',
    'A: B: C: D: E: F: G',
    'Sea: Part: x',
    '第',
    '第季',
    ' : ',
    'S',
    '"',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const lines = fc.array(fc.array(cell, { maxLength: 12 }), { minLength: 1, maxLength: 8 });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('whatever stands in a file', () => {
  it('no bytes make a reader throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.csv', 'a.zip', 'a.json'),
        (bytes, name) => {
          readFiles([{ name, bytes }]);
        },
      ),
    );
  });

  it('no table of a known kind does, and each of its lines is accounted for', () => {
    let known = 0;
    fc.assert(
      fc.property(fc.constantFrom(...HEADERS), lines, (header, cells) => {
        const text = [header, ...cells].map((line) => line.map(quoted).join(',')).join('\r\n');
        const table = readCsv(text);
        const read = readFiles([file('a.csv', bytesOf(text))]);
        if (!read.ok || !table.ok) return;
        known++;
        const told = new Set(read.value.flatMap(({ rows }) => rows.map(({ at }) => at)));
        expect(told).toEqual(new Set(table.value.rows.map(({ number }) => `a.csv ${number}`)));
      }),
      { numRuns: 400 },
    );
    expect(known).toBeGreaterThan(200);
  });

  it('no JSON of a known kind does, whatever its keys hold', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('1', 'tt0700001', '2020-01-01T00:00:00Z', 1e300, -1, 'tv', 'show', []),
    );
    const object = (...keys: readonly string[]) =>
      fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] });
    const ids = fc.oneof(value, object('tmdb', 'tvdb', 'imdb'));
    const show = fc.oneof(value, fc.record({ title: value, year: value, ids, status: value }));
    const episode = fc.oneof(
      value,
      fc.record({
        season: value,
        number: value,
        title: value,
        ids,
        is_watched: value,
        watched: value,
        skipped: value,
      }),
    );
    const seasons = fc.oneof(
      value,
      fc.array(fc.record({ number: value, season: value, episodes: fc.oneof(value, fc.array(episode)) })),
    );
    const trakt = fc.record({
      watched_at: value,
      type: value,
      show,
      episode,
      seasons,
      plays: value,
      hidden_at: value,
    });
    const tvtime = fc.record({ id: fc.record({ tvdb: value }), title: value, status: value, seasons });
    const guide = fc.record({ tmdb_id: value, title: value, language: value, hidden: value, seasons });
    const watcharr = fc.record({
      status: value,
      content: fc.record({ tmdbId: value, title: value, type: value }),
      watchedEpisodes: fc.array(value),
      watchedSeasons: value,
    });
    const simkl = fc.record({
      shows: fc.array(fc.record({ status: value, last_watched: value, is_rewatch: value, show, seasons })),
      anime: value,
    });
    const ryot = fc.record({
      metadata: fc.array(
        fc.record({
          lot: fc.constantFrom('show', 'x'),
          seen_history: fc.oneof(value, fc.array(object('state', 'show_episode_number', 'ended_on'))),
          collections: value,
        }),
      ),
    });
    const list = fc.oneof(
      ...[trakt, tvtime, guide, watcharr].map((one) =>
        fc.array<unknown>(fc.oneof(one, value), { maxLength: 4 }),
      ),
    );
    let known = 0;
    fc.assert(
      fc.property(fc.oneof(list, simkl, ryot, value), (json) => {
        const read = readFiles([file('watched.json', JSON.stringify(json))]);
        if (read.ok) known++;
        for (const { rows } of read.ok ? read.value : [])
          for (const { at } of rows) expect(at).toContain('watched.json');
      }),
      { numRuns: 400 },
    );
    expect(known).toBeGreaterThan(100);
  });

  it('no damaged or cut-off ZIP does', () => {
    const text = csv('show|season|episode', ...Array.from({ length: 40 }, (_, at) => `Sea|1|${at}`));
    const whole = zipSync({ 'a/plays.csv': bytesOf(text), 'a/token.csv': bytesOf('x') });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(damage, fc.nat(whole.length), (places, length) => {
        const bytes = whole.slice();
        for (const [at, byte] of places) bytes[at] = byte;
        readFiles([{ name: 'a.zip', bytes: bytes.slice(0, length) }]);
        readFiles([{ name: 'a.zip', bytes }]);
      }),
      { numRuns: 400 },
    );
  });

  it('a file that is cut off says less, or that it is broken, but nothing new', () => {
    const text = csv(
      'show|season|episode|date',
      ...Array.from({ length: 20 }, (_, at) => `Sea ${at % 3}|1|${at}|2020-01-01`),
    );
    const whole = readFiles([file('a.csv', text)]);
    if (!whole.ok) throw new Error(whole.code);
    const all = whole.value[0]?.rows ?? [];
    for (let length = 40; length < text.length; length += 7) {
      const read = readFiles([file('a.csv', text.slice(0, length))]);
      const rows = read.ok ? (read.value[0]?.rows ?? []) : [];
      expect(rows.slice(0, -1)).toEqual(all.slice(0, Math.max(0, rows.length - 1)));
    }
  });
});
