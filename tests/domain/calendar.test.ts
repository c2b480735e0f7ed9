import { describe, expect, it } from 'vitest';
import { readCalendar, type CalendarShow } from '../../lib/domain/calendar';
import type { ShowStatus } from '../../lib/domain/fact';
import { formatPair } from '../../lib/domain/show';
import { isSpoiler } from '../../lib/domain/spoilers';
import { layOut } from '../../lib/domain/walk';
import { show } from './notation';

const TODAY = '2026-03-01';

interface Case {
  readonly name?: string;
  readonly seasons: readonly string[];
  readonly specials?: boolean;
  readonly status?: ShowStatus;
  readonly dayOffset?: number;
  readonly announced?: number | null;
  readonly tmdb?: string;
}

function entry(showId: number, { seasons, ...more }: Case): CalendarShow {
  return {
    showId,
    name: more.name ?? `Show ${showId}`,
    status: more.status ?? 'watching',
    dayOffset: more.dayOffset ?? 0,
    steps: layOut(show(more.tmdb ?? 'Returning Series', ...seasons), more.specials ?? false).steps,
    announced: more.announced ?? null,
  };
}

/** `-1 S1 E2, S1 E3` is what came out on the day before today; `? S2 E1` has no date. */
function calendar(...cases: readonly Case[]): string[] {
  const { lately, coming, undated } = readCalendar(
    cases.map((one, i) => entry(i + 1, one)),
    TODAY,
  );
  const dayOf = (day: string) => (Date.parse(day) - Date.parse(TODAY)) / 86_400_000;
  return [
    ...[...lately, ...coming].flatMap(({ day, entries }) =>
      entries.map(({ pairs }) => `${dayOf(day)} ${pairs.map(formatPair).join(', ')}`),
    ),
    ...undated.map(({ season, episode }) =>
      episode === null ? `? season ${season}` : `? ${formatPair({ season, episode })}`,
    ),
  ];
}

describe('the calendar', () => {
  it.each<[string, Case, string[]]>([
    [
      'two weeks back, the newest first, and four weeks ahead',
      { seasons: ['S1 12@2026-02-08'] },
      ['0 S1 E4', '-7 S1 E3', '-14 S1 E2', '7 S1 E5', '14 S1 E6', '21 S1 E7', '28 S1 E8'],
    ],
    ['what comes much later: the first of it alone', { seasons: ['S1 3@2026-10-01'] }, ['214 S1 E1']],
    [
      'one today, the next one much later: both',
      { seasons: ['S1 1@2026-03-01 1@2026-10-01'] },
      ['0 S1 E1', '214 S1 E2'],
    ],
    ['what came out long ago: nothing', { seasons: ['S1 6@2020-01-01'] }, []],
    ['no date: the first of them', { seasons: ['S1 6@2020-01-01', 'S2 4?'] }, ['? S2 E1']],
    ['no date behind dated ones: not said', { seasons: ['S1 1@2026-03-03 4?'] }, ['2 S1 E1']],
    ['a date unknown, but a later one is out: it is out', { seasons: ['S1 1? 1@2020-01-01'] }, []],
    ['a season without episodes', { seasons: ['S1 6@2020-01-01'], announced: 2 }, ['? season 2']],
    [
      'announced episodes go before an empty season',
      { seasons: ['S1 6@2020-01-01', 'S2 1?'], announced: 3 },
      ['? S2 E1'],
    ],
    ['a day later here', { seasons: ['S1 2@2026-03-01'], dayOffset: 1 }, ['1 S1 E1', '8 S1 E2']],
    ['a day earlier here', { seasons: ['S1 1@2026-03-02'], dayOffset: -1 }, ['0 S1 E1']],
    ['no specials', { seasons: ['S0 1@2026-03-02', 'S1 1@2026-03-01'] }, ['0 S1 E1']],
    [
      'specials where they are chosen',
      { seasons: ['S0 1@2026-03-02', 'S1 1@2026-03-01'], specials: true },
      ['0 S1 E1', '1 S0 E1'],
    ],
    ['an ended show’s empty promise: nothing', { seasons: ['S1 2@2020-01-01', 'S2 3?'], tmdb: 'Ended' }, []],
    ['planned', { seasons: ['S1 1@2026-03-01'], status: 'planned' }, ['0 S1 E1']],
    ['on hold', { seasons: ['S1 1@2026-03-01', 'S2 1?'], status: 'onHold' }, []],
    ['dropped', { seasons: ['S1 1@2026-03-01'], status: 'dropped' }, []],
  ])('%s', (_, one, expected) => expect(calendar(one)).toEqual(expected));

  it('puts a whole season of one day into one entry, and shows of one day in order of their names', () => {
    const drop = { seasons: ['S1 1@2026-03-05', 'S2 1@2026-03-05'] };
    expect(calendar(drop, { seasons: ['S1 1@2026-03-05'] })).toEqual(['4 S1 E1, S2 E1', '4 S1 E1']);
  });

  it('goes by the day, then the name, then the id, whatever order the shows come in', () => {
    const shows = [
      entry(3, { name: 'Moose', seasons: ['S1 1@2026-03-05'] }),
      entry(2, { name: 'Moose', seasons: ['S1 1@2026-03-05'] }),
      entry(4, { name: 'Zebra', seasons: ['S1 1@2026-02-26'] }),
      entry(1, { name: 'Ibex', seasons: ['S1 1@2026-02-26'] }),
      entry(5, { name: 'Wolf', seasons: ['S1 1@2026-03-04'] }),
      entry(6, { name: 'Adder', seasons: ['S1 1@2026-02-27'] }),
    ];
    for (const order of [shows, shows.toReversed()]) {
      const { lately, coming } = readCalendar(order, TODAY);
      const days = [...lately, ...coming].map(({ day, entries }) => [
        day,
        ...entries.map((one) => one.showId),
      ]);
      expect(days).toEqual([
        ['2026-02-27', 6],
        ['2026-02-26', 1, 4],
        ['2026-03-04', 5],
        ['2026-03-05', 2, 3],
      ]);
    }
  });

  it('refuses what is no day', () => {
    expect(() => readCalendar([], '2026-02-30')).toThrow(new RangeError('not a day: 2026-02-30'));
  });
});

describe('what is hidden', () => {
  const one = { season: 2, episode: 3, everSeen: false };
  const next = { season: 2, episode: 3 };
  it.each([
    ['none', one, next, false],
    ['none', one, { season: 2, episode: 2 }, false],
    ['none', one, null, false],
    ['later', one, next, false],
    ['later', one, { season: 2, episode: 2 }, true],
    ['later', one, null, true],
    ['unseen', one, next, true],
    ['unseen', { ...one, everSeen: true }, next, false],
  ] as const)('%s, %o, up next %o: %s', (spoilers, it_, upNext, hidden) =>
    expect(isSpoiler(spoilers, it_, upNext)).toBe(hidden),
  );
});
