import { describe, expect, it } from 'vitest';
import { brief, csv, file, readAll, readOne, table, zip } from './files';

const SEA = { series_name: 'Quiet Sea', s_id: 701 };
const watch = (key: string, created_at: string) => ({ key, created_at });
const series = (key: string, s_id: number, series_name: string) => ({
  key: `user-series-${key}`,
  created_at: '2019-01-01 00:00:00',
  series_name,
  s_id,
});
const RECORDS_2 = table(
  { ...SEA, ...watch('watch-episode-a-1', '2020-05-01 20:00:00'), s_no: 1, ep_no: 1, ep_id: 9001 },
  {
    ...SEA,
    ...watch('watch-episode-a-2', '2020-05-02 20:00:00'),
    season_number: 1,
    episode_number: 2,
    episode_id: 9002,
    runtime: 3000,
  },
  {
    ...SEA,
    ...watch('watch-episode-a-2', '2020-05-02 20:00:00'),
    season_number: 1,
    episode_number: 2,
    episode_id: 9002,
  },
  { ...SEA, ...watch('rewatch-episode-a-1-1', '2021-05-01 20:00:00'), s_no: 1, ep_no: 1, ep_id: 9001 },
  { ...SEA, ...watch('rewatch-episode-a-1-2', '2022-05-01 20:00:00'), s_no: 1, ep_no: 1, ep_id: 9001 },
  {
    ...watch('watch-episode-b-1', '2022-06-01 20:00:00'),
    series_name: 'Gala',
    s_id: 702,
    s_no: 2022,
    ep_no: 1,
    ep_id: 0,
  },
  {
    ...watch('watch-episode-c-1', '2022-06-01 20:00:00'),
    series_name: 'Lost Name',
    s_id: -1,
    s_no: 0,
    ep_no: 3,
  },
  watch('watch-episode-d-1', '2022-06-01 20:00:00'),
  { ...series('a', 701, 'Quiet Sea'), is_archived: 'true', is_followed: 'true', ep_watch_count: 85 },
  {
    ...series('b', 703, 'Loud Sea'),
    is_followed: 'true',
    is_for_later: 'true',
    followed_at: '1645142400000000',
  },
  { ...series('c', 704, 'Calm Sea'), is_archived: 'false', is_followed: 'true' },
  { ...series('d', 705, 'Far Sea'), is_followed: 'false' },
  { ...watch('tracking-stats', '2019-01-01 00:00:00'), ep_watch_count: 90 },
  { ...watch('watch-movie-e', '2019-01-01 00:00:00'), movie_name: 'A Film' },
);
const RECORDS_1 = csv(
  'type|entity_type|series_name|movie_name|series_id|season_number|episode_number|episode_id|created_at|watch_date_range_key|alpha_range_key|watch_count',
  'watch|episode|Old Show||801|1|1|9101|2015-01-01 10:00:00|watch-date-1420106400||',
  'rewatch|episode|Old Show||801|1|1|9101|2016-01-01 10:00:00|||',
  'watch|movie||A Film||||||2022-01-01 10:00:00||watch-alpha-a-film|',
  'count-watch-episode-series||Old Show||801|||||||85',
);
const SEEN = csv(
  'tv_show_name|episode_season_number|episode_number|episode_id|created_at|updated_at',
  'Old Show|1|1|9101|2015-01-01 10:00:00|',
  'Old Show|1|2|9102|2015-01-02 10:00:00|',
);
const FOLLOWED = csv(
  'user_id|tv_show_id|created_at|active|archived|tv_show_name',
  '7|801|2014-01-01 00:00:00|1|0|Old Show',
  '7|802|2014-01-01 00:00:00|1|1|Left Show',
  '7|803|2014-01-01 00:00:00|0|0|Gone Show',
);
const COUNTERS = csv('tv_show_name|tv_show_id|is_followed|nb_episodes_seen', 'Old Show|801|1|85');

