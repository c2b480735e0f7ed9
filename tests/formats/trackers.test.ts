import { describe, expect, it } from 'vitest';
import { brief, csv, file, readOne, table } from './files';

describe('Simkl', () => {
  const show = (
    more: object,
    title = 'Quiet Sea',
    ids: object = { simkl: 1, tmdb: '501', tvdb: 701, imdb: 'tt0700001' },
  ) => ({
    status: 'watching',
    show: { title, year: 2019, ids },
    ...more,
  });
  const seasons = (number: number, ...episodes: readonly (string | null)[]) => [
    {
      number,
      episodes: episodes.map((at, nth) =>
        at === null ? { number: nth + 1 } : { number: nth + 1, watched_at: at },
      ),
    },
  ];
  const SEA = 'Quiet Sea (2019)[tmdb 501 tvdb 701 tt0700001]';

  it('counts every listed episode, with a date or without', () => {
    const read = readOne(
      file('a.json', {
        shows: [show({ seasons: seasons(2, '2022-01-07T20:00:00Z', null) })],
        movies: [{ status: 'completed', movie: { title: 'A Film' } }],
      }),
    );
    expect(read.format).toBe('simklJson');
    expect(brief(read.rows)).toEqual([
      `watching ${SEA}`,
      `${SEA} S2E1 @ 2022-01-07T20:00:00Z`,
      `${SEA} S2E2 @ ?`,
      'film: A Film',
    ]);
  });

  it('offers what only counts say, and never assumes it', () => {
    const says = (more: object) => brief(readOne(file('a.json', { shows: [show(more)] })).rows);
    const all = { status: 'completed', watched_episodes_count: 73 };
    expect(says({ ...all, last_watched: 'S08E06' })).toEqual([`up to S8E6 (73) ${SEA} @ ?`]);
    expect(says(all)).toEqual([`up to all (73) ${SEA} @ ?`]);
    expect(says({ ...all, seasons: seasons(1, null) })).toEqual([`summary: Quiet Sea`, `${SEA} S1E1 @ ?`]);
    expect(says({ status: 'hold', watched_episodes_count: 3, last_watched: 'S01E03' })).toEqual([
      `onHold ${SEA}`,
      `up to S1E3 (3) ${SEA} @ ?`,
    ]);
    expect(says({ status: 'hold', watched_episodes_count: 0, last_watched: null })).toEqual([
      `onHold ${SEA}`,
    ]);
    expect(says({ status: 'notinteresting' })).toEqual([`dropped ${SEA}`]);
    expect(says({ status: 'plantowatch', added_to_watchlist_at: '2021-12-20T20:09:04Z' })).toEqual([
      `planned ${SEA} since 2021-12-20T20:09:04.000Z`,
    ]);
  });

  it('knows a rewatch: one that goes on, and one that is done', () => {
    const again = (status: string) =>
      brief(
        readOne(
          file('a.json', {
            shows: [
              show({
                status,
                is_rewatch: true,
                seasons: seasons(1, '2023-01-02T20:00:00Z', '2023-01-01T20:00:00Z'),
              }),
            ],
          }),
        ).rows,
      )[0];
    expect(again('watching')).toBe(`rewatch ${SEA} @ 2023-01-01T20:00:00.000Z`);
    expect(again('completed')).toBe('summary: Quiet Sea');
  });

  it('has films among its anime', () => {
    const film = { anime_type: 'movie', seasons: seasons(1, '2024-05-01T20:00:00Z') };
    const items = [film, { ...film, status: 'completed', watched_episodes_count: 1, seasons: [] }];
    const list = items.map((item) => show(item, 'Far Sea: The Film', { tmdb: '501' }));
    expect(brief(readOne(file('s.json', { anime: list })).rows)).toEqual([
      'film: Far Sea: The Film',
      'film: Far Sea: The Film',
    ]);
  });

  it('does not take the first season of a sequel for the show’s first', () => {
    const anime = (title: string) =>
      brief(
        readOne(
          file('a.json', {
            anime: [show({ status: 'completed', seasons: seasons(1, null) }, title, { mal: '1' })],
          }),
        ).rows,
      )[1];
    expect(anime('Sea')).toBe('Sea (2019) S1E1 | Sea (2019) E1 @ ?');
    expect(anime('Sea Season 2')).toBe('Sea (2019) S2E1 @ ?');
    expect(anime('Sea: The Final Season')).toBe('Sea (2019) (The Final Season)E1 @ ?');
  });

  it('offers of a sequel only what is its own', () => {
    const upTo = (title: string, last_watched: string | null) =>
      brief(
        readOne(
          file('a.json', {
            anime: [
              show({ status: 'completed', watched_episodes_count: 12, last_watched }, title, { mal: '1' }),
            ],
          }),
        ).rows,
      );
    expect(upTo('Sea Season 2', 'E12')).toEqual(['up to S2E12 (12) Sea (2019) @ ?']);
    expect(upTo('Sea', 'E12')).toEqual(['up to S1E12 (12) Sea (2019) @ ?']);
    expect(upTo('Sea Season 2', null)).toEqual(['summary: Sea Season 2']);
    expect(upTo('Sea: The Final Season', 'E12')).toEqual(['summary: Sea: The Final Season']);
  });

  it('has a CSV with a last episode', () => {
    const read = readOne(
      file(
        'a.csv',
        csv(
          'SIMKL_ID|Title|Type|Year|Watchlist|LastEpWatched|WatchedDate|Rating|Memo|TVDB|TMDB|IMDB',
          '1|Quiet Sea|tv|2019|watching|s2e15|8/21/2015|5||701|501|tt0700001',
          '2|Loud Sea|tv|2020|plan to watch|||||||',
          '3|Calm Sea|tv|2020|on hold|s1e2|3/4/2016|||||',
          '4|Far Sea|tv|2020|completed||5/6/2015|||||',
          '5|A Film|movie|2020|completed||||||',
        ),
      ),
    );
    expect(read.format).toBe('simklCsv');
    expect(brief(read.rows)).toEqual([
      `watching ${SEA}`,
      `up to S2E15 (?) ${SEA} @ 2015-08-21`,
      'planned Loud Sea (2020)',
      'onHold Calm Sea (2020)',
      'up to S1E2 (?) Calm Sea (2020) @ 2016-03-04',
      'up to all (?) Far Sea (2020) @ 2015-05-06',
      'film: A Film',
    ]);
  });
});

