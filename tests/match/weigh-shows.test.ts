import { describe, expect, it } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import type { Decision } from '../../lib/match/match-job';
import { matchReport, type MatchPort, type ReportToMatch } from '../../lib/match/match-report';
import type { Loaded, TitleBinding } from '../../lib/match/match-types';
import type { Claim } from '../../lib/sites/reading';
import { BOUND, invent, inventedPort, type ShowPlan } from './invented';

type Options = Parameters<typeof inventedPort>[1];

const PLAN: ShowPlan = { id: 1, name: 'Quiet Lamp', year: 2019, seasons: [8, 8] };
const S2E3: Claim = { source: 'player', show: 'Quiet Lamp', label: 'S2:E3' };

function shows(...plans: Partial<ShowPlan>[]): Loaded[] {
  return plans.map((plan, at) => invent({ ...PLAN, id: at + 1, ...plan }));
}

/** What is decided, and which shows were looked into for it, in order. */
async function weigh(
  catalogue: readonly Loaded[],
  claim: Partial<Claim> = {},
  options: Options = {},
  more: Partial<ReportToMatch> & Pick<Partial<MatchPort<never>>, 'search' | 'order'> = {},
): Promise<{ decision: Decision; loads: number[] }> {
  const { search, order, ...rest } = more;
  const port = inventedPort(catalogue, options);
  const loads: number[] = [];
  const claims = [{ ...S2E3, ...claim }];
  const answer = await matchReport(
    { site: 'netflix', siteShowId: null, claims, language: 'en', ...rest },
    {
      ...port,
      ...(search === undefined ? {} : { search }),
      ...(order === undefined ? {} : { order }),
      load: (id) => {
        loads.push(id);
        return port.load(id);
      },
    },
  );
  if (!answer.ok) throw new Error('the invented port has no faults');
  return { decision: answer.value, loads };
}

function offered(decision: Decision): number[] {
  return decision.kind === 'ask' ? decision.candidates.map((one) => one.showId) : [];
}

/** `1 S2 E3`, or why it is asked. */
function told(decision: Decision): string {
  if (decision.kind === 'ask') return `${decision.why}: ${decision.parts.join()}`;
  return `${decision.loaded.show.id} ${decision.pairs.map((one) => `S${one.season} E${one.episode}`).join()}`;
}

