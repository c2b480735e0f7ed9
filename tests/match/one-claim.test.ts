import { describe, expect, it } from 'vitest';
import { mergeClaims, type Labels } from '../../lib/match/claims';
import { titleKey } from '../../lib/match/title-key';
import type { Claim } from '../../lib/sites/reading';

type Row = readonly [what: string, claim: Claim, wanted: Partial<Labels>];

const player = (claim: Partial<Claim>): Claim => ({ source: 'player', show: 'Quiet Harbour', ...claim });

const NUMBERS: readonly Row[] = [
  ['the number of a later one of them', player({ label: 'Week 12 Episode 2' }), { episode: 2, kind: 'part' }],
  [
    'a number behind words that only hold another',
    player({ label: 'Area 7 Nights Episode 5' }),
    { episode: 5, kind: 'episode' },
  ],
  [
    'a number behind the first words of a longer name',
    { source: 'player', show: 'Sector 51: North', label: 'Sector 51 Episode 3' },
    { episode: 3, kind: 'episode' },
  ],
  ['a letter apart from its number', player({ label: 'E 9', title: 'Lamps' }), { episode: 9 }],
  [
    'a chapter beside a number of the page’s own',
    player({ label: 'Chapter 12', episode: 5 }),
    { episode: 5, kind: 'episode', contradiction: null },
  ],
  ['a chapter without one', player({ label: 'Chapter 12' }), { episode: 12, kind: 'chapter' }],
  [
    'a number behind another one that follows the show’s name',
    player({ label: 'Quiet Harbour 2 Episode 4' }),
    { episode: 4, kind: 'part' },
  ],
  [
    'a number behind something else that is numbered and follows the show’s name',
    player({ label: 'Quiet Harbour - Week 2 - Episode 5' }),
    { episode: 5, kind: 'part' },
  ],
  [
    'a number behind the show’s name and its year',
    player({ label: 'Quiet Harbour (2019) Episode 5' }),
    { episode: 5, kind: 'episode' },
  ],
  [
    'the number of something else that is numbered',
    player({ label: 'Week 2 Episode 5' }),
    { episode: 5, kind: 'part' },
  ],
  [
    'a number behind a show that ends in one',
    { source: 'player', show: 'Sector 51', label: 'Sector 51 Episode 3' },
    { episode: 3, kind: 'episode' },
  ],
  [
    'a number behind part of such a show’s name',
    { source: 'player', show: 'Sector 51', label: 'Story of Sector 51 Episode 3' },
    { episode: 3, kind: 'episode' },
  ],
  ['a number said twice', player({ label: 'E5: Episode 5' }), { episode: 5, kind: 'episode' }],
  [
    'a season behind something else that is numbered',
    player({ label: 'Week 2 S1 E5' }),
    { season: 1, episode: 5, kind: 'episode' },
  ],
  ['a letter and a number, spaced', player({ label: ' E12 ', title: 'Lamps' }), { episode: 12 }],
  ['an age rating beside another', player({ label: 'E12', title: '16+ HD' }), { episode: null }],
  ['a double episode', player({ label: 'S1:E2-3' }), { episode: 2, lastEpisode: 3 }],
  [
    'a double episode that the page gives as numbers',
    player({ season: 1, episode: 2, lastEpisode: 3 }),
    { lastEpisode: 3 },
  ],
  [
    'a number of the whole run',
    player({ label: 'Season 3 Episode 5120' }),
    { absolute: 5120, episode: null },
  ],
  [
    'a part',
    player({ label: 'Season 3 Part 2 Episode 1' }),
    { season: 3, episode: 1, part: '2', seasonIsPart: false },
  ],
  [
    'a part for a season',
    player({ label: 'Part 3: Episode 1' }),
    { season: 3, episode: 1, seasonIsPart: true },
  ],
  ['a special', player({ label: 'Special: Looking Back' }), { special: true, title: 'Looking Back' }],
  ['a special by its season', player({ season: 0, episode: 2 }), { special: true }],
  [
    'a season that the page’s data names and does not number',
    { source: 'jsonld', show: 'Quiet Harbour', label: 'Spring 2025', episode: 5 },
    { season: null, seasonUnread: true, episode: 5 },
  ],
  [
    'a season that the page’s data calls as the show',
    { source: 'jsonld', show: 'Quiet Harbour', label: 'Quiet Harbour', episode: 5 },
    { season: null, seasonUnread: false, episode: 5 },
  ],
  [
    'a season that is all there is',
    { source: 'jsonld', show: 'Quiet Harbour', label: 'Miniserie', episode: 5 },
    { season: null, seasonUnread: false, episode: 5 },
  ],
  ['no special where none is', player({ season: 1, episode: 2 }), { special: false }],
  ['the day it aired', player({ airDate: '2024-05-06' }), { airDate: '2024-05-06', sources: ['player'] }],
  ['the day it aired, from the label', player({ label: '6 May 2024' }), { airDate: '2024-05-06' }],
  [
    'numbers that its label says too',
    player({ label: 'S2:E5', season: 2, episode: 5 }),
    { season: 2, episode: 5, contradiction: null },
  ],
  [
    'a season’s name beside a number of the page’s own',
    player({ label: 'The Final Season', episode: 2 }),
    { season: null, seasonUnread: true, episode: 2 },
  ],
  [
    'such a name beside the season’s number',
    player({ label: 'The Final Season', season: 3, episode: 2 }),
    { season: 3, seasonUnread: false, episode: 2 },
  ],
  [
    'such a name where the show is called so',
    { source: 'player', show: 'The Last Season', label: 'The Last Season', episode: 2 },
    { seasonUnread: false, episode: 2 },
  ],
  ['the number of something else beside its word', player({ label: 'Week2 Episode 5' }), { kind: 'part' }],
  [
    'a letter and a number beside a title with another',
    player({ label: 'E3', title: 'Chapter 2' }),
    { episode: 3, kind: 'episode' },
  ],
  ['a number behind another with its counter', player({ label: '3部 3話' }), { episode: 3, kind: 'part' }],
  [
    'a number behind a show that ends so',
    { source: 'player', show: '灯台24時', label: '灯台24時 3話' },
    { episode: 3, kind: 'episode' },
  ],
  ['a number of two digits said twice', player({ label: 'E12: Episode 12' }), { kind: 'episode' }],
];