describe('SeriesGuide', () => {
  it('says what was watched and skipped, without dates', () => {
    const read = readOne(
      file('shows.json', [
        {
          tmdb_id: 501,
          title: 'Quiet Sea',
          language: 'de-DE',
          seasons: [
            {
              season: 1,
              tmdb_id: '11',
              episodes: [
                { tmdb_id: 9001, episode: 1, watched: true, plays: 3 },
                { tmdb_id: 9002, episode: 2, watched: true, skipped: true },
                { tmdb_id: 9003, episode: 3, watched: false, plays: 2 },
                { watched: true },
              ],
            },
          ],
        },
        {
          tvdb_id: 702,
          hidden: true,
          seasons: [{ tvdb_id: 1, season: 2, episodes: [{ tvdb_id: 1, episode: 4, watched: true }] }],
        },
        { tmdb_id: 503, seasons: [] },
      ]),
    );
    expect(read).toMatchObject({ format: 'seriesguide', language: 'de-DE' });
    expect(brief(read.rows)).toEqual([
      'watching Quiet Sea[tmdb 501]',
      'Quiet Sea[tmdb 501] S1E1[tmdb 9001] @ ? x3',
      'skipped Quiet Sea[tmdb 501] S1E2[tmdb 9002]',
      'notWatched: Quiet Sea 1x3',
      'unreadable: Quiet Sea 1x?',
      'dropped [tvdb 702]',
      '[tvdb 702] S2E4[tvdb 1] @ ?',
      'planned [tmdb 503]',
    ]);
  });
});

