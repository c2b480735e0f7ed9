import { describe, expect, it } from 'vitest';
import { parseLabel } from '../../lib/match/grammar';

describe('a season told by a word', () => {
  it('is read over a part', () => {
    expect(parseLabel('Season Two Part 1: Episode 3')).toMatchObject({ season: 2, part: '1', episode: 3 });
    expect(parseLabel('Season Two Fog, Part 1: Episode 3')).toMatchObject({ season: 1, seasonIsPart: true });
  });

  it.each<readonly [label: string, season: number, isPart: boolean]>([
    ['Part Two: Episode 3', 2, true],
    ['Book Two, Episode 3', 2, true],
    ['Teil zwei, Folge 3', 2, true],
    ['Season Two, Episode 3', 2, false],
    ['Andra säsongen, avsnitt 3', 2, false],
    ['Andre sesongen, episode 3', 2, false],
    ['Anden sæsonen, afsnit 3', 2, false],
    ['दूसरा सीज़न एपिसोड 3', 2, false],
    ['الحلقة 3 من الموسم الثاني', 2, false],
    ['シーズンⅡ 第3話', 2, false],
    ['Season Ⅻ, Episode 3', 12, false],
  ])('is read where its number is known: %s', (label, season, seasonIsPart) =>
    expect(parseLabel(label)).toMatchObject({ season, episode: 3, seasonIsPart, seasonUnread: false }),
  );

  it.each([
    'The Final Season: Episode 2',
    'The Final Season - Episode 2',
    'Harbour Lights | The Final Season | Episode 2',
    'Harbour Lights: Final Season (Episode 2)',
    'Season X, Episode 2',
    'Season 12345 Episode 2',
    'Second Part: Episode 2',
    'Zweiter Teil, Folge 2',
    'Deuxième partie : épisode 2',
    'Последний сезон, 2 серия',
    'セカンドシーズン 第2話',
    'ファイナルシーズン 第2話',
    '灯塔 最终季 第2集',
    '燈塔 最終季 第2集',
    'Episode 2 of the final season',
    'Episode 2 (of the final season)',
    'Folge 2 der letzten Staffel',
    'Episode 2 of the final series',
    'Series X, Episode 2',
    'Siste del, episode 2',
    'Poslední část, epizoda 2',
    'Final Season Premiere: Episode 2',
    'Season Final: Episode 2',
    'Season (3), Episode 2',
    'Season - 3 Episode 2',
    'Episode 2: Fog, Season Three',
    'Episode 2 – Fog – III Season',
    'Ep. 2 (3 temporada)',
    'Folge 2 - Staffel (3)',
    'Wano Arc Episode 2',
  ])('is told of where its number is not: %s', (label) =>
    expect(parseLabel(label)).toMatchObject({ season: null, episode: 2, seasonUnread: true }),
  );

  it.each([
    'Episode 2',
    'Season Finale: Episode 2',
    'Season Premiere – Episode 2',
    'Harbour Lights: Season Opener, Episode 2',
    'Mid-Season Finale: Episode 2',
    'Teil 2',
    'Episode 2: The Final Season',
    'Episode 2 | The Final Season',
    'Episode 2 The Final Season',
    'Episode 2 of fog: the season',
    'Episode 2 of all that came in the season',
    'Season of Fog and Rain: Episode 2',
    'Final Season: Fog, Episode 2',
    'Limited Series: Episode 2',
    'Limited Series · 8 Episodes · Episode 2',
    'Episode 2: 4 Seasons',
    'ตอนที่ 2 10 ปีที่แล้ว',
    'Harbour Lights The Series EP.2',
    '灯台シリーズ 第2話',
    'Uncle Tom: Episode 2',
    'Historia del Faro Episodio 2',
    'Part 1: Fog, Episode 2',
    'Agent S: Episode 2',
    'The Lost Episode: Episode 2',
    'Episode 2 Season Finale',
    'Folge 2 Staffel',
    '2. Folge Staffel',
    'Arcade: Episode 2',
    'Monarch: Episode 2',
  ])('is not made of another word: %s', (label) =>
    expect(parseLabel(label)).toMatchObject({ season: null, episode: 2, seasonUnread: false }),
  );

  it.each(['S2 E5: Final Season', 'Final Season: S2 E5', 'Final Season: S40 E9107', 'Final Season'])(
    'is not missed where a season is told or nothing is numbered: %s',
    (label) => expect(parseLabel(label)?.seasonUnread ?? false).toBe(false),
  );
});