describe('what TV Time handed out', () => {
  it('is read from the second generation of its records, row by row', () => {
    expect(brief(readOne(file('tracking.csv', RECORDS_2)).rows)).toEqual([
      'Quiet Sea[tvdb 701] S1E1[tvdb 9001] @ 2020-05-01T20:00:00Z',
      'Quiet Sea[tvdb 701] S1E2[tvdb 9002] @ 2020-05-02T20:00:00Z',
      'duplicate: Quiet Sea',
      'Quiet Sea[tvdb 701] S1E1[tvdb 9001] @ 2021-05-01T20:00:00Z',
      'Quiet Sea[tvdb 701] S1E1[tvdb 9001] @ 2022-05-01T20:00:00Z',
      'Gala[tvdb 702] S2022E1 @ 2022-06-01T20:00:00Z',
      'Lost Name S0E3 @ 2022-06-01T20:00:00Z',
      'unreadable: ',
      'dropped Quiet Sea[tvdb 701]',
      'planned Loud Sea[tvdb 703] since 2022-02-18T00:00:00.000Z',
      'watching Calm Sea[tvdb 704] since 2019-01-01T00:00:00.000Z',
      'summary: Far Sea',
      'summary: tracking-stats',
      'film: A Film',
    ]);
  });

  it('never takes an older list or a counter for an episode beside it', () => {
    const read = readOne(
      zip('tv-time.zip', {
        'gdpr-data/tracking-prod-records-v2.csv': RECORDS_2,
        'gdpr-data/tracking-prod-records.csv': RECORDS_1,
        'gdpr-data/seen_episode.csv': SEEN,
        'gdpr-data/followed_tv_show.csv': FOLLOWED,
        'gdpr-data/user_tv_show_data.csv': COUNTERS,
        'gdpr-data/access_token.csv': 'token\nsecret\n',
      }),
    );
    const old = read.rows.filter(({ at }) => !at.startsWith('tracking-prod-records-v2'));
    expect(old.map(({ says }) => says.kind)).toEqual(old.map(() => 'notCounted'));
    expect(old).toHaveLength(4 + 2 + 3 + 1);
    expect(JSON.stringify(read)).not.toContain('secret');
    expect(read).toMatchObject({ format: 'tvtimeGdpr', files: ['tv-time.zip'], notes: [] });
  });

  it('is read from the older lists where there is nothing else, each play once', () => {
    const read = readOne(
      file('1.csv', RECORDS_1),
      file('2.csv', SEEN),
      file('3.csv', FOLLOWED),
      file(
        '4.csv',
        csv(
          'tv_show_name|episode_season_number|episode_number|episode_id|created_at|cpt',
          'Old Show|1|2|9102|2016-01-02 10:00:00|3',
        ),
      ),
    );
    expect(brief(read.rows)).toEqual([
      'Old Show[tvdb 801] S1E1[tvdb 9101] @ 2015-01-01T10:00:00Z',
      'Old Show[tvdb 801] S1E1[tvdb 9101] @ 2016-01-01T10:00:00Z',
      'film: A Film',
      'summary: Old Show',
      'duplicate: Old Show',
      'Old Show S1E2[tvdb 9102] @ 2015-01-02T10:00:00Z',
      'Old Show S1E2[tvdb 9102] @ 2016-01-02T10:00:00Z x3',
      'watching Old Show[tvdb 801] since 2014-01-01T00:00:00.000Z',
      'dropped Left Show[tvdb 802]',
      'summary: Gone Show',
    ]);
  });
});

