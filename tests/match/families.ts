import type { Pair } from '../../lib/domain/show';
import { formatLabel } from './format-label';
import type { Loaded, TitleBinding } from '../../lib/match/match-types';
import type { Claim } from '../../lib/sites/reading';
import { invent, title, type ShowPlan } from './invented';

/** One report with its right answer: the episodes of a show, or a question. */
export interface Case {
  readonly claims: readonly Claim[];
  readonly language?: string;
  readonly site?: string;
  /** Minutes. */
  readonly duration?: number;
  readonly catalogue: readonly Loaded[];
  readonly library?: readonly number[];
  readonly binding?: TitleBinding;
  readonly want: { readonly showId: number; readonly pairs: readonly Pair[] } | 'ask';
}

export type Family = (n: number) => Case;

/** Numbers written as in languages and places that no rule was made from. */
const TONGUES = [
  'de',
  'pl',
  'ja',
  'tr',
  'ru',
  'fi',
  'ko',
  'pt-BR',
  'ar',
  'hu',
  'vi',
  'th',
  'sv',
  'zh-TW',
  'cs',
  'el',
  'hi',
  'nl',
  'uk',
  'he',
];

export function tongue(n: number): string {
  return TONGUES[n % TONGUES.length] ?? 'en';
}

/** Names of shows: no two families share one. */
export function named(family: number, n: number): string {
  return `${title(n * 3 + family)} ${['Chronicle', 'Society', 'Division', 'Affair'][family % 4]} ${['North', 'South', 'East', 'West', 'Coast'][Math.floor(family / 4) % 5]}`;
}

export function one(showId: number, season: number, episode: number): Case['want'] {
  return { showId, pairs: [{ season, episode }] };
}

export function show(n: number, plan: Omit<ShowPlan, 'id'>): Loaded {
  return invent({ id: 100 + n, ...plan });
}

export function nameAt(loaded: Loaded, season: number, episode: number): string {
  const found = loaded.seasons.find((each) => each.season === season)?.episodes;
  return found?.find((each) => each.episode === episode)?.name ?? '';
}

function binding(showId: number, more: Partial<TitleBinding> = {}): TitleBinding {
  return { key: 'k', showId, by: 'user', offsets: [], order: null, suspended: false, ...more };
}

export function player(show: string, label: string, more: Partial<Claim> = {}): Claim[] {
  return [{ source: 'player', show, label, ...more }];
}

const TITLE_FORMS = [
  'S{s}:E{e} {t}',
  'S{s} · E{e} — {t}',
  'S{s} / E{e}: {t}',
  '{s}x0{e} {t}',
  'Series {s}, Episode {e} – {t}',
];

export function form(n: number, s: number, e: number, t: string): string {
  const made = TITLE_FORMS[n % TITLE_FORMS.length] ?? '';
  return made.replace('{s}', String(s)).replace('{e}', String(e)).replace('{t}', t);
}