describe('shows are looked into', () => {
  const namesakes = (count: number) => shows(...Array.from({ length: count }, () => ({})));

  it('of those found by a search five at most', async () => {
    expect((await weigh(namesakes(7))).loads).toEqual([1, 2, 3, 4, 5]);
  });

  it('of the library’s all', async () => {
    const { loads } = await weigh(namesakes(7), {}, { library: [1, 2, 3, 4, 5, 6, 7] });
    expect(loads).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('those first that the year, then those that the country speaks for', async () => {
    const years = shows(...Array.from({ length: 7 }, (_, at) => ({ year: 2001 + at })));
    expect((await weigh(years, { year: 2007 })).loads[0]).toBe(7);
    const countries = shows(
      ...Array.from({ length: 7 }, (_, at) => ({ countries: [at === 5 ? 'GB' : 'US'] })),
    );
    expect((await weigh(countries, { show: 'Quiet Lamp (UK)' })).loads[0]).toBe(6);
  });

  it('the one that is named exactly so before those with an article more', async () => {
    const article = Array.from({ length: 5 }, () => ({ name: 'The Quiet Lamp' }));
    expect((await weigh(shows(...article, {}))).loads).toEqual([6, 1, 2, 3, 4]);
  });

  it('of those that a search can only have found by a title that it does not show, two', async () => {
    const strangers = shows(
      {},
      ...['Loud Bell', 'Wet Sail', 'Dry Oar'].map((name) => ({ name, otherTitles: ['Quiet Lamp'] })),
    );
    expect((await weigh(strangers)).loads).toEqual([1, 2, 3]);
  });

  it('but none that merely bears the words in a longer name', async () => {
    const longer = shows(
      {},
      { name: 'Quiet Lamp of the North' },
      { originalName: 'The Old Quiet Lamp', name: 'Oar' },
    );
    expect((await weigh(longer)).loads).toEqual([1]);
    expect((await weigh(longer, { show: 'Quiet Lamp US' })).loads).toEqual([1]);
  });

  it('and three of them where nothing is named so', async () => {
    const longer = shows(
      ...['North', 'South', 'East', 'West'].map((name) => ({ name: `Quiet Lamp ${name}` })),
    );
    expect((await weigh(longer)).loads).toEqual([1, 2, 3]);
  });

  it('each once, in the library and by the search', async () => {
    expect((await weigh(shows({}), {}, { library: [1] })).loads).toEqual([1]);
  });

  it('one that TMDB lost once only, and it is not offered', async () => {
    const [one, two] = [invent(PLAN), invent({ ...PLAN, id: 2 })];
    const search = () => Promise.resolve(ok([one.show, two.show]));
    const { decision, loads } = await weigh([two], { label: 'S7:E1' }, {}, { search });
    expect(loads).toEqual([1, 2]);
    expect(offered(decision)).toEqual([2]);
  });

  it('and what keeps one from being looked into is passed on, not guessed over', async () => {
    const port: MatchPort<'offline'> = {
      ...inventedPort(shows({})),
      load: () => Promise.resolve(fault('offline')),
    };
    const report = { site: 'netflix', siteShowId: null, claims: [S2E3], language: 'en' };
    expect(await matchReport(report, port)).toEqual({ ok: false, code: 'offline' });
  });
});

describe('of two shows', () => {
  it('the one is meant that bears the name in another language, known once it was looked into', async () => {
    const { decision } = await weigh(shows({ name: 'Stille Lampe', otherTitles: ['Quiet Lamp'] }));
    expect(decision).toMatchObject({
      kind: 'matched',
      parts: ['otherTitleEqual', 'pairListed', 'episodeListed'],
    });
  });

  it('neither is meant where one bears the name and the other bears it in another language', async () => {
    const { decision } = await weigh(shows({}, { name: 'Stille Lampe', otherTitles: ['Quiet Lamp'] }));
    expect(decision).toMatchObject({ kind: 'ask', why: 'whichShow' });
    expect(offered(decision)).toEqual([1, 2]);
  });

  it.each<readonly [string, Partial<ShowPlan>[], Partial<Claim>, string]>([
    ['named exactly so, before one with the article', [{ name: 'The Quiet Lamp' }, {}], {}, '2 S2 E3'],
    [
      'named exactly so, before one without the year',
      [{}, { name: 'Quiet Lamp 2019' }],
      { show: 'Quiet Lamp 2019' },
      '2 S2 E3',
    ],
  ])('the one is meant that is %s', async (_, plans, claim, wanted) => {
    expect(told((await weigh(shows(...plans), claim)).decision)).toBe(wanted);
  });

  it('with an article more each, the one is meant that has the episode', async () => {
    const plans = [{ name: 'The Quiet Lamp' }, { name: 'A Quiet Lamp', status: 'Ended', seasons: [1] }];
    expect(told((await weigh(shows(...plans))).decision)).toBe('1 S2 E3');
  });

  it('that are as good, the one of the library stands first in the question', async () => {
    const { decision } = await weigh(shows({}, {}), {}, { library: [2] });
    expect(offered(decision)).toEqual([2, 1]);
    expect(decision.parts).toContain('inLibrary');
  });

  it('the better one stands first, whichever the search found first', async () => {
    const { decision } = await weigh(shows({ seasons: [1] }, {}));
    expect(offered(decision)).toEqual([2, 1]);
  });
});

describe('the season in a show’s title', () => {
  const three = [8, 8, 8].map((count, at) => ({
    season: at + 1,
    name: at === 1 ? 'Murky Waters' : at === 2 ? 'The Final Chapter' : 'Season 1',
    names: Array.from({ length: count }, (_, e) => `Lamps ${'abcdefgh'[e] ?? ''} ${'xyz'[at] ?? ''}`),
  }));
  const one = shows({ seasons: three });
  const bound: Options = { library: [1], binding: BOUND };

  it.each<readonly [string, string, string, string]>([
    ['numbers the episode', 'Quiet Lamp Season 2', 'Episode 3', '1 S2 E3'],
    ['agrees with the label', 'Quiet Lamp Season 2', 'S2:E3', '1 S2 E3'],
    [
      'differs from the label: either may be meant',
      'Quiet Lamp Season 2',
      'S1:E3',
      'whichEpisode: binding,notTold',
    ],
    ['is the last, and one says so', 'Quiet Lamp Final Season', 'Episode 3', '1 S3 E3'],
    ['is one with a name of its own', 'Murky Waters', 'Episode 3', '1 S2 E3'],
    ['has a name, and counts from 1 as a show of its own', 'Murky Waters', 'S1:E3', '1 S2 E3'],
    ['has a name, and the label agrees', 'Murky Waters', 'S2:E3', '1 S2 E3'],
    ['has a name, and the label means another', 'Murky Waters', 'S3:E3', 'whichEpisode: binding,notTold'],
    [
      'has a second part, which may count anew',
      'Quiet Lamp Season 2 Part 2',
      'Episode 3',
      'whichEpisode: binding,part',
    ],
    [
      'has a second part, but the label says the first',
      'Quiet Lamp Season 2 Part 2',
      'Season 2, Part 1, Episode 3',
      '1 S2 E3',
    ],
    [
      'has parts, and the label means another season',
      'Quiet Lamp Season 2 Part 2',
      'S1:E3',
      'whichEpisode: binding,notTold',
    ],
  ])('%s', async (_, show, label, wanted) => {
    expect(told((await weigh(one, { show, label }, bound)).decision)).toBe(wanted);
  });

  it.each<readonly [string, string[], string]>([
    [
      'two call themselves so',
      ['Season 1', 'Last Light', 'The Final Chapter'],
      'whichEpisode: binding,noSeason',
    ],
    ['none does', ['Season 1', 'Season 2', 'Season 3'], 'whichEpisode: binding,noSeason'],
  ])('is not told by "final" where %s', async (_, names, wanted) => {
    const seasons = three.map((season, at) => ({ ...season, name: names[at] ?? '' }));
    const { decision } = await weigh(
      shows({ seasons }),
      { show: 'Quiet Lamp Final Season', label: 'Episode 3' },
      bound,
    );
    expect(told(decision)).toBe(wanted);
  });

  it('is no special called the last', async () => {
    const seasons = [{ season: 0, name: 'The Last Specials', names: ['Fog'] }, ...three];
    const { decision } = await weigh(
      shows({ seasons }),
      { show: 'Quiet Lamp Final Season', label: 'Episode 3' },
      bound,
    );
    expect(told(decision)).toBe('1 S3 E3');
  });

  it.each<readonly [string, Partial<TitleBinding>, string]>([
    ['an offset', { offsets: [{ from: null, to: 3, add: 1 }] }, '1 S3 E4'],
    ['an offset of that season', { offsets: [{ from: 1, to: 3, add: 1 }] }, '1 S3 E4'],
  ])('says nothing where the user gave %s', async (_, more, wanted) => {
    const binding = { ...BOUND, ...more };
    const { decision } = await weigh(one, { show: 'Quiet Lamp Season 2', label: 'S1:E3' }, { binding });
    expect(told(decision)).toBe(wanted);
  });

  it('says nothing where the user chose an order', async () => {
    const groups = [
      { order: 1, episodes: [1, 2, 3].map((episode) => ({ season: 2, episode: episode + 4 })) },
    ];
    const binding = { ...BOUND, order: 'o' };
    const claim = { show: 'Quiet Lamp Season 2', label: 'S1:E3' };
    const order = () => Promise.resolve(ok({ groups }));
    const { decision } = await weigh(shows({}), claim, { binding }, { order });
    expect(told(decision)).toBe('1 S2 E7');
  });
});

describe('the length of the video', () => {
  it.each<readonly [string, number | undefined, string]>([
    ['of one episode', 45 * 60, '1 S2 E3'],
    ['of a clip', 5 * 60, 'whichEpisode: binding,tooShort'],
    ['of two', 90 * 60, 'whichEpisode: binding,twoEpisodes'],
    ['unknown', undefined, '1 S2 E3'],
    ['of nothing, which is unknown', 0, '1 S2 E3'],
    ['below nothing, which is unknown', -1, '1 S2 E3'],
  ])('%s', async (_, duration, wanted) => {
    const more = duration === undefined ? {} : { duration };
    expect(told((await weigh(shows({}), {}, { binding: BOUND }, more)).decision)).toBe(wanted);
  });
});
