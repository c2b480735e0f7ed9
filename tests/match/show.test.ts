import { describe, expect, it } from 'vitest';
import { matchReport } from '../../lib/match/match-report';
import type { Loaded } from '../../lib/match/match-types';
import type { Claim } from '../../lib/sites/reading';
import { invent, inventedPort, type ShowPlan } from './invented';

const LAMP: ShowPlan = { id: 1, name: 'Quiet Lamp', year: 2019, seasons: [8, 8] };

function shows(...plans: Partial<ShowPlan>[]): Loaded[] {
  return plans.map((plan, at) => invent({ ...LAMP, id: at + 1, ...plan }));
}

async function which(catalogue: readonly Loaded[], claim: Partial<Claim>): Promise<string> {
  const claims: Claim[] = [{ source: 'player', label: 'S2:E3', ...claim }];
  const answer = await matchReport(
    { site: 'netflix', siteShowId: null, claims, language: 'en' },
    inventedPort(catalogue),
  );
  if (!answer.ok) throw new Error('the port has no faults');
  if (answer.value.kind === 'matched') return String(answer.value.loaded.show.id);
  return `ask ${answer.value.candidates.map((one) => one.showId).join()}`;
}

describe('which show', () => {
  it.each<readonly [string, Loaded[], Partial<Claim>, string]>([
    ['the only one so named', shows({}), { show: 'Quiet Lamp' }, '1'],
    ['the only one, the pair not listed', shows({ seasons: [8] }), { show: 'Quiet Lamp' }, 'ask 1'],
    ['the only one, of another year', shows({}), { show: 'Quiet Lamp (1994)' }, 'ask 1'],
    ['the only one, of the year before', shows({}), { show: 'Quiet Lamp (2018)' }, 'ask 1'],
    [
      'the only one, of the year before, by its episode’s title',
      shows({ seasons: [{ season: 2, names: ['Ebb', 'Fog', 'Vermilion'] }] }),
      { show: 'Quiet Lamp (2018)', title: 'Vermilion' },
      '1',
    ],
    [
      'the only one, of another year, by its episode’s title',
      shows({ seasons: [{ season: 2, names: ['Ebb', 'Fog', 'Vermilion'] }] }),
      { show: 'Quiet Lamp (1994)', title: 'Vermilion' },
      'ask 1',
    ],
    ['the country behind the name', shows({ countries: ['GB'] }, {}), { show: 'Quiet Lamp US' }, '2'],
    [
      'beside a running namesake that has not got so far',
      shows({}, { seasons: [1] }),
      { show: 'Quiet Lamp' },
      'ask 1,2',
    ],
    [
      'beside an ended namesake that never got so far',
      shows({}, { seasons: [1], status: 'Ended' }),
      { show: 'Quiet Lamp' },
      '1',
    ],
    ['the only one, of another country', shows({}), { show: 'Quiet Lamp (UK)' }, 'ask 1'],
    ['a namesake without a year', shows({}, { year: 2004 }), { show: 'Quiet Lamp' }, 'ask 1,2'],
    ['the year among namesakes', shows({}, { year: 2004 }), { show: 'Quiet Lamp', year: 2004 }, '2'],
    ['the year where the other has none', shows({}, { year: 2004 }), { show: 'Quiet Lamp 2004' }, '2'],
    [
      'the exact name before one with an article',
      shows({}, { name: 'The Quiet Lamp' }),
      { show: 'Quiet Lamp' },
      '1',
    ],
    ['and the other way round', shows({}, { name: 'The Quiet Lamp' }), { show: 'The Quiet Lamp' }, '2'],
    ['an article more, without a rival', shows({ name: 'The Quiet Lamp' }), { show: 'Quiet Lamp' }, '1'],
    [
      'a show whose name is a season of another',
      shows({}, { name: 'Quiet Lamp II', seasons: [8, 8] }),
      { show: 'Quiet Lamp II' },
      '2',
    ],
    ['a bare number behind a name', shows({}), { show: 'Quiet Lamp 2', label: 'Episode 3' }, 'ask 1'],
    ['a season behind a name', shows({}), { show: 'Quiet Lamp Season 2', label: 'Episode 3' }, '1'],
    [
      'a season that contradicts the label’s',
      shows({}),
      { show: 'Quiet Lamp 2nd Season', label: 'S1:E3' },
      'ask 1',
    ],
    ['part of a name', shows({ name: 'Quiet Lamp of the North' }), { show: 'Quiet Lamp' }, 'ask 1'],
    ['a name that nobody bears', shows({}), { show: 'Loud Bell' }, 'ask '],
    ['no name at all', shows({}), {}, 'ask '],
    [
      'names that differ in accents alone',
      shows({}, { name: 'Quiet Lämp', year: 2004 }),
      { show: 'Quiet Lamp' },
      'ask 1,2',
    ],
  ])('%s', async (_, catalogue, claim, wanted) => {
    expect(await which(catalogue, claim)).toBe(wanted);
  });

  it('believes a year against a namesake of which none is known', async () => {
    const [one, other] = shows({}, {});
    const undated = [one, other].flatMap((each, at) =>
      each === undefined ? [] : [at === 0 ? each : { ...each, show: { ...each.show, firstAirDate: null } }],
    );
    expect(await which(undated, { show: 'Quiet Lamp', year: 2019 })).toBe('1');
    expect(await which(undated, { show: 'Quiet Lamp' })).toBe('ask 1,2');
  });

  it('does not tell namesakes apart by a title that every show has', async () => {
    const season = (name: string) => [{ season: 1, names: ['Lamps', name] }];
    const catalogue = shows({ seasons: season('Homecoming') }, { year: 2004, seasons: season('Episode 2') });
    expect(await which(catalogue, { show: 'Quiet Lamp', label: 'S1:E2 Homecoming' })).toBe('ask 1,2');
    const telling = shows({ seasons: season('Vermilion') }, { year: 2004, seasons: season('Episode 2') });
    expect(await which(telling, { show: 'Quiet Lamp', label: 'S1:E2 Vermilion' })).toBe('1');
  });

  it('asks where more share the name than can be looked into', async () => {
    const many = shows(
      ...Array.from({ length: 9 }, (_, at) => ({
        year: 1990 + at,
        status: 'Ended',
        seasons: at === 8 ? [8, 8] : [1],
      })),
    );
    expect(await which(many, { show: 'Quiet Lamp' })).toMatch(/^ask/);
    expect(await which(many, { show: 'Quiet Lamp', year: 1998 })).toBe('9');
  });
});
