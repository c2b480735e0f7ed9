import { describe, expect, it } from 'vitest';
import { brief, codeOf, csv, file, readOne } from './files';

const read = (...lines: readonly string[]) => readOne(file('mine.csv', csv(...lines)));
const says = (...lines: readonly string[]) => brief(read(...lines).rows);

describe('a list of JSON', () => {
  const told = (...items: readonly object[]) => {
    const one = readOne(file('mine.json', items));
    return [one.format, ...brief(one.rows)];
  };

  it('is a table where its entries are plain', () => {
    expect(
      told(
        { show: 'Quiet Sea', season: 2, episode: 3, watchedAt: '2024-05-01T20:00:00Z', tmdbId: 501 },
        { episode: '4', season: '2', show: 'Quiet Sea', watchedAt: null, tags: ['new'] },
        {},
      ),
    ).toEqual(['plainCsv', 'Quiet Sea[tmdb 501] S2E3 @ 2024-05-01T20:00:00Z', 'Quiet Sea S2E4 @ ?']);
    const trakt = {
      type: 'episode',
      title: 'Quiet Sea',
      season: 1,
      episode: 2,
      trakt_id: 5,
      watched_at: 'unknown',
    };
    expect(told(trakt)).toEqual(['trakt', 'Quiet Sea S1E2 @ ?']);
  });

  it('is one too that lies in the answer of a program, where its entries name their shows', () => {
    const history = [
      {
        grandparentTitle: 'Sea',
        parentIndex: 1,
        index: 2,
        type: 'episode',
        title: 'Salt',
        viewedAt: 1714593600,
      },
      { type: 'movie', title: 'Far Film', index: 1, viewedAt: 1714593600 },
    ];
    const UserData = { Played: true, LastPlayedDate: '2024-05-01T20:00:00.0000000Z', Key: '9' };
    const items = [{ SeriesName: 'Sea', ParentIndexNumber: 1, IndexNumber: 2, Name: 'Salt', UserData }];
    const episodes = [
      {
        showtitle: 'Sea',
        season: 1,
        episode: 2,
        title: 'Salt',
        playcount: 1,
        lastplayed: '2024-05-01 20:00:00',
      },
    ];
    const once = 'Sea S1E2 "Salt" @ 2024-05-01T20:00:00Z';
    const plex = { MediaContainer: { size: 2, Metadata: history } };
    expect(brief(readOne(file('a.json', plex)).rows)).toEqual([once, 'film: Far Film']);
    for (const answer of [
      { Items: items, TotalRecordCount: 1 },
      { result: { episodes, limits: { end: 1 } } },
    ])
      expect(brief(readOne(file('a.json', answer)).rows)).toEqual([once]);
    const nameless = { show: 'Sea', episodes: [{ title: 'Salt', season: 1, episode: 2 }] };
    for (const other of [nameless, { items, episodes }, { a: { b: { c: { d: episodes } } } }])
      expect(codeOf(file('a.json', other)), JSON.stringify(other)).toBe('unknownFormat');
  });

  it('counts of what a program holds only what it says was watched', () => {
    const entry = { grandparentTitle: 'Sea', parentIndex: 1, type: 'episode' };
    const library = [
      { ...entry, index: 1, viewCount: 2 },
      { ...entry, index: 2 },
      { ...entry, index: 3, lastViewedAt: 1714593600 },
    ];
    for (const answer of [library, { MediaContainer: { Metadata: library } }])
      expect(brief(readOne(file('a.json', answer)).rows)).toEqual([
        'Sea S1E1 @ ? x2',
        'notWatched: Sea',
        'Sea S1E3 @ 2024-05-01T20:00:00Z',
      ]);
    const unseen = { MediaContainer: { Metadata: [{ ...entry, index: 2 }] } };
    expect(codeOf(file('a.json', unseen))).toBe('unknownFormat');
    const guide = { data: { episodes: [{ show: 'Sea', season: 1, episode: 2 }] } };
    expect(codeOf(file('a.json', guide))).toBe('unknownFormat');
  });

  it('may stand line by line', () => {
    const lines = [2, 3].map((episode) => JSON.stringify({ show: 'Sea', season: 1, episode }));
    const rows = ['Sea S1E2 @ ?', 'Sea S1E3 @ ?'];
    expect(brief(readOne(file('a.jsonl', lines.join('\r\n\r\n'))).rows)).toEqual(rows);
    expect(codeOf(file('a.jsonl', `${lines.join('\n')}\n{"show":"Se`))).toBe('brokenJson');
    expect(codeOf(file('a.json', `[1,2]\n[3]`))).toBe('brokenJson');
  });

  it('has flags that stand one level deeper, as media servers keep them', () => {
    const item = (Name: string, Played: boolean) => ({ SeriesName: 'Sea', Name, UserData: { Played } });
    expect(told(item('Salt', true), item('Tide', false))).toEqual([
      'plainCsv',
      'Sea "Salt" @ ?',
      'notWatched: Sea',
    ]);
  });

  it('is none where they are not', () => {
    const strangers = Array.from({ length: 300 }, (_, at) => ({ show: 'Sea', season: 1, [`n${at}`]: 1 }));
    for (const items of [
      strangers,
      [{ colour: 1 }],
      [1, 2],
      ['show', 'season'],
      [[1]],
      [{ show: { title: 'Sea' }, season: 1 }],
    ])
      expect(codeOf(file('a.json', items)), JSON.stringify(items)).toBe('unknownFormat');
  });
});

