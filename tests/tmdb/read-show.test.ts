import { describe, expect, test } from 'vitest';
import type { Show } from '../../lib/domain/show';
import { readShow } from '../../lib/tmdb/read-show';
import { showBody, summaryRow } from './fake-tmdb';

function read(changes: object, language = 'de-DE', region: string | null = null): Show | null {
  return readShow(showBody([1], changes), 77, { language, region, now: 1_000 });
}

function translation(language: string, country: string | null, name: string, overview = ''): object {
  const data = { name, overview, homepage: '', tagline: '' };
  return { iso_3166_1: country, iso_639_1: language, name: 'x', english_name: 'x', data };
}

function translated(...translations: object[]): object {
  return { translations: { translations } };
}

describe('a show', () => {
  test('is trimmed to what is used', () => {
    const show = read({
      external_ids: { imdb_id: 'tt1234567', tvdb_id: 42, wikidata_id: 'Q5', facebook_id: 'x' },
    });
    expect(show).toEqual({
      id: 77,
      name: 'The Kettle',
      originalName: 'The Kettle',
      originalLanguage: 'en',
      overview: 'A house, and the kettle in it.',
      status: 'Returning Series',
      type: 'Scripted',
      firstAirDate: '2025-03-04',
      countries: ['GB'],
      genres: ['Drama'],
      poster: '/kettle.jpg',
      backdrop: '/kettleWide.jpg',
      otherTitles: [],
      seasons: [
        { season: 1, id: 9001, name: 'Season 1', episodeCount: 3, airDate: '2025-03-04', poster: null },
      ],
      externalIds: { imdb: 'tt1234567', tvdb: 42, wikidata: 'Q5' },
      providers: {},
      language: 'de-DE',
      fetchedAt: 1_000,
      missingSince: null,
    });
  });

  test('lets words it has never heard pass', () => {
    expect(read({ status: 'Hibernating', type: 'Hologram' })).toMatchObject({
      status: 'Hibernating',
      type: 'Hologram',
    });
  });

  test('needs an id, a name and its list of seasons, and no more', () => {
    const context = { language: 'en-US', region: null, now: 0 };
    expect(readShow({ id: 77, name: 'Bare', seasons: [] }, 77, context)).toMatchObject({
      originalName: 'Bare',
      originalLanguage: '',
      status: '',
      countries: [],
      externalIds: { imdb: null, tvdb: null, wikidata: null },
    });
    expect(readShow({ id: 77, name: 'Bare' }, 77, context)).toBeNull();
    expect(readShow({ id: 77, name: 'Bare', seasons: [{ number: 1 }] }, 77, context)).toBeNull();
    expect(readShow({ id: 77, seasons: [] }, 77, context)).toBeNull();
    expect(readShow({ id: 78, name: 'Bare', seasons: [] }, 77, context)).toBeNull();
  });

  test('lists each season once, in TMDB’s order, with empty and odd ones', () => {
    const seasons = [
      summaryRow(0, { air_date: null, poster_path: '/s.png' }),
      summaryRow(2021, { episode_count: null }),
      summaryRow(2, { id: 'x', episode_count: 0 }),
      summaryRow(2),
      summaryRow(3, { season_number: null }),
      'season 4',
    ];
    expect(read({ seasons })?.seasons).toMatchObject([
      { season: 0, airDate: null, poster: '/s.png' },
      { season: 2021, episodeCount: 0 },
      { season: 2, id: null, episodeCount: 0 },
    ]);
  });

  test.each([
    [{ imdb_id: 'nm1234567', tvdb_id: '42', wikidata_id: '' }],
    [{ imdb_id: 'tt1"onload=', tvdb_id: 0, wikidata_id: 5 }],
    [null],
    ['tt1234567'],
  ])('keeps no external id that is none: %j', (external_ids) => {
    expect(read({ external_ids })?.externalIds).toEqual({ imdb: null, tvdb: null, wikidata: null });
  });
});