describe('Yamtrack', () => {
  const line = (type: string, title: string, more: Record<string, string | number> = {}) => ({
    media_id: 501,
    source: 'tmdb',
    media_type: type,
    title,
    status: '',
    end_date: '',
    ...more,
  });

  it('counts every line of an episode: again is a rewatch', () => {
    const read = readOne(
      file(
        'a.csv',
        table(
          line('tv', 'Quiet Sea', { status: 'In progress', progress: 2 }),
          line('season', 'Quiet Sea', { season_number: 1, status: 'Completed' }),
          line('episode', 'Quiet Sea', { season_number: 1, episode_number: 1, end_date: '2021-10-02' }),
          line('episode', 'Quiet Sea', {
            season_number: 1,
            episode_number: 1,
            end_date: '2025-07-01 20:00:00+02:00',
          }),
          line('episode', 'Quiet Sea', { season_number: 0, episode_number: 1 }),
          line('episode', 'Quiet Sea', { season_number: 0 }),
          line('tv', 'Loud Sea', { media_id: 502, status: 'Paused' }),
          line('tv', 'Calm Sea', { media_id: 503, status: 'Completed', progress: 12 }),
          line('anime', 'Far Sea', { media_id: 5, source: 'mal', status: 'Dropped', progress: 2 }),
          line('movie', 'A Film'),
          line('game', 'A Game'),
        ),
      ),
    );
    expect(read.format).toBe('yamtrack');
    expect(brief(read.rows)).toEqual([
      'watching Quiet Sea[tmdb 501]',
      'summary: Quiet Sea 1',
      'Quiet Sea[tmdb 501] S1E1 @ 2021-10-02',
      'Quiet Sea[tmdb 501] S1E1 @ 2025-07-01T18:00:00Z',
      'Quiet Sea[tmdb 501] S0E1 @ ?',
      'unreadable: Quiet Sea',
      'onHold Loud Sea[tmdb 502]',
      'up to all (12) Calm Sea[tmdb 503] @ ?',
      'dropped Far Sea',
      'up to S1E2 (2) Far Sea @ ?',
      'film: A Film',
      'other: A Game',
    ]);
  });
});

describe('a status on an episode of Yamtrack', () => {
  it.each([
    ['', '', 'Sea S1E1 @ ?'],
    ['Completed', '', 'Sea S1E1 @ ?'],
    ['Planning', '', 'notWatched: Sea'],
    ['In progress', '', 'notWatched: Sea'],
    ['Dropped', '', 'notWatched: Sea'],
    ['Paused', '2024-05-01', 'Sea S1E1 @ 2024-05-01'],
  ])('%s (%s)', (status, end_date, said) => {
    const line = { media_id: '', source: '', media_type: 'episode', title: 'Sea', status, end_date };
    const read = readOne(file('a.csv', table({ ...line, season_number: 1, episode_number: 1 })));
    expect(brief(read.rows)).toEqual([said]);
  });
});

describe('Ryot', () => {
  it('counts what is completed, and takes its collections for states', () => {
    const seen = (state: string, more: object) => ({
      state,
      progress: '100',
      show_season_number: 1,
      ...more,
    });
    const read = readOne(
      file('a.json', {
        metadata: [
          {
            lot: 'show',
            source: 'tmdb',
            identifier: '501',
            source_id: 'Quiet Sea',
            seen_history: [
              seen('completed', { show_episode_number: 1, ended_on: '2024-01-02T20:00:00Z' }),
              seen('completed', { show_episode_number: 2, ended_on: '2024-01-02' }),
              seen('completed', { show_episode_number: 2, ended_on: null, started_on: '2024-01-02' }),
              seen('in_progress', { show_episode_number: 3, progress: '40' }),
              seen('completed', {}),
            ],
            reviews: [{ rating: '80' }],
            collections: [{ collection_name: 'Watchlist' }, { collection_name: 'Owned' }, 'In Progress'],
          },
          {
            lot: 'anime',
            source: 'anilist',
            identifier: '5',
            source_id: 'Far Sea',
            seen_history: [{ state: 'completed', anime_episode_number: 7 }],
          },
          { lot: 'movie', source: 'tmdb', identifier: '5', source_id: 'A Film', seen_history: [] },
          { lot: 'book', source: 'x', identifier: '5', source_id: 'A Book' },
          { lot: 'show', source: 'tmdb', identifier: 502, source_id: 'Loud Sea' },
        ],
      }),
    );
    expect(read.format).toBe('ryot');
    expect(brief(read.rows)).toEqual([
      'Quiet Sea[tmdb 501] S1E1 @ 2024-01-02T20:00:00Z',
      'Quiet Sea[tmdb 501] S1E2 @ 2024-01-02',
      'Quiet Sea[tmdb 501] S1E2 @ ?',
      'notWatched: Quiet Sea 1x3',
      'unreadable: Quiet Sea 1x?',
      'rating: Quiet Sea',
      'planned Quiet Sea[tmdb 501]',
      'list: Quiet Sea',
      'watching Quiet Sea[tmdb 501]',
      'Far Sea E7 @ ?',
      'film: A Film',
      'other: A Book',
      'list: Loud Sea',
    ]);
  });
});