describe('a column', () => {
  it('may be called by a short form', () => {
    const table = csv('Series|Season #|Ep.|Date:', 'Quiet Sea|2|3|2024-05-01');
    expect(brief(readOne(file('a.csv', table)).rows)).toEqual(['Quiet Sea S2E3 @ 2024-05-01']);
  });
});

describe('the columns of other programs', () => {
  it.each([
    ['ShowName|Season|Episode|Acquired|Watched', 'Sea|1|2|True|True', 'Sea S1E2 @ ?'],
    ['ShowName|SeasonNumber|EpisodeNumber|WatchedAt', 'Sea|1|2|2024-05-01', 'Sea S1E2 @ 2024-05-01'],
    ['Show Name|Season Name|Episode Number|Log Date', 'Sea|Season 2|5|2024-05-01', 'Sea S2E5 @ 2024-05-01'],
    ['Program Title|Season Number|Episode Number|Event Date', 'Sea|1|2|2024-05-01', 'Sea S1E2 @ 2024-05-01'],
    ['Show Name|Season|Episode|Play Date|Progress %', 'Sea|1|2|2024-05-01|97', 'Sea S1E2 @ 2024-05-01'],
    ['Show Name|Season|Episode|Play Date|Progress %', 'Sea|1|2|2024-05-01|12', 'notWatched: Sea'],
    ['showtitle|season|episode|playcount|lastplayed', 'Sea|1|2|1|2024-05-01', 'Sea S1E2 @ 2024-05-01'],
    ['showtitle|season|episode|playcount', 'Sea|1|2|0', 'notWatched: Sea'],
    ['Series Name|Season|Episode|Last Played At', 'Sea|1|2|2024-05-01', 'Sea S1E2 @ 2024-05-01'],
    ['Series|Season|Episode|Played', 'Sea|1|2|False', 'notWatched: Sea'],
    ['show_name|season_number|episode_number|watched|created_at', 'Sea|1|2|0|2024-05-01', 'notWatched: Sea'],
    ['ShowTitle|ShowYear|Season|Episode', 'Sea|2019|1|2', 'Sea (2019) S1E2 @ ?'],
    ['Series Title|Season|Episode|Last Viewed at', 'Sea|1|2|2024-05-01', 'Sea S1E2 @ 2024-05-01'],
    ['Program Title|Season|Episode|Start Time', 'Sea|1|2|2024-05-01', 'Sea S1E2 @ 2024-05-01'],
    [
      'date|user|friendly_name|media_type|grandparent_title|parent_media_index|media_index|title|watched_status',
      '1714593600|a@x|Ann|episode|Sea|1|2|Salt|1',
      'Ann: Sea S1E2 "Salt" @ 2024-05-01T20:00:00Z',
    ],
    [
      'Сериал|Сезон|Серия|Название|Дата просмотра',
      'Море|1|2|Соль|1 мая 2024',
      'Море S1E2 "Соль" @ 2024-05-01',
    ],
    ['Название|Сезон|Эпизод|Просмотрено', 'Море|1|2|да', 'Море S1E2 @ ?'],
    ['剧名|季|集|观看日期', '海|第1季|第2集|2024年5月1日', '海 S1E2 @ 2024-05-01'],
    ['節目|季數|集數|日期', '海|1|2|2024/05/01', '海 S1E2 @ 2024-05-01'],
    ['番組名|シーズン|話数|視聴日時', '海|1|第2話|2024/5/1 20:00', '海 S1E2 @ 2024-05-01T20:00:00Z'],
    ['제목|시즌|회차|시청일', '바다|1|2화|2024. 5. 1.', '바다 S1E2 @ 2024-05-01'],
    ['Date|Name|Season|Episode|Watched Date', '2024-05-09|Sea|1|2|2024-05-01', 'Sea S1E2 @ 2024-05-01'],
  ])('%s', (header, line, said) => expect(says(header, line)).toEqual([said]));
});

