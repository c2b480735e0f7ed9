import { describe, expect, it } from 'vitest';
import { looseKeyOf, similarity, splitBareSuffix, splitTitle, titleKeyOf } from '../../lib/match/normalise';
import { isPlaceholder, isPlainSeasonName } from '../../lib/match/placeholders';
import { seasonInTitle } from '../../lib/match/title-season';
import { ownTime } from '../support/own-time';

describe('a show’s name, for comparing', () => {
  it.each([
    ['Salt + Lamp', 'Salt and Lamp'],
    ['Salt＆Lamp', 'Salt and Lamp'],
    ['Ærø', 'Aero'],
    ['Cœur', 'Coeur'],
    ['Børge', 'Borge'],
    ['Đorđe', 'Dorde'],
    ['Sigurðr', 'Sigurdr'],
    ['Þór', 'Thor'],
    ['Łódź', 'Lodz'],
    ['Kıyı', 'Kiyi'],
    ['ضَبَاب', 'ضباب'],
    ['Lampe, L’', 'L’Lampe'],
    [' Lamp, The ', 'The Lamp'],
    ['The  Lamp', 'the lamp'],
    [' !!! ', '!!!'],
    ['Agent P.O. Box', 'Agent PO Box'],
  ])('%s and %s are one title', (a, b) => expect(titleKeyOf(a)).toBe(titleKeyOf(b)));

  it.each([
    ['Lamp, Nice', 'Nice Lamp'],
    ['A+', 'A and'],
    ['Lamp, The Old One', 'The Old One Lamp'],
    ['Lamp.O', 'Lamp'],
    ['Lamp, The Old One', 'The Lamp'],
  ])('%s and %s are two', (a, b) => expect(titleKeyOf(a)).not.toBe(titleKeyOf(b)));

  it.each([
    ['The The', 'the'],
    ['Lamp The', 'lampthe'],
    ['Lamp, The', 'lamp'],
    ['Lamp,  The', 'lamp'],
    ['A.B. Lamp', 'ablamp'],
    ['!!!', '!!!'],
  ])('%s is found as %s, an article more or less', (title, key) => expect(looseKeyOf(title)).toBe(key));

  it('is alike by the pairs of letters that both have, each as often as both have it', () => {
    expect(similarity('a', 'ab')).toBe(0);
    expect(similarity('ab', 'a')).toBe(0);
    expect(similarity('a', 'b')).toBe(0);
    expect(similarity('', 'ab')).toBe(0);
    expect(similarity('ab', '')).toBe(0);
    expect(similarity('a', 'a')).toBe(1);
    expect(similarity('ab', 'ab')).toBe(1);
    expect(similarity('aaab', 'aaac')).toBeCloseTo(2 / 3);
    expect(similarity('ab', 'abc')).toBeCloseTo(2 / 3);
    expect(similarity('aaaa', 'aa')).toBe(0.5);
    expect(similarity('aa', 'aaaa')).toBe(0.5);
    expect(similarity('night', 'nacht')).toBe(0.25);
  });
});

describe('what a service hangs on a name', () => {
  it.each<readonly [string, string, number | null, string | null]>([
    ['Lamp™', 'Lamp', null, null],
    ['Lamp (Dub)', 'Lamp', null, null],
    ['Lamp (English Dub) (2019)', 'Lamp', 2019, null],
    ['Lamp [OmU]', 'Lamp', null, null],
    ['Lamp (4K UHD)', 'Lamp', null, null],
    ['Lamp [Ultra HD]', 'Lamp', null, null],
    ['Lamp (4K)', 'Lamp', null, null],
    ['„Lamp“', 'Lamp', null, null],
    ['「灯台」', '灯台', null, null],
    ['The "Lamp"', 'The "Lamp"', null, null],
    ['(Dub)', '(Dub)', null, null],
    ['Lamp (2004) (2005)', 'Lamp (2004)', 2005, null],
    ['Lamp (US) (UK)', 'Lamp (US)', null, 'GB'],
    ['Lamp (2004) (US)', 'Lamp', 2004, 'US'],
    ['Lamp (uk)', 'Lamp', null, 'GB'],
    ['Lamp (AU)', 'Lamp', null, 'AU'],
    ['Lamp (DE)', 'Lamp', null, 'DE'],
    ['Lamp (de)', 'Lamp (de)', null, null],
    ['Lamp (Old)', 'Lamp (Old)', null, null],
    ['Lamp (ABC)', 'Lamp (ABC)', null, null],
    ['Lamp (O.V.)', 'Lamp (O.V.)', null, null],
    ['Lamp (H.D.)', 'Lamp (H.D.)', null, null],
    ['Lamp (20191)', 'Lamp (20191)', null, null],
    ['Lamp (Lost)', 'Lamp (Lost)', null, null],
    ['Lamp (3019)', 'Lamp (3019)', null, null],
    ['Lamp (12019)', 'Lamp (12019)', null, null],
    ['Lamp (2019) Fog', 'Lamp (2019) Fog', null, null],
    ['Lamp(2019)', 'Lamp', 2019, null],
    ['Lamp ( 2019 ) ', 'Lamp', 2019, null],
    ['(2019)', '(2019)', null, null],
  ])('%s is %s', (title, name, year, country) => expect(splitTitle(title)).toEqual({ name, year, country }));

  it.each<readonly [string, string, number | null, string | null]>([
    ['Lamp, 2012', 'Lamp', 2012, null],
    ['Lamp: 2012', 'Lamp', 2012, null],
    ['Lamp 2012 (US)', 'Lamp', 2012, 'US'],
    ['Lamp UK', 'Lamp', null, 'GB'],
    ['9-1-1 Lamp UK', '9-1-1 Lamp', null, 'GB'],
    ['9-1-1 Lamp 2012', '9-1-1 Lamp', 2012, null],
    ['Lamp U.S.', 'Lamp', null, 'US'],
    ['Lamp USA', 'Lamp', null, 'US'],
    ['Lamp, U.S.A.', 'Lamp', null, 'US'],
    ['Lamp US (2004)', 'Lamp', 2004, 'US'],
    ['Lamp 2012 US (2004)', 'Lamp 2012', 2004, 'US'],
  ])('%s may be %s', (title, name, year, country) =>
    expect(splitBareSuffix(title)).toEqual({ name, year, country }),
  );

  it.each([
    'Lamp',
    'Lamp 1949',
    'Lamp 20124',
    '12 2012',
    'Lamp US (UK)',
    'Lamp 2012 (2004)',
    'LampUS',
    'Lamp US Marshal',
    'US',
  ])('nothing on %s', (title) => expect(splitBareSuffix(title)).toBeNull());

  it('is looked for at the end of a long name in no time', () => {
    const long = `${'x'.repeat(250)}${'-'.repeat(249)}]`;
    const start = ownTime();
    for (let times = 0; times < 100; times++) expect(splitBareSuffix(long)).toBeNull();
    expect(ownTime() - start).toBeLessThan(1000);
  });
});