const TITLES: readonly Row[] = [
  ['a number within a title', player({ label: 'S1:E4', title: 'Lamps 4. Fog' }), { title: 'Lamps 4. Fog' }],
  ['a list number of two digits', player({ label: 'S1:E14', title: '14.  Lamps' }), { title: 'Lamps' }],
  [
    'a title with the numbers before it',
    player({ label: 'S1:E4', title: 'S1:E4 Lamps' }),
    { title: 'Lamps' },
  ],
  ['a chapter’s name', player({ label: 'S1:E4', title: 'Chapter Four' }), { title: 'Chapter Four' }],
  ['a name that counts chapters', player({ label: 'S1:E4', title: 'Chapter 4' }), { title: 'Chapter 4' }],
  ['another number before a title', player({ label: 'S1:E4', title: '12. Lamps' }), { title: '12. Lamps' }],
  ['a title with spaces around', player({ label: 'S1:E4', title: '  Lamps ' }), { title: 'Lamps' }],
  ['no title that is only spaces', player({ label: 'S1:E4', title: '  ' }), { title: null }],
  [
    'the show’s name in another case before a title',
    player({ label: 'QUIET HARBOUR: Lamps (1x2)' }),
    { title: 'Lamps' },
  ],
  [
    'no words before the numbers that are not the show’s',
    player({ label: 'Nightlight: Lamps (1x2)' }),
    { title: null },
  ],
  [
    'a page title up to the site’s name',
    { source: 'title', show: 'Quiet Harbour', label: 'S1 E2 Lamps | Nightlight' },
    { title: 'Lamps', titleSure: false },
  ],
];

