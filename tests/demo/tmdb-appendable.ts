import type { DemoEpisode, DemoShow } from './demo-show.ts';
import { imagePath } from './images.ts';
import { groupRow } from './tmdb-shapes.ts';

/** What can be asked of a show at its own address or appended to its details; the `id` is left out, as TMDB does there. */
export const APPENDABLE: Readonly<Record<string, (show: DemoShow) => object>> = {
  external_ids: (show) => ({
    imdb_id: imdbId(show),
    freebase_mid: null,
    freebase_id: null,
    tvdb_id: tvdbId(show),
    tvrage_id: null,
    wikidata_id: null,
    facebook_id: null,
    instagram_id: null,
    twitter_id: null,
  }),
  alternative_titles: (show) => ({
    results: show.alternatives.map(({ country, title }) => ({ iso_3166_1: country, title, type: '' })),
  }),
  translations: (show) => ({ translations: [english(show), ...translated(show)] }),
  'watch/providers': (show) => ({
    results: Object.fromEntries(
      Object.entries(show.providers).map(([country, ids]) => [
        country,
        {
          link: `https://www.themoviedb.org/tv/${show.id}/watch?locale=${country}`,
          flatrate: ids.map(provider),
        },
      ]),
    ),
  }),
  episode_groups: (show) => ({ results: show.groups.map(groupRow) }),
  content_ratings: () => ({ results: [{ descriptors: [], iso_3166_1: 'US', rating: 'TV-PG' }] }),
  images: (show) => ({
    backdrops: picture(imagePath(show, 'backdrop'), 1280, 720),
    logos: [],
    posters: picture(imagePath(show, 'poster'), 780, 1170),
  }),
  keywords: () => ({ results: [] }),
  videos: () => ({ results: [] }),
  changes: () => ({ changes: [] }),
};

export function imdbId(of: DemoShow | DemoEpisode): string {
  return `tt${90_000_000 + of.id}`;
}

export function tvdbId(of: DemoShow | DemoEpisode): number {
  return 20_000_000 + of.id;
}

export function episodeIds(episode: DemoEpisode): object {
  return {
    id: episode.id,
    imdb_id: imdbId(episode),
    freebase_mid: null,
    freebase_id: null,
    tvdb_id: tvdbId(episode),
    tvrage_id: null,
    wikidata_id: null,
  };
}

const PROVIDERS: Readonly<Record<number, string>> = {
  8: 'Netflix',
  15: 'Hulu',
  38: 'BBC iPlayer',
  283: 'Crunchyroll',
  337: 'Disney Plus',
  350: 'Apple TV ',
};

export function provider(id: number): object {
  return {
    logo_path: `/logo${id}.png`,
    provider_id: id,
    provider_name: PROVIDERS[id] ?? `Provider ${id}`,
    display_priority: 1,
  };
}

export function allProviders(): object[] {
  return Object.keys(PROVIDERS).map((id) => provider(Number(id)));
}

/** The row of the original language has an empty name, as TMDB's do. */
function english(show: DemoShow): object {
  return {
    iso_3166_1: 'US',
    iso_639_1: 'en',
    name: 'English',
    english_name: 'English',
    data: {
      name: show.language === 'en' ? '' : show.name,
      overview: show.overview,
      homepage: '',
      tagline: show.tagline,
    },
  };
}

function translated(show: DemoShow): object[] {
  return Object.entries(show.translations).map(([tag, texts]) => {
    const [language = '', country = ''] = tag.split('-');
    return {
      iso_3166_1: country,
      iso_639_1: language,
      name: new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? '',
      english_name: new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? '',
      data: {
        name: show.language === language ? '' : texts.name,
        overview: texts.overview,
        homepage: '',
        tagline: texts.tagline ?? '',
      },
    };
  });
}

function picture(path: string | null, width: number, height: number): object[] {
  if (path === null) return [];
  return [
    {
      aspect_ratio: Number((width / height).toFixed(3)),
      height,
      iso_639_1: null,
      file_path: path,
      vote_average: 0,
      vote_count: 0,
      width,
    },
  ];
}
