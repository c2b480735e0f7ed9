import { describe, expect, test } from 'vitest';
import { addDays } from '../../lib/domain/day';
import type { Fact } from '../../lib/domain/fact';
import { NO_PREFERENCES } from '../../lib/domain/preferences';
import { deriveProgress } from '../../lib/domain/progress';
import type { ShowList } from '../../lib/domain/progress';
import { groupTonight, isTie } from '../../lib/domain/tonight';
import type { TonightEntry, TonightGroups, TonightInput } from '../../lib/domain/tonight';
import { instant } from '../../lib/domain/when';
import { ended, log, show } from './notation';

/** A Sunday, at nine in the evening in a place one hour east of UTC. Logs begin on 2026-02-01. */
const SUNDAY: TonightInput = { now: Date.parse('2026-03-01T20:00:00Z'), offset: 60 };
const today = '2026-03-01';
const [SUN, MON, THU] = [0, 1, 4];

interface Options {
  readonly show?: ShowList;
  readonly nights?: readonly number[];
  readonly slot?: number;
  readonly dayOffset?: number;
  readonly minutesLeft?: number | null;
  readonly providers?: readonly number[] | null;
  readonly facts?: readonly Fact[];
}

let lastId = 0;

function entry(name: string, acts: string[], options: Options = {}): TonightEntry {
  const { show: list = ended(), nights = [], slot = null, dayOffset = 0, facts = log(...acts) } = options;
  return {
    showId: ++lastId,
    name,
    row: deriveProgress({ show: list, facts, preferences: NO_PREFERENCES }),
    preferences: { nights, slot, dayOffset },
    minutesLeft: options.minutesLeft ?? null,
    providers: options.providers ?? null,
  };
}

/** `{ tonight: ['Name', …], … }` */
function names({ groups }: TonightGroups): Record<string, string[]> {
  return Object.fromEntries(groups.map(({ group, items }) => [group, items.map((item) => item.entry.name)]));
}

const at = (time: string, offset = 60): TonightInput => ({ now: Date.parse(time), offset });
const groupOf = (item: TonightEntry, input = SUNDAY) => Object.keys(names(groupTonight([item], input)))[0];

/** One play, finished at this time on a wall clock with this offset. */
function playedAt(time: string, offset = 60): Fact[] {
  return log('S1E1').map((fact) =>
    fact.kind === 'play'
      ? { ...fact, recordedAt: Date.parse(time), when: instant(Date.parse(time), offset) }
      : fact,
  );
}

const weekly = (first: string) => show('Returning Series', `S1 10@${first}`);
const airsToday = weekly(addDays(today, -7));

describe('a show stands in the first group that fits', () => {
  test.each<[string, string | undefined, string[], Options?]>([
    ['one of its nights is this evening', 'tonight', ['S1E1'], { nights: [SUN] }],
    ['even one never begun', 'tonight', ['add'], { nights: [SUN] }],
    ['its night, but nothing has aired', 'waiting', ['S1E1-2'], { nights: [SUN], show: airsToday }],
    ['on other evenings a begun one waits', 'waiting', ['S1E1'], { nights: [MON, THU] }],
    ['even when a new one aired today', 'waiting', ['S1E1'], { nights: [MON], show: airsToday }],
    ['up next aired today', 'newToday', ['S1E1'], { show: airsToday }],
    ['planned, and aired today', 'newToday', ['add', 'plan'], { show: weekly(today) }],
    [
      'aired today by its own offset',
      'newToday',
      ['S1E1'],
      { show: weekly(addDays(today, -8)), dayOffset: 1 },
    ],
    ['not out here yet', 'waiting', ['S1E1'], { show: airsToday, dayOffset: 1 }],
    ['in the middle of it', 'continue', ['S1E1']],
    ['added weeks ago and never played', 'startSomething', ['add']],
    ['one not begun does not wait for its night', 'continue', ['+600h add'], { nights: [MON] }],
    ['added within seven evenings', 'continue', ['+600h add']],
    ['planned', 'startSomething', ['+600h add', '+1h plan']],
    ['jumped to', 'continue', ['add', 'jump S2E1']],
    ['an import without dates is no activity', 'notForAWhile', ['on ? S1E1-3']],
    ['caught up', 'waiting', ['S1E1-2'], { show: show('Returning Series', 'S1 2@2020-01-01') }],
    ['a premiere to come', 'waiting', ['add'], { show: weekly('2026-05-01') }],
    ['finished', undefined, ['S1E1-2'], { show: show('Ended', 'S1 2@2020-01-01') }],
    ['on hold', undefined, ['S1E1', 'hold']],
    ['on hold until tomorrow', undefined, ['S1E1', 'hold 2026-03-02']],
    ['back today', 'continue', ['S1E1', 'hold 2026-03-01']],
    ['on hold until a new season, which has not begun', undefined, ['S1E1', 'hold newSeason']],
    [
      'the new season has begun',
      'newToday',
      ['S1E1-2', 'hold newSeason'],
      { show: show('Returning Series', 'S1 2@2020-01-01', 'S2 3@2026-03-01') },
    ],
    ['dropped', undefined, ['S1E1', 'drop']],
    ['removed', undefined, ['S1E1', 'remove']],
  ])('%s', (_, group, acts, options) => {
    expect(groupOf(entry('Any', acts, options))).toBe(group);
  });
});

