import { describe, expect, it } from 'vitest';
import { episodeKey } from '../../lib/match/episode-titles';
import { looseKeyOf, similarity, splitBareSuffix, splitTitle, titleKeyOf } from '../../lib/match/normalise';
import { isPlaceholder, isPlainSeasonName } from '../../lib/match/placeholders';
import { seasonInTitle } from '../../lib/match/title-season';
import { formatLabel } from './format-label';
import { LABELS } from '../../lib/match/label-table';

describe('titleKeyOf', () => {
  it.each([
    ['S.P.O.R.E.', 'SPORE'],
    ['Bäckers Lampe', 'Backers lampe'],
    ['Law & Lamp', 'Law and Lamp'],
    ['Spider-Lamp', 'Spiderlamp'],
    ['Keeper’s House', "Keeper's House"],
    ['Ｌａｍｐ', 'lamp'],
    ['Lamp, The', 'The Lamp'],
    ['Straße', 'Strasse'],
    ['Élan vital', 'E\u0301lan vital'],
    ['Тёмный маяк', 'Темный маяк'],
    ['ΦΆΡΟΣ', 'φαρος'],
    ['ランプ', 'ﾗﾝﾌﾟ'],
    ['İstanbul', 'istanbul'],
  ])('%s and %s are one title', (a, b) => expect(titleKeyOf(a)).toBe(titleKeyOf(b)));

  it.each([
    ['Lamp', 'Lamps'],
    ['The Lamp', 'Lamp'],
    ['Маяк', 'Майор'],
    ['が', 'か'],
    ['!!!', '???'],
  ])('%s and %s are two', (a, b) => expect(titleKeyOf(a)).not.toBe(titleKeyOf(b)));

  it('is loose about articles alone', () => {
    expect(looseKeyOf('The Lamp')).toBe(looseKeyOf('Lamp'));
    expect(looseKeyOf('Der Turm')).toBe(looseKeyOf('Turm'));
    expect(looseKeyOf('The')).toBe('the');
  });
});

describe('splitTitle', () => {
  it.each([
    ['Lamp (2019)', 'Lamp', 2019, null],
    ['Lamp (US)', 'Lamp', null, 'US'],
    ['Lamp (U.S.)', 'Lamp', null, 'US'],
    ['Lamp (UK) (2004)', 'Lamp', 2004, 'GB'],
    ['Lamp [2019]', 'Lamp', 2019, null],
    ['Lamp (II)', 'Lamp (II)', null, null],
    ['Lamp (TV)', 'Lamp (TV)', null, null],
    ['2019', '2019', null, null],
  ])('%s', (title, name, year, country) => expect(splitTitle(title)).toEqual({ name, year, country }));

  it('reads bare suffixes only where they can be some', () => {
    expect(splitBareSuffix('Lamp US')).toEqual({ name: 'Lamp', year: null, country: 'US' });
    expect(splitBareSuffix('Lamp 2012')).toEqual({ name: 'Lamp', year: 2012, country: null });
    expect(splitBareSuffix('THE LAST OF US')).toBeNull();
    expect(splitBareSuffix('1923')).toBeNull();
    expect(splitBareSuffix('Lamp Runner 2049')).toBeNull();
  });
});

describe('isPlaceholder', () => {
  it.each(Object.keys(LABELS))('knows the stand-in of %s', (language) => {
    const { episode = '' } = LABELS[language] ?? {};
    const word = episode.split(' ')[0] ?? '';
    expect(isPlaceholder(word === '' ? '第 4 集' : `${word} 4`)).toBe(true);
    expect(isPlaceholder(formatLabel(2, 4, language))).toBe(true);
  });

  it.each(['', 'TBA', 'N/A', '4', '第4話', '4화', '4. Bölüm', 'Épisode 4', 'الحلقة 4', 'Episode 1156'])(
    '%s is one',
    (name) => expect(isPlaceholder(name)).toBe(true),
  );
  it.each(['Pilot', 'Chapter Nine', 'Chapter 9', 'Episode 4: Fog', '4 Lamps', 'Part 2', '24 Hours', '光'])(
    '%s is a name',
    (name) => expect(isPlaceholder(name)).toBe(false),
  );

  it('tells a season’s own name from its number', () => {
    for (const name of ['Season 2', 'Staffel 2', 'Specials', '第 2 季', 'Miniseries'])
      expect(isPlainSeasonName(name)).toBe(true);
    for (const name of ['Borneo', 'The Final Season', 'Entertainment Arc'])
      expect(isPlainSeasonName(name)).toBe(false);
  });
});

describe('episodeKey', () => {
  it('takes the ways to count a two-parter for one', () => {
    const ways = ['Fog (1)', 'Fog, Part 1', 'Fog: Part I', 'Fog - Teil 1', 'Fog (Part 1)'];
    expect(new Set(ways.map(episodeKey)).size).toBe(1);
    expect(episodeKey('Fog (1)')).not.toBe(episodeKey('Fog (2)'));
    expect(episodeKey('Fog (1)')).not.toBe(episodeKey('Fog'));
  });
});

describe('seasonInTitle', () => {
  it.each([
    ['Lamp 2nd Season', 'Lamp', 2],
    ['Lamp Season 3', 'Lamp', 3],
    ['Lamp: Staffel 2', 'Lamp', 2],
    ['Lamp Final Season', 'Lamp', 'last'],
    ['Lamp: The Final Season', 'Lamp', 'last'],
    ['Lamp II', 'Lamp', 2],
    ['ランプ 第2期', 'ランプ', 2],
  ])('%s', (title, name, season) => expect(seasonInTitle(title)).toMatchObject({ name, season }));
  it.each(['Lamp', '24', 'The Last of Us', 'Four Seasons'])('nothing in %s', (title) =>
    expect(seasonInTitle(title)).toBeNull(),
  );
});

describe('similarity', () => {
  it('is 1 for equals, 0 for strangers, and the same both ways', () => {
    expect(similarity('lamps', 'lamps')).toBe(1);
    expect(similarity('lamps', 'fog')).toBe(0);
    expect(similarity('', '')).toBe(0);
    expect(similarity('lampkeeper', 'lampkeepers')).toBeGreaterThan(0.9);
    expect(similarity('abcd', 'bcde')).toBe(similarity('bcde', 'abcd'));
  });
});
