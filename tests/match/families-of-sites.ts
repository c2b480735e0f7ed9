import { formatLabel } from './format-label';
import type { Claim } from '../../lib/sites/reading';
import { type Family, form, nameAt, named, names, one, pad, player, show, tongue } from './families';
import { invent, title } from './invented';

/** The n-th of a list, over and over. */
function turn<T>(list: readonly [T, ...T[]], n: number): T {
  return list[n % list.length] ?? list[0];
}

/** What sites do beside writing numbers their own way: names with trimmings, other counts, namesakes by the half. */
export const FAMILIES_OF_SITES: Readonly<Record<string, Family>> = {
  'a name that begins another’s': (n) => {
    const name = named(50, n);
    const [short, long] = [
      show(n, { name, seasons: [8, 8] }),
      invent({ id: 900 + n, name: `${name} Nights`, seasons: [8, 8] }),
    ];
    const right = n % 2 ? short : long;
    return {
      catalogue: [short, long],
      claims: player(right.show.name, 'S2:E3'),
      want: one(right.show.id, 2, 3),
    };
  },
  'a name that begins another’s, only the longer in the library': (n) => {
    const name = named(51, n);
    const [short, long] = [
      show(n, { name, seasons: [8, 8] }),
      invent({ id: 900 + n, name: `${name}: Harbour`, seasons: [8, 8] }),
    ];
    return {
      catalogue: [short, long],
      library: [long.show.id],
      claims: player(name, formatLabel(2, 3, tongue(n))),
      want: one(short.show.id, 2, 3),
    };
  },
  'a remake of another country': (n) => {
    const name = named(52, n);
    const code = turn(['AU', 'KR', 'IN', 'DE', 'FR', 'NZ', 'CA', 'BR', 'JP', 'MX'], n);
    const [old, young] = [
      show(n, { name, year: 2010, countries: ['GB'], seasons: [8, 8] }),
      invent({ id: 900 + n, name, year: 2018, countries: [code], seasons: [8, 8] }),
    ];
    return {
      catalogue: [old, young],
      claims: player(`${name} (${code})`, 'S1 E4'),
      want: one(young.show.id, 1, 4),
    };
  },
  'a remake whose country is part of its name': (n) => {
    const name = named(53, n);
    const land = turn(['Australia', 'India', 'UK', 'Nordic'], n);
    const [old, young] = [
      show(n, { name, year: 2010, countries: ['GB'], seasons: [8, 8] }),
      invent({ id: 900 + n, name: `${name} ${land}`, year: 2018, countries: ['AU'], seasons: [8, 8] }),
    ];
    const right = n % 2 ? young : old;
    return {
      catalogue: [old, young],
      claims: player(right.show.name, 'S1 E4'),
      want: one(right.show.id, 1, 4),
    };
  },
  'a namesake by another’s translated name': (n) => {
    const name = named(54, n);
    const [a, b] = [
      show(n, { name, seasons: [8, 8] }),
      invent({ id: 900 + n, name: named(55, n + 40), otherTitles: [name], seasons: [8, 8] }),
    ];
    return {
      catalogue: [a, b],
      library: n % 3 === 0 ? [b.show.id] : [],
      claims: player(name, formatLabel(1, 2, tongue(n))),
      language: tongue(n),
      want: 'ask',
    };
  },
  'a year off the first one': (n) => {
    const name = named(56, n);
    const it = [
      show(n, { name, year: 1995, seasons: [8, 8] }),
      invent({ id: 900 + n, name, year: 2020, seasons: [8, 8] }),
    ];
    return { catalogue: it, claims: player(`${name} (2007)`, 'S1:E3'), want: 'ask' };
  },
  'a name with trimmings': (n) => {
    const name = named(57, n);
    const written = turn(
      [
        `${name}™`,
        `${name}®`,
        `${name} (English Dub)`,
        `${name} (Dub)`,
        `${name} (Sub)`,
        `${name} [OV]`,
        `${name} (Dubbed)`,
        `  ${name}  `,
        `“${name}”`,
        `${name} (OmU)`,
        `${name} 4K`.replace(' 4K', ' (4K)'),
        `${name} (VOSTFR)`,
      ],
      n,
    );
    const it = show(n, { name, seasons: [8, 8] });
    return { catalogue: [it], claims: player(written, 'S2:E3'), want: one(it.show.id, 2, 3) };
  },
  'a name that the catalogue has not': (n) => {
    const it = show(n, { name: named(58, n), seasons: [8, 8] });
    const written = `Totally ${title(n + 70)} Otherwise`;
    return { catalogue: [it], library: [it.show.id], claims: player(written, 'S2:E3'), want: 'ask' };
  },
  'seasons by year': (n) => {
    const it = show(n, {
      name: named(59, n),
      seasons: [2021, 2022, 2023].map((season) => ({ season, names: names(season + n, 12) })),
    });
    const label = turn(
      [
        'S2022:E5',
        'Season 2022 Episode 5',
        'Staffel 2022, Folge 5',
        'Saison 2022 Épisode 5',
        '2022 сезон, 5 серия',
      ],
      n,
    );
    return { catalogue: [it], claims: player(it.show.name, label), want: one(it.show.id, 2022, 5) };
  },
  'seasons by year on the site alone': (n) => {
    const it = show(n, { name: named(60, n), seasons: [12, 12, 12] });
    return { catalogue: [it], claims: player(it.show.name, `S${2020 + (n % 5)}:E5`), want: 'ask' };
  },
  'seasons by year in the catalogue alone': (n) => {
    const it = show(n, {
      name: named(61, n),
      seasons: [2021, 2022].map((season) => ({ season, names: names(season + n, 12) })),
    });
    return { catalogue: [it], claims: player(it.show.name, formatLabel(2, 5, tongue(n))), want: 'ask' };
  },
  'a year that is no season': (n) => {
    const it = show(n, { name: named(62, n), seasons: [8, 8] });
    const label = turn(['2023', '(2023)', '2023 · 16+', '2019 – 2023', '2023 | 45 min'], n);
    return { catalogue: [it], library: [it.show.id], claims: player(it.show.name, label), want: 'ask' };
  },
  'one title in two seasons, with its pair': (n) => {
    const it = show(n, {
      name: named(63, n),
      seasons: [
        { season: 1, names: names(n, 8) },
        { season: 2, names: names(n + 2, 8) },
      ],
    });
    const [s, e] = n % 2 ? [1, 3 + (n % 6)] : [2, 1 + (n % 6)];
    return {
      catalogue: [it],
      claims: player(it.show.name, form(n, s, e, nameAt(it, s, e))),
      language: 'en',
      want: one(it.show.id, s, e),
    };
  },
  'one title in two seasons, with a third pair': (n) => {
    const it = show(n, {
      name: named(64, n),
      seasons: [
        { season: 1, names: names(n, 8) },
        { season: 2, names: names(n, 8) },
        { season: 3, names: names(n + 40, 8) },
      ],
    });
    return {
      catalogue: [it],
      claims: player(it.show.name, form(n, 3, 4, nameAt(it, 1, 2))),
      language: 'en',
      want: 'ask',
    };
  },
  'a stand-in of another language': (n) => {
    const language = tongue(n);
    const stand = turn(
      [
        'Folge 3',
        '第3話',
        'Épisode 3',
        'Aflevering 3',
        'Episodio 3',
        'Odcinek 3',
        '3. Bölüm',
        '3-я серия',
        'Jakso 3',
        '3화',
      ],
      n,
    );
    const other = turn(['Episode', 'Avsnitt', 'Folge'], n);
    const seasons = [1, 2].map((season) => ({
      season,
      names: Array.from({ length: 8 }, (_, e) => `${other} ${e + 1}`),
    }));
    const it = show(n, { name: named(65, n), seasons });
    const claims = player(it.show.name, formatLabel(2, 3, language), { title: stand });
    return { catalogue: [it], claims, language, want: one(it.show.id, 2, 3) };
  },
  'a stand-in and nothing else': (n) => {
    const it = show(n, { name: named(66, n), seasons: [8, 8] });
    const stand = turn(
      [
        'Folge 3',
        '第3話',
        'Épisode 3',
        'Aflevering 3',
        'Capítulo 3',
        'الحلقة 3',
        'פרק 3',
        'Tập 3',
        'ตอนที่ 3',
        '3. rész',
      ],
      n,
    );
    return {
      catalogue: [it],
      library: [it.show.id],
      claims: [{ source: 'player', show: it.show.name, title: stand }],
      language: tongue(n),
      want: 'ask',
    };
  },
  'an absolute number where seasons count anew': (n) => {
    const it = show(n, { name: named(67, n), seasons: [12, 12, 12] });
    const number = 13 + n;
    const label = turn(
      [`第${number}話`, `Episode ${number}`, `E${number} - `, `#${number}`, `EP${number}`],
      n,
    );
    return { catalogue: [it], library: [it.show.id], claims: player(it.show.name, label), want: 'ask' };
  },
  'a part in the name, title given': (n) => {
    const it = show(n, { name: named(68, n), seasons: [24] });
    const written = turn(
      [`${it.show.name} Part 2`, `${it.show.name} 2nd Cour`, `${it.show.name}: Part II`],
      n,
    );
    const e = 1 + (n % 10);
    return {
      catalogue: [it],
      claims: player(written, `E${pad(e)}`, { title: nameAt(it, 1, 12 + e) }),
      language: 'en',
      want: one(it.show.id, 1, 12 + e),
    };
  },
  'a part in the name, no title': (n) => {
    const it = show(n, { name: named(69, n), seasons: [24] });
    const written = turn([`${it.show.name} Part 2`, `${it.show.name} Part II`], n);
    return { catalogue: [it], claims: player(written, `第${1 + (n % 10)}話`), language: 'ja', want: 'ask' };
  },
  'a recap that the catalogue has not': (n) => {
    const it = show(n, { name: named(70, n), seasons: [12] });
    const label = turn(['S1 E13 Recap', 'S1 E13: Recap', '第13話「総集編」', 'Folge 13: Zusammenfassung'], n);
    return { catalogue: [it], library: [it.show.id], claims: player(it.show.name, label), want: 'ask' };
  },
  'counted on after a recap, title given': (n) => {
    const it = show(n, { name: named(71, n), seasons: [24] });
    const e = 8 + (n % 12);
    return {
      catalogue: [it],
      claims: player(it.show.name, form(n, 1, e + 1, nameAt(it, 1, e))),
      language: 'en',
      want: one(it.show.id, 1, e),
    };
  },
  'a long first episode that the site cut in two': (n) => {
    const it = show(n, {
      name: named(72, n),
      seasons: [{ season: 1, names: ['Long Beginning', ...names(n, 8)] }],
    });
    const label = turn(
      ['S1:E2 Long Beginning: Part 2', 'S1 E2 - Long Beginning (2)', 'S1 E2 Long Beginning, Pt. 2'],
      n,
    );
    return { catalogue: [it], claims: player(it.show.name, label), language: 'en', want: 'ask' };
  },
  'titles with their part written otherwise': (n) => {
    const all = ['Storm: Part 1', 'Storm: Part 2', ...names(n, 8)];
    const it = show(n, { name: named(73, n), seasons: [{ season: 1, names: all }] });
    const said = turn(['Storm (2)', 'Storm, Part II', 'Storm: Part Two', 'Storm Pt. 2', 'Storm - Part 2'], n);
    return {
      catalogue: [it],
      claims: [{ source: 'player', show: it.show.name, label: 'S1 E2', title: said }],
      language: 'en',
      want: one(it.show.id, 1, 2),
    };
  },
  'season in the name and on the label': (n) => {
    const name = named(74, n);
    const it = show(n, { name, seasons: [12, 12, 12] });
    const written = turn(
      [`${name} Season 2`, `${name}: Season 2`, `${name} - Staffel 2`, `${name} (Saison 2)`],
      n,
    );
    return { catalogue: [it], claims: player(written, 'S2 E4'), want: one(it.show.id, 2, 4) };
  },
  'season in the name, another on the label': (n) => {
    const name = named(75, n);
    const it = show(n, { name, seasons: [12, 12, 12] });
    return { catalogue: [it], claims: player(`${name} Season 2`, `S${turn([1, 3], n)} E4`), want: 'ask' };
  },
  'an anthology by its season’s name': (n) => {
    const base = named(76, n);
    const stories = ['Fog', 'Salt', 'Ember'].map((word) => `${base}: ${word}${title(n)}`);
    const it = show(n, {
      name: base,
      seasons: stories.map((name, at) => ({ season: at + 1, name, names: names(at * 20 + n, 8) })),
    });
    const season = 1 + (n % 3);
    return {
      catalogue: [it],
      library: [it.show.id],
      claims: player(stories[season - 1] ?? '', turn(['Ep. 4', 'Episode 4', 'S1 E4'], n)),
      want: one(it.show.id, season, 4),
    };
  },
  'a film or a show’s page': (n) => {
    const it = show(n, { name: named(77, n), seasons: [8, 8] });
    const said = turn<Partial<Claim>>(
      [{}, { title: it.show.name }, { label: it.show.name }, { label: '1 h 52 min' }],
      n,
    );
    return {
      catalogue: [it],
      library: [it.show.id],
      claims: [{ source: 'player', show: it.show.name, ...said }],
      want: 'ask',
    };
  },
  'a special of a season by its name': (n) => {
    const it = show(n, {
      name: named(78, n),
      seasons: [
        { season: 0, names: ['Christmas Special 2014', 'Christmas Special 2015', 'Christmas Special 2016'] },
        { season: 1, names: names(n, 8) },
        { season: 2, names: names(n + 30, 8) },
      ],
    });
    const label = turn(
      ['Series 2: Christmas Special', 'Christmas Special', 'Special - Christmas Special', 'S2: Special'],
      n,
    );
    return { catalogue: [it], claims: player(it.show.name, label), want: 'ask' };
  },
  'an episode nought': (n) => {
    const it = show(n, {
      name: named(79, n),
      seasons: [{ season: 1, from: n % 2 ? 0 : 1, names: names(n, 8) }],
    });
    return {
      catalogue: [it],
      claims: player(it.show.name, turn(['S1:E0', 'S01E00', '第0話', 'Staffel 1, Folge 0'], n)),
      want: n % 2 ? one(it.show.id, 1, 0) : 'ask',
    };
  },
  'a season said in words, not in the catalogue': (n) => {
    const it = show(n, { name: named(80, n), seasons: [8] });
    const label = turn(
      [
        'Second Season, Episode 3',
        'Zweite Staffel, Folge 3',
        'الموسم الثاني الحلقة 3',
        'Segunda temporada, capítulo 3',
      ],
      n,
    );
    return { catalogue: [it], library: [it.show.id], claims: player(it.show.name, label), want: 'ask' };
  },
  'trailers and extras of an episode': (n) => {
    const it = show(n, { name: named(81, n), seasons: [8, 8] });
    const label = turn(
      [
        'Official Trailer: Season 2',
        'S2 E3 | Preview',
        'S2 E3 - Sneak Peek',
        'Trailer zu Folge 3',
        '3. Bölüm 2. Fragman',
        '第3話 予告編',
        'Recap: S2 E3',
        'Следующий эпизод: С2 Э3',
        'Inside the Episode: S2 E3',
        'Avance del capítulo 3',
      ],
      n,
    );
    return { catalogue: [it], library: [it.show.id], claims: player(it.show.name, label), want: 'ask' };
  },
  'all in one line': (n) => {
    const it = show(n, { name: named(82, n), seasons: [8, 8] });
    const [s, e] = [1 + (n % 2), 1 + (n % 8)];
    const name = nameAt(it, s, e);
    const label = turn(
      [
        `${it.show.name} - S${s} E${e} - ${name}`,
        `${it.show.name} (S0${s}/E0${e}): ${name}`,
        `${it.show.name} | Season ${s} | Episode ${e} | ${name}`,
        `${it.show.name} • Staffel ${s} Folge ${e} • ${name}`,
        `${it.show.name}, Season ${s}, Episode ${e}, ${name}`,
        `${it.show.name} ${s}x0${e} ${name}`,
      ],
      n,
    );
    return {
      catalogue: [it],
      claims: [{ source: 'player', label }],
      language: 'en',
      want: one(it.show.id, s, e),
    };
  },
  'a whole page title': (n) => {
    const it = show(n, { name: named(83, n), seasons: [8, 8] });
    const [s, e] = [1 + (n % 2), 1 + (n % 8)];
    const label = turn(
      [
        `Watch ${it.show.name} Season ${s} Episode ${e} Online | Some Site`,
        `${it.show.name} S${s} E${e} – Some Site`,
        `${it.show.name} – Staffel ${s}, Folge ${e} ansehen | Some Site`,
        `Regarder ${it.show.name} - Saison ${s} Épisode ${e} | Some Site`,
        `Ver ${it.show.name} Temporada ${s} Capítulo ${e} - Some Site`,
      ],
      n,
    );
    return { catalogue: [it], claims: [{ source: 'title', label }], want: one(it.show.id, s, e) };
  },
  'the player’s numbers against the address’s': (n) => {
    const it = show(n, { name: named(84, n), seasons: [8, 8] });
    return {
      catalogue: [it],
      claims: [
        { source: 'player', show: it.show.name, label: formatLabel(2, 4, tongue(n)) },
        { source: 'url', season: 2, episode: 3 },
      ],
      language: tongue(n),
      want: one(it.show.id, 2, 4),
    };
  },
  'two that the player says at once': (n) => {
    const it = show(n, { name: named(85, n), seasons: [8, 8] });
    return {
      catalogue: [it],
      claims: [
        { source: 'player', show: it.show.name, label: formatLabel(2, 4, tongue(n)) },
        { source: 'state', season: 2, episode: 5 },
      ],
      language: tongue(n),
      want: 'ask',
    };
  },
  'another title than the pair’s, in the page’s language': (n) => {
    const it = show(n, { name: named(86, n), seasons: [8, 8], language: 'de-DE' });
    return {
      catalogue: [it],
      claims: [
        { source: 'player', show: it.show.name, label: 'S2:E3', title: `Zwölf ganz andere Dinge ${n}` },
      ],
      language: 'de',
      want: 'ask',
    };
  },
  'a day on which a special ran too': (n) => {
    const dates = Array.from({ length: 20 }, (_, e) => `2025-02-${pad(e + 1)}`);
    const it = show(n, {
      name: named(87, n),
      seasons: [
        { season: 0, names: ['The Story So Far'], dates: [`2025-02-${pad(1 + n)}`] },
        { season: 1, names: names(n, 20), dates },
      ],
    });
    return { catalogue: [it], claims: player(it.show.name, `2025-02-${pad(1 + n)}`), want: 'ask' };
  },
  'counted within something else than a season': (n) => {
    const it = show(n, { name: named(88, n), seasons: [20] });
    const label = turn(
      ['Week 2 Episode 5', 'Tag 2, Folge 7', 'Disc 2 Episode 5', 'Arc 3: Episode 4', 'Round 2 · Ep. 5'],
      n,
    );
    return { catalogue: [it], library: [it.show.id], claims: player(it.show.name, label), want: 'ask' };
  },
  'a number of another row': (n) => {
    const it = show(n, { name: named(89, n), seasons: [20] });
    const label = turn(
      ['OVA Episode 2', 'Special Episode 2', 'Bonus Episode 3', 'Christmas Special Episode 1', '第5.5話'],
      n,
    );
    return { catalogue: [it], library: [it.show.id], claims: player(it.show.name, label), want: 'ask' };
  },
  'a show whose name ends in a number': (n) => {
    const it = show(n, { name: `${named(90, n)} ${5 + n}`, seasons: [20] });
    return {
      catalogue: [it],
      claims: player(it.show.name, `${it.show.name} Episode ${1 + n}`),
      want: one(it.show.id, 1, 1 + n),
    };
  },
};
