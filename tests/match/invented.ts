import { ok, type Ok } from '../../lib/domain/result';
import type { Episode, Season, Show } from '../../lib/domain/show';
import { createLibraryIndex } from './library-index';
import type { MatchPort } from '../../lib/match/match-report';
import type { Loaded, TitleBinding } from '../../lib/match/match-types';
import { titleKeyOf } from '../../lib/match/normalise';

/** Words of invented titles in several languages: the same place is the same meaning. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  en: words(
    'Quiet Broken Golden Hidden Crooked Frozen Borrowed Silver Hollow Painted Restless Wooden Foreign Scarlet',
  ),
  de: words(
    'Stille Kaputte Goldene Verborgene Krumme Gefrorene Geliehene Silberne Hohle Bemalte Rastlose Hölzerne Fremde Scharlachrote',
  ),
  fr: words(
    'Silencieux Brisé Doré Caché Tordu Gelé Emprunté Argenté Creux Peint Agité Boisé Étranger Écarlate',
  ),
  es: words(
    'Callado Roto Dorado Oculto Torcido Helado Prestado Plateado Hueco Pintado Inquieto Maderero Foráneo Escarlata',
  ),
  pl: words(
    'Cichy Złamany Złoty Ukryty Krzywy Zamarzły Pożyczony Srebrny Pusty Malowany Niespokojny Drewniany Obcy Szkarłatny',
  ),
  ja: words(
    '静かな 壊れた 黄金の 隠れた 曲がった 凍った 借りた 銀色の 空ろな 塗られた 落着かぬ 木造の 異国の 緋色の',
  ),
};
const SECOND: Readonly<Record<string, readonly string[]>> = {
  en: words('Harbour Ladder Orchard Engine Window Compass Bakery Letter Tunnel Violin Market Garden Bridge'),
  de: words(
    'Hafenstadt Leiterwagen Obstwiese Maschine Fensterbank Kompassnadel Bäckerei Briefmarke Tunnelwand Violine Markthalle Gartenbank Brückenzoll',
  ),
  fr: words(
    'Portuaire Échelon Verger Moteur Fenêtre Boussole Fournil Courrier Souterrain Violon Marché Jardin Pontife',
  ),
  es: words('Puerto Peldaño Huerto Motor Ventanal Compás Horno Correo Túnel Violín Mercado Jardín Puente'),
  pl: words('Port Drabina Sad Silnik Okno Kompas Piekarnia List Tunel Skrzypce Rynek Ogród Most'),
  ja: words('港 梯子 果樹園 機関 窓辺 羅針盤 パン屋 手紙 隧道 提琴 市場 庭園 鉄橋'),
};

function words(text: string): string[] {
  return text.split(' ');
}

/** The n-th invented title in a language; different numbers below 182 give different titles. */
export function title(n: number, language = 'en'): string {
  const [first, second] = [FIRST[language] ?? [], SECOND[language] ?? []];
  const word = first[n % first.length] ?? '';
  return `${word}${language === 'ja' ? '' : ' '}${second[n % second.length] ?? ''}`;
}

export interface ShowPlan {
  readonly id: number;
  readonly name: string;
  readonly originalName?: string;
  readonly year?: number;
  readonly countries?: readonly string[];
  readonly status?: string;
  readonly language?: string;
  readonly otherTitles?: readonly string[];
  /** Episodes of each season from 1 on; or seasons in full. */
  readonly seasons: readonly (number | SeasonPlan)[];
}

export interface SeasonPlan {
  readonly season: number;
  readonly name?: string;
  /** Number of the first episode. */
  readonly from?: number;
  readonly names: readonly string[];
  readonly dates?: readonly string[];
  readonly runtime?: number | null;
}

/** A show of the invented catalogue, with every season. Episodes have distinct titles unless the plan names them. */
export function invent(plan: ShowPlan): Loaded {
  let count = 0;
  const seasons = plan.seasons.map((one, at): Season => {
    const made: SeasonPlan =
      typeof one === 'number'
        ? { season: at + 1, names: Array.from({ length: one }, () => title(plan.id * 7 + count++)) }
        : one;
    const name = made.name ?? (made.season === 0 ? 'Specials' : `Season ${made.season}`);
    const episodes = made.names.map((name, e): Episode => ({
      season: made.season,
      episode: (made.from ?? 1) + e,
      id: plan.id * 10_000 + made.season * 500 + e,
      name,
      airDate:
        made.dates?.[e] ??
        `${(plan.year ?? 2015) + made.season}-${pad(1 + (e % 12))}-${pad(1 + Math.floor(e / 12))}`,
      runtime: made.runtime === undefined ? 45 : made.runtime,
      overview: '',
      still: null,
    }));
    return { showId: plan.id, season: made.season, name, airDate: null, poster: null, episodes };
  });
  const show: Show = {
    id: plan.id,
    name: plan.name,
    originalName: plan.originalName ?? plan.name,
    originalLanguage: 'en',
    overview: '',
    status: plan.status ?? 'Returning Series',
    type: 'Scripted',
    firstAirDate: plan.year === undefined ? '2015-03-01' : `${plan.year}-03-01`,
    countries: plan.countries ?? ['US'],
    genres: [],
    poster: null,
    backdrop: null,
    otherTitles: (plan.otherTitles ?? []).map((title) => ({ title, tag: 'xx' })),
    seasons: seasons.map((one) => ({
      season: one.season,
      id: null,
      name: one.name,
      episodeCount: one.episodes.length,
      airDate: null,
      poster: null,
    })),
    externalIds: { imdb: null, tvdb: null, wikidata: null },
    providers: {},
    language: plan.language ?? 'en-US',
    fetchedAt: 0,
    missingSince: null,
  };
  return { show, seasons };
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

/** A stand-in for library and TMDB: the search finds what bears the words in any of its titles, as TMDB does. */
export function inventedPort(
  catalogue: readonly Loaded[],
  options: { readonly library?: readonly number[]; readonly binding?: TitleBinding } = {},
): MatchPort<never> & { searches: string[] } {
  const index = createLibraryIndex(
    catalogue.filter(({ show }) => options.library?.includes(show.id) === true).map(({ show }) => show),
  );
  const searches: string[] = [];
  const answer = <T>(value: T): Promise<Ok<T>> => Promise.resolve(ok(value));
  return {
    searches,
    binding: options.binding ?? null,
    findInLibrary: (titles) => index.find(titles),
    search: (query, language) => {
      searches.push(`${query}/${language}`);
      const wanted = titleKeyOf(query);
      const hits = catalogue.filter(({ show }) =>
        [show.name, show.originalName, ...show.otherTitles.map((one) => one.title)].some((name) =>
          titleKeyOf(name).includes(wanted),
        ),
      );
      // A hit does not tell its other titles nor its seasons.
      return answer(hits.map(({ show: { otherTitles: _o, seasons: _s, ...hit } }) => hit));
    },
    load: (id) => answer(catalogue.find(({ show }) => show.id === id) ?? null),
  };
}

/** The user's answer for a title: show 1. */
export const BOUND: TitleBinding = {
  key: 'k',
  showId: 1,
  by: 'user',
  offsets: [],
  order: null,
  suspended: false,
};
