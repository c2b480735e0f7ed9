import { describe, expect, it } from 'vitest';
import { readChoice, statusOn, wakeDay, type Choice } from '../../lib/domain/choice';
import type { Fact, ShowStatus } from '../../lib/domain/fact';
import { readLog } from '../../lib/domain/log';
import { NO_PREFERENCES } from '../../lib/domain/preferences';
import { deriveProgress } from '../../lib/domain/progress';
import { ended, show } from './notation';

const SINCE = Date.parse('2026-02-01T20:00:00Z');
const set = (status: ShowStatus, until: string | null = null, at = SINCE): Fact => ({
  kind: 'status',
  id: `${status} ${at}`,
  profileId: 'default',
  showId: 1,
  op: 'op',
  batch: null,
  device: 'here',
  recordedAt: at,
  status,
  until,
});
const read = (facts: Fact[], acts: number[] = [], list = ended()) => readChoice(readLog(facts), acts, list);

describe('what was chosen for a show', () => {
  it('is nothing until something is', () => {
    expect(read([], [SINCE])).toEqual({ choice: null, ended: null });
  });

  it('is the last choice', () => {
    expect(read([set('dropped'), set('planned', null, SINCE + 1)]).choice?.status).toBe('planned');
  });

  it('ends with what is watched after it, the first of that', () => {
    expect(read([set('dropped')], [SINCE + 9, SINCE + 5, SINCE - 1])).toEqual({
      choice: null,
      ended: { status: 'dropped', at: SINCE + 5 },
    });
    expect(read([set('dropped')], [SINCE, SINCE - 1])).toMatchObject({
      choice: { status: 'dropped' },
      ended: null,
    });
  });

  it('to watch it ends with nothing', () => {
    expect(read([set('watching')], [SINCE + 5])).toMatchObject({
      choice: { status: 'watching' },
      ended: null,
    });
  });

  it.each<[string, ReturnType<typeof show>, string | null]>([
    ['none', ended(), null],
    ['one that began before', show('Returning Series', 'S1 6@2026-01-30'), null],
    ['one that begins that very day', show('Returning Series', 'S1 6@2026-02-01'), null],
    ['one that begins the day after', show('Returning Series', 'S1 6@2026-02-02'), '2026-02-02'],
    ['specials', show('Returning Series', 'S0 6@2026-03-01'), null],
    ['undated ones', show('Returning Series', 'S2 6?'), null],
    [
      'by its first date, wherever it is listed',
      show('Returning Series', 'S2 1@2026-03-08 1@2026-03-01'),
      '2026-03-01',
    ],
    ['the first of two', show('Returning Series', 'S3 6@2027-03-01', 'S2 6@2026-03-01'), '2026-03-01'],
  ])('until a new season: %s', (_, list, seasonOn) => {
    expect(read([set('onHold', 'newSeason')], [], list).choice?.seasonOn).toBe(seasonOn);
    expect(read([set('onHold', '2026-12-01')], [], list).choice?.seasonOn).toBeNull();
  });
});

describe('until a new season, chosen when UTC has another day', () => {
  const on = (day: string) => ({ ...set('onHold', 'newSeason'), day });

  it.each([
    ['in America, the evening before it begins', '2026-01-31', '2026-02-01', '2026-02-01'],
    ['in Asia, the morning on which it began', '2026-02-02', '2026-02-02', null],
  ])('%s', (_, day, premiere, seasonOn) => {
    const list = show('Returning Series', `S2 6@${premiere}`);
    expect(read([on(day)], [], list).choice?.seasonOn).toBe(seasonOn);
  });
});

describe('until a new season, of a show that comes out here on another day', () => {
  it.each([
    ['it begins there today, here tomorrow', 1, '2026-02-01', '2026-02-01'],
    ['it began there yesterday, here today', 1, '2026-01-31', null],
    ['it begins there tomorrow, here today', -1, '2026-02-02', null],
  ])('%s', (_, dayOffset, premiere, seasonOn) => {
    const list = show('Returning Series', `S2 6@${premiere}`);
    const row = deriveProgress({
      show: list,
      facts: [set('onHold', 'newSeason')],
      preferences: { ...NO_PREFERENCES, dayOffset },
    });
    expect(row.choice?.seasonOn).toBe(seasonOn);
  });
});

describe('on a day', () => {
  const held = (until: string | null, seasonOn: string | null = null): Choice => ({
    status: 'onHold',
    until,
    since: SINCE,
    seasonOn,
  });

  it.each<[string, Choice | null, string, number, ShowStatus]>([
    ['nothing chosen', null, '2026-03-01', 0, 'watching'],
    ['dropped', { ...held('2026-01-01'), status: 'dropped' }, '2026-03-01', 0, 'dropped'],
    ['planned', { ...held('2026-01-01'), status: 'planned' }, '2026-03-01', 0, 'planned'],
    ['on hold until told', held(null), '2026-03-01', 0, 'onHold'],
    ['the day before it wakes', held('2026-03-02'), '2026-03-01', 0, 'onHold'],
    ['the day it wakes', held('2026-03-01'), '2026-03-01', 0, 'watching'],
    ['later', held('2026-02-01'), '2026-03-01', 0, 'watching'],
    ['an offset does not move a date', held('2026-03-01'), '2026-03-01', 1, 'watching'],
    ['no new season yet', held('newSeason'), '2026-03-01', 0, 'onHold'],
    ['a new season today', held('newSeason', '2026-03-01'), '2026-03-01', 0, 'watching'],
    ['a new season that is out here tomorrow', held('newSeason', '2026-03-01'), '2026-03-01', 1, 'onHold'],
    ['a new season that was out here before', held('newSeason', '2026-03-02'), '2026-03-01', -1, 'watching'],
  ])('%s', (_, choice, today, offset, status) => {
    expect(statusOn(choice, today, offset)).toBe(status);
  });

  it('wakes when it was to, and never by itself otherwise', () => {
    expect(wakeDay(held('2026-03-02'), 1)).toBe('2026-03-02');
    expect(wakeDay(held('newSeason', '2026-03-01'), 1)).toBe('2026-03-02');
    expect(wakeDay(held('newSeason'), 1)).toBeNull();
    expect(wakeDay(held(null), 1)).toBeNull();
    expect(wakeDay({ ...held('2026-03-02'), status: 'dropped' }, 0)).toBeNull();
  });
});