describe('watched this evening', () => {
  const nights = [SUN];
  test('its night is done', () => {
    const item = entry('Any', [], { nights, facts: playedAt('2026-03-01T19:00:00Z') });
    expect(groupOf(item)).toBe('continue');
  });

  test('last night does not count', () => {
    const item = entry('Any', [], { nights, facts: playedAt('2026-03-01T02:30:00Z') });
    expect(groupOf(item)).toBe('tonight');
  });

  test('after midnight it is still this evening', () => {
    const item = entry('Any', [], { nights, facts: playedAt('2026-03-01T22:00:00Z') });
    expect(groupOf(item, at('2026-03-02T02:00:00Z'))).toBe('continue');
    expect(groupOf(item, at('2026-03-02T20:00:00Z'))).toBe('waiting');
  });

  test('an evening is the one on the wall clock where it was watched', () => {
    const facts = playedAt('2026-03-01T03:30:00Z', -300);
    expect(groupOf(entry('Any', [], { nights, facts }))).toBe('tonight');
    const tokyo = playedAt('2026-03-01T13:00:00Z', 540);
    expect(groupOf(entry('Any', [], { nights, facts: tokyo }))).toBe('continue');
  });

  test('a missed one marked as watched is not watching it now', () => {
    const facts = log('S1E1', 'S1E3', '+647h gap S1E2');
    const input = at('2026-03-01T20:00:00Z');
    expect(groupOf(entry('Any', [], { nights, facts }), input)).toBe('tonight');
  });

  test('the nights clocks change are evenings like all others', () => {
    const spring = entry('Any', [], { nights: [6], facts: playedAt('2026-03-28T22:30:00Z') });
    expect(groupOf(spring, at('2026-03-29T01:30:00Z', 120))).toBe('continue');
    const autumn = entry('Any', [], { nights: [6], facts: playedAt('2026-10-24T21:00:00Z', 120) });
    expect(groupOf(autumn, at('2026-10-25T02:30:00Z', 60))).toBe('continue');
  });
});

test('a play of a day counts for that evening, however far from UTC', () => {
  const facts = log('+700h on 2026-03-01 S1E1');
  expect(groupOf(entry('Any', [], { nights: [MON], facts }), at('2026-03-02T10:00:00Z', 600))).toBe(
    'tonight',
  );
});

test('a play of a day to come counts for when it was told', () => {
  const item = entry('Any', ['on 2031-05-05 S1E1']);
  expect(groupOf(item, at('2026-04-02T20:00:00Z'))).toBe('continue');
  expect(groupOf(item, at('2026-04-06T20:00:00Z'))).toBe('notForAWhile');
});

describe('adding', () => {
  const added = (day: string, batch: string | null = null) => {
    const facts = log('add').map((fact) => ({ ...fact, batch, recordedAt: Date.parse(`${day}T20:00:00Z`) }));
    return entry('Any', [], { facts });
  };
  test('is over after seven evenings', () => {
    expect(groupOf(added(addDays(today, -7)))).toBe('continue');
    expect(groupOf(added(addDays(today, -8)))).toBe('startSomething');
  });

  test('by an import is none', () => {
    expect(groupOf(added(today, 'import'))).toBe('startSomething');
  });
});