describe('Watcharr', () => {
  it('counts only finished episodes', () => {
    const episode = (episodeNumber: number, status: string) => ({
      seasonNumber: 1,
      episodeNumber,
      status,
      createdAt: '2024-08-02T20:16:19.185472315Z',
    });
    const content = (type: string, title: string) => ({
      tmdbId: 501,
      title,
      type,
      release_date: '2019-09-17T00:00:00Z',
    });
    const read = readOne(
      file('a.json', [
        {
          status: 'DROPPED',
          content: content('tv', 'Quiet Sea'),
          watchedSeasons: [{ seasonNumber: 1, status: 'FINISHED' }],
          watchedEpisodes: [
            episode(1, 'FINISHED'),
            episode(2, 'WATCHING'),
            episode(3, 'PLANNED'),
            { ...episode(4, 'FINISHED'), deletedAt: '2024-08-02T20:16:19Z' },
          ],
        },
        { status: 'FINISHED', content: content('tv', 'Loud Sea') },
        { status: 'PLANNED', content: content('movie', 'A Film') },
        { status: 'PLANNED', game: { name: 'A Game' } },
      ]),
    );
    expect(read.format).toBe('watcharr');
    expect(brief(read.rows)).toEqual([
      'dropped Quiet Sea (2019)[tmdb 501]',
      'summary: Quiet Sea 1',
      'Quiet Sea (2019)[tmdb 501] S1E1 @ 2024-08-02T20:16:19.185Z',
      'notWatched: Quiet Sea 1x2',
      'notWatched: Quiet Sea 1x3',
      'notWatched: Quiet Sea 1x4',
      'up to all (?) Loud Sea (2019)[tmdb 501] @ ?',
      'film: A Film',
      'other: ',
    ]);
  });
});

describe('IMDb', () => {
  it('takes a rated episode for watched, a listed show for planned', () => {
    const line = (Const: string, type: string, title: string, rating = '') => ({
      Const,
      'Your Rating': rating,
      Title: title,
      'Title Type': type,
      Year: '2019',
      Created: '2024-01-02',
    });
    const read = readOne(
      file(
        'a.csv',
        table(
          line('tt0700009', 'TV Episode', 'Quiet Sea: Tales: The Pier', '9'),
          line('700010', 'tvEpisode', 'Quiet Sea: Salt'),
          line('tt0700001', 'TV Series', 'Quiet Sea', '9'),
          line('tt0700002', 'TV Mini Series', 'Loud Sea'),
          line('tt0700003', 'tvSeries', 'Far Sea'),
          line('tt0700004', 'Movie', 'A Film', '9'),
          line('tt0700005', 'Video Game', 'A Game', '9'),
          line('tt0700006', 'Podcast Series', 'A Podcast'),
        ),
      ),
    );
    expect(read.format).toBe('imdb');
    expect(brief(read.rows)).toEqual([
      'Quiet Sea [tt0700009] "Tales: The Pier" | Quiet Sea: Tales [tt0700009] "The Pier" @ ?',
      'list: Quiet Sea: Salt',
      'rating: Quiet Sea',
      'planned Loud Sea (2019)[tt0700002] since 2024-01-02T00:00:00.000Z',
      'planned Far Sea (2019)[tt0700003] since 2024-01-02T00:00:00.000Z',
      'film: A Film',
      'other: A Game',
      'other: A Podcast',
    ]);
  });
});

