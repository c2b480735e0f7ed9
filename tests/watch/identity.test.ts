import { describe, expect, it } from 'vitest';
import type { Claim, Reading } from '../../lib/sites/reading';
import {
  compareClaims,
  fillIn,
  namesEpisode,
  namesOne,
  sameEpisode,
  sameShow,
  type Known,
  type Same,
} from '../../lib/watch/identity';
import { EPISODE } from './tab';

const known = (more: Partial<Known> = {}): Known => ({ id: null, showId: null, claims: [], ...more });
const said = (...claims: Partial<Claim>[]): Known =>
  known({ claims: claims.map((claim) => ({ source: 'player', ...claim })) });

describe('two claims of one source', () => {
  it.each<[string, Partial<Claim>, Partial<Claim>, Same]>([
    ['of the same numbers', { season: 1, episode: 2 }, { season: 1, episode: 2 }, true],
    ['of another episode', { season: 1, episode: 2 }, { season: 1, episode: 3 }, false],
    ['of another season', { season: 1, episode: 2 }, { season: 2, episode: 2 }, false],
    ['of seasons alone', { season: 1 }, { season: 1 }, null],
    ['one without the season', { episode: 2 }, { season: 1, episode: 2 }, true],
    ['of another show', { show: 'Lanterns', episode: 2 }, { show: 'Harbour', episode: 2 }, false],
    ['of the same show alone', { show: 'Lanterns' }, { show: 'Lanterns' }, null],
    ['of the same label', { label: 'S1:E2' }, { label: 's1 e2' }, true],
    ['of another label', { label: 'S1:E2' }, { label: 'S1:E3' }, false],
    ['of the same title', { title: 'Fog' }, { title: 'fog!' }, true],
    ['of another title', { title: 'Fog' }, { title: 'Rain' }, false],
    ['of one number under two titles', { episode: 2, title: 'Fog' }, { episode: 2, title: 'Nebel' }, true],
    [
      'of one label under two titles',
      { label: 'Season 1', title: 'Fog' },
      { label: 'Season 1', title: 'Rain' },
      false,
    ],
    ['that say different things', { title: 'Fog' }, { label: 'S1:E2' }, null],
    ['with unread messages before it', { title: '(3) Fog' }, { title: 'Fog' }, true],
    ['that end in a number in brackets', { title: 'Fog (1)' }, { title: 'Fog (2)' }, false],
    ['in another form of the same letters', { title: 'Ｆｏｇ' }, { title: 'Fog' }, true],
  ])('%s', (_, a, b, same) => {
    expect(compareClaims({ source: 'player', ...a }, { source: 'player', ...b })).toBe(same);
  });
});

describe('two readings', () => {
  it.each<[string, Known, Known, Same]>([
    ['go by their ids', known({ id: '7' }), known({ id: '7' }), true],
    [
      'go by their ids, whatever the labels',
      { ...said({ label: 'a' }), id: '7' },
      { ...said({ label: 'a' }), id: '8' },
      false,
    ],
    ['of which the first has an id alone', { ...said({ label: 'a' }), id: '7' }, said({ label: 'b' }), null],
    [
      'of which the second has an id alone',
      said({ label: 'a' }),
      { ...said({ label: 'b' }), id: '7' },
      false,
    ],
    ['without any label', known(), known(), null],
    ['by two sources', said({ label: 'a' }), said({ source: 'title', label: 'a' }), null],
    [
      'by the surest source that speaks both times',
      said({ source: 'url', label: 'a' }, { label: 'b' }),
      said({ label: 'b' }, { source: 'url', label: 'c' }),
      true,
    ],
    [
      'of which one names the show alone',
      said({ show: 'Lanterns' }),
      said({ show: 'Harbour', label: 'a' }),
      null,
    ],
  ])('%s', (_, before, now, same) => {
    expect(sameEpisode(before, now)).toBe(same);
  });
});