const EPISODES = csv(
  'title|series_tvdb_id|series_imdb_id|series_uuid|season|episode|tvdb_id|is_watched|watched_at|rewatch_count|special',
  'Quiet Sea|701|tt0700001|u|1|1|9001|true|2020-05-01 20:00:00|2|false',
  'Quiet Sea|701|-1|u|1|2|9002|true||0|false',
  'Quiet Sea|701|-1|u|1|2|9002|true||0|false',
  'Quiet Sea|701|-1|u|1|3|9003|false||0|false',
);
const SERIES = csv(
  'uuid|tvdb_id|imdb_id|title|status|created_at',
  'u|701|tt0700001|Quiet Sea|continuing|2020-01-01T00:00:00Z',
  'v|702|-1|Loud Sea|up_to_date|2020-01-01T00:00:00Z',
  'w|703||Calm Sea|stopped|2020-01-01T00:00:00Z',
  'x|704||Far Sea|watch_later|2020-01-01T00:00:00Z',
  'y|705||New Sea|not_started_yet|',
  'z|706||Odd Sea|what|',
);
const twin = (episodes: readonly object[]) => [
  {
    id: { tvdb: 701, imdb: 'tt0700001' },
    title: 'Quiet Sea',
    status: 'continuing',
    seasons: [{ number: 1, episodes }],
  },
];
const seen = (number: number, watched: boolean, at: string | null = null) => ({
  id: { tvdb: 9000 + number, imdb: null },
  number,
  is_watched: watched,
  watched_at: at,
});