describe('the table that anyone can write', () => {
  it('takes many names for its columns, and dates in one order', () => {
    const read = readOne(
      file(
        'mine.csv',
        csv(
          'Series;Season;Ep;Episode Title;Watched on;Who;TMDB;Plays'.replaceAll(';', '|'),
          'Quiet Sea|1|2|The Pier|28/12/2023|Ana|501|',
          'Quiet Sea|1|3|Episode 3|03/04/2023|Ben|501|2',
          'Quiet Sea|||Salt||Ben||',
          'Quiet Sea|Specials|1||2023-04-03 20:00|||',
          '||||28/12/2023|||',
        ),
      ),
    );
    expect(read.format).toBe('plainCsv');
    expect(brief(read.rows)).toEqual([
      'Ana: Quiet Sea[tmdb 501] S1E2 "The Pier" @ 2023-12-28',
      'Ben: Quiet Sea[tmdb 501] S1E3 @ 2023-04-03 x2',
      'Ben: Quiet Sea "Salt" @ ?',
      'Quiet Sea S0E1 @ 2023-04-03T20:00:00Z',
      'noTitle: ',
    ]);
  });

  it.each([
    ['German', 'Serie;Staffel;Folge;Titel;Gesehen am;Profil', 'Quiet Sea;1;2;The Pier;28.12.2023;Ana'],
    [
      'French',
      'Série;Saison;Épisode;Titre;Date de visionnage;Profil',
      'Quiet Sea;1;2;The Pier;28/12/2023;Ana',
    ],
    ['Spanish', 'Serie;Temporada;Capitulo;Título;Fecha;Perfil', 'Quiet Sea;1;2;The Pier;28/12/2023;Ana'],
    [
      'Portuguese',
      'Série;Temporada;Episódio;Título;Visto em;Perfil',
      'Quiet Sea;1;2;The Pier;28/12/2023;Ana',
    ],
    [
      'Japanese',
      '作品名,シーズン,話数,サブタイトル,視聴日,プロフィール',
      'Quiet Sea,1,2,The Pier,2023/12/28,Ana',
    ],
  ])('knows the columns in %s', (_, header, line) => {
    const read = readOne(file('mine.csv', `${header}\n${line}`));
    expect(read.format).toBe('plainCsv');
    expect(brief(read.rows)).toEqual(['Ana: Quiet Sea S1E2 "The Pier" @ 2023-12-28']);
  });

  it('knows a tick in other languages', () => {
    const read = readOne(
      file(
        'mine.csv',
        csv('Serie|Staffel|Folge|Gesehen', 'Quiet Sea|1|1|ja', 'Quiet Sea|1|2|nein', 'Quiet Sea|1|3|'),
      ),
    );
    expect(brief(read.rows)).toEqual([
      'Quiet Sea S1E1 @ ?',
      'notWatched: Quiet Sea',
      'notWatched: Quiet Sea',
    ]);
  });

  it('takes a title for the show where nothing else names it, pairs, episode ids, statuses and skips', () => {
    const read = readOne(
      file(
        'mine.csv',
        csv(
          'title|episode|date|status|type|episode_tvdb_id|year',
          'Quiet Sea|S02E05|2023-12-28|||9001|2019',
          'Quiet Sea|2x06||skipped|||',
          'Quiet Sea|||on hold|||',
          'Quiet Sea|7||planned|||',
          'Quiet Sea||||||',
          'A Film||2023-12-28||movie||',
        ),
      ),
    );
    expect(brief(read.rows)).toEqual([
      'Quiet Sea (2019) S2E5[tvdb 9001] @ 2023-12-28',
      'skipped Quiet Sea S2E6',
      'onHold Quiet Sea',
      'notWatched: Quiet Sea',
      'unreadable: Quiet Sea',
      'film: A Film',
    ]);
  });

  it('does not take for watched what has no tick', () => {
    const says = (...lines: readonly string[]) => brief(readOne(file('a.csv', csv(...lines))).rows);
    expect(
      says('show|season|episode|watched|date', 'Sea|1|1|yes|2024-05-01', 'Sea|1|2|no|', 'Sea|1|3||'),
    ).toEqual(['Sea S1E1 @ 2024-05-01', 'notWatched: Sea', 'notWatched: Sea']);
    expect(says('show|season|episode|watched', 'Sea|1|1|2024-05-01', 'Sea|1|2|')).toEqual([
      'Sea S1E1 @ 2024-05-01',
      'Sea S1E2 @ ?',
    ]);
  });

  it('keeps what was watched twice, and drops a line that stands there twice with its date', () => {
    const read = readOne(
      file(
        'mine.csv',
        csv(
          'show|season|episode|date',
          'Sea|1|1|2023-12-28',
          'Sea|1|1|2023-12-29',
          'Sea|1|1|2023-12-28',
          'Sea|1|2|',
          'Sea|1|2|',
        ),
      ),
    );
    expect(brief(read.rows)).toEqual([
      'Sea S1E1 @ 2023-12-28',
      'Sea S1E1 @ 2023-12-29',
      'duplicate: Sea',
      'Sea S1E2 @ ?',
      'Sea S1E2 @ ?',
    ]);
  });
});
