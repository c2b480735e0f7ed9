import { describe, expect, it } from 'vitest';
import type { Decision } from '../../lib/match/match-job';
import { matchReport, type ReportToMatch } from '../../lib/match/match-report';
import type { Loaded } from '../../lib/match/match-types';
import type { Claim } from '../../lib/sites/reading';
import { BOUND, invent, inventedPort, type ShowPlan } from './invented';

type Options = Parameters<typeof inventedPort>[1];

const NAMES = ['Ebb', 'Salt Road', 'Vermilion'];
const PLAN: ShowPlan = { id: 1, name: 'Quiet Lamp', year: 2019, seasons: [8, { season: 2, names: NAMES }] };
const LAMP = invent(PLAN);

const S2E3: Claim = { source: 'player', show: 'Quiet Lamp', label: 'S2:E3' };

async function decide(
  claims: readonly Claim[],
  catalogue: readonly Loaded[] = [LAMP],
  options: Options = {},
  more: Partial<ReportToMatch> = {},
): Promise<Decision> {
  const report = { site: 'netflix', siteShowId: null, claims, language: 'en', ...more };
  const answer = await matchReport(report, inventedPort(catalogue, options));
  if (!answer.ok) throw new Error('the invented port has no faults');
  return answer.value;
}

/** The episodes in words, or what is asked: `S2 E3`, `oneSource?`. */
function told(decision: Decision): string {
  return decision.kind === 'ask'
    ? `${decision.parts.at(-1) ?? ''}?`
    : decision.pairs.map(({ season, episode }) => `S${season} E${episode}`).join();
}

describe('an episode is believed', () => {
  const page: Claim = { ...S2E3, source: 'jsonld' };
  const by = (...claims: Claim[]) => claims;

  it.each<readonly [string, 'A' | 'B' | 'C' | 'D', Claim[], string]>([
    ['of a well known site by one source', 'A', by(S2E3), 'S2 E3'],
    ['of a known site by one source', 'B', by(S2E3), 'S2 E3'],
    ['of a hardly known site not by one source', 'C', by(S2E3), 'oneSource?'],
    ['of an unknown site not by one source', 'D', by(S2E3), 'oneSource?'],
    ['not by one that is there twice', 'C', by(S2E3, S2E3), 'oneSource?'],
    ['of a hardly known site by two', 'C', by(S2E3, page), 'S2 E3'],
    ['of an unknown site by two', 'D', by(S2E3, page), 'S2 E3'],
  ])('%s', async (_, confidence, claims, wanted) => {
    const traits = { confidence, absolute: false };
    expect(told(await decide(claims, [LAMP], {}, { traits }))).toBe(wanted);
  });

  it('of a site that nobody listed only by two sources', async () => {
    const site = 'nowhere.example';
    expect(told(await decide([S2E3], [LAMP], {}, { site }))).toBe('oneSource?');
    expect(told(await decide([S2E3, page], [LAMP], {}, { site }))).toBe('S2 E3');
  });

  it.each<readonly [string, string, boolean, string]>([
    ['a season that is not listed', 'S9:E3 Vermilion', false, 'oneSource?'],
    ['a number that is not listed', 'S2:E9 Vermilion', false, 'oneSource?'],
    ['a number counted through, which is another episode', 'S1:E3 Vermilion', true, 'oneSource?'],
    ['no number at all', 'Vermilion', false, 'S2 E3'],
    ['a number without a season', 'E3: Vermilion', false, 'S2 E3'],
    ['a season without a number', 'Season 2: Vermilion', false, 'S2 E3'],
    ['the number within the season', 'S2:E3 Vermilion', true, 'S2 E3'],
    ['the same numbers', 'S2:E3 Vermilion', false, 'S2 E3'],
  ])('of two sources by its title where they say %s', async (_, label, absolute, wanted) => {
    const claims = by(
      { source: 'player', show: 'Quiet Lamp', label },
      { source: 'jsonld', show: 'Quiet Lamp', label },
    );
    const traits = { confidence: 'C', absolute } as const;
    expect(told(await decide(claims, [LAMP], {}, { traits }))).toBe(wanted);
  });
});

describe('what a binding says goes before the page’s own numbers', () => {
  const offsets = [{ from: 9, to: 2, add: 2 }];
  const claim: Claim = { ...S2E3, label: 'S9:E1' };
  const page: Claim = { ...claim, source: 'jsonld' };
  const traits = { confidence: 'C', absolute: false } as const;

  it('and where two sources agree on those, the episode is believed', async () => {
    const options = { binding: { ...BOUND, offsets } };
    expect(told(await decide([claim, page], [LAMP], options, { traits }))).toBe('S2 E3');
    expect(told(await decide([claim], [LAMP], options, { traits }))).toBe('oneSource?');
  });
});

