import { describe, expect, it } from 'vitest';
import { brief, csv, file, readOne, zip } from './files';

const SEA = {
  title: 'Quiet Sea',
  year: 2019,
  ids: { trakt: 1, slug: 'quiet-sea', tvdb: 701, imdb: 'tt0700001', tmdb: 501 },
};
const LOUD = {
  title: 'Loud Sea',
  year: 2020,
  ids: { trakt: 2, slug: 'loud-sea', tvdb: null, imdb: null, tmdb: null },
};
const episode = (season: number, number: number, more: object = {}) => ({
  season,
  number,
  title: `Tide ${season}.${number}`,
  ids: { trakt: 9, tvdb: null, imdb: null, tmdb: 9000 + number, plex: { guid: null } },
  ...more,
});
const play = (at: string, of: object, show: object = SEA) => ({
  id: 1,
  watched_at: at,
  action: 'watch',
  type: 'episode',
  episode: of,
  show,
});
const json = JSON.stringify;

const HISTORY = {
  'watched-history-1.json': json([
    play('2024-05-01T20:00:00.000Z', episode(1, 1)),
    play('2023-05-01T20:00:00.000Z', episode(1, 1)),
  ]),
  'watched-history-2.json': json([
    play('1970-01-01T00:00:00.000Z', episode(0, 3, { title: null }), LOUD),
    play('2020-01-01T00:00:00.000Z', { season: 1, number: null, title: 'x', ids: {} }),
    {
      id: 3,
      watched_at: '2020-01-01T00:00:00.000Z',
      action: 'watch',
      type: 'movie',
      movie: { title: 'A Film', ids: {} },
    },
  ]),
  'watched-history-10.json': json([play('2019-01-01T00:00:00.000Z', episode(5, 131))]),
};
const PLAYS = [
  'Quiet Sea (2019)[tmdb 501 tvdb 701 tt0700001] S1E1[tmdb 9001] "Tide 1.1" @ 2024-05-01T20:00:00Z',
  'Quiet Sea (2019)[tmdb 501 tvdb 701 tt0700001] S1E1[tmdb 9001] "Tide 1.1" @ 2023-05-01T20:00:00Z',
  'Loud Sea (2020) S0E3[tmdb 9003] @ ?',
  'unreadable: Quiet Sea 1x?',
  'film: A Film',
  'Quiet Sea (2019)[tmdb 501 tvdb 701 tt0700001] S5E131[tmdb 9131] "Tide 5.131" @ 2019-01-01T00:00:00Z',
];

describe('the table of Trakt’s import', () => {
  const AT = '2024-05-01T20:00:00Z';
  it.each([
    ['history', AT, AT],
    ['checkin', AT, AT],
    ['history', 'unknown', '?'],
    ['imported', AT, AT],
    ['imported', '', null],
    ['collection', AT, null],
    ['favorites', '', null],
    ['hidden', '', null],
    ['rated', '', null],
  ])('has for %s of an episode (%s) a play at %s', (action, at, play) => {
    const text = csv(
      'type|action|title|season|episode|trakt|watched_at',
      `episode|${action}|Quiet Sea|1|2|5|${at}`,
    );
    const [said = ''] = brief(readOne(file('t.csv', text)).rows);
    expect(said.startsWith('Quiet Sea S1E2 @ ') ? said.slice(17) : null).toBe(play);
  });
});