describe('columns of ids', () => {
  const lines = (...rows: readonly string[]) => says('Title|Season|Episode|TMDB ID|imdb', ...rows);

  it('are of the episodes where one show has several', () => {
    expect(lines('Sea|1|1|9001|tt0000501', 'Sea|1|2|9002|tt0000501', 'Sea|1|2|9002|tt0000501')).toEqual([
      'Sea[tt0000501] S1E1[tmdb 9001] @ ?',
      'Sea[tt0000501] S1E2[tmdb 9002] @ ?',
      'Sea[tt0000501] S1E2[tmdb 9002] @ ?',
    ]);
  });

  it('are of the shows where one is of several episodes, of a line without one, or all are of one', () => {
    expect(lines('Sea|1|1|501', 'Sea|1|1|502', 'Sea|1|2|502')[0]).toBe('Sea[tmdb 501] S1E1 @ ?');
    expect(lines('Sea|1|1|501', 'Sea|1|2|501', 'Far|1|2|502')[0]).toBe('Sea[tmdb 501] S1E1 @ ?');
    expect(lines('Sea|1|1|501|', 'Sea|1|2|502|', 'Sea|1||503|')[0]).toBe('Sea[tmdb 501] S1E1 @ ?');
  });
});

describe('a list of all episodes', () => {
  it('has no play where the day it was watched on is empty, though another day stands there', () => {
    for (const other of ['air date', 'first aired', 'started at', 'date'])
      expect(
        says(
          `show|season|episode|${other}|watched at`,
          'Sea|1|1|2020-01-01|2024-05-01',
          'Sea|1|2|2020-01-08|',
        ),
      ).toEqual(['Sea S1E1 @ 2024-05-01', 'notWatched: Sea']);
    expect(says('show|season|episode|watched at', 'Sea|1|1|2024-05-01', 'Sea|1|2|')).toEqual([
      'Sea S1E1 @ 2024-05-01',
      'Sea S1E2 @ ?',
    ]);
  });

  it('has none where the days stand under a tick, either', () => {
    for (const other of ['airdate', 'first aired', 'started at'])
      expect(
        says(`show|episode|${other}|watched`, 'Sea|1x01|2020-01-01|2024-05-01', 'Sea|1x02|2020-01-08|'),
      ).toEqual(['Sea S1E1 @ 2024-05-01', 'notWatched: Sea']);
  });

  it('of one show has no show in its titles', () => {
    const listed = [
      { seasonNumber: 1, episodeNumber: 1, title: 'Salt', airDate: '2020-01-01' },
      { seasonNumber: 1, episodeNumber: 2, title: 'Tide', airDate: '2020-01-08' },
    ];
    expect(brief(readOne(file('a.json', listed)).rows)).toEqual(['noTitle: Salt', 'noTitle: Tide']);
    const shows = (...lines: string[]) => says('title|season|episode|air date', ...lines);
    expect(shows('Sea|1|1|2020-01-01', 'Sea|1|2|2020-01-08')).toEqual(['Sea S1E1 @ ?', 'Sea S1E2 @ ?']);
    expect(shows('Sea|1|1|2020-01-01', 'Moor|1|1|2020-01-08')).toEqual(['Sea S1E1 @ ?', 'Moor S1E1 @ ?']);
  });
});

