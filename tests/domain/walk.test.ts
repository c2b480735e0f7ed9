import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../lib/domain/day';
import { ALWAYS, layOut, type ListedEpisode, type SeasonList } from '../../lib/domain/walk';

type Told = readonly [episode: number, airDate: string | null, id?: number | null];

function season(number: number, ...episodes: readonly Told[]): SeasonList {
  const listed = episodes.map(([episode, airDate, id]): ListedEpisode => {
    const own = id === undefined ? number * 100 + episode : id;
    return { season: number, episode, id: own, airDate };
  });
  return { season: number, episodes: listed };
}

function walk(seasons: readonly SeasonList[], { specials = false, status = 'Returning Series' } = {}) {
  return layOut({ status, seasons }, specials);
}

const names = ({ steps }: ReturnType<typeof walk>) =>
  steps.map(({ season: of, episode }) => `S${of} E${episode}`);

describe('the order of watching', () => {
  it('goes by the seasons’ numbers, whatever the order of the list', () => {
    const laid = walk([season(2, [1, '2021-01-01']), season(1, [1, '2020-01-01'], [2, '2020-01-08'])]);
    expect(names(laid)).toEqual(['S1 E1', 'S1 E2', 'S2 E1']);
    expect(laid.steps.map(({ at }) => at)).toEqual([0, 1, 2]);
    expect(laid.start).toBe(0);
  });

  it('has the specials after the last episode that was out, several of a day gap by their dates', () => {
    const seasons = [
      season(0, [3, '2020-01-12'], [1, '2019-12-24'], [2, '2020-01-10'], [4, null]),
      season(1, [1, '2020-01-01'], [2, '2020-01-08'], [3, '2020-01-15']),
    ];
    const laid = walk(seasons, { specials: true });
    expect(names(laid)).toEqual(['S0 E1', 'S1 E1', 'S1 E2', 'S0 E2', 'S0 E3', 'S1 E3']);
    expect(laid.start).toBe(1);
    expect(laid.steps.map(({ candidate }) => candidate)).toEqual(Array.from({ length: 6 }, () => true));
  });

  it('has no special before the first episode unless it came before', () => {
    const seasons = [season(0, [1, '2020-01-01']), season(1, [1, '2020-01-01'], [2, null])];
    expect(names(walk(seasons, { specials: true }))).toEqual(['S1 E1', 'S0 E1', 'S1 E2']);
  });

  it('passes over a date that nobody knows when a special is placed', () => {
    const seasons = [
      season(0, [1, '2020-01-10']),
      season(1, [1, '2020-01-01'], [2, null], [3, '2020-01-15']),
    ];
    expect(names(walk(seasons, { specials: true }))).toEqual(['S1 E1', 'S0 E1', 'S1 E2', 'S1 E3']);
  });

  it('without specials holds them aside: found, but with no place, and no candidates unless dated', () => {
    const laid = walk([season(0, [1, '2020-01-10'], [2, null]), season(1, [1, '2020-01-01'])]);
    expect(names(laid)).toEqual(['S1 E1']);
    const [dated, undated] = [1, 2].map((episode) => laid.find({ season: 0, episode, episodeId: null }));
    expect(dated?.at).toBeNull();
    expect(dated?.step).toMatchObject({ season: 0, episode: 1, candidate: true, at: null });
    expect(undated?.step).toMatchObject({ season: 0, episode: 2, candidate: false });
  });

  it('with specials holds only those aside that have no date', () => {
    const laid = walk([season(0, [1, '2020-01-10'], [2, null]), season(1, [1, '2020-01-01'])], {
      specials: true,
    });
    expect(laid.find({ season: 0, episode: 1, episodeId: 1 }).at).toBe(1);
    expect(laid.find({ season: 0, episode: 2, episodeId: 2 }).at).toBeNull();
  });

  it('is empty for a show without episodes, and begins at its end', () => {
    expect(walk([season(0, [1, '2020-01-10'])])).toMatchObject({ steps: [], start: 0 });
    expect(walk([])).toMatchObject({ steps: [], start: 0 });
  });
});

