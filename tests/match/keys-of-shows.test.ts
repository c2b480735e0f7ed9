import { describe, expect, it } from 'vitest';
import { claimKey } from '../../lib/match/claim-key';
import { isCommonTitle } from '../../lib/match/common-titles';
import { searchKey, showKeys } from '../../lib/match/show-keys';
import { invent } from './invented';

const NO_IDS = { tmdb: null, tvdb: null, imdb: null };

describe('claimKey', () => {
  it('is short, whatever its title folds to', () => {
    expect(claimKey({ title: '\ufdfa'.repeat(500), year: 2019, ids: NO_IDS }).length).toBeLessThan(1_000);
  });

  it.each([
    ['TMDB’s id before the others', { ids: { tmdb: 7, tvdb: 8, imdb: 'tt9' } }, 'tmdb:7'],
    ['TheTVDB’s id before IMDb’s', { ids: { ...NO_IDS, tvdb: 8, imdb: 'tt9' } }, 'tvdb:8'],
    ['IMDb’s id before the title', { ids: { ...NO_IDS, imdb: 'tt9' } }, 'imdb:tt9'],
    ['the title and year', {}, 'title:quietlamp/2019'],
    ['the title alone', { year: null }, 'title:quietlamp'],
    ['the title, however it is written', { title: 'QUIET  LAMP!' }, 'title:quietlamp/2019'],
  ])('is %s', (_, said, key) =>
    expect(claimKey({ title: 'Quiet Lamp', year: 2019, ids: NO_IDS, ...said })).toBe(key),
  );
});

describe('isCommonTitle', () => {
  it.each(['Pilot', 'HOMECOMING', 'Weihnachten', 'Series Finale', 'Fog', 'Tides', 'Наем', 'Ακτή', '霧夜'])(
    '%s tells no show from another',
    (title) => expect(isCommonTitle(title)).toBe(true),
  );
  it.each(['Harbor', 'Harbour', 'Vermilion Tide', 'Мостик', '霧の夜', '3 Män', 'Pilot Light'])(
    '%s may tell a show from another',
    (title) => expect(isCommonTitle(title)).toBe(false),
  );
});

describe('showKeys', () => {
  const { show } = invent({
    id: 1,
    name: 'The Quiet Lamp',
    originalName: 'Stille Lampe (2019)',
    otherTitles: ['Quiet Lamp', 'Lampe Tranquille'],
    seasons: [
      { season: 1, name: 'Season 1', names: [] },
      { season: 2, name: 'Murky Waters', names: [] },
      { season: 3, name: 'Season 1', names: [] },
    ],
  });

  it('are all names of a show, and of its seasons that have one, each once', () => {
    expect(showKeys(show)).toEqual(['quietlamp', 'stillelampe', 'lampetranquille', 'murkywaters']);
  });

  it('are its two names where nothing else is known, as of a search hit', () => {
    const { otherTitles: _o, seasons: _s, ...hit } = show;
    expect(showKeys(hit)).toEqual(['quietlamp', 'stillelampe']);
  });

  it('are none of an empty name', () => {
    expect(showKeys({ ...show, originalName: ' ', otherTitles: [], seasons: [] })).toEqual(['quietlamp']);
  });

  it('are what a page’s title is looked up by', () => {
    expect(searchKey('Quiet Lamp (US)')).toBe('quietlamp');
  });
});