/** Families of quirks; each gives as many cases as it is asked for. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  'pair in another language': (n) => {
    const it = show(n, { name: named(1, n), seasons: [8, 8, 8] });
    const [s, e] = [1 + (n % 3), 1 + (n % 8)];
    return {
      catalogue: [it],
      claims: player(it.show.name, formatLabel(s, e, tongue(n))),
      language: tongue(n),
      want: one(it.show.id, s, e),
    };
  },
  'pair with a translated title': (n) => {
    const it = show(n, { name: named(2, n), seasons: [8, 8] });
    const language = ['de', 'fr', 'es', 'pl', 'ja'][n % 5] ?? 'de';
    const label = `${formatLabel(2, 1 + (n % 8), language)}: ${title(n + 90, language)}`;
    return {
      catalogue: [it],
      claims: player(it.show.name, label),
      language,
      want: one(it.show.id, 2, 1 + (n % 8)),
    };
  },
  'translated show name': (n) => {
    const language = ['de', 'fr', 'es', 'pl', 'ja'][n % 5] ?? 'de';
    const other = `${title(n, language)} ${language === 'ja' ? '物語' : 'Nord'}`;
    const it = show(n, { name: named(3, n), otherTitles: [other, 'Something Else'], seasons: [6, 6] });
    return {
      catalogue: [it],
      claims: player(other, formatLabel(1, 2 + (n % 4), language)),
      language,
      want: one(it.show.id, 1, 2 + (n % 4)),
    };
  },
  'script of its own': (n) => {
    const name = `${title(n, 'ja')}帳`;
    const it = show(n, { name: named(4, n), originalName: name, seasons: [12] });
    return {
      catalogue: [it],
      claims: player(name, `第${1 + (n % 12)}話`),
      language: 'ja',
      want: one(it.show.id, 1, 1 + (n % 12)),
    };
  },
  'namesakes, year on the page': (n) => {
    const name = named(5, n);
    const [old, young] = [
      show(n, { name, year: 1998, seasons: [8, 8] }),
      invent({ id: 900 + n, name, year: 2019, seasons: [8, 8] }),
    ];
    const right = n % 2 === 0 ? old : young;
    const said = right === old ? 1998 : 2019;
    const claims = n % 3 === 0 ? player(`${name} (${said})`, 'S1:E3') : player(name, 'S1:E3', { year: said });
    return {
      catalogue: [old, young],
      library: n % 4 === 0 ? [old.show.id] : [],
      claims,
      want: one(right.show.id, 1, 3),
    };
  },
  'namesakes, country on the page': (n) => {
    const name = named(6, n);
    const us = show(n, { name, year: 2005, countries: ['US'], seasons: [8] });
    const gb = invent({ id: 900 + n, name, year: 2001, countries: ['GB'], seasons: [8] });
    const suffix = ['(US)', '(U.S.)', '(UK)', 'UK', 'U.S.'][n % 5] ?? '';
    const right = suffix.includes('K') ? gb : us;
    return {
      catalogue: [us, gb],
      claims: player(`${name} ${suffix}`, 'S1 E4'),
      want: one(right.show.id, 1, 4),
    };
  },
  'namesakes, nothing to tell them apart': (n) => {
    const name = named(7, n);
    const catalogue = [
      show(n, { name, year: 2005, seasons: [8, 8] }),
      invent({ id: 900 + n, name, year: 2021, seasons: [8, 8] }),
    ];
    const label = n % 2 === 0 ? 'S1:E1' : formatLabel(2, 3, tongue(n));
    return { catalogue, library: n % 3 === 0 ? [100 + n] : [], claims: player(name, label), want: 'ask' };
  },
  'namesakes, episode title tells': (n) => {
    const name = named(8, n);
    const [a, b] = [
      show(n, { name, seasons: [8, 8] }),
      invent({ id: 903 + n, name, year: 2020, seasons: [8, 8] }),
    ];
    const right = n % 2 === 0 ? a : b;
    return {
      catalogue: [a, b],
      claims: player(name, form(n, 2, 5, nameAt(right, 2, 5))),
      language: 'en',
      want: one(right.show.id, 2, 5),
    };
  },
  'namesakes, both with a Pilot': (n) => {
    const name = named(9, n);
    const season = (id: number, year: number) =>
      invent({ id, name, year, seasons: [{ season: 1, names: ['Pilot', title(id), title(id + 1)] }] });
    return {
      catalogue: [season(100 + n, 2003), season(900 + n, 2022)],
      library: n % 2 ? [100 + n] : [],
      claims: player(name, form(n, 1, 1, 'Pilot')),
      language: 'en',
      want: 'ask',
    };
  },
  'articles, accents, punctuation': (n) => {
    const base = named(10, n);
    const [listed, written] = [
      [`The ${base}`, base],
      [`${base} & Sons`, `${base} and Sons`],
      [`Élan: ${base}`, `Elan ${base}`],
      [`Dr. ${base}’s`, `Dr ${base}'s`],
      [`The ${base}`, `${base}, The`],
      [`S.P.O.R.E. ${base}`, `SPORE ${base}`],
      [`Spy-${base}!`, `SPY ${base.toUpperCase()}`],
    ][n % 7] ?? [base, base];
    const it = show(n, { name: listed ?? base, seasons: [8, 8] });
    return { catalogue: [it], claims: player(written ?? base, 'S2:E2'), want: one(it.show.id, 2, 2) };
  },
  'numbers that run on, as listed': (n) => {
    const it = show(n, {
      name: named(11, n),
      seasons: [
        20,
        { season: 2, from: 21, names: names(21, 15) },
        { season: 3, from: 36, names: names(50, 15) },
      ],
    });
    const number = 21 + n;
    const season = number < 36 ? 2 : 3;
    const label = n % 2 === 0 ? `第${number}話` : `S${season} E${number}`;
    return { catalogue: [it], claims: player(it.show.name, label), want: one(it.show.id, season, number) };
  },
  'numbers that run on, counted anew on the site': (n) => {
    const it = show(n, { name: named(12, n), seasons: [20, { season: 2, from: 21, names: names(21, 20) }] });
    return {
      catalogue: [it],
      claims: player(it.show.name, formatLabel(2, 1 + n, tongue(n))),
      want: 1 + n > 20 ? one(it.show.id, 2, 1 + n) : 'ask',
    };
  },
  'whole run in one season, title given': (n) => {
    const it = show(n, { name: named(13, n), seasons: [50] });
    return {
      catalogue: [it],
      claims: player(it.show.name, form(n, 2, 1 + n, nameAt(it, 1, 25 + n))),
      language: 'en',
      want: one(it.show.id, 1, 25 + n),
    };
  },
  'whole run in one season, no title': (n) => {
    const it = show(n, { name: named(14, n), seasons: [50] });
    return {
      catalogue: [it],
      claims: player(it.show.name, formatLabel(2, 1 + n, tongue(n))),
      language: tongue(n),
      want: 'ask',
    };
  },
  'parts for seasons, title given': (n) => {
    const it = show(n, { name: named(15, n), seasons: [10, 7] });
    const e = 1 + (n % 5);
    return {
      catalogue: [it],
      claims: player(
        it.show.name,
        `${['Part', 'Volume', 'Teil', 'Partie'][n % 4]} 2: Episode ${e} ${nameAt(it, 1, 5 + e)}`,
      ),
      language: 'en',
      want: one(it.show.id, 1, 5 + e),
    };
  },
  'parts for seasons, no title': (n) => {
    const it = show(n, { name: named(16, n), seasons: [10, 7] });
    const label =
      [
        `Part 2: Episode ${1 + (n % 5)}`,
        `Season 1 Part 2 Episode ${1 + (n % 5)}`,
        `Volume 2, Ep. ${1 + (n % 5)}`,
      ][n % 3] ?? '';
    return { catalogue: [it], claims: player(it.show.name, label), want: 'ask' };
  },
  'season in the show’s name': (n) => {
    const name = named(17, n);
    const it = show(n, {
      name,
      seasons: [12, 12, { season: 3, name: 'The Final Season', names: names(60, 10) }],
    });
    const [written, season] = [
      [`${name} 2nd Season`, 2],
      [`${name} Final Season`, 3],
      [`${name} Season 3`, 3],
      [`${name}: Staffel 2`, 2],
      [`${name} 第2期`, 2],
    ][n % 5] ?? ['', 0];
    return {
      catalogue: [it],
      claims: player(String(written), `E0${1 + (n % 9)}`),
      language: 'ja',
      want: one(it.show.id, Number(season), 1 + (n % 9)),
    };
  },
  'a title per season': (n) => {
    const base = named(18, n);
    const seasons = ['Ember', 'False', 'Second', 'Final'].map((word, at) => ({
      season: at + 1,
      name: `${word}${title(n)}`,
      names: names(at * 13 + n, 12),
    }));
    const it = show(n, { name: base, seasons });
    const season = 2 + (n % 3);
    const written = seasons[season - 1]?.name ?? '';
    return {
      catalogue: [it],
      library: [it.show.id],
      claims: player(written, n % 2 ? 'S1 E4' : '第4話'),
      want: one(it.show.id, season, 4),
    };
  },
  'merged double, title one further': (n) => {
    const all = names(n, 12);
    const it = show(n, { name: named(19, n), seasons: [{ season: 1, names: all }] });
    const at = 4 + (n % 8);
    return {
      catalogue: [it],
      claims: player(it.show.name, form(n, 1, at + 1, all[at - 1] ?? '')),
      language: 'en',
      want: one(it.show.id, 1, at),
    };
  },
  'merged double, beyond the list': (n) => {
    const it = show(n, { name: named(20, n), seasons: [12, 12] });
    const label = n % 2 ? formatLabel(2, 13, tongue(n)) : 'S2:E12-13';
    return { catalogue: [it], claims: player(it.show.name, label), want: 'ask' };
  },
  'double episode, both listed': (n) => {
    const it = show(n, { name: named(21, n), seasons: [12] });
    const e = 1 + (n % 11);
    const label =
      [
        `S1:E${e}-${e + 1}`,
        `S01E${pad(e)}E${pad(e + 1)}`,
        `Season 1, Ep. ${e} & ${e + 1}`,
        `Staffel 1, Folgen ${e} und ${e + 1}`,
        `S1 E${e}–E${e + 1}`,
      ][n % 5] ?? '';
    return {
      catalogue: [it],
      claims: player(it.show.name, label),
      duration: 88,
      want: {
        showId: it.show.id,
        pairs: [
          { season: 1, episode: e },
          { season: 1, episode: e + 1 },
        ],
      },
    };
  },
  'title only': (n) => {
    const it = show(n, { name: named(22, n), seasons: [10, 10, 10] });
    const [s, e] = [1 + (n % 3), 1 + (n % 10)];
    return {
      catalogue: [it],
      claims: [{ source: 'player', show: it.show.name, title: nameAt(it, s, e).toUpperCase() }],
      want: one(it.show.id, s, e),
    };
  },
  'title only, twice in the show': (n) => {
    const it = show(n, {
      name: named(23, n),
      seasons: [
        { season: 1, names: names(n, 8) },
        { season: 2, names: names(n, 8) },
      ],
    });
    return {
      catalogue: [it],
      claims: [{ source: 'player', show: it.show.name, title: title(n + 3) }],
      want: 'ask',
    };
  },
  'no season, one season': (n) => {
    const it = show(n, {
      name: named(24, n),
      seasons: [
        { season: 0, names: ['Looking Back'] },
        { season: 1, names: names(n, 24) },
      ],
    });
    const label =
      [`Folge ${1 + n}`, `Ep. ${1 + n}`, `${1 + n}화`, `Limited Series: Episode ${1 + n}`, `Tập ${1 + n}`][
        n % 5
      ] ?? '';
    return { catalogue: [it], claims: player(it.show.name, label), want: one(it.show.id, 1, 1 + n) };
  },
  'no season, several seasons': (n) => {
    const it = show(n, { name: named(25, n), seasons: [8, 8] });
    const label =
      [
        `Folge ${1 + (n % 8)}`,
        `Flg. ${1 + (n % 8)}`,
        `第${1 + (n % 8)}話`,
        `Episode ${1 + (n % 8)}`,
        `#${1 + (n % 8)}`,
      ][n % 5] ?? '';
    return { catalogue: [it], library: [it.show.id], claims: player(it.show.name, label), want: 'ask' };
  },
  'placeholder names': (n) => {
    const language = tongue(n);
    const stand = (e: number): string =>
      [`Episode ${e}`, `第 ${e} 集`, `Folge ${e}`, `${e}. Bölüm`, `Épisode ${e}`][n % 5] ?? '';
    const seasons = [1, 2].map((season) => ({
      season,
      names: Array.from({ length: 8 }, (_, e) => stand(e + 1)),
    }));
    const it = show(n, { name: named(26, n), seasons });
    const e = 1 + (n % 8);
    const claims = player(it.show.name, n % 2 ? stand(e) : `${formatLabel(2, e, language)}`, {
      title: stand(e),
    });
    return { catalogue: [it], claims, language, want: n % 2 ? 'ask' : one(it.show.id, 2, e) };
  },
  'specials by title': (n) => {
    const specials = names(n + 60, 6);
    const it = show(n, {
      name: named(27, n),
      seasons: [
        { season: 0, names: specials },
        { season: 1, names: names(n, 10) },
      ],
    });
    const at = n % 6;
    const label =
      [`Special - ${specials[at]}`, `S0:E9 ${specials[at]}`, `Extra – ${specials[at]}`][n % 3] ?? '';
    return {
      catalogue: [it],
      claims: player(it.show.name, label),
      language: 'en',
      want: one(it.show.id, 0, at + 1),
    };
  },
  'specials without a title': (n) => {
    const it = show(n, {
      name: named(28, n),
      seasons: [
        { season: 0, names: names(n + 60, 6) },
        { season: 1, names: names(n, 10) },
      ],
    });
    return {
      catalogue: [it],
      claims: player(
        it.show.name,
        ['Special - Behind the Scenes', 'S0:E2', 'Special 2', 'S00E04'][n % 4] ?? '',
      ),
      want: 'ask',
    };
  },
  'sources that contradict each other': (n) => {
    const it = show(n, { name: named(29, n), seasons: [8, 8] });
    const claims: Claim[] = [
      { source: 'jsonld', show: it.show.name, season: 1, episode: 1 + (n % 7) },
      { source: 'url', season: 1, episode: 2 + (n % 7) },
    ];
    return { catalogue: [it], claims, want: 'ask' };
  },
  'left-over page data beside the player': (n) => {
    const it = show(n, { name: named(30, n), seasons: [8, 8] });
    const claims: Claim[] = [
      { source: 'jsonld', show: it.show.name, season: 1, episode: 1, title: nameAt(it, 1, 1) },
      { source: 'player', show: it.show.name, label: `S2:E${1 + (n % 8)}` },
      { source: 'og', label: 'S1 E1' },
    ];
    return { catalogue: [it], claims, want: one(it.show.id, 2, 1 + (n % 8)) };
  },
  'named by its day': (n) => {
    const dates = Array.from({ length: 20 }, (_, e) => `2025-02-${pad(e + 1)}`);
    const it = show(n, {
      name: named(31, n),
      seasons: [{ season: 1, names: dates.map((_, e) => `Episode ${e + 1}`), dates }],
    });
    const label =
      [
        `${1 + n} Feb 2025`,
        `${pad(1 + n)}.02.2025`,
        `2025-02-${pad(1 + n)}`,
        `February ${1 + n}, 2025`,
        `2025年2月${1 + n}日`,
      ][n % 5] ?? '';
    return {
      catalogue: [it],
      claims: player(it.show.name, label),
      language: ['en', 'de', 'en', 'en', 'ja'][n % 5] ?? '',
      want: one(it.show.id, 1, 1 + n),
    };
  },
  'two of one day': (n) => {
    const dates = Array.from({ length: 20 }, (_, e) => `2025-02-${pad(1 + Math.floor(e / 2))}`);
    const it = show(n, {
      name: named(32, n),
      seasons: [{ season: 1, names: dates.map((_, e) => `Episode ${e + 1}`), dates }],
    });
    return { catalogue: [it], claims: player(it.show.name, `2025-02-${pad(1 + (n % 10))}`), want: 'ask' };
  },
  'not in the catalogue yet': (n) => {
    const it = show(n, { name: named(33, n), seasons: [8, 8] });
    const label = n % 2 ? formatLabel(3, 1 + (n % 8), tongue(n)) : `S2 E${9 + n} Some New Name`;
    return { catalogue: [it], library: [it.show.id], claims: player(it.show.name, label), want: 'ask' };
  },
  'in the library, no namesake known': (n) => {
    const it = show(n, { name: named(34, n), seasons: [8, 8] });
    return {
      catalogue: [it],
      library: [it.show.id],
      claims: player(it.show.name, formatLabel(2, 1 + (n % 8), tongue(n))),
      want: one(it.show.id, 2, 1 + (n % 8)),
    };
  },
  'the title is another episode’s and the numbers are not': (n) => {
    const it = show(n, { name: named(35, n), seasons: [10, 10] });
    return {
      catalogue: [it],
      claims: player(it.show.name, form(n, 2, 3, nameAt(it, 1, 1 + (n % 10)))),
      language: 'en',
      want: one(it.show.id, 1, 1 + (n % 10)),
    };
  },
  'a title that no episode has': (n) => {
    const it = show(n, { name: named(36, n), seasons: [10, 10] });
    return {
      catalogue: [it],
      claims: player(it.show.name, form(n, 2, 3, `Xylophone Quartzite ${'abcdefghijklmnopqrst'[n]}`)),
      language: 'en',
      want: 'ask',
    };
  },
  'too short or too long for it': (n) => {
    const it = show(n, { name: named(37, n), seasons: [10, 10] });
    return { catalogue: [it], claims: player(it.show.name, 'S2:E3'), duration: n % 2 ? 12 : 91, want: 'ask' };
  },
  'an offset of the user': (n) => {
    const it = show(n, { name: named(38, n), seasons: [50] });
    const bound = binding(it.show.id, { offsets: [{ from: 2, to: 1, add: 24 }] });
    return {
      catalogue: [it],
      binding: bound,
      claims: player('Whatever', formatLabel(2, 1 + n, tongue(n))),
      language: tongue(n),
      want: one(it.show.id, 1, 25 + n),
    };
  },
  'a binding whose mark was taken back': (n) => {
    const it = show(n, { name: named(39, n), seasons: [10, 10] });
    return {
      catalogue: [it],
      binding: binding(it.show.id, { by: 'learned', suspended: true }),
      claims: player(it.show.name, `S2:E${1 + (n % 10)}`),
      want: 'ask',
    };
  },
  'a site that is not well known, one source': (n) => {
    const it = show(n, { name: named(40, n), seasons: [10] });
    return {
      site: 'nowhere',
      catalogue: [it],
      claims: player(it.show.name, `S1:E${1 + (n % 10)}`),
      want: 'ask',
    };
  },
  'a site that is not well known, two sources': (n) => {
    const it = show(n, { name: named(41, n), seasons: [10] });
    const claims: Claim[] = [
      { source: 'jsonld', show: it.show.name, season: 1, episode: 1 + (n % 10) },
      { source: 'title', label: `${it.show.name} S1 E${1 + (n % 10)} | Some Site` },
    ];
    return { site: 'nowhere', catalogue: [it], claims, want: one(it.show.id, 1, 1 + (n % 10)) };
  },
  'labels of other videos': (n) => {
    const it = show(n, { name: named(42, n), seasons: [10, 10] });
    const label =
      [
        'Up next: S2 E4',
        'À suivre S2 É4',
        'S1 · E1-E10',
        'Weiterschauen S2 F4',
        'Episode list 1-24',
        'NEU: Folge 3 ab Freitag',
        'Part 1 of 2',
        '45 min',
        '2x',
        'E18',
      ][n % 10] ?? '';
    return { catalogue: [it], library: [it.show.id], claims: player(it.show.name, label), want: 'ask' };
  },
};

export function names(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => title(from + at));
}

export function pad(n: number): string {
  return String(n).padStart(2, '0');
}