describe('what other tools brought out of TV Time', () => {
  it('is read from tables: only what was watched, with its rewatches', () => {
    const read = readOne(
      file('a.csv', EPISODES),
      file('b.csv', SERIES),
      file('c.csv', csv('uuid|tvdb_id|imdb_id|title|year|is_watched|watched_at', 'm|1|-1|A Film|2020|true|')),
    );
    expect(read.format).toBe('tvtimeOut');
    expect(brief(read.rows)).toEqual([
      'Quiet Sea[tvdb 701 tt0700001] S1E1[tvdb 9001] @ 2020-05-01T20:00:00Z x3',
      'Quiet Sea[tvdb 701] S1E2[tvdb 9002] @ ?',
      'duplicate: Quiet Sea',
      'notWatched: Quiet Sea 1x3',
      'watching Quiet Sea[tvdb 701 tt0700001] since 2020-01-01T00:00:00.000Z',
      'watching Loud Sea[tvdb 702] since 2020-01-01T00:00:00.000Z',
      'dropped Calm Sea[tvdb 703]',
      'planned Far Sea[tvdb 704] since 2020-01-01T00:00:00.000Z',
      'planned New Sea[tvdb 705]',
      'summary: Odd Sea',
      'film: A Film',
    ]);
  });

  it('does not count the JSON twin again, even with another hour, and takes what only it holds', () => {
    const json = file(
      'a.json',
      twin([seen(1, true, '2020-05-01T22:00:00Z'), seen(3, false), seen(4, true, '2020-06-01T20:00:00Z')]),
    );
    const both = readOne(json, file('z.csv', EPISODES));
    expect(brief(both.rows).slice(4)).toEqual([
      'watching Quiet Sea[tvdb 701 tt0700001]',
      'duplicate: Quiet Sea 1x1',
      'notWatched: Quiet Sea 1x3',
      'Quiet Sea[tvdb 701 tt0700001] S1E4[tvdb 9004] @ 2020-06-01T20:00:00Z',
    ]);
    expect(brief(readOne(json).rows)[1]).toBe(
      'Quiet Sea[tvdb 701 tt0700001] S1E1[tvdb 9001] @ 2020-05-01T22:00:00Z',
    );
  });

  it('is Liberator’s where specials or ratings are named', () => {
    const read = readOne(
      file('shows.json', twin([{ ...seen(1, true), special: false }])),
      file('movies.json', [{ id: { tvdb: 1 }, title: 'A Film', rating: 3 }]),
    );
    expect(read.format).toBe('tvtimeLiberator');
    expect(brief(read.rows).at(-1)).toBe('film: A Film');
  });

  it('reads Liberator’s activity, whose ids may be the episode’s or the show’s', () => {
    const activity = csv(
      'imdb_id|tvdb_id|type|title|season|episode|is_special|is_watched|watched_at|status|is_watchlisted|rating',
      '-1|9001|episode|Quiet Sea|1|1|false|true|2020-05-01T20:00:00Z||false|',
      '-1|9002|episode|Quiet Sea|1|2|false|false|||false|',
      'tt1|1|movie|A Film|||false|true|||false|',
      '-1|702|show|Loud Sea|||false|false|||true|',
    );
    const read = readOne(file('a.csv', activity));
    expect(read.format).toBe('tvtimeLiberator');
    expect(brief(read.rows)).toEqual([
      'Quiet Sea S1E1[tvdb 9001] | Quiet Sea[tvdb 9001] S1E1 @ 2020-05-01T20:00:00Z',
      'notWatched: Quiet Sea',
      'film: A Film',
      'planned Loud Sea[tvdb 702]',
    ]);
  });

  it('does not count Liberator’s JSON again beside its activity, whatever tells them apart', () => {
    const activity = table({
      imdb_id: -1,
      tvdb_id: 9001,
      type: 'episode',
      title: 'Quiet Sea',
      season: 1,
      episode: 1,
      is_watched: 'true',
      watched_at: '2020-05-01T20:00:00Z',
      is_watchlisted: 'false',
    });
    const plain = JSON.stringify(twin([seen(1, true, '2020-05-01T20:00:00Z'), seen(2, true)]));
    const read = readOne(zip('a.zip', { 'activity_history.csv': activity, 'shows.json': plain }));
    expect(read.format).toBe('tvtimeLiberator');
    expect(brief(read.rows).slice(1)).toEqual([
      'watching Quiet Sea[tvdb 701 tt0700001]',
      'duplicate: Quiet Sea 1x1',
      'Quiet Sea[tvdb 701 tt0700001] S1E2[tvdb 9002] @ ?',
    ]);
  });

  it('reads the service’s own list of episodes', () => {
    const list = csv(
      'ts|show_name|episode_id|episode_season_number|episode_number|episode_name',
      '1588363200|Quiet Sea|9001|1|1|The Pier',
      '1588363200|Quiet Sea|9001|1|1|The Pier',
      '|Quiet Sea|9002|1|2|Episode 2',
      '|Quiet Sea||||',
    );
    const read = readOne(file('a.csv', list));
    expect(read.format).toBe('tvtimeNative');
    expect(brief(read.rows)).toEqual([
      'Quiet Sea S1E1[tvdb 9001] "The Pier" @ 2020-05-01T20:00:00Z',
      'duplicate: Quiet Sea',
      'Quiet Sea S1E2[tvdb 9002] @ ?',
      'unreadable: Quiet Sea',
    ]);
  });

  it('reads dates and names of its JSON that are numbers', () => {
    const at = Date.parse('2020-05-01T20:00:00Z');
    const episodes = [at, at / 1000].map((watched_at, nth) => ({
      id: { tvdb: 9001 + nth, imdb: -1 },
      number: nth + 1,
      is_watched: true,
      watched_at,
    }));
    const show = { id: { tvdb: 701, imdb: -1 }, title: 24, seasons: [{ number: 1, episodes }] };
    expect(brief(readOne(file('a.json', [show])).rows)).toEqual([
      'summary: 24',
      '24[tvdb 701] S1E1[tvdb 9001] @ 2020-05-01T20:00:00Z',
      '24[tvdb 701] S1E2[tvdb 9002] @ 2020-05-01T20:00:00Z',
    ]);
  });

  it('keeps two exports apart, and a file nobody knows beside them', () => {
    const one = zip('a.zip', { 'tvtime-series-episodes.csv': EPISODES });
    const reads = readAll(one, { ...one, name: 'b.zip' }, file('odd.csv', 'colour,size\nred,4'));
    expect(reads.map(({ files }) => files)).toEqual([['a.zip'], ['b.zip']]);
    expect(reads[0]?.notes).toEqual([{ code: 'fileIgnored', words: 'odd.csv', count: null }]);
  });
});