describe('from when an episode counts as aired', () => {
  const from = (seasons: readonly SeasonList[], status?: string) =>
    walk(seasons, status === undefined ? {} : { status }).steps.map((step) => step.from);
  const day = dayNumber;

  it.each<[string, readonly SeasonList[], string, readonly (number | null)[]]>([
    [
      'its own date',
      [season(1, [1, '2020-01-01'], [2, '2020-01-08'])],
      'Returning Series',
      [day('2020-01-01'), day('2020-01-08')],
    ],
    [
      'the earliest later one, without a date of its own',
      [season(1, [1, null], [2, '2020-01-08'], [3, '2020-01-01'])],
      'Returning Series',
      [day('2020-01-01'), day('2020-01-08'), day('2020-01-01')],
    ],
    [
      'nobody knows, at the end of one that goes on',
      [season(1, [1, '2020-01-01'], [2, null])],
      'Planned',
      [day('2020-01-01'), null],
    ],
    ['always, once the show has ended', [season(1, [1, null])], 'Ended', [ALWAYS]],
    ['always, once it was canceled', [season(1, [1, null])], 'Canceled', [ALWAYS]],
  ])('is %s', (_, seasons, status, wanted) => expect(from(seasons, status)).toEqual(wanted));

  it('of an undated special is that of the first episode, or always once the show has ended', () => {
    const seasons = [season(0, [1, null]), season(1, [1, '2020-01-08'], [2, '2020-01-01'])];
    const special = { season: 0, episode: 1, episodeId: null };
    expect(walk(seasons).find(special).step?.from).toBe(day('2020-01-01'));
    expect(walk(seasons, { status: 'Ended' }).find(special).step?.from).toBe(ALWAYS);
  });
});

describe('the last seasons of an ended show without any date', () => {
  const seasons = [season(1, [1, '2020-01-01'], [2, null]), season(2, [1, null])];
  const candidates = (status: string) => walk(seasons, { status }).steps.map(({ candidate }) => candidate);

  it('are never offered', () => expect(candidates('Ended')).toEqual([true, true, false]));
  it('are, while it goes on', () => expect(candidates('Returning Series')).toEqual([true, true, true]));
  it('are, when nothing at all has a date', () => {
    const { steps, start } = walk([season(1, [1, null]), season(2, [1, null])], { status: 'Ended' });
    expect(steps.map(({ candidate }) => candidate)).toEqual([true, true]);
    expect(start).toBe(0);
  });
});

describe('finding what a fact names', () => {
  const laid = walk([
    season(1, [1, '2020-01-01', 11], [2, '2020-01-08', null]),
    season(2, [1, '2021-01-01', 21]),
  ]);
  const find = (of: number, episode: number, episodeId: number | null) => {
    const { step, at } = laid.find({ season: of, episode, episodeId });
    return [step === null ? null : `S${step.season} E${step.episode}`, at];
  };

  it.each<[string, readonly [number, number, number | null], string | null, number | null]>([
    ['by its pair, when the fact knows no id', [1, 1, null], 'S1 E1', 0],
    ['by its pair, when the list knows none', [1, 2, 99], 'S1 E2', 1],
    ['by its id, where it was numbered anew', [7, 7, 21], 'S2 E1', 2],
    ['not by a pair that has another id now', [1, 1, 99], null, -0.5],
    ['just after the last one before it, no longer listed', [1, 9, null], null, 1.5],
    ['after the season before, from a season that is gone', [9, 1, null], null, 2.5],
    ['before all of them', [1, 0, null], null, -0.5],
    ['nowhere, a special that is not listed', [0, 4, null], null, null],
  ])('%s', (_, [of, episode, id], name, at) => expect(find(of, episode, id)).toEqual([name, at]));

  it('has one key for the same unlisted episode, and others for others', () => {
    const key = (of: number, episode: number, episodeId: number | null) =>
      laid.find({ season: of, episode, episodeId }).key;
    expect(key(9, 1, 5)).toBe(key(9, 1, 5));
    const keys = [key(9, 1, 5), key(9, 1, 6), key(9, 1, null), key(9, 2, null), key(1, 1, null)];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('takes the first of two that the list has under one number or id', () => {
    const twice = walk([season(1, [1, '2020-01-01', 5], [1, '2020-02-01', 5])]);
    expect(twice.find({ season: 1, episode: 1, episodeId: 5 }).at).toBe(0);
    expect(twice.find({ season: 1, episode: 1, episodeId: null }).at).toBe(0);
  });
});