describe('a title that every show has', () => {
  const pilot = invent({ ...PLAN, seasons: [{ season: 1, names: ['Pilot', 'Salt Road'] }] });

  it.each<readonly [string, string, object]>([
    [
      'is said to be one, where it agrees',
      'S1:E1 Pilot',
      { kind: 'matched', parts: ['binding', 'pairListed', 'episodeTitleEqual', 'titleCommon'] },
    ],
    ['is no matter where it is asked', 'S7:E7 Aftermath', { kind: 'ask', parts: ['binding', 'notListed'] }],
    [
      'is no matter where another one tells it',
      'S1:E2 Salt Road',
      { kind: 'matched', parts: ['binding', 'pairListed', 'episodeTitleEqual'] },
    ],
  ])('%s', async (_, label, wanted) => {
    const claim: Claim = { source: 'player', show: 'Quiet Lamp', label };
    expect(await decide([claim], [pilot], { binding: BOUND })).toMatchObject(wanted);
  });
});

describe('the question', () => {
  it('names the episode that one source alone told', async () => {
    const traits = { confidence: 'D', absolute: false } as const;
    const parts = ['binding', 'pairListed'];
    expect(await decide([S2E3], [LAMP], { binding: BOUND }, { traits })).toEqual({
      kind: 'ask',
      why: 'whichEpisode',
      candidates: [
        {
          showId: 1,
          name: 'Quiet Lamp',
          year: 2019,
          poster: null,
          pair: { season: 2, episode: 3 },
          episodeTitle: 'Vermilion',
          reasons: parts,
        },
      ],
      parts: [...parts, 'oneSource'],
    });
  });

  it('offers at least the show where nothing tells the episode', async () => {
    const claim: Claim = { source: 'player', show: 'Quiet Lamp' };
    expect(await decide([claim], [LAMP], { binding: BOUND })).toMatchObject({
      why: 'whichEpisode',
      candidates: [{ showId: 1, pair: null, episodeTitle: null, reasons: ['binding'] }],
      parts: ['binding', 'notTold'],
    });
  });

  it('shows each namesake with its own year, picture and episode', async () => {
    const [undated, nameless] = [
      invent(PLAN),
      invent({ ...PLAN, id: 2, year: 2004, seasons: [8, { season: 2, names: ['', '', ''] }] }),
    ];
    const catalogue = [
      { ...undated, show: { ...undated.show, firstAirDate: null, poster: '/lamp.jpg' } },
      nameless,
    ];
    const decision = await decide([S2E3], catalogue);
    expect(decision).toMatchObject({ kind: 'ask', why: 'whichShow' });
    const pair = { season: 2, episode: 3 };
    expect(decision.kind === 'ask' && decision.candidates).toMatchObject([
      { showId: 1, year: null, poster: '/lamp.jpg', pair, episodeTitle: 'Vermilion' },
      { showId: 2, year: 2004, poster: null, pair, episodeTitle: null },
    ]);
  });

  it('shows what a namesake would be asked about first, where it has no such episode', async () => {
    const other = invent({
      ...PLAN,
      id: 2,
      year: 2004,
      seasons: [{ season: 7, names: ['Home', 'Vermilion'] }],
    });
    const short = invent({ ...PLAN, id: 3, year: 2001, seasons: [2] });
    const decision = await decide([{ ...S2E3, label: 'Episode 2' }], [LAMP, other, short]);
    expect(decision.kind === 'ask' && decision.candidates.map((one) => [one.showId, one.pair])).toEqual([
      [2, { season: 7, episode: 2 }],
      [3, { season: 1, episode: 2 }],
      [1, { season: 1, episode: 2 }],
    ]);
  });

  it('offers eight of many, those without an episode that were not looked into', async () => {
    const many = Array.from({ length: 9 }, (_, at) => invent({ ...PLAN, id: at + 1 }));
    const decision = await decide([S2E3], many);
    const offered = decision.kind === 'ask' ? decision.candidates : [];
    const pair = { season: 2, episode: 3 };
    expect(offered.map((one) => one.pair)).toEqual([pair, pair, pair, pair, pair, null, null, null]);
    expect(offered.map((one) => one.showId)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