describe('a column with its unit behind the name', () => {
  it.each([
    ['Date (UTC)', '2024-05-01 20:00', '2024-05-01T20:00:00Z'],
    ['Watched at (YYYY-MM-DD)', '2024-05-01', '2024-05-01'],
    ['Datum (TT.MM.JJJJ)', '1.5.2024', '2024-05-01'],
    ['Seen (y/n)', 'y', '?'],
  ])('%s', (header, text, when) => {
    expect(says(`show|season|episode|${header}`, `Sea|1|1|${text}`)).toEqual([`Sea S1E1 @ ${when}`]);
  });

  it('gives way to the column of that very name', () => {
    expect(says('show|season|episode|date (utc)|date', 'Sea|1|1|2020-01-01|2024-05-01')).toEqual([
      'Sea S1E1 @ 2024-05-01',
    ]);
  });
});

describe('a counter or a share that says an episode was not watched', () => {
  it.each([
    ['plays', '0', 'notWatched: Sea'],
    ['watch count', '0', 'notWatched: Sea'],
    ['plays', '', 'Sea S1E1 @ ?'],
    ['view count', '2', 'Sea S1E1 @ ? x2'],
    ['progress', '20%', 'notWatched: Sea'],
    ['progress', '100%', 'Sea S1E1 @ ?'],
    ['percent complete', '20', 'notWatched: Sea'],
    ['percent complete', '98', 'Sea S1E1 @ ?'],
    ['percent complete', '', 'Sea S1E1 @ ?'],
    ['progress', '00:42:10', 'Sea S1E1 @ ?'],
    ['percent', '45.5', 'notWatched: Sea'],
    ['percent', '0.3', 'notWatched: Sea'],
    ['% watched', '20', 'notWatched: Sea'],
    ['progress (%)', '20', 'notWatched: Sea'],
    ['progress', '0.3', 'notWatched: Sea'],
    ['progress', '0.95', 'Sea S1E1 @ ?'],
    ['progress', '1', 'Sea S1E1 @ ?'],
    ['progress', '45', 'Sea S1E1 @ ?'],
    ['progress', 'not started', 'notWatched: Sea'],
    ['Watched Percentage', '30', 'notWatched: Sea'],
    ['Completion %', '30', 'notWatched: Sea'],
    ['Rating %', '30', 'Sea S1E1 @ ?'],
    ['unwatched', 'true', 'notWatched: Sea'],
    ['to watch', 'x', 'notWatched: Sea'],
    ['is_deleted', '1', 'notWatched: Sea'],
    ['is_deleted', '0', 'Sea S1E1 @ ?'],
  ])('%s: %s', (header, text, said) => {
    expect(says(`show|season|episode|${header}`, `Sea|1|1|${text}`, 'Sea|1|2|')[0]).toBe(said);
  });

  it('does not speak against a tick, nor a counter against a date', () => {
    expect(says('show|season|episode|date|plays', 'Sea|1|1|2024-05-01|0')).toEqual(['Sea S1E1 @ 2024-05-01']);
    expect(says('show|season|episode|watched|progress', 'Sea|1|1|yes|20%')).toEqual(['Sea S1E1 @ ?']);
  });
});

it('reads numbers in the digits of any script', () => {
  expect(says('show|season|episode', 'Sea|２|１２', 'Sea|٢|١٣')).toEqual(['Sea S2E12 @ ?', 'Sea S2E13 @ ?']);
});