describe('two episodes of a show', () => {
  it.each<[string, Known, Known, Same]>([
    ['by the show’s id', known({ showId: '1' }), known({ showId: '1' }), true],
    [
      'by another id, whatever the name',
      { ...said({ show: 'A' }), showId: '1' },
      { ...said({ show: 'A' }), showId: '2' },
      false,
    ],
    [
      'with one id, by the name',
      { ...said({ show: 'Lanterns' }), showId: '1' },
      said({ show: 'Lanterns' }),
      true,
    ],
    ['by a longer name', said({ show: 'Lanterns' }), said({ show: 'Lanterns – Season 2' }), true],
    ['by a shorter name', said({ show: 'Lanterns: The Show' }), said({ show: 'Lanterns' }), true],
    ['by another name', said({ show: 'Lanterns' }), said({ show: 'Harbour' }), false],
    [
      'by any of its names',
      said({ show: 'A' }, { source: 'title', show: 'Harbour' }),
      said({ show: 'Harbour' }),
      true,
    ],
    ['of which one has no name', said({ show: 'Lanterns' }), said({ label: 'S1:E2' }), null],
    ['of which the other has no name', said({ label: 'S1:E2' }), said({ show: 'Lanterns' }), null],
    ['by a name of signs alone', said({ show: '!!!' }), said({ show: 'Lanterns' }), null],
  ])('%s', (_, one, other, same) => {
    expect(sameShow(one, other)).toBe(same);
  });
});

describe('what names an episode', () => {
  it('is a label, a number or a title, and no show', () => {
    const names = (claim: Partial<Claim>) => namesOne({ source: 'player', ...claim });
    expect([{ label: 'a' }, { episode: 0 }, { title: 'a' }].map(names)).toEqual([true, true, true]);
    expect([{ show: 'a' }, { season: 1 }, {}].map(names)).toEqual([false, false, false]);
  });

  it.each<[string, Known, Reading['kind'], boolean]>([
    ['an episode with an id', known({ id: '7' }), 'episode', true],
    ['an episode with any label', said({ show: 'Lanterns' }), 'episode', true],
    ['an episode without', known({ showId: '1' }), 'episode', false],
    ['something with a label', said({ label: 'S1:E2' }), 'unknown', true],
    ['something with a season', said({ season: 1 }), 'unknown', true],
    ['something with a number', said({ episode: 1 }), 'unknown', true],
    ['something with an id alone', known({ id: '7' }), 'unknown', false],
    ['something with a title alone', said({ title: 'Fog' }), 'unknown', false],
    [
      'something of which one label says it',
      said({ show: 'A' }, { source: 'title', episode: 2 }),
      'unknown',
      true,
    ],
  ])('%s', (_, what, kind, names) => {
    expect(namesEpisode(what, kind)).toBe(names);
  });
});

describe('late labels', () => {
  const reading = (more: Partial<Reading>): Reading => ({ ...EPISODE, ...more });

  it('fill in, and replace what their source said, in its place', () => {
    const before = said({ label: 'old' }, { source: 'title', show: 'Lanterns' });
    const claims: Claim[] = [
      { source: 'url', show: 'new' },
      { source: 'player', label: 'new' },
    ];
    expect(fillIn(before, reading({ claims })).claims).toEqual([
      { source: 'player', label: 'new' },
      { source: 'title', show: 'Lanterns' },
      { source: 'url', show: 'new' },
    ]);
  });

  it('keep the first id of the episode and the last of the show', () => {
    const first = fillIn(known(), reading({ id: '7', showId: '1' }));
    expect(first).toMatchObject({ id: '7', showId: '1' });
    expect(fillIn(first, reading({ id: '8', showId: '2' }))).toMatchObject({ id: '7', showId: '2' });
    expect(fillIn(first, reading({}))).toMatchObject({ id: '7', showId: '1' });
  });

  it('are twelve at most', () => {
    const claims = Array.from({ length: 20 }, (): Claim => ({ source: 'player', label: 'a' }));
    expect(fillIn(known(), reading({ claims })).claims).toHaveLength(12);
  });
});
