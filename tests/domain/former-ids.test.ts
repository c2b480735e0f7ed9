import { describe, expect, it } from 'vitest';
import { idsOf, keepFormerIds } from '../../lib/domain/former-ids';
import type { Season } from '../../lib/domain/show';

/** `2 #702 The Fog @2020-01-08`: number, id, name, day. */
function season(number: number, ...rows: string[]): Season {
  const episodes = rows.map((row) => {
    const [, episode, id, name = '', airDate = null] =
      /^(\d+) #(\d+)(?: ([^@]+?))?(?: @(.+))?$/.exec(row) ?? [];
    return {
      season: number,
      episode: Number(episode),
      id: Number(id),
      name,
      airDate,
      runtime: null,
      overview: '',
      still: null,
    };
  });
  return { showId: 1, season: number, name: '', airDate: null, poster: null, episodes };
}

/** All ids of each episode, its own first. */
function ids(seasons: readonly Season[]): string[] {
  return seasons.flatMap(({ episodes }) =>
    episodes.map((one) => `S${one.season}E${one.episode} ${idsOf(one).join(' ')}`),
  );
}

const FOG = '1 #701 The Fog @2020-01-01';
const TIDE = '2 #702 High Tide @2020-01-08';

describe('an episode that TMDB made anew', () => {
  it.each<[string, Season[], Season[], string[]]>([
    [
      'keeps its id by its name',
      [season(1, FOG, TIDE)],
      [season(1, FOG, '2 #802 High Tide @2020-01-09')],
      ['S1E1 701', 'S1E2 802 702'],
    ],
    [
      'wherever in the season it stands now',
      [season(1, FOG, TIDE)],
      [season(1, '1 #802 High Tide @2020-01-01', '2 #801 The Fog @2020-01-08')],
      ['S1E1 802 702', 'S1E2 801 701'],
    ],
    [
      'keeps it by its date at the same number when it was renamed',
      [season(1, FOG, TIDE)],
      [season(1, FOG, '2 #802 Flood @2020-01-08')],
      ['S1E1 701', 'S1E2 802 702'],
    ],
    [
      'not by its date at another number',
      [season(1, FOG, TIDE)],
      [season(1, FOG, '3 #802 Flood @2020-01-08')],
      ['S1E1 701', 'S1E3 802'],
    ],
    [
      'not by a date that others share',
      [season(1, '1 #701 The Fog @2020-01-01', '2 #702 High Tide @2020-01-01')],
      [season(1, '1 #801 Flood @2020-01-01', '2 #802 Ebb @2020-01-01')],
      ['S1E1 801', 'S1E2 802'],
    ],
    [
      'not by its number alone, where more was known of it',
      [season(1, FOG, TIDE)],
      [season(1, FOG, '2 #802 Flood @2024-01-08')],
      ['S1E1 701', 'S1E2 802'],
    ],
    [
      'by its number alone, where nothing else was known, as of a backup',
      [season(1, '1 #701', '2 #702')],
      [season(1, FOG, '2 #802 Flood @2024-01-08')],
      ['S1E1 701', 'S1E2 802 702'],
    ],
    [
      'not by its date and number where it goes by its name already',
      [season(1, FOG, TIDE)],
      [season(1, '1 #801 Flood @2020-01-01', '2 #802 The Fog @2020-01-08')],
      ['S1E1 801', 'S1E2 802 701'],
    ],
    [
      'not by a number that was without a name but had a date, or the other way round',
      [season(1, '1 #701 @2020-01-01', '2 #702 High Tide')],
      [season(1, '1 #801 Flood @2024-01-01', '2 #802 Ebb')],
      ['S1E1 801', 'S1E2 802'],
    ],
    [
      'not by having no name',
      [season(1, FOG, '2 #702 @2020-01-08')],
      [season(1, FOG, '3 #803 @2024-01-08')],
      ['S1E1 701', 'S1E3 803'],
    ],
    [
      'not by a name that two had',
      [season(1, '1 #701 Pilot', '2 #702 Pilot')],
      [season(1, '3 #803 Pilot')],
      ['S1E3 803'],
    ],
    [
      'not by a name that two have',
      [season(1, '1 #701 Pilot')],
      [season(1, '1 #801 Pilot', '2 #802 Pilot')],
      ['S1E1 801', 'S1E2 802'],
    ],
    [
      'not by a date that two had',
      [season(1, '1 #701 The Fog @2020-01-01', '2 #702 High Tide @2020-01-01')],
      [season(1, '1 #801 Flood @2020-01-01')],
      ['S1E1 801'],
    ],
    [
      'in each season by itself, of which one is not read now',
      [season(1, FOG), season(2, '1 #711 Ebb'), season(3, '1 #721 Surge')],
      [season(2, '1 #811 Ebb'), season(3, '1 #821 Surge', '2 #822 The Fog')],
      ['S2E1 811 711', 'S3E1 821 721', 'S3E2 822'],
    ],
    [
      'is not one whose id was known before: that moved up when another was deleted',
      [season(1, FOG, '2 #702 High Tide', '3 #703 High Tide')],
      [season(1, FOG, '2 #703 High Tide')],
      ['S1E1 701', 'S1E2 703'],
    ],
    [
      'is not one whose id stands in another season now',
      [season(1, FOG, TIDE), season(2, '1 #711 Ebb')],
      [season(1, FOG, '2 #802 High Tide'), season(2, '1 #711 Ebb', '2 #702 High Tide')],
      ['S1E1 701', 'S1E2 802', 'S2E1 711', 'S2E2 702'],
    ],
    [
      'is not one whose id stands in a season that was not read now',
      [season(1, FOG, TIDE), season(2, '1 #702 High Tide')],
      [season(1, FOG, '2 #802 High Tide')],
      ['S1E1 701', 'S1E2 802'],
    ],
  ])('%s', (_, held, fresh, told) => {
    expect(ids(keepFormerIds(held, fresh))).toEqual(told);
  });

  it('keeps its id by name and date together where seasons were joined or parted', () => {
    const [ebb, surge] = ['1 #711 Ebb @2021-01-01', '2 #712 Surge @2021-01-08'];
    const joined = season(1, FOG, '2 #811 Ebb @2021-01-01', '3 #812 Surge @2021-01-09', '4 #813 Ebb');
    expect(ids(keepFormerIds([season(1, FOG)], [joined], [season(2, ebb, surge)]))).toEqual([
      'S1E1 701',
      'S1E2 811 711',
      'S1E3 812',
      'S1E4 813',
    ]);
    const parted = [
      season(1, FOG),
      season(2, '1 #802 High Tide @2020-01-08', '2 #803 High Tide @2020-01-08'),
    ];
    expect(ids(keepFormerIds([season(1, FOG, TIDE)], parted)).slice(1)).toEqual(['S2E1 802', 'S2E2 803']);
    expect(
      ids(keepFormerIds([season(1, FOG, TIDE)], [season(1, FOG), season(2, '1 #802 High Tide @2020-01-08')])),
    ).toEqual(['S1E1 701', 'S2E1 802 702']);
    const nameless = [season(1, FOG, '2 #702 High Tide')];
    expect(ids(keepFormerIds(nameless, [season(1, FOG), season(2, '1 #802 High Tide')]))[1]).toBe('S2E1 802');
    // In its own season it goes by less.
    const both = [season(1, FOG, '2 #803 High Tide'), season(2, '1 #802 High Tide @2020-01-08')];
    expect(ids(keepFormerIds([season(1, FOG, TIDE)], both)).slice(1)).toEqual(['S1E2 803 702', 'S2E1 802']);
  });

  it('keeps all its ids, also when it moves, and none that another has again', () => {
    const held = [season(1, FOG, TIDE)];
    const anew = keepFormerIds(held, [season(1, FOG, '2 #802 High Tide')]);
    const again = keepFormerIds(anew, [season(1, FOG, '2 #902 High Tide')]);
    expect(ids(again)).toEqual(['S1E1 701', 'S1E2 902 802 702']);
    const moved = keepFormerIds(again, [season(1, FOG), season(2, '1 #902 High Tide')]);
    expect(ids(moved)).toEqual(['S1E1 701', 'S2E1 902 802 702']);
    const back = keepFormerIds(again, [season(1, FOG, '2 #702 High Tide')]);
    expect(ids(back)).toEqual(['S1E1 701', 'S1E2 702 902 802']);
  });

  it('keeps those that it was read with', () => {
    const [anew] = keepFormerIds([season(1, FOG)], [season(1, '1 #801 The Fog')]);
    if (anew === undefined) throw new Error('no season');
    expect(ids(keepFormerIds([season(1, '1 #901')], [anew]))).toEqual(['S1E1 801 701 901']);
    expect(ids(keepFormerIds([season(1, '1 #801')], [anew]))).toEqual(['S1E1 801 701']);
  });

  it('without an id keeps what it had, and gives it to no other without one', () => {
    const nameless = ({ episodes, ...more }: Season, formerIds: number[]): Season => ({
      ...more,
      episodes: episodes.map((one) => ({ ...one, id: null, formerIds })),
    });
    const anew = keepFormerIds([nameless(season(1, FOG), [701])], [nameless(season(1, FOG, TIDE), [])]);
    expect(ids(anew)).toEqual(['S1E1 701', 'S1E2 ']);
  });

  it('has former ids also where it has none now', () => {
    expect(idsOf({ id: null, formerIds: [702] })).toEqual([702]);
    expect(idsOf({ id: null })).toEqual([]);
  });

  it('and whatever did not change is as it was read', () => {
    const fresh = [season(1, FOG, TIDE)];
    expect(keepFormerIds([], fresh)).toEqual(fresh);
    expect(keepFormerIds([season(1, FOG, TIDE)], fresh)).toEqual(fresh);
  });
});