describe('around midnight', () => {
  test('aired flips at local midnight, and both days are today until the evening ends', () => {
    const [sunday, monday] = ['2026-03-01', '2026-03-02'].map((day) =>
      entry(day, ['S1E1'], { show: weekly(addDays(day, -7)) }),
    );
    if (sunday === undefined || monday === undefined) throw new Error('two shows');
    expect(groupOf(monday, at('2026-03-01T22:59:00Z'))).toBe('waiting');
    expect(groupOf(monday, at('2026-03-01T23:01:00Z'))).toBe('newToday');
    expect(groupOf(sunday, at('2026-03-02T02:59:00Z'))).toBe('newToday');
    expect(groupOf(sunday, at('2026-03-02T03:00:00Z'))).toBe('continue');
  });
});

describe('dormant after 60 evenings', () => {
  const played = (day: string) => entry('Any', [], { facts: playedAt(`${day}T20:00:00Z`) });
  test('60 is not over 60', () => {
    expect(groupOf(played(addDays(today, -60)))).toBe('continue');
    expect(groupOf(played(addDays(today, -61)))).toBe('notForAWhile');
  });

  test('a new season wakes it', () => {
    const list = show('Returning Series', 'S1 1@2020-01-01', 'S2 3@2026-02-20');
    const facts = playedAt('2025-01-01T20:00:00Z');
    expect(groupOf(entry('Any', [], { show: list, facts }))).toBe('continue');
  });
});

describe('order', () => {
  test('tonight by slot, without one last, then by name', () => {
    const nights = [SUN];
    const items = [
      entry('Zebra', ['S1E1'], { nights }),
      entry('apple', ['S1E1'], { nights }),
      entry('Second', ['S1E1'], { nights, slot: 2 }),
      entry('First', ['S1E1'], { nights, slot: 1 }),
    ];
    expect(names(groupTonight(items, SUNDAY))).toEqual({ tonight: ['First', 'Second', 'apple', 'Zebra'] });
  });

  test('continue by last activity, newest first', () => {
    const items = [
      entry('Older', ['S1E1']),
      entry('Newest', ['S1E1-9'], { show: show('Ended', 'S1 20@2020-01-01') }),
      entry('Jumped', ['S1E1-2', 'jump S2E1']),
    ];
    expect(names(groupTonight(items, SUNDAY))).toEqual({ continue: ['Newest', 'Jumped', 'Older'] });
  });

  test('waiting by date or next night, undated last', () => {
    const items = [
      entry('Caught up', ['S1E1'], { show: show('Returning Series', 'S1 1@2020-01-01') }),
      entry('Friday', ['S1E1'], { show: show('Returning Series', 'S1 1@2020-01-01 1@2026-03-06') }),
      entry('Thursday night', ['S1E1'], { nights: [THU] }),
      entry('Tomorrow', ['S1E1'], { show: show('Returning Series', 'S1 1@2020-01-01 1@2026-03-02') }),
    ];
    const list = groupTonight(items, SUNDAY);
    expect(names(list)).toEqual({ waiting: ['Tomorrow', 'Thursday night', 'Friday', 'Caught up'] });
    expect(list.groups[0]?.items.map((item) => item.due)).toEqual([
      '2026-03-02',
      '2026-03-05',
      '2026-03-06',
      null,
    ]);
  });

  test('what is not waited for has no day on which it is due', () => {
    const list = groupTonight([entry('Now', ['S1E1']), entry('Begun', ['add'])], SUNDAY);
    expect(list.groups.flatMap(({ items }) => items.map(({ due }) => due))).toEqual([null, null]);
  });

  test('waiting ones without a date by name', () => {
    const caughtUp = { show: show('Returning Series', 'S1 1@2020-01-01') };
    const items = ['Zebra', 'apple', 'Moose'].map((name) => entry(name, ['S1E1'], caughtUp));
    expect(names(groupTonight(items, SUNDAY))).toEqual({ waiting: ['apple', 'Moose', 'Zebra'] });
  });

  test('not begun, by when they were added, whatever has come out since', () => {
    const items = [
      entry('Came out later', ['add', 'plan'], { show: weekly('2026-02-20') }),
      entry('Added later', ['+48h add', 'plan'], { show: weekly('2020-01-01') }),
    ];
    expect(names(groupTonight(items, SUNDAY))).toEqual({
      startSomething: ['Added later', 'Came out later'],
    });
  });

  test('begun, by what was done or came out last', () => {
    const back = show('Returning Series', 'S1 1@2020-01-01', 'S2 3@2026-02-20');
    const items = [
      entry('Watched before', ['S1E1-3']),
      entry('Came out', ['S1E1'], { show: back }),
      entry('Watched after', ['+600h S1E1']),
    ];
    expect(names(groupTonight(items, SUNDAY))).toEqual({
      continue: ['Watched after', 'Came out', 'Watched before'],
    });
  });

  test('the last tie is the id, whatever order they come in', () => {
    const twins = [entry('Same', ['S1E1']), entry('Same', ['S1E1'])];
    const ids = (list: TonightEntry[]) =>
      groupTonight(list, SUNDAY).groups.flatMap(({ items }) => items.map((item) => item.entry.showId));
    expect(ids(twins)).toEqual(ids(twins.toReversed()));
  });
});

