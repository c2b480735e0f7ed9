import { describe, expect, it } from 'vitest';
import type { ImportRow } from '../../lib/formats/import-row';
import { brief, codeOf, csv, file, readOne, readingsOf, table } from './files';

const history = (...titles: readonly string[]) =>
  readOne(
    file('history.csv', csv('Title|Date', ...titles.map((title, at) => `${title}|${28 - at}/12/2023`))),
  );

function readings(row: ImportRow | undefined): string {
  if (row === undefined) return 'noTitle';
  const { says } = row;
  if (says.kind === 'notCounted') return says.why;
  return says.kind === 'watched'
    ? readingsOf(says.about.readings) + (says.about.orFilm ? ' or film' : '')
    : says.kind;
}

/** Titles beside what they say, the likeliest reading first. */
const TITLES: readonly (readonly [string, string])[] = [
  ['Quiet Sea: Season 1: The Pier', 'Quiet Sea S1 "The Pier"'],
  ['Quiet Sea: A Tale of Salt: Season 2: Episode 25', 'Quiet Sea: A Tale of Salt S2E25'],
  ['Quiet Sea: Season 1: Storm: The Return', 'Quiet Sea S1 "Storm: The Return" | Quiet Sea S1 "The Return"'],
  [
    'Quiet Sea: Season 1: Chapter 3: The Return',
    'Quiet Sea S1 "Chapter 3: The Return" | Quiet Sea S1 "The Return"',
  ],
  ['Quiet Sea: Season 1: Chapter 3', 'Quiet Sea S1 "Chapter 3"'],
  ['Quiet Sea: Season 1: Part 2', 'Quiet Sea S1 "Part 2"'],
  ['Quiet Sea: Season 1: Protocol 6', 'Quiet Sea S1 "Protocol 6"'],
  [
    'Quiet Sea: Season 1: Episode 7: The Thaw',
    'Quiet Sea S1E7 "The Thaw" | Quiet Sea S1 "Episode 7: The Thaw" | Quiet Sea S1 "The Thaw"',
  ],
  ['Quiet Sea: Season 1: "A Hard Night"', 'Quiet Sea S1 "A Hard Night"'],
  ['Quiet Sea: Season 0: The Making Of', 'Quiet Sea S0 "The Making Of"'],
  ['Quiet Sea (U.S.): Series 3: Episode 1', 'Quiet Sea (U.S.) S3E1'],
  ['Low Tide: Limited Series: Episode 4', 'Low Tide S1E4'],
  ['Low Tide: Miniseries: Ashore', 'Low Tide S1 "Ashore"'],
  [
    'Deep Pull: Part 5: An Old Custom',
    'Deep Pull S5 "An Old Custom" | Deep Pull (Part 5) "An Old Custom" or film',
  ],
  ['Deep Pull: Part 5: Episode 2', 'Deep Pull S5E2 | Deep Pull (Part 5)E2'],
  ['Deep Pull: Part Two: Episode 2', 'Deep Pull S2E2 | Deep Pull (Part Two)E2'],
  ['Deep Pull: Specials: Episode 2', 'Deep Pull S0E2'],
  ['Deep Pull: Sonderfolgen: Folge 2', 'Deep Pull S0E2'],
  ['Deep Pull: Specials: The Making Of', 'Deep Pull S0 "The Making Of" or film'],
  ['Deep Pull: Specials: Part 2: Ashore', 'Deep Pull S0 "Part 2: Ashore" | Deep Pull S0 "Ashore"'],
  ['Deep Pull: Season 1: Extra', 'Deep Pull S1 "Extra"'],
  ['Deep Pull: Season 1: Special: Ashore', 'Deep Pull S1 "Special: Ashore" | Deep Pull S1 "Ashore"'],
  ['Deep Pull: Special', 'Deep Pull "Special" or film'],
  ['Special: Season 1: Ashore', 'Special S1 "Ashore"'],
  [
    'Deep Pull: The Final Season: Episode 2',
    'Deep Pull: The Final Season E2 | Deep Pull (The Final Season)E2 | Deep Pull "The Final Season: Episode 2"',
  ],
  [
    'Salt: The Last Wave: Book Two: Earth: The Meeting',
    'Salt: The Last Wave S2 "Earth: The Meeting" | Salt: The Last Wave S2 "The Meeting" | Salt: The Last Wave (Book Two) "Earth: The Meeting" | Salt: The Last Wave (Book Two) "The Meeting"',
  ],
  [
    'Odd Things: Odd Things 4: Chapter One: The Club',
    'Odd Things S4 "Chapter One: The Club" | Odd Things S4 "The Club"',
  ],
  [
    'Fear Night: The Cellar: Ashes',
    'Fear Night: The Cellar "Ashes" | Fear Night (The Cellar) "Ashes" | Fear Night "The Cellar: Ashes" or film',
  ],
  ['Lone Film: Far from Home', 'Lone Film "Far from Home" or film'],
  ['Re:Tide: Season 2: Start', 'Re:Tide S2 "Start"'],
  ['3:10 to Nowhere', 'film'],
  ['3%: Season 1: Cubes', '3% S1 "Cubes"'],
  ['Lone Film', 'film'],
  [' : Episode 7', 'noTitle'],
  [': Episode 7', 'noTitle'],
  ['', 'noTitle'],
];