describe('a column that says whether an episode was watched', () => {
  const tick = (header: string, text: string) => {
    const [said = ''] = says(`show|season|episode|${header}`, `Sea|1|1|${text}`);
    return said.replace(/^Sea S1E1 @ /, '').replace(': Sea', '');
  };

  it.each(
    [
      'yes Y true 1 x ja oui sí sim はい ✓ ✔️ ☑ watched Seen gesehen ungefähr=unreadable 100% 90% 99,5%',
      '1.0 0.9 0.0=notWatched 0.75=notWatched да нет=notWatched 已看 否=notWatched',
      'WAHR vrai VERDADERO verdadeiro vero completed finished vu visto bekeken 視聴済み',
      'no=notWatched false=notWatched FALSCH=notWatched 0=notWatched nein=notWatched -=notWatched ❌=notWatched',
      'Unwatched=notWatched unseen=notWatched ungesehen=notWatched 0%=notWatched 89.9%=notWatched 未視聴=notWatched',
      'watching=notWatched dropped=notWatched on_hold=notWatched planned=notWatched in-progress=notWatched',
      'not_yet=notWatched noch_nicht=notWatched pas_vu=notWatched no_visto=notWatched não_visto=notWatched',
      'never=notWatched nog_niet=notWatched haven’t_seen=notWatched not_watched=notWatched ☐_watched=notWatched',
      '[x] [_]=notWatched ?=notWatched perhaps=unreadable 7=unreadable 100=unreadable 45%_watched=notWatched ✓_watched',
    ]
      .join(' ')
      .split(' ')
      .map((one): [string, string] => {
        const [text = '', said = '?'] = one.split('=');
        return [text.replaceAll('_', ' '), said];
      }),
  )('reads %s', (text, said) => expect(tick('watched', text)).toBe(said));

  it.each(['Watched?', 'Gesehen', 'Vu', 'Visto', 'Bekeken', 'is_watched', 'Done', 'Seen'])(
    'is called %s',
    (header) => {
      expect(tick(header, 'ja')).toBe('?');
      expect(tick(header, 'noch nicht')).toBe('notWatched');
      expect(tick(header, '2024-05-01')).toBe('2024-05-01');
    },
  );

  it.each(['1.5.2024', '13 mai 2024', '1 set 2024', 'May 2024', '2024'])('may hold a date: %s', (text) =>
    expect(tick('watched', text)).toMatch(/^(?:\?|2024-\d\d-\d\d)$/),
  );

  it('says by an empty cell that nothing was watched, unless the column holds dates', () => {
    const header = 'show|season|episode|watched|date';
    expect(says(header, 'Sea|1|1|no|', 'Sea|1|2||')).toEqual(['notWatched: Sea', 'notWatched: Sea']);
    expect(says(header, 'Sea|1|1||', 'Sea|1|2||2024-05-01')).toEqual([
      'notWatched: Sea',
      'Sea S1E2 @ 2024-05-01',
    ]);
    expect(says(header, 'Sea|1|1|2024-05-01|', 'Sea|1|2||')).toEqual([
      'Sea S1E1 @ 2024-05-01',
      'Sea S1E2 @ ?',
    ]);
  });

  it('never hides the date of another column', () => {
    expect(says('show|season|episode|watched|datum', 'Sea|1|1|ja|1.5.2024')).toEqual([
      'Sea S1E1 @ 2024-05-01',
    ]);
  });
});

describe('a status beside an episode', () => {
  const status = (text: string, watched = '', date = '2024-05-01') => {
    const [said = ''] = says(`show|season|episode|status|watched|date`, `Sea|1|1|${text}|${watched}|${date}`);
    return said.replace(/^Sea S1E1 @ .*/, 'play').replace(': Sea', '');
  };

  it.each([
    ['watched', 'play'],
    ['Completed', 'play'],
    ['gesehen', 'play'],
    ['', 'play'],
    ['unwatched', 'notWatched'],
    ['not watched', 'notWatched'],
    ['unseen', 'notWatched'],
    ['watching', 'notWatched'],
    ['In Progress', 'notWatched'],
    ['dropped', 'notWatched'],
    ['on hold', 'notWatched'],
    ['planned', 'notWatched'],
    ['to watch', 'notWatched'],
    ['50% watched', 'notWatched'],
    ['en cours', 'unreadable'],
  ])('%s: %s', (text, said) => expect(status(text)).toBe(said));

  it('is the show’s where a tick beside it says that the episode was watched', () => {
    expect(status('watching', 'yes')).toBe('play');
    expect(status('dropped', '✓')).toBe('play');
    expect(status('unwatched', 'yes')).toBe('notWatched');
    expect(status('planned', 'yes')).toBe('notWatched');
    expect(status('watching', '2024-05-01')).toBe('notWatched');
  });

  it('says by an empty cell that nothing was watched where other episodes are marked', () => {
    const header = 'show|season|episode|status';
    expect(says(header, 'Sea|1|1|watched', 'Sea|1|2|')).toEqual(['Sea S1E1 @ ?', 'notWatched: Sea']);
    expect(says(header, 'Far Sea|||completed', 'Sea|1|2|')).toEqual([
      'up to all (?) Far Sea @ ?',
      'Sea S1E2 @ ?',
    ]);
  });

  it('is no status where it is the name of a list', () => {
    expect(says('show|season|episode|list', 'Sea|1|1|Evenings', 'Sea|1|2|watchlist')).toEqual([
      'Sea S1E1 @ ?',
      'notWatched: Sea',
    ]);
  });
});

