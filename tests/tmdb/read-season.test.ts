import { describe, expect, test } from 'vitest';
import { readSeason } from '../../lib/tmdb/read-season';
import { episodeBody, seasonBody } from './fake-tmdb';

function episodesOf(rows: readonly unknown[]) {
  return readSeason(seasonBody(1, 0, { episodes: rows }), 77, 1)?.episodes;
}

function field(changes: object) {
  return episodesOf([episodeBody(1, 1, changes)])?.[0];
}

describe('a season', () => {
  test('keeps TMDB’s order, whatever numbers and dates say', () => {
    const rows = [
      episodeBody(1, 62, { air_date: '2025-02-01' }),
      episodeBody(1, 64, { air_date: null }),
      episodeBody(1, 63, { air_date: '2024-01-01' }),
      episodeBody(1, 0),
    ];
    expect(episodesOf(rows)?.map(({ episode }) => episode)).toEqual([62, 64, 63, 0]);
  });

  test('holds each episode once: the first of a number, the first of an id', () => {
    const rows = [
      episodeBody(1, 1, { name: 'First' }),
      episodeBody(1, 1, { id: 5, name: 'Again' }),
      episodeBody(1, 2, { id: 10_001, name: 'First, renumbered' }),
      episodeBody(1, 3, { id: null }),
      episodeBody(1, 4, { id: null }),
    ];
    expect(episodesOf(rows)?.map(({ episode, name }) => [episode, name])).toMatchObject([
      [1, 'First'],
      [3, expect.any(String)],
      [4, expect.any(String)],
    ]);
  });

  test('loses a malformed episode, not the others', () => {
    const rows = [
      null,
      [],
      'x',
      episodeBody(1, 1, { episode_number: '1' }),
      episodeBody(1, 1, { episode_number: -1 }),
      episodeBody(1, 1, { episode_number: 1.5 }),
      episodeBody(1, 1, { episode_number: null }),
      episodeBody(1, 7),
    ];
    expect(episodesOf(rows)?.map(({ episode }) => episode)).toEqual([7]);
  });

  test('has the number it was asked for by, and so have its episodes', () => {
    const moved = readSeason(seasonBody(2), 77, 22);
    expect(moved).toMatchObject({ season: 22, episodes: [{ season: 22 }, { season: 22 }, { season: 22 }] });
  });

  test.each([
    ['of nothing that can be read', { episodes: [{ number: 1 }, null] }],
    ['without a list', { name: 'Season 1', season_number: 1 }],
    ['that is null', null],
    ['that is a list', []],
    ['that is a text', 'season'],
  ])('%s is none', (_, body) => {
    expect(readSeason(body, 77, 1)).toBeNull();
  });

  test('needs no more than a list: answers of old have less', () => {
    expect(readSeason({ episodes: [{ episode_number: 1 }] }, 77, 1)).toEqual({
      showId: 77,
      season: 1,
      name: '',
      airDate: null,
      poster: null,
      episodes: [
        {
          season: 1,
          episode: 1,
          id: null,
          name: '',
          airDate: null,
          runtime: null,
          overview: '',
          still: null,
        },
      ],
    });
  });
});

describe('an empty text, null and an absent key are one, and so is a value of the wrong kind', () => {
  const nothing = ['', null, undefined, 0, false, {}, []];
  test.each(nothing)('%j', (value) => {
    const read = field({
      name: value,
      overview: value,
      air_date: value,
      still_path: value,
      runtime: value,
      id: value,
    });
    expect(read).toEqual({
      season: 1,
      episode: 1,
      id: null,
      name: '',
      airDate: null,
      runtime: null,
      overview: '',
      still: null,
    });
  });
});

describe('fields', () => {
  test.each([
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['2024-13-01', null],
    ['2024-00-10', null],
    ['2024-1-1', null],
    ['0001-01-01', null],
    ['2024-02-01T00:00:00Z', null],
    ['1969-07-20', '1969-07-20'],
    ['01.02.2024', null],
  ])('the date %j is %j', (air_date, airDate) => {
    expect(field({ air_date })).toMatchObject({ airDate });
  });

  test.each([
    ['/a_B-9.jpg', '/a_B-9.jpg'],
    ['/a.svg', '/a.svg'],
    ['a.jpg', null],
    ['//elsewhere.example/a.jpg', null],
    ['/../a.jpg', null],
    ['/a.jpg?x=1', null],
    ['/a.js', null],
    [`/${'a'.repeat(200)}.jpg`, null],
  ])('the image %j is %j', (still_path, still) => {
    expect(field({ still_path })).toMatchObject({ still });
  });

  test.each([
    [1, 1],
    [90, 90],
    [45.5, null],
    [-5, null],
    ['45', null],
    [1e9, null],
  ])('the runtime %j is %j', (runtime, minutes) => {
    expect(field({ runtime })).toMatchObject({ runtime: minutes });
  });

  test.each([
    ['  Two  \n lines\u0000 ', 'Two lines'],
    ['<b>Bold</b> & "quoted"', '<b>Bold</b> & "quoted"'],
    ['第 1 集', '第 1 集'],
    ['__proto__', '__proto__'],
    ['\u202bשלום\u202c', '\u202bשלום\u202c'],
  ])('the name %j is kept as the text %j', (name, kept) => {
    expect(field({ name })).toMatchObject({ name: kept });
  });

  test('long texts are cut, never through a character', () => {
    const read = field({ name: '🫖'.repeat(1_000), overview: `Line\n\nline ${'a'.repeat(100_000)}` });
    expect(read?.name).toBe('🫖'.repeat(300));
    expect(read?.overview).toHaveLength(4_000);
    expect(read?.overview.startsWith('Line\n\nline')).toBe(true);
  });
});