describe('what is empty in the user’s language', () => {
  const rows = [
    translation('ja', 'JP', 'やかん', 'ja'),
    translation('en', 'US', 'The Kettle', 'en'),
    translation('de', 'CH', 'Der Chessel', 'de-CH'),
    translation('de', 'DE', 'Der Kessel', 'de-DE'),
  ];
  test.each<[string, object[], string, string]>([
    ['comes from exactly this language', rows, 'de-DE', 'de-DE'],
    ['comes from the same language elsewhere', rows.slice(0, 3), 'de-DE', 'de-CH'],
    ['comes from English', rows.slice(0, 2), 'de-DE', 'en'],
    ['comes from the original', rows.slice(0, 1), 'de-DE', 'ja'],
    ['stays empty', [], 'de-DE', ''],
    [
      'is not taken from an empty translation',
      [translation('de', 'DE', ''), ...rows.slice(0, 2)],
      'de-DE',
      'en',
    ],
  ])('%s', (_, translations, language, overview) => {
    const changes = { overview: '', original_language: 'ja', ...translated(...translations) };
    expect(read(changes, language)).toMatchObject({ overview });
  });

  test('a name is looked for in the same places, then taken from the original', () => {
    const original = { name: '', original_name: 'やかん', original_language: 'ja' };
    expect(read({ ...original, ...translated(...rows) })).toMatchObject({
      name: 'Der Kessel',
      originalName: 'やかん',
    });
    expect(read(original)).toMatchObject({ name: 'やかん' });
  });

  test('what is there is not replaced', () => {
    expect(read(translated(...rows))).toMatchObject({
      name: 'The Kettle',
      overview: 'A house, and the kettle in it.',
    });
  });
});

describe('other titles', () => {
  test('say which language or country they are from, each spelling once, without the name itself', () => {
    const show = read({
      ...translated(
        translation('de', 'DE', 'Der Kessel'),
        translation('de', 'AT', 'Der Kessel'),
        translation('fr', null, 'La Bouilloire'),
        translation('en', 'GB', 'The Kettle'),
        translation('sv', 'SE', ''),
        translation('ENGLISH', 'GB', 'Nonsense'),
      ),
      alternative_titles: {
        results: [
          { iso_3166_1: 'US', title: 'Kettle (US)', type: '' },
          { iso_3166_1: 'DE', title: 'Der Kessel', type: '' },
          { iso_3166_1: 'usa', title: 'Nowhere', type: '' },
          { title: 'Nowhere either' },
        ],
      },
    });
    expect(show?.otherTitles).toEqual([
      { title: 'Der Kessel', tag: 'de-DE' },
      { title: 'La Bouilloire', tag: 'fr' },
      { title: 'Kettle (US)', tag: '-US' },
    ]);
  });
});

describe('watch providers', () => {
  const offer = (id: number, name: string) => ({
    logo_path: '/logo.jpg',
    provider_id: id,
    provider_name: name,
    display_priority: 1,
  });
  const results = {
    DE: {
      link: 'https://www.themoviedb.org/tv/77-the-kettle/watch?locale=DE',
      flatrate: [offer(1, 'Teapot+ '), offer(2, 'Cup')],
      ads: [offer(2, 'Cup'), offer(3, 'Saucer'), { provider_name: 'Nobody' }],
      rent: [offer(4, 'Lender')],
      buy: [offer(5, 'Shop')],
    },
    FR: { link: 'https://elsewhere.example/', free: [offer(6, 'Tasse')] },
    GB: 'soon',
    england: { flatrate: [offer(7, 'Mug')] },
  };

  test('are those included, never to rent or buy, by country', () => {
    expect(read({ 'watch/providers': { results } })?.providers).toEqual({
      DE: {
        link: 'https://www.themoviedb.org/tv/77-the-kettle/watch?locale=DE',
        included: [
          { id: 1, name: 'Teapot+', logo: '/logo.jpg' },
          { id: 2, name: 'Cup', logo: '/logo.jpg' },
          { id: 3, name: 'Saucer', logo: '/logo.jpg' },
        ],
      },
      FR: { link: null, included: [{ id: 6, name: 'Tasse', logo: '/logo.jpg' }] },
    });
  });

  test('are kept for the user’s country alone', () => {
    const { providers } = read({ 'watch/providers': { results } }, 'de-DE', 'FR') ?? {};
    expect(Object.keys(providers ?? {})).toEqual(['FR']);
  });

  test.each([null, [], 'none', { results: null }, { results: [1, 2] }, { results: 'DE' }])(
    '%j are none',
    (part) => {
      expect(read({ 'watch/providers': part })?.providers).toEqual({});
    },
  );
});