describe('filters, binge and the count', () => {
  const items = [
    entry('Short', ['S1E1'], { minutesLeft: 20, providers: [8] }),
    entry('Long', ['S1E1'], { minutesLeft: 60, providers: [9, 337] }),
    entry('Unknown', ['S1E1']),
    entry('Nowhere', ['S1E1'], { providers: [] }),
    entry('Later', ['S1E1'], { nights: [MON], minutesLeft: 90, providers: [1] }),
  ];

  test('"I have 30 minutes": unknown stays, the hidden are counted', () => {
    const list = groupTonight(items, { ...SUNDAY, filters: { minutes: 30 } });
    expect(names(list)['continue']?.toSorted()).toEqual(['Nowhere', 'Short', 'Unknown']);
    expect(list.hidden).toBe(1);
  });

  test('"I have 20 minutes" is enough for 20', () => {
    const list = groupTonight(items, { ...SUNDAY, filters: { minutes: 20 } });
    expect(names(list)['continue']).toContain('Short');
  });

  test('"my services"', () => {
    const list = groupTonight(items, { ...SUNDAY, filters: { services: [337] } });
    expect(names(list)['continue']?.toSorted()).toEqual(['Long', 'Unknown']);
    expect(names(list)['waiting']).toEqual(['Later']);
    expect(list.hidden).toBe(2);
  });

  test('binge lifts the waiting for nights', () => {
    expect(names(groupTonight(items, { ...SUNDAY, binge: true }))['continue']).toContain('Later');
  });

  test('counted are the first two groups', () => {
    const counted = [
      entry('Night', ['S1E1'], { nights: [SUN] }),
      entry('New', ['S1E1'], { show: airsToday }),
      ...items,
    ];
    expect(groupTonight(counted, SUNDAY).count).toBe(2);
  });
});

describe('two that stand where they do because of their names', () => {
  const items = (group: string, ...entries: TonightEntry[]) =>
    groupTonight(entries, SUNDAY).groups.find((one) => one.group === group)?.items ?? [];
  const planned = (name: string, slot?: number) =>
    entry(name, ['S1E1'], { nights: [SUN], ...(slot === undefined ? {} : { slot }) });

  test.each([
    ['are those of one slot', 1, 1, true],
    ['are not those of two', 1, 2, false],
    ['are not one with a slot and one without', 1, undefined, false],
    ['are those without', undefined, undefined, true],
  ])('%s', (_, a, b, tie) => {
    const [one, other] = items('tonight', planned('A', a), planned('B', b));
    if (one === undefined || other === undefined) throw new Error('both are planned for tonight');
    expect([isTie('tonight', one, other), isTie('tonight', other, one)]).toEqual([tie, tie]);
  });
});