describe('the date of a line', () => {
  it.each(['Bekeken op', 'Regardé le', 'Visto el', 'Gesehen am', 'Assistido em', 'Visto il'])(
    'stands under %s',
    (header) =>
      expect(says(`show|season|episode|${header}`, 'Sea|1|1|2. Mai 2024')).toEqual(['Sea S1E1 @ 2024-05-02']),
  );

  it('is the date of a status too', () =>
    expect(says('show|season|episode|date|status', 'Sea|||2. Mai 2024|dropped')).toEqual([
      'dropped Sea since 2024-05-02T00:00:00.000Z',
    ]));

  it('is told where it cannot be read', () => {
    const notes = (...dates: readonly string[]) =>
      read('show|season|episode|date', ...dates.map((date, at) => `Sea|1|${at + 1}|${date}`)).notes;
    expect(notes('2024-05-01', 'last spring', '昨日', '31.2.2024')).toEqual([
      { code: 'datesUnread', words: 'mine.csv', count: 3 },
    ]);
    expect(notes('2024-05-01', '', '-', 'unknown', 'n/a', '?', '0', '1970-01-01', '0001-01-01')).toEqual([]);
    expect(notes('2024-05-01', 'not yet', 'unwatched')).toEqual([]);
    expect(
      read('show|season|episode|watched', 'Sea|1|1|yes', 'Sea|1|2|May 2024', 'Sea|1|3|no').notes,
    ).toEqual([{ code: 'datesUnread', words: 'mine.csv', count: 1 }]);
  });

  it('says that nothing was watched where it says never', () => {
    expect(
      says('show|season|episode|date', 'Sea|1|1|not watched', 'Sea|1|2|never', 'Sea|1|3|no date'),
    ).toEqual(['notWatched: Sea', 'notWatched: Sea', 'Sea S1E3 @ ?']);
    for (const word of ['no', '❌', '☐', 'TBA', 'not seen'])
      expect(says('show|season|episode|date', `Sea|1|1|${word}`), word).toEqual(['notWatched: Sea']);
  });
});

describe('the season of a line', () => {
  const season = (text: string, type = '', episode = '2') =>
    (says('show|season|episode|type', `Sea|${text}|${episode}|${type}`)[0] ?? '').replace(/ @ \?$/, '');

  it.each([
    ['S00', 'Sea S0E2'],
    ['Specials', 'Sea S0E2'],
    ['special', 'Sea S0E2'],
    ['Spéciaux', 'Sea (Spéciaux)E2'],
    ['Sonderfolge', 'Sea S0E2'],
    ['Season 0', 'Sea S0E2'],
    ['S3', 'Sea S3E2'],
    ['s03', 'Sea S3E2'],
    ['T3', 'Sea S3E2'],
    ['3rd', 'Sea S3E2'],
    ['Season 3', 'Sea S3E2'],
    ['Season Three', 'Sea S3E2'],
    ['Staffel 3', 'Sea S3E2'],
    ['3. Staffel', 'Sea S3E2'],
    ['第3季', 'Sea S3E2'],
    ['Limited Series', 'Sea S1E2'],
    ['Part 2', 'Sea S2E2 | Sea (Part 2)E2'],
    ['Final Season', 'Sea (Final Season)E2'],
    ['The Cellar', 'Sea (The Cellar)E2'],
    ['1-2', 'Sea (1-2)E2'],
    ['2.5', 'Sea (2.5)E2'],
    ['', 'Sea E2'],
    ['-', 'Sea E2'],
    ['n/a', 'Sea E2'],
  ])('%s', (text, said) => expect(season(text)).toBe(said));

  it.each(['special', 'Specials', 'TV Special', 'OVA', 'extra', 'Bonus', 'Sonderfolge'])(
    'is that of the specials where the type says %s, unless a season stands there',
    (type) => {
      expect(season('', type)).toBe('Sea S0E2');
      expect(season('1', type)).toBe('Sea S1E2');
      expect(season('The Cellar', type)).toBe('Sea (The Cellar)E2');
      expect(season('', type, 'S1E2')).toBe('Sea S1E2');
    },
  );

  it.each(['', 'episode', 'TV', 'series', 'ONA'])('is not told by the type %s', (type) =>
    expect(season('', type)).toBe('Sea E2'),
  );

  it.each(['Manga', 'book', 'Podcast Episode', 'Video Games', 'Hörbuch', '漫画'])(
    'is none of what is no series either: %s',
    (type) =>
      expect(says('title|type|season|episode|date', `Sea|${type}|1|3|2024-05-01`)).toEqual(['other: Sea']),
  );

  it.each(['Game Show', 'Telenovela', 'comedy', 'Anime'])('may be one of any kind of series: %s', (type) =>
    expect(says('title|type|season|episode|date', `Sea|${type}|1|3|2024-05-01`)).toEqual([
      'Sea S1E3 @ 2024-05-01',
    ]),
  );

  it.each(['movie', 'Films', 'película', 'Spielfilm'])('is none of a film: %s', (type) =>
    expect(season('', type)).toBe('film: Sea'),
  );

  it('is refused where the episode’s cell says another', () => {
    expect(season('3', '', 'S02E03')).toBe('unreadable: Sea');
    expect(season('2', '', 'S02E03')).toBe('Sea S2E3');
    expect(season('The Cellar', '', 'S02E03')).toBe('Sea S2(The Cellar)E3');
  });
});

