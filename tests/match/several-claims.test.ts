import { describe, expect, it } from 'vitest';
import { mergeClaims, type Labels } from '../../lib/match/claims';
import type { Claim } from '../../lib/sites/reading';

type Row = readonly [what: string, claims: readonly Claim[], wanted: Partial<Labels>];

const on = (source: Claim['source'], claim: Omit<Claim, 'source'>): Claim => ({
  source,
  show: 'Quiet Harbour',
  ...claim,
});

const ROWS: readonly Row[] = [
  [
    'let no page name it that gives no number either',
    [on('player', { label: 'Episode 5' }), on('jsonld', { title: 'Lamps' })],
    { episode: 5, title: null, sources: ['player'] },
  ],
  [
    'let a page name it that gives season and number',
    [on('player', { label: 'S2:E5' }), on('jsonld', { season: 2, episode: 5, title: 'Lamps' })],
    { title: 'Lamps', titleSure: true },
  ],
  [
    'keep what else a page says beside a title that may be left over',
    [on('player', { label: 'Episode 5' }), on('jsonld', { season: 2, title: 'Lamps' })],
    { season: 2, episode: 5, title: null },
  ],
  [
    'leave out a page’s title that is not the player’s',
    [on('player', { label: 'S2:E5', title: 'Lamps' }), on('page', { title: 'Fog Horn' })],
    { title: 'Lamps', sources: ['player'] },
  ],
  [
    'let a page’s title stand that one of two live sources shows',
    [
      on('player', { label: 'S2:E5' }),
      on('state', { season: 2, episode: 5, title: 'Lamps' }),
      on('page', { title: 'The Lamps' }),
    ],
    { title: 'Lamps', sources: ['player', 'state', 'page'] },
  ],
  [
    'leave out a page that gives another title than the player’s numbered one',
    [on('player', { label: 'E5: Lamps' }), on('jsonld', { season: 2, title: 'Fog Horn' })],
    { season: null, episode: 5, title: 'Lamps' },
  ],
  [
    'leave out a page whose numbered title is not the player’s',
    [on('player', { title: 'Lamps' }), on('jsonld', { season: 1, episode: 3, title: 'Fog Horn' })],
    { season: null, episode: null, title: 'Lamps' },
  ],
  [
    'say nothing where pages contradict each other and the player names only the show',
    [on('player', {}), on('jsonld', { season: 1, episode: 2 }), on('og', { label: 'S1 E3' })],
    { season: null, episode: null, contradiction: 'episode' },
  ],
  [
    'take the kind of number from the one that gives it',
    [on('player', { label: 'Season 2' }), on('page', { label: 'Chapter 5' })],
    { season: 2, episode: 5, kind: 'chapter' },
  ],
  [
    'take a part for a season from the one that gives it',
    [on('player', { label: 'Episode 1' }), on('page', { label: 'Part 3: Episode 1' })],
    { season: 3, episode: 1, seasonIsPart: true },
  ],
  [
    'name a special where one of them does',
    [on('player', { label: 'Special: Looking Back' }), on('jsonld', { title: 'Looking Back' })],
    { special: true, title: 'Looking Back' },
  ],
  [
    'take no title from a source whose label says another episode than its numbers',
    [on('player', { label: 'S1:E2' }), on('jsonld', { label: 'S1 E3', episode: 2, title: 'Fog' })],
    { season: 1, episode: 2, title: null, sources: ['player'], contradiction: null },
  ],
  [
    'say nothing where a source gives another season than its label',
    [on('player', { label: 'S1:E2', season: 3 })],
    { season: null, episode: null, contradiction: 'episode' },
  ],
  [
    'say nothing where two live sources count the whole run differently',
    [on('player', { label: 'Season 3 Episode 5120' }), on('state', { label: 'Season 3 Episode 5121' })],
    { absolute: null, contradiction: 'episode' },
  ],
  [
    'say nothing where two live sources give different titles and no numbers',
    [on('player', { title: 'Lamps' }), on('state', { title: 'Fog Horn' })],
    { title: null, contradiction: 'episode' },
  ],
  [
    'say nothing where the titles differ and one gives a number',
    [on('player', { title: 'Lamps' }), on('state', { episode: 3, title: 'Fog Horn' })],
    { episode: null, title: null, contradiction: 'episode' },
  ],
  [
    'agree on a title that is spelled a little otherwise',
    [on('player', { title: 'The Lamps' }), on('state', { season: 1, episode: 3, title: 'Lamps' })],
    { season: 1, episode: 3, title: 'The Lamps', contradiction: null },
  ],
  [
    'agree on the numbers, whatever the titles say',
    [
      on('player', { label: 'S1:E2', title: 'Lamps' }),
      on('state', { season: 1, episode: 2, title: 'Fog Horn' }),
    ],
    { season: 1, episode: 2, title: 'Lamps', contradiction: null },
  ],
  [
    'let a page that gives the same number name the player’s episode',
    [on('player', { label: 'Episode 5' }), on('jsonld', { season: 2, episode: 5, title: 'Lamps' })],
    { season: 2, episode: 5, title: 'Lamps' },
  ],
  [
    'let no page name it that gives the number without the season',
    [on('player', { label: 'S2:E5' }), on('jsonld', { episode: 5, title: 'Lamps' })],
    { season: 2, episode: 5, title: null },
  ],
  [
    'let no page name it that gives no number',
    [on('player', { label: 'S2:E5' }), on('jsonld', { title: 'Lamps' })],
    { season: 2, episode: 5, title: null, sources: ['player'] },
  ],
  [
    'let a page’s title stand that the player shows too',
    [on('player', { label: 'S2:E5', title: 'Lamps' }), on('jsonld', { title: 'The Lamps' })],
    { title: 'Lamps', sources: ['player', 'jsonld'] },
  ],
  [
    'let a page name the title where the player says only the season',
    [on('player', { label: 'Season 2' }), on('jsonld', { title: 'Lamps' })],
    { season: 2, title: 'Lamps', sources: ['jsonld'] },
  ],
  [
    'take the show that the player names, whatever the page says',
    [{ source: 'jsonld', show: 'Wooden Violin' }, on('player', { label: 'S1:E2' })],
    { show: 'Quiet Harbour', contradiction: null },
  ],
  [
    'say nothing of the show where page sources name different ones',
    [{ source: 'jsonld', show: 'Wooden Violin' }, on('og', { label: 'S1:E2' })],
    { show: null, contradiction: 'show' },
  ],
  [
    'take a name within another for the same show',
    [
      on('player', { label: 'S1:E2' }),
      { source: 'state', show: 'The Long Story of the Quiet Harbour Station' },
    ],
    { show: 'Quiet Harbour', contradiction: null },
  ],
  [
    'take a longer name first for the same show',
    [
      { source: 'player', show: 'The Long Story of the Quiet Harbour Station' },
      on('state', { label: 'S1:E2' }),
    ],
    { show: 'The Long Story of the Quiet Harbour Station', contradiction: null },
  ],
  [
    'take a name spelled a little otherwise for the same show',
    [on('player', { label: 'S1:E2' }), { source: 'state', show: 'Quite Harbour' }],
    { show: 'Quiet Harbour', contradiction: null },
  ],
  [
    'take the same name with a year for the same show',
    [on('player', { show: 'Lamp (2019)' }), on('state', { show: 'Lamp (US)' })],
    { show: 'Lamp', contradiction: null },
  ],
  [
    'count only sources that say which episode it is',
    [on('player', { season: 2 }), on('jsonld', { season: 2, episode: 5 }), on('url', {})],
    { season: 2, episode: 5, sources: ['jsonld'] },
  ],
  [
    'take the year from whichever source has it',
    [on('player', { label: 'S1:E2' }), on('jsonld', { year: 2019 })],
    { year: 2019 },
  ],
  [
    'know of a season that only one of them names, and not by its number',
    [on('player', { label: 'The Final Season: Episode 2' }), on('jsonld', { episode: 2, title: 'Lamps' })],
    { season: null, seasonUnread: true, episode: 2, title: 'Lamps' },
  ],
  [
    'take its number from the one that gives it',
    [on('player', { label: 'The Final Season: Episode 2' }), on('jsonld', { season: 3, episode: 2 })],
    { season: 3, seasonUnread: false, episode: 2 },
  ],
  [
    'leave out a page that contradicts one of two live sources',
    [
      on('player', { label: 'Episode 5' }),
      on('state', { season: 2 }),
      on('jsonld', { season: 3, episode: 5, airDate: '2024-05-06' }),
    ],
    { season: 2, episode: 5, airDate: null, sources: ['player'], contradiction: null },
  ],
];

describe('what several sources say', () => {
  it.each(ROWS)('they %s', (_, claims, wanted) => {
    expect(mergeClaims(claims, 'en')).toMatchObject(wanted);
  });
});