describe('names that are none', () => {
  it.each(['12 13', 'Season 2', 'Staffel 2, Folge 4', '第四集', 'Ohne Titel', 'S2 E4', '第4集 '])(
    '%s says nothing of an episode',
    (name) => expect(isPlaceholder(name)).toBe(true),
  );
  it.each([
    'Fog Episode 4',
    'Season 2 Chapter 3',
    'Episode 4 Fog',
    '第一',
    '2001 Lamps',
    'Nightfall',
    'Special: Fog',
  ])('%s names an episode', (name) => expect(isPlaceholder(name)).toBe(false));
  it.each([
    'Extras',
    'Special',
    'Limited Series',
    'Mini-Series',
    'Season',
    'Staffel',
    'Saison',
    'Temporada',
    '2',
    'Chapter 2',
  ])('%s names no season', (name) => expect(isPlainSeasonName(name)).toBe(true));
  it.each([
    'Season 2: Fog',
    'Fog Season 2',
    'Season 2 Part 2',
    'Part 2',
    'Extra Lamps',
    'The Specials Unit',
    'The Extras',
    'Extras of Fog',
    'Season of Fog',
  ])('%s names a season', (name) => expect(isPlainSeasonName(name)).toBe(false));
});

describe('the season in a show’s name', () => {
  it.each([
    ['Lamp Final Season Part 2', { name: 'Lamp', season: 'last', part: '2', bare: false }],
    ['Lamp – Letzte Staffel', { name: 'Lamp', season: 'last', part: null, bare: false }],
    ['灯台 最終季', { name: '灯台', season: 'last', part: null, bare: false }],
    ['Lamp Part 2', { name: 'Lamp', season: null, part: '2', bare: false }],
    ['Lamp Season 3 Part 2', { name: 'Lamp', season: 3, part: '2', bare: false }],
    ['Lampan – Säsong 2', { name: 'Lampan', season: 2, part: null, bare: false }],
    ['Lamp 2', { name: 'Lamp', season: 2, part: null, bare: true }],
    ['Lamp S2', { name: 'Lamp', season: 2, part: null, bare: false }],
    ['Lamp S02', { name: 'Lamp', season: 2, part: null, bare: false }],
    ['Lamp 19', { name: 'Lamp', season: 19, part: null, bare: true }],
    ['Lamp X', { name: 'Lamp', season: 10, part: null, bare: true }],
    ['Lamp VIII', { name: 'Lamp', season: 8, part: null, bare: true }],
  ])('%s', (title, wanted) => expect(seasonInTitle(title)).toEqual(wanted));

  it.each(['Lamp 1', 'Lamp 20', 'Lamp 2x', '24 2', 'II', 'Final Season', 'Staffel 2: Fog'])(
    'none in %s',
    (title) => expect(seasonInTitle(title)).toBeNull(),
  );

  it('reads a word as the page’s language has it', () => {
    expect(seasonInTitle('Casa Del 2', 'sv')).toMatchObject({ name: 'Casa', part: '2', bare: false });
    expect(seasonInTitle('Casa Del 2', 'en')).toMatchObject({ name: 'Casa Del', bare: true });
  });
});