describe('the episode of a line', () => {
  const episode = (text: string, title = '', id = '') =>
    says('show|episode|title|episode tvdb id', `Sea|${text}|${title}|${id}`).map((said) =>
      said.replace(/ @ \?$/, ''),
    );

  it.each([
    ['3', 'E3'],
    ['3.0', 'E3'],
    ['3,0', 'E3'],
    ['3.', 'E3'],
    ['E3', 'E3'],
    ['e03', 'E3'],
    ['#3', 'E3'],
    ['Ep. 3', 'E3'],
    ['Episode 3', 'E3'],
    ['Folge 3', 'E3'],
    ['3. Folge', 'E3'],
    ['Capítulo 3', 'E3'],
    ['第3話', 'E3'],
    ['S2E3', 'S2E3'],
    ['S02E03', 'S2E3'],
    ['T2E3', 'S2E3'],
    ['2x3', 'S2E3'],
    ['2x03', 'S2E3'],
    ['Season 2 Episode 3', 'S2E3'],
    ['Staffel 2, Folge 3', 'S2E3'],
    ['Sea S2E3', 'S2E3'],
    ['S1E2500', 'S1E2500'],
    ['Special 2', 'S0E2'],
    ['SP2', 'S0E2'],
    ['OVA 2', 'S0E2'],
    ['OVA Episode 2', 'S0E2'],
    ['Episode 3: Salt', 'E3 "Salt"'],
    ['Chapter 3', '"Chapter 3"'],
  ])('%s', (text, said) => expect(episode(text)).toEqual([`Sea ${said}`]));

  it.each([
    ['5-6', ['E5', 'E6']],
    ['5–6', ['E5', 'E6']],
    ['E5-E6', ['E5', 'E6']],
    ['Ep 5-6', ['E5', 'E6']],
    ['5 & 6', ['E5', 'E6']],
    ['Folgen 5 und 6', ['E5', 'E6']],
    ['5-7', ['E5', 'E6', 'E7']],
    ['S02E03-E04', ['S2E3', 'S2E4']],
    ['2x03-04', ['S2E3', 'S2E4']],
  ])('%s is several', (text, said) => {
    const rows = said.map((one) => `Sea ${one}`);
    expect(episode(text)).toEqual(rows);
    // What is written beside them is the name of both together.
    expect(episode(text, 'Salt', '7')).toEqual(rows);
  });

  it('is read from the title where no other cell says it', () => {
    expect(episode('', 'S02E03')).toEqual(['Sea S2E3']);
    expect(episode('', 'Folge 3')).toEqual(['Sea E3']);
    expect(episode('4', 'Folge 3')).toEqual(['Sea E4']);
    expect(episode('', '1923')).toEqual(['unreadable: Sea']);
    expect(says('show|title|status', 'Sea|TBA|planned')).toEqual(['planned Sea']);
  });

  it.each([
    '1-10',
    '6-5',
    '5,6',
    '5/6',
    '3/10',
    '2024-05-01',
    'three',
    'Episodes',
    '3 4',
    'x',
    'Next: Episode 3',
  ])('is not read from %s', (text) => {
    expect(episode(text)).toEqual(['unreadable: Sea']);
    expect(episode(text, 'Salt')).toEqual(['Sea "Salt"']);
    expect(says('show|episode|status', `Sea|${text}|dropped`)).toEqual(['unreadable: Sea']);
  });
});