const SHOWS: readonly Row[] = [
  [
    'no show, and no contradiction about it',
    { source: 'player', label: 'S1 E2' },
    { show: null, contradiction: null },
  ],
  [
    'the year that the page states, before that of the name',
    player({ show: 'Quiet Harbour (2004)', year: 2019 }),
    { year: 2019 },
  ],
  ['no show from spaces', { source: 'player', show: ' ', label: 'S1 E2' }, { show: null }],
  [
    'a show without the page title’s invitation',
    { source: 'title', show: 'Watch Quiet Harbour' },
    { show: 'Quiet Harbour' },
  ],
  [
    'a show without a shared page’s invitation',
    { source: 'og', show: 'Watch online Quiet Harbour' },
    { show: 'Quiet Harbour' },
  ],
  [
    'a show that begins with the same word',
    { source: 'player', show: 'Watch Harbour' },
    { show: 'Watch Harbour' },
  ],
  [
    'an invitation before a label',
    { source: 'title', label: 'Watch Quiet Harbour S1 E2' },
    { show: 'Quiet Harbour' },
  ],
  [
    'a player’s word before its label',
    { source: 'player', label: 'Watch Harbour S1 E2' },
    { show: 'Watch Harbour' },
  ],
  ['no show from a kind of show', { source: 'player', label: 'Limited Series: S1 E2' }, { show: null }],
  [
    'the show before its episode’s title',
    { source: 'page', label: 'Quiet Harbour - Lamps (1x2)', title: ' Lamps ' },
    { show: 'Quiet Harbour', title: 'Lamps' },
  ],
  [
    'no show where only the title stands',
    { source: 'page', label: 'Lamps (1x2)', title: 'Lamps' },
    { show: null },
  ],
];

describe('what one source says', () => {
  it.each([...NUMBERS, ...TITLES, ...SHOWS])('reads %s', (_, claim, wanted) => {
    expect(mergeClaims([claim], 'en')).toMatchObject(wanted);
  });

  it('looks for the show in the next source where the first names none', () => {
    const claims: Claim[] = [
      { source: 'page', label: 'Lamps (1x2)', title: 'Lamps' },
      { source: 'og', label: 'Special: S1 E2' },
      { source: 'title', label: 'Quiet Harbour S1 E2' },
    ];
    expect(mergeClaims(claims)).toMatchObject({ show: 'Quiet Harbour' });
  });
});

describe('the page’s language', () => {
  it('says what a word of several languages means', () => {
    const claim = player({ label: 'Del 2' });
    expect(mergeClaims([claim], 'sv')).toMatchObject({ episode: 2 });
    expect(mergeClaims([claim], 'es')).toMatchObject({ episode: null });
  });

  it('says where the show’s name ends', () => {
    const claim: Claim = { source: 'player', label: 'Quiet Harbour Del 2' };
    expect(mergeClaims([claim], 'sv')).toMatchObject({ show: 'Quiet Harbour' });
    expect(mergeClaims([claim], 'es')).toMatchObject({ show: null });
  });
});

describe('titleKey', () => {
  it('holds no more of a show’s id than a key should', () => {
    expect(titleKey('netflix', [], 'x'.repeat(300))).toBe(`netflix:id:${'x'.repeat(200)}`);
  });

  it('takes an empty id for none', () => {
    expect(titleKey('netflix', [player({})], '')).toBe('netflix:title:quiet harbour');
  });

  it('is the label or, without one, the title where nobody names a show', () => {
    expect(titleKey('netflix', [{ source: 'player', label: 'Fog!' }], null)).toBe('netflix:label:fog');
    expect(titleKey('netflix', [{ source: 'player', title: 'Lamps' }], null)).toBe('netflix:label:lamps');
    expect(titleKey('netflix', [], null)).toBe('netflix:label:');
  });
});