/** By account language: a season, a part, a show of one season, a stand-in for a name, an episode's own name. */
const LANGUAGES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['Sea: Season 2: Salt', 'S2 "Salt"'],
    ['Sea: Volume 2: Episode 3', 'S2E3'],
    ['Sea: Limited Series: Episode 3', 'S1E3'],
  ],
  de: [
    ['Sea: Staffel 2: Salz', 'S2 "Salz"'],
    ['Sea: Teil 5: Folge 3', 'S5E3'],
    ['Sea: Miniserie: Folge 3', 'S1E3'],
    ['Sea: Staffel 2 – Teil B: Spanien', 'S2 "Spanien"'],
  ],
  fr: [
    ['Sea : Saison 2 : Le sel', 'S2 "Le sel"'],
    ['Sea: Partie 5: Épisode 3', 'S5E3'],
    ['Sea: Mini-série: Épisode 3', 'S1E3'],
    ['Sea: Saison 2: « Le sel »', 'S2 "Le sel"'],
  ],
  es: [
    ['Sea: Temporada 2: La niña', 'S2 "La niña"'],
    ['Sea: Parte 5: Episodio 3', 'S5E3'],
    ['Sea: Miniserie: Episodio 3', 'S1E3'],
    ['Sea: Serie limitada: El sol', 'S1 "El sol"'],
  ],
  pt: [
    ['Sea: Temporada 2: O não', 'S2 "O não"'],
    ['Sea: Parte 5: Episódio 3', 'S5E3'],
    ['Sea: Minissérie: Episódio 3', 'S1E3'],
  ],
  it: [
    ['Sea: Stagione 2: Il sale', 'S2 "Il sale"'],
    ['Sea: Parte 5: Episodio 3', 'S5E3'],
    ['Sea: Miniserie: Episodio 3', 'S1E3'],
  ],
  nl: [
    ['Sea: Seizoen 2: Zout', 'S2 "Zout"'],
    ['Sea: Deel 5: Aflevering 3', 'S5E3'],
    ['Sea: Miniserie: Aflevering 3', 'S1E3'],
  ],
  pl: [
    ['Sea: Sezon 2: Sól i łzy', 'S2 "Sól i łzy"'],
    ['Sea: Część 5: Odcinek 3', 'S5E3'],
    ['Sea: Miniserial: Odcinek 3', 'S1E3'],
  ],
  sv: [
    ['Sea: Säsong 2: Saltet', 'S2 "Saltet"'],
    ['Sea: Del 5: Avsnitt 3', 'S5E3'],
    ['Sea: Miniserie: Avsnitt 3', 'S1E3'],
  ],
  da: [
    ['Sea: Sæson 2: Saltet', 'S2 "Saltet"'],
    ['Sea: Del 5: Afsnit 3', 'S5E3'],
  ],
  nb: [
    ['Sea: Sesong 2: Saltet', 'S2 "Saltet"'],
    ['Sea: Del 5: Episode 3', 'S5E3'],
  ],
  fi: [
    ['Sea: Kausi 2: Suola', 'S2 "Suola"'],
    ['Sea: Osa 5: Jakso 3', 'S5E3'],
    ['Sea: Minisarja: Jakso 3', 'S1E3'],
  ],
  tr: [
    ['Sea: 2. Sezon: Tuz ve ışık', 'S2 "Tuz ve ışık"'],
    ['Sea: Sezon 2: Bölüm 3', 'S2E3'],
    ['Sea: Kısım 5: 3. Bölüm', 'S5E3'],
  ],
  cs: [
    ['Sea: Řada 2: Sůl', 'S2 "Sůl"'],
    ['Sea: 2. řada: Epizoda 3', 'S2E3'],
    ['Sea: Minisérie: Epizoda 3', 'S1E3'],
  ],
  hu: [
    ['Sea: 2. évad: Só', 'S2 "Só"'],
    ['Sea: 2. évad: 3. epizód', 'S2E3'],
  ],
  el: [
    ['Sea: Κύκλος 2: Αλάτι', 'S2 "Αλάτι"'],
    ['Sea: Κύκλος 2: Επεισόδιο 3', 'S2E3'],
  ],
  ru: [
    ['Sea: Сезон 2: Соль и ты', 'S2 "Соль и ты"'],
    ['Sea: Часть 5: Серия 3', 'S5E3'],
    ['Sea: 2 сезон: 3 серия', 'S2E3'],
    ['Sea: Мини-сериал: Серия 3', 'S1E3'],
  ],
  uk: [
    ['Sea: Сезон 2: Сіль і ти', 'S2 "Сіль і ти"'],
    ['Sea: Сезон 2: Серія 3', 'S2E3'],
  ],
  ja: [
    ['海: シーズン2: 塩', 'S2 "塩"'],
    ['海：シーズン 2：エピソード3', 'S2E3'],
    ['海: パート5: 第3話', 'S5E3'],
    ['海〜遠く〜: リミテッドシリーズ: 「塩」', 'S1 "塩"'],
  ],
  ko: [
    ['바다: 시즌 2: 소금', 'S2 "소금"'],
    ['바다: 파트 5: 3화', 'S5E3'],
    ['바다: 리미티드 시리즈: 에피소드 3', 'S1E3'],
  ],
  zh: [
    ['海: 第 2 季: 盐', 'S2 "盐"'],
    ['海：第二季：第 3 集', 'S2E3'],
    ['海: 第 5 部: 第 3 集', 'S5E3'],
  ],
  th: [
    ['ทะเล: ซีซั่น 2: เกลือ', 'S2 "เกลือ"'],
    ['ทะเล: ซีซั่น 2: ตอนที่ 3', 'S2E3'],
  ],
  ar: [
    ['بحر: الموسم 2: ملح', 'S2 "ملح"'],
    ['بحر: الموسم الثاني: الحلقة 3', 'S2E3'],
    ['بحر: الجزء 5: الحلقة 3', 'S5E3'],
  ],
  ro: [
    ['Sea: Sezonul 2: Sare și apă', 'S2 "Sare și apă"'],
    ['Sea: Partea 5: Episodul 3', 'S5E3'],
  ],
  hr: [
    ['Sea: Sezona 2: Sol', 'S2 "Sol"'],
    ['Sea: 2. sezona: Epizoda 3', 'S2E3'],
  ],
  sk: [
    ['Sea: 2. séria: Soľ', 'S2 "Soľ"'],
    ['Sea: Časť 5: Epizóda 3', 'S5E3'],
  ],
  hi: [
    ['Sea: सीज़न 2: नमक', 'S2 "नमक"'],
    ['Sea: सीज़न 2: एपिसोड 3', 'S2E3'],
  ],
  id: [
    ['Sea: Musim 2: Garam yang asin', 'S2 "Garam yang asin"'],
    ['Sea: Bagian 5: Episode 3', 'S5E3'],
  ],
  vi: [
    ['Sea: Mùa 2: Muối', 'S2 "Muối"'],
    ['Sea: Phần 5: Tập 3', 'S5E3'],
  ],
  he: [
    ['ים: עונה 2: מלח', 'S2 "מלח"'],
    ['ים: עונה 2: פרק 3', 'S2E3'],
  ],
};

