import { describe, expect, it } from 'vitest';
import { formatPair, type Season } from '../../lib/domain/show';
import { createEpisodeFinder, type ClaimedEpisode, type ListedShow } from '../../lib/match/claimed-episode';

const season = (number: number, names: readonly string[], first = 1, name = `Season ${number}`): Season => ({
  showId: 1,
  season: number,
  name,
  airDate: null,
  poster: null,
  episodes: names.map((title, i) => ({
    season: number,
    episode: first + i,
    id: number * 100 + i,
    name: title,
    airDate: '2020-01-01',
    runtime: 45,
    overview: '',
    still: null,
  })),
});

const SEASONS = [
  season(0, ['A Winter Special', 'Behind the Scenes']),
  season(1, ['Fog', 'Night Ferry', 'Pilot', 'Lamp Oil'], 1, 'Murky Waters'),
  season(2, ['Ebb', 'Night Ferry', 'The Long Shore']),
].map(({ episodes, ...more }) => ({
  ...more,
  episodes: episodes.map((one) => (one.id === 202 ? { ...one, formerIds: [7777] } : one)),
}));

function find(said: Partial<ClaimedEpisode>, show: Partial<ListedShow> = {}): string | null {
  const finder = createEpisodeFinder({
    name: 'Harbour Lights',
    seasons: SEASONS,
    language: 'en',
    showLanguage: 'en',
    countsAsTmdb: true,
    ...show,
  });
  const episode = finder({
    season: null,
    seasonName: null,
    number: null,
    title: null,
    ids: { tmdb: null },
    ...said,
  });
  return episode === null ? null : formatPair(episode);
}

describe('the episode that a file means', () => {
  it.each<[string, Partial<ClaimedEpisode>, string | null]>([
    ['by TMDB’s id, whatever the numbers', { season: 9, number: 9, ids: { tmdb: 201 } }, 'S2 E2'],
    ['by an id that it bore before', { season: 9, number: 9, ids: { tmdb: 7777 } }, 'S2 E3'],
    ['by its numbers', { season: 1, number: 2 }, 'S1 E2'],
    ['by its numbers and name', { season: 1, number: 2, title: 'Night Ferry' }, 'S1 E2'],
    ['by its name, found once', { title: 'Lamp Oil' }, 'S1 E4'],
    ['by its name in the season said', { season: 2, title: 'Night Ferry' }, 'S2 E2'],
    [
      'by its name where the service counts seasons otherwise',
      { season: 5, title: 'The Long Shore' },
      'S2 E3',
    ],
    ['not by a name that stands twice', { title: 'Night Ferry' }, null],
    ['not by a common name in another season', { season: 2, title: 'Pilot' }, null],
    ['by a common name in its season', { season: 1, title: 'Pilot' }, 'S1 E3'],
    ['by a common name without a season', { title: 'Pilot' }, 'S1 E3'],
    ['not by the specials’ name and a number', { seasonName: 'Season 0', number: 1 }, null],
    ['not by a season name that is not listed', { seasonName: 'Clear Waters', number: 1 }, null],
    [
      'a special by its number and much of its name',
      { season: 0, number: 1, title: 'Winter Special' },
      'S0 E1',
    ],
    ['by the season’s own name', { seasonName: 'Murky Waters', number: 1 }, 'S1 E1'],
    ['not by a season that is not listed', { season: 4, number: 1 }, null],
    ['not by a number that is not listed', { season: 1, number: 9 }, null],
    ['not by a number alone, with two seasons', { number: 1 }, null],
    ['a special by TMDB’s number', { season: 0, number: 1 }, 'S0 E1'],
    ['a special by its name', { season: 0, number: 7, title: 'Behind the Scenes' }, 'S0 E2'],
    ['not a special of another name', { season: 0, number: 1, title: 'The Making Of' }, null],
  ])('%s', (_, said, found) => expect(find(said)).toBe(found));

  it('takes no special by the number of another catalogue', () => {
    expect(find({ season: 0, number: 1 }, { countsAsTmdb: false })).toBe(null);
    expect(find({ season: 0, number: 2, title: 'A Winter Special' }, { countsAsTmdb: false })).toBe('S0 E1');
  });

  it('takes a special by number where the catalogue is in another language than the file', () => {
    const german = [season(0, ['Ein Winterspuk']), ...SEASONS.slice(1)];
    const other = { seasons: german, language: '', showLanguage: 'de-DE' };
    expect(find({ season: 0, number: 1, title: 'A Winter Special' }, other)).toBe('S0 E1');
  });

  it('finds numbers that run on in the season that has them', () => {
    const seasons = [season(1, ['a', 'b', 'c']), season(2, ['d', 'e'], 4)];
    expect(find({ season: 1, number: 5 }, { seasons })).toBe('S2 E5');
    expect(find({ season: 1, number: 3 }, { seasons })).toBe('S1 E3');
  });

  it('takes the special of a name that an episode bears too', () => {
    const seasons = [season(0, ['Making Of', 'Night Ferry']), season(1, ['Ebb', 'Night Ferry'])];
    expect(find({ season: 0, number: 7, title: 'Night Ferry' }, { seasons })).toBe('S0 E2');
  });

  it.each<[string, Partial<ClaimedEpisode>, string | null]>([
    ['none for a number in a season of another name', { seasonName: 'Part 2', number: 2 }, null],
    ['none for a number in the last season', { seasonName: 'Final Season', number: 2 }, null],
    ['that of a name, whatever the season is called', { seasonName: 'Part 2', title: 'Ferry' }, 'S1 E2'],
    ['that of a number without a season', { number: 2 }, 'S1 E2'],
    ['that of a number in a season called as the show', { seasonName: 'Harbour Lights', number: 2 }, 'S1 E2'],
  ])('of a show with one season takes %s', (_, said, found) => {
    expect(find(said, { seasons: [season(1, ['Fog', 'Ferry', 'Oil'])] })).toBe(found);
  });

  it('takes no season by a name that two bear', () => {
    const seasons = [season(1, ['Ebb'], 1, 'Murky Waters'), season(2, ['Fog'], 1, 'Murky Waters')];
    expect(find({ seasonName: 'Murky Waters', number: 1 }, { seasons })).toBe(null);
  });

  it.each<[string, Partial<ClaimedEpisode>, Partial<ListedShow>, string | null]>([
    [
      'of the name, where that is another’s',
      { number: 1, title: 'Making Of' },
      { language: '', showLanguage: 'de' },
      'S0 E2',
    ],
    [
      'of no other name, where both are English',
      { number: 1, title: 'The Old Days' },
      { language: '', showLanguage: 'en-US' },
      null,
    ],
    [
      'of no other name, where both are German',
      { number: 1, title: 'Alte Zeiten' },
      { language: 'de', showLanguage: 'de' },
      null,
    ],
  ])('takes a special %s', (_, said, show, found) => {
    const seasons = [season(0, ['Winterspuk', 'Making Of']), ...SEASONS.slice(1)];
    expect(find({ season: 0, ...said }, { seasons, ...show })).toBe(found);
  });
});
