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
];

describe('what several sources say', () => {
  it.each(ROWS)('they %s', (_, claims, wanted) => {
    expect(mergeClaims(claims, 'en')).toMatchObject(wanted);
  });
});