describe('Trakt’s export', () => {
  it('has its plays in the pages of the history, in their order', () => {
    const read = readOne(zip('trakt-export-me.zip', HISTORY));
    expect(brief(read.rows)).toEqual(PLAYS);
    expect(read.rows.map(({ at }) => at).slice(-2)).toEqual([
      'watched-history-2.json 3',
      'watched-history-10.json 1',
    ]);
  });

  it('may come in folders, or as loose files', () => {
    const folders = Object.fromEntries(
      Object.entries(HISTORY).map(([name, text]) => [`me/watched/${name.slice(8)}`, text]),
    );
    expect(brief(readOne(zip('old.zip', folders)).rows)).toEqual(PLAYS);
    const loose = Object.entries(HISTORY).map(([name, text]) => file(name, text));
    expect(brief(readOne(...loose.toReversed()).rows)).toEqual(PLAYS);
  });

  it('tells what was dropped, watched again, planned, rated and half watched', () => {
    const read = readOne(
      zip('a.zip', {
        ...HISTORY,
        'hidden-progress-watched.json': json([
          { hidden_at: '2024-01-01T00:00:00.000Z', type: 'show', show: SEA },
          { hidden_at: '2024-01-01T00:00:00.000Z', type: 'season', season: { number: 1 }, show: LOUD },
        ]),
        'hidden-progress-watched-reset.json': json([
          { hidden_at: '2024-02-01T00:00:00.000Z', type: 'show', show: SEA },
        ]),
        'lists-watchlist.json': json([
          { listed_at: '2024-03-01T00:00:00.000Z', type: 'show', show: LOUD },
          { listed_at: '2024-03-01T00:00:00.000Z', type: 'episode', episode: episode(1, 2), show: LOUD },
          { listed_at: '2024-03-01T00:00:00.000Z', type: 'movie', movie: { title: 'A Film' } },
        ]),
        'ratings-episodes.json': json([
          {
            rated_at: '2024-03-01T00:00:00.000Z',
            rating: 9,
            type: 'episode',
            episode: episode(1, 1),
            show: SEA,
          },
        ]),
        'watched-playback.json': json([
          {
            progress: 25.5,
            paused_at: '2024-03-01T00:00:00.000Z',
            type: 'episode',
            episode: episode(1, 2),
            show: SEA,
          },
        ]),
        '_errors.json': json([{ endpoint: 'users/me/history', error: 'x', fetchedPages: 2, totalPages: 5 }]),
        'user-profile.json': json({ username: 'me' }),
      }),
    );
    expect(brief(read.rows).slice(PLAYS.length)).toEqual([
      'notWatched: Quiet Sea 1x2',
      'dropped Quiet Sea (2019)[tmdb 501 tvdb 701 tt0700001] since 2024-01-01T00:00:00.000Z',
      'list: Loud Sea',
      'rewatch Quiet Sea (2019)[tmdb 501 tvdb 701 tt0700001] @ 2024-02-01T00:00:00.000Z',
      'planned Loud Sea (2020) since 2024-03-01T00:00:00.000Z',
      'list: Loud Sea 1x2',
      'film: A Film',
      'rating: Quiet Sea 1x1',
    ]);
    expect(read.notes).toEqual([{ code: 'endpointFailed', words: 'users/me/history', count: 3 }]);
  });

  it('says which plays its totals know and its history lacks, and takes those that are listed', () => {
    const totals = [
      { plays: 8, last_watched_at: '2024-05-01T20:00:00.000Z', show: SEA },
      {
        plays: 3,
        last_watched_at: '2024-05-01T20:00:00.000Z',
        show: LOUD,
        seasons: [
          { number: 0, episodes: [{ number: 3, plays: 1, last_watched_at: '2024-05-01T20:00:00.000Z' }] },
          { number: 1, episodes: [{ number: 1, plays: 2, last_watched_at: '2024-05-01T20:00:00.000Z' }] },
        ],
      },
    ];
    const read = readOne(zip('a.zip', { ...HISTORY, 'watched-shows.json': json(totals) }));
    expect(brief(read.rows).slice(PLAYS.length)).toEqual([
      'summary: Quiet Sea',
      'summary: Loud Sea',
      'replaced: Loud Sea',
      'Loud Sea (2020) S1E1 @ 2024-05-01T20:00:00Z x2',
    ]);
    expect(read.notes).toEqual([{ code: 'incompleteHistory', words: 'Quiet Sea', count: 5 }]);
  });

  it('has totals that tell since when a show is watched again, if it is', () => {
    const total = (reset_at: string | null, show: object) => ({
      plays: 1,
      last_watched_at: '2024-05-01T20:00:00.000Z',
      last_updated_at: '2024-05-01T20:00:00.000Z',
      reset_at,
      show,
      seasons: [
        { number: 1, episodes: [{ number: 1, plays: 1, last_watched_at: '2024-05-01T20:00:00.000Z' }] },
      ],
    });
    const totals = [total(null, SEA), total('2024-02-01T00:00:00.000Z', LOUD)];
    expect(brief(readOne(file('watched-shows.json', totals)).rows)).toEqual([
      'summary: Quiet Sea',
      'Quiet Sea (2019)[tmdb 501 tvdb 701 tt0700001] S1E1 @ 2024-05-01T20:00:00Z',
      'summary: Loud Sea',
      'Loud Sea (2020) S1E1 @ 2024-05-01T20:00:00Z',
      'rewatch Loud Sea (2020) @ 2024-02-01T00:00:00.000Z',
    ]);
  });

  it('may be packed by a script that saves an account, with names of its own', () => {
    const plays = json([play('2024-05-01T20:00:00.000Z', episode(1, 1))]);
    const watchlist = json([{ listed_at: '2024-03-01T00:00:00.000Z', type: 'show', show: LOUD }]);
    for (const [before, history] of [
      ['', 'history_shows'],
      ['', 'history_episodes'],
      ['me-', 'history_shows'],
    ] as const) {
      const packed = zip('backup.zip', {
        [`${before}${history}.json`]: plays,
        [`${before}watchlist_shows.json`]: watchlist,
        [`${before}ratings_shows.json`]: '[]',
        'social_following.json': '[]',
      });
      expect(brief(readOne(packed).rows), before + history).toEqual([
        'Quiet Sea (2019)[tmdb 501 tvdb 701 tt0700001] S1E1[tmdb 9001] "Tide 1.1" @ 2024-05-01T20:00:00Z',
        'planned Loud Sea (2020) since 2024-03-01T00:00:00.000Z',
      ]);
    }
  });

  it('may be one file with all lists of an account', () => {
    const dump = {
      username: 'me',
      followers: [{ followed_at: '2024-01-01T00:00:00.000Z', user: { username: 'you' } }],
      watchlist: [{ listed_at: '2024-03-01T00:00:00.000Z', type: 'show', show: LOUD }],
      history: [play('2024-05-01T20:00:00.000Z', episode(1, 1))],
    };
    const read = readOne(file('dump.json', dump));
    expect(brief(read.rows)).toEqual([
      'Quiet Sea (2019)[tmdb 501 tvdb 701 tt0700001] S1E1[tmdb 9001] "Tide 1.1" @ 2024-05-01T20:00:00Z',
      'planned Loud Sea (2020) since 2024-03-01T00:00:00.000Z',
    ]);
    expect(read.rows[0]?.at).toBe('dump.json history 1');
  });

  it('does not fall over entries of another kind', () => {
    const mixed = [
      play('2024-05-01T20:00:00.000Z', episode(1, 1)),
      null,
      5,
      [],
      { type: 'episode', show: 'x', episode: [] },
    ];
    expect(brief(readOne(file('watched-history-1.json', mixed)).rows).slice(1)).toEqual([
      'unreadable: ',
      'unreadable: ',
      'unreadable: ',
      'unreadable: ?x?',
    ]);
  });

  it('may be the CSV that its import takes', () => {
    const read = readOne(
      file(
        'a.csv',
        csv(
          'Type|action|title|year|imdb_id|tmdb_id|season|episode|watched_at|listed_at|rating|rated_at',
          'episode||Quiet Sea|2019||9001|1|1|2024-05-01T20:00:00Z|||',
          'episode|history|Quiet Sea|2019|||1|2|unknown|||',
          'show|watchlist|Loud Sea|2020|tt0700002|||||2024-03-01T00:00:00Z||',
          'show||Loud Sea|2020|tt0700002||||||9|2024-03-01T00:00:00Z',
          'movie||A Film|2019|tt0700003||||2024-05-01|||',
        ),
      ),
    );
    expect(read.format).toBe('trakt');
    expect(brief(read.rows)).toEqual([
      'Quiet Sea (2019) S1E1[tmdb 9001] | Quiet Sea (2019)[tmdb 9001] S1E1 @ 2024-05-01T20:00:00Z',
      'Quiet Sea (2019) S1E2 @ ?',
      'planned Loud Sea (2020)[tt0700002] since 2024-03-01T00:00:00.000Z',
      'rating: Loud Sea',
      'film: A Film',
    ]);
  });

  it('may be the CSV that it hands out, whose ids are the show’s', () => {
    const columns =
      'type|title|year|trakt_rating|trakt_id|imdb_id|tmdb_id|tvdb_id|url|released|runtime|season_number|episode_number|' +
      'episode_title|episode_released|episode_trakt_rating|episode_trakt_id|episode_imdb_id|episode_tmdb_id|' +
      'episode_tvdb_id|genres';
    const sea = 'episode|Quiet Sea|2019|8.1|1|tt0700001|501|701|u|2019-01-01|50';
    const told = (name: string, ...lines: string[]) =>
      brief(readOne(file(`${name}.csv`, csv(`${name}|${columns}`, ...lines))).rows);
    expect(
      told(
        'watched_at',
        `2024-05-01T20:00:00Z|${sea}|2|7|The Pier|2020-01-01|8|31||9001|8001|drama`,
        `2024-05-02T20:00:00Z|${sea}|2|8|Episode 8|2020-01-08|8|32||||drama`,
        '2024-05-03T20:00:00Z|movie|A Film|2019|8|5||949||u|2019-01-01|100||||||||||drama',
      ),
    ).toEqual([
      'Quiet Sea (2019)[tmdb 501 tvdb 701 tt0700001] S2E7[tmdb 9001 tvdb 8001] "The Pier" @ 2024-05-01T20:00:00Z',
      'Quiet Sea (2019)[tmdb 501 tvdb 701 tt0700001] S2E8 @ 2024-05-02T20:00:00Z',
      'film: A Film',
    ]);
    const line = `2024-05-01T20:00:00Z|${sea}|2|7|The Pier|2020-01-01|8|31||9001|8001|drama`;
    expect(told('collected_at', line)).toEqual(['list: Quiet Sea']);
    expect(told('listed_at', line)).toEqual(['list: Quiet Sea']);
    expect(told('rated_at', line)).toEqual(['rating: Quiet Sea']);
  });
});