describe('a title of Netflix', () => {
  it('splits at the last label of a season; without one every split is a reading', () => {
    for (const [title, expected] of TITLES) {
      const [row] = history(title === '' ? ' ' : title).rows;
      expect(readings(row), title).toBe(expected);
    }
  });

  for (const [language, titles] of Object.entries(LANGUAGES))
    it(`is read in ${language}`, () => {
      const read = history(...titles.map(([title]) => title));
      expect(read.language).toBe(language);
      for (const [at, [title, expected]] of titles.entries()) {
        const [first] = readings(read.rows[at]).split(' | ');
        expect(first?.replace(/^[^:]*? (?=S\d)/u, ''), title).toBe(expected);
      }
    });

  it('is of a show where the file has many of one beginning, and perhaps a film where it has few', () => {
    const read = history(
      'Sea: One',
      'Sea: Two',
      'Sea: Three',
      'Sea: Four',
      'Film: One',
      'Film: Two',
      'Tide: Season 1: X',
      'Tide: The Film',
    );
    expect(read.rows.map(readings).map((text) => text.endsWith('or film'))).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('may name its episode by a pair, where somebody else wrote the list', () => {
    const lines = [
      'Sea S01E02',
      'Quiet Sea: s2 e10: The Pier',
      'Sea - S01E03 - Salt',
      'S01E02',
      'Apollo S1EX',
    ];
    const read = readOne(file('list.csv', csv('Title|Date', ...lines.map((line) => `${line}|2024-05-01`))));
    expect(brief(read.rows)).toEqual([
      'Sea S1E2 @ 2024-05-01',
      'Quiet Sea S2E10 "The Pier" @ 2024-05-01',
      'Sea S1E3 "Salt" @ 2024-05-01',
      'film: S01E02',
      'film: Apollo S1EX',
    ]);
  });

  it('is no film where another title is of the same part', () => {
    const read = history(
      'Pull: Part 5: One',
      'Pull: Part 5: Two',
      'Night: Part 1: 1994',
      'Night: Part 2: 1978',
    );
    expect(read.rows.map(readings).map((text) => text.endsWith('or film'))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('the history of a Netflix profile', () => {
  const dates = (written: readonly string[], title = 'Sea: Staffel 1: Salz') => {
    const read = readOne(
      file('h.csv', csv('Titel|Datum', ...written.map((date, at) => `${title} ${at}|${date}`))),
    );
    const says = read.rows.map((row) =>
      row.says.kind === 'watched' && row.says.when.kind === 'day' ? row.says.when.day : '?',
    );
    return [...says, ...read.notes.map(({ code }) => code)];
  };

  it('has days without a time, in the order that the whole file tells', () => {
    expect(dates(['3.4.24', '28.12.23'])).toEqual(['2024-04-03', '2023-12-28']);
    expect(dates(['4/3/24', '12/28/23'])).toEqual(['2024-04-03', '2023-12-28']);
    expect(dates(['2024-04-03', '2023-12-28'])).toEqual(['2024-04-03', '2023-12-28']);
  });

  it('has its days in the order of the account’s language, however few they are', () => {
    const korean = '바다: 시즌 1: 소금';
    expect(dates(['24. 5. 7.'], korean)).toEqual(['2024-05-07']);
    expect(dates(['26. 11. 9.', '26. 10. 12.', '26. 10. 8.'], korean)).toEqual([
      '2026-11-09',
      '2026-10-12',
      '2026-10-08',
    ]);
    expect(dates(['28/12/2023', '7/5/2023'], korean)).toEqual(['2023-12-28', '2023-05-07']);
    expect(dates(['13/5/67', '28/12/66'], 'ทะเล: ซีซั่น 1: เกลือ')).toEqual(['2024-05-13', '2023-12-28']);
  });

  it('says so where nothing tells the order', () => {
    expect(dates(['3/4/24'])).toEqual(['2024-04-03', 'dateOrderUnsure']);
    expect(dates(['3/4/24'], 'Sea: Season 1: Salt')).toEqual(['2024-03-04', 'dateOrderUnsure']);
    expect(dates(['3/4/2024'], 'Sea: Season 1: Salt')).toEqual(['2024-03-04', 'dateOrderUnsure']);
    // As the service writes it in Britain; in America it puts no zeros, and years of two digits.
    expect(dates(['03/04/2024'], 'Sea: Season 1: Salt')).toEqual(['2024-04-03', 'dateOrderUnsure']);
  });

  it('says so where a day cannot be read', () => {
    expect(dates(['28. Mai 2023', 'im Mai', ''])).toEqual(['2023-05-28', '?', '?', 'datesUnread']);
    expect(dates(['28. Mai 2023', ''])).toEqual(['2023-05-28', '?']);
  });

  it('keeps a title on two days, and an unreadable day as unknown', () => {
    const read = readOne(
      file(
        'h.csv',
        csv(
          'Title|Date',
          'Sea: Season 1: Salt|12/28/23',
          'Sea: Season 1: Salt|12/27/23',
          'Sea: Season 1: Salt|12/27/23',
          'Sea: Season 1: Pier|soon',
        ),
      ),
    );
    expect(brief(read.rows)).toEqual([
      'Sea S1 "Salt" @ 2023-12-28',
      'Sea S1 "Salt" @ 2023-12-27',
      'duplicate: Sea: Season 1: Salt',
      'Sea S1 "Pier" @ ?',
    ]);
  });

  it('may have columns that somebody added, also whose it was', () => {
    const added = csv(
      'Date|Who|Title|Rating',
      '12/28/23|Ana|Sea: Season 1: Salt|5',
      '12/28/23|Ben|Sea: Season 1: Salt|',
      '12/28/23|Ben|Sea: Season 1: Salt|',
    );
    const read = readOne(file('h.csv', added));
    expect(read.format).toBe('netflixHistory');
    expect(brief(read.rows)).toEqual([
      'Ana: Sea S1 "Salt" @ 2023-12-28',
      'Ben: Sea S1 "Salt" @ 2023-12-28',
      'Ben: duplicate: Sea: Season 1: Salt',
    ]);
    expect(codeOf(file('books.csv', csv('Date|Title|Author', '12/28/23|Sea|Ana')))).toBe('unknownFormat');
  });

  it('is one read for each file: each is a profile', () => {
    const text = csv('Title|Date', 'Sea: Season 1: Salt|12/28/23');
    expect(readOne(file('Ana.csv', text)).files).toEqual(['Ana.csv']);
  });
});

describe('the activity of all Netflix profiles', () => {
  const sitting = (title: string, start: string, duration: string, more: Record<string, string> = {}) => ({
    'Profile Name': 'Ana',
    'Start Time': start,
    Duration: duration,
    Attributes: '',
    Title: title,
    'Supplemental Video Type': '',
    'Device Type': 'TV',
    Bookmark: duration,
    'Latest Bookmark': duration,
    Country: 'ES (Spain)',
    ...more,
  });
  const SALT = 'Sea: Season 1: Salt (Episode 1)';

  it('counts what was watched, for whom, how long, and says why the rest is not', () => {
    const read = readOne(
      file(
        'ViewingActivity.csv',
        table(
          sitting(SALT, '2024-05-01 20:00:00', '00:50:00'),
          sitting('Sea: Season 1: Pier (Folge 2)', '2024-05-02 20:00:00', '00:07:00', {
            'Profile Name': 'Kids',
          }),
          sitting('TIDE: Sea: A Story: The Box (Episode 4)', '2024-05-03 20:00:00', '00:43:26'),
          sitting('Sea: Season 1: Look (Episode 3)', '2024-05-03 20:00:00', '00:00:45'),
          sitting('Sea: Season 1: Auto (Episode 3)', '2024-05-03 20:00:00', '00:45:00', {
            Attributes: 'Autoplayed: user action: None; ',
          }),
          sitting('Sea: Season 2 (Trailer)', '2024-05-03 20:00:00', '00:05:00', {
            'Supplemental Video Type': 'TRAILER',
          }),
          sitting('Sea_hook_primary_16x9', '2024-05-03 20:00:00', '00:05:00'),
          sitting('Lone Film', '2024-05-03 20:00:00', '01:40:00'),
          sitting('', '2024-05-03 20:00:00', '01:40:00'),
        ),
      ),
    );
    expect(read).toMatchObject({ format: 'netflixActivity', language: 'en' });
    expect(brief(read.rows)).toEqual([
      'Ana: Sea S1E1 "Salt" @ 2024-05-01T20:00:00Z 3000s',
      'Kids: Sea S1E2 "Pier" @ 2024-05-02T20:00:00Z 420s',
      'Ana: TIDE: Sea: A Story E4 "The Box" | TIDE: Sea (A Story)E4 "The Box" | TIDE: Sea E4 "A Story: The Box" | TIDE (Sea)E4 "A Story: The Box" | TIDE E4 "Sea: A Story: The Box" @ 2024-05-03T20:00:00Z 2606s',
      'Ana: notWatched: Sea: Season 1: Look (Episode 3)',
      'Ana: notWatched: Sea: Season 1: Auto (Episode 3)',
      'Ana: trailer: Sea: Season 2 (Trailer)',
      'Ana: trailer: Sea_hook_primary_16x9',
      'Ana: film: Lone Film',
      'Ana: noTitle: ',
    ]);
  });

  it('makes one viewing of several sittings, and a rewatch of a whole one later', () => {
    const later = { 'Latest Bookmark': 'Not latest view' };
    const read = readOne(
      file(
        'a.csv',
        table(
          sitting(SALT, '2024-05-20 20:00:00', '00:50:00'),
          sitting(SALT, '2024-05-02 21:00:00', '00:00:30', { ...later, Bookmark: '00:50:00' }),
          sitting(SALT, '2024-05-02 20:00:00', '00:20:00', { ...later, Bookmark: '00:49:30' }),
          sitting(SALT, '2024-05-01 20:00:00', '00:29:30', later),
          sitting(SALT, '2024-05-01 20:00:00', '00:29:30', { 'Profile Name': 'Kids' }),
        ),
      ),
    );
    expect(brief(read.rows)).toEqual([
      'Ana: Sea S1E1 "Salt" @ 2024-05-20T20:00:00Z 3000s',
      `Ana: notWatched: ${SALT}`,
      'Ana: Sea S1E1 "Salt" @ 2024-05-02T20:00:00Z 3000s',
      `Ana: notWatched: ${SALT}`,
      'Kids: Sea S1E1 "Salt" @ 2024-05-01T20:00:00Z 1770s',
    ]);
  });

  it('knows the ratings and the list beside it', () => {
    const read = readOne(
      file(
        'Ratings.csv',
        table({ 'Profile Name': 'Ana', 'Title Name': 'Sea', 'Rating Type': 'thumb', 'Thumbs Value': 3 }),
      ),
      file(
        'MyList.csv',
        table({ 'Profile Name': 'Ana', 'Title Name': 'Sea', 'Utc Title Add Date': '2025-01-01' }),
      ),
    );
    expect(brief(read.rows)).toEqual(['Ana: rating: Sea', 'Ana: list: Sea']);
  });
});
