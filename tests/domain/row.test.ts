import { describe, expect, test } from 'vitest';
import { NO_PREFERENCES } from '../../lib/domain/preferences';
import { deriveProgress, nextChange, readPosition } from '../../lib/domain/progress';
import type { ProgressRow, ShowList } from '../../lib/domain/progress';
import { ended, log, show } from './notation';

const rowOf = (list: ShowList, ...acts: string[]): ProgressRow =>
  deriveProgress({ show: list, facts: log(...acts), preferences: NO_PREFERENCES });
const at = (text: string) => Date.parse(`${text}:00Z`);
const reason = (row: ProgressRow, today = '2026-12-01') => readPosition(row, today).reason;

describe('the reason is part of the row', () => {
  test('nothing yet', () => expect(reason(rowOf(ended()))).toEqual({ why: 'start' }));

  test('after the last one watched', () => {
    const after = { why: 'after', season: 1, episode: 2, at: at('2026-02-02T20:00') };
    expect(reason(rowOf(ended(), 'S1E1-2'))).toEqual(after);
  });

  test('after one without a date', () => {
    const after = { why: 'after', season: 1, episode: 4, at: null };
    expect(reason(rowOf(ended(), 'on ? S1E1-4'))).toEqual(after);
  });

  test('jumped to, then on from there', () => {
    const row = rowOf(ended(), 'S1E1', 'jump S1E1');
    expect(reason(row)).toEqual({ why: 'jump', at: at('2026-02-02T20:00') });
    const again = { why: 'after', season: 1, episode: 1, at: at('2026-02-03T20:00') };
    expect(reason(rowOf(ended(), 'S1E1', 'jump S1E1', 'S1E1'))).toEqual(again);
  });

  test('a rewatch', () => {
    expect(reason(rowOf(ended(), 'S1E1', 'run'))).toEqual({ why: 'rewatch', at: at('2026-02-02T20:00') });
  });

  test('back because a new one came out', () => {
    const row = rowOf(show('Returning Series', 'S1 2@2020-01-01', 'S2 1@2026-05-05'), 'S1E1-2');
    expect(reason(row)).toMatchObject({ why: 'after', season: 1, episode: 2, cameOutSince: true });
    expect(reason(rowOf(ended(), 'S1E1'))).not.toHaveProperty('cameOutSince');
    const sameDay = show('Returning Series', 'S1 1@2020-01-01', 'S2 1@2026-02-01');
    expect(reason(rowOf(sameDay, 'S1E1'))).not.toHaveProperty('cameOutSince');
    const dayAfter = show('Returning Series', 'S1 1@2020-01-01', 'S2 1@2026-02-02');
    expect(reason(rowOf(dayAfter, 'S1E1'))).toHaveProperty('cameOutSince', true);
    // The day on which it is out here.
    const { reason: later } = readPosition(rowOf(sameDay, 'S1E1'), '2026-12-01', 1);
    expect(later).toHaveProperty('cameOutSince', true);
    const { reason: earlier } = readPosition(rowOf(dayAfter, 'S1E1'), '2026-12-01', -1);
    expect(earlier).not.toHaveProperty('cameOutSince');
  });
});

describe('nothing left', () => {
  test('the place is the last of the list', () => {
    const { at, upNext } = readPosition(rowOf(ended('S4 2?'), 'S1E1-6', 'S3E6'), '2026-12-01');
    expect(upNext).toBeNull();
    expect(at).toEqual({ season: 3, episode: 6 });
  });

  test('else it is up next', () => {
    const { at, upNext } = readPosition(rowOf(ended(), 'S1E1-6', 'S2E1'), '2026-12-01');
    expect(upNext).toMatchObject({ season: 2, episode: 2 });
    expect(at).toEqual({ season: 2, episode: 2 });
  });
});

test('what is no day is refused', () => {
  expect(() => readPosition(rowOf(ended()), '2026-02-30')).toThrow('not a day: 2026-02-30');
});

describe('the day on which the row changes by itself', () => {
  const weekly = show('Returning Series', 'S1 3@2026-02-06 1?');
  test('the next air date', () => {
    const row = rowOf(weekly);
    expect(nextChange(row, '2026-02-01')).toBe('2026-02-06');
    expect(nextChange(row, '2026-02-06')).toBe('2026-02-13');
    expect(nextChange(row, '2026-02-06', 1)).toBe('2026-02-07');
    expect(nextChange(row, '2026-02-20')).toBeNull();
  });

  test('the end of a hold', () => {
    expect(nextChange(rowOf(ended(), 'S1E1', 'hold 2026-06-01'), '2026-03-01')).toBe('2026-06-01');
  });

  test.each([
    ['the end of a hold before the next air date', '2026-02-07', '2026-02-10'],
    ['the air date, once the hold is over', '2026-02-10', '2026-02-13'],
    ['long after it', '2026-02-13', '2026-02-20'],
  ])('whichever comes first: %s', (_, today, day) => {
    expect(nextChange(rowOf(weekly, 'hold 2026-02-10'), today)).toBe(day);
  });

  test('an air date before the end of a hold', () => {
    expect(nextChange(rowOf(weekly, 'hold 2026-02-14'), '2026-02-07')).toBe('2026-02-13');
  });

  test('the air date of one jumped to', () => {
    expect(nextChange(rowOf(weekly, 'jump S1E3'), '2026-02-06')).toBe('2026-02-20');
  });

  test('the air date of a gap', () => {
    const row = rowOf(show('Returning Series', 'S1 1@2020-01-01 1@2026-06-01 1@2020-01-15'), 'S1E1', 'S1E3');
    expect(nextChange(row, '2026-03-01')).toBe('2026-06-01');
  });
});

describe('a choice ends when an episode is finished or jumped to later', () => {
  test.each([
    ['held', ['S1E1', 'hold'], 'onHold', null],
    ['dropped, then watched', ['drop', 'S1E1'], undefined, 'dropped'],
    ['planned, then jumped to', ['plan', 'jump S1E1'], undefined, 'planned'],
    ['the play is taken back', ['drop', 'a: S1E1', 'undo a'], 'dropped', null],
    ['an older import ends nothing', ['plan', 'on 2025-01-01 S1E1', 'on ? S1E2'], 'planned', null],
    ['chosen again', ['drop', 'S1E1', 'drop'], 'dropped', null],
    ['taken up by hand', ['drop', 'watch'], 'watching', null],
    ['taken up by hand, then watched', ['drop', 'watch', 'S1E1'], 'watching', null],
  ])('%s', (_, acts, status, endedOne) => {
    const row = rowOf(ended(), ...acts);
    expect(row.choice?.status).toBe(status);
    expect(row.choiceEnded?.status ?? null).toBe(endedOne);
  });
});

test('a season that began on the day of the choice is not the new one', () => {
  const list = show('Returning Series', 'S1 1@2026-02-01', 'S2 2@2026-02-10');
  expect(rowOf(list, 'hold newSeason').choice?.seasonOn).toBe('2026-02-10');
});

describe('the library', () => {
  test.each([
    ['nothing stands', ['a: add', 'undo a'], false, false],
    ['added', ['add'], true, true],
    ['removed keeps what was watched', ['add', 'S1E1', 'remove'], false, true],
    ['added again', ['add', 'S1E1', 'remove', 'add'], true, true],
    ['an import alone', ['on ? S1E1'], true, true],
    ['removed, and watched since on another device', ['S1E1', 'remove', 'S1E2 @B'], true, true],
    ['removed, and jumped to since on another device', ['S1E1', 'remove', 'jump S1E2 @B'], true, true],
    ['removed after that', ['S1E1', 'S1E2 @B', 'remove'], false, true],
    ['removed, and imported since', ['S1E1', 'remove', 'on 2025-01-01 S1E2'], false, true],
    ['undone on one of two devices that marked it', ['a: S1E1', '+1h S1E1 @B', 'undo a'], false, false],
  ])('%s', (_, acts, inLibrary, known) => {
    expect(rowOf(ended(), ...acts)).toMatchObject({ inLibrary, known });
  });
});

describe('counts', () => {
  test('two marks of one viewing count once, a second day counts again', () => {
    const row = rowOf(ended(), 'S1E1', '+1h S1E1 @B', 'S1E1', 'skip S1E3');
    expect(row.counts).toEqual({ listed: 18, seen: 1, skipped: 1, everSeen: 1, plays: 2 });
  });

  test('a rewatch starts from nothing seen', () => {
    expect(rowOf(ended(), 'S1E1-6', 'run', 'S1E1').counts).toMatchObject({ seen: 1, everSeen: 6, plays: 7 });
  });

  test('empty promises are in neither of them', () => {
    expect(rowOf(ended('S4 3?')).counts.listed).toBe(18);
  });
});

test('the rewatch it is in', () => {
  expect(rowOf(ended(), 'S1E1', 'r: run').run).toEqual({ id: 'r', at: at('2026-02-02T20:00') });
  expect(rowOf(ended(), 'S1E1', 'r: run', 'stop r').run).toBeNull();
});

describe('the air date of up next', () => {
  const upNext = (list: ShowList) => readPosition(rowOf(list), '2026-12-01').upNext;
  test('its own', () => expect(upNext(ended())?.airDate).toBe('2020-01-01'));

  test("never a later one's", () => {
    expect(upNext(show('Returning Series', 'S1 1? 1@2020-01-08'))).toMatchObject({
      episode: 1,
      airDate: null,
    });
  });
});

describe('an ended show is finished once all that aired was watched or skipped', () => {
  test.each([
    ['one still to air was left out', 'S1 1@2020-01-01 1@2030-01-01 2@2020-01-15', 'finished'],
    ['it airs, and one before it never was watched', 'S1 2@2020-01-01 1@2030-01-01 1@2020-01-22', 'caughtUp'],
    ['it airs, and one after it never was watched', 'S1 1@2020-01-01 1@2030-01-01 2@2020-01-15', 'caughtUp'],
  ])('%s', (_, season, state) => {
    const acts = state === 'finished' ? ['S1E1', 'S1E3-4'] : ['S1E1', 'S1E4'];
    expect(readPosition(rowOf(show('Ended', season), ...acts), '2026-12-01').state).toBe(state);
  });
});

test('an ended show is finished until the day on which one that was left out airs', () => {
  const row = rowOf(show('Ended', 'S1 1@2020-01-01 1@2030-01-01 2@2020-01-15'), 'S1E1', 'S1E3-4');
  expect(readPosition(row, '2029-12-31').state).toBe('finished');
  expect(readPosition(row, '2030-01-01').state).toBe('caughtUp');
});

describe('activity', () => {
  const moment = (text: string, offset: number | null = 0, day: string | null = null) => ({
    at: at(text),
    offset,
    day,
  });

  test.each([
    ['a play, by when it was finished', ['S1E1 done -3h'], moment('2026-02-01T17:00')],
    ['the latest by date, not by recording', ['S1E1', 'on 2025-01-01 S1E2'], moment('2026-02-01T20:00')],
    ['a jump', ['S1E1', 'jump S2E1'], moment('2026-02-02T20:00', null)],
    ['adding', ['S1E1', 'add'], moment('2026-02-02T20:00', null)],
    ['not removing', ['S1E1', 'remove'], moment('2026-02-01T20:00')],
    ['undated plays are none', ['on ? S1E1'], null],
  ])('%s', (_, acts, expected) => {
    expect(rowOf(ended(), ...acts).activity).toEqual(expected);
  });

  test('of a day only the day is known', () => {
    expect(rowOf(ended(), 'on 2025-05-05 S1E1').lastPlay).toMatchObject({ offset: null, day: '2025-05-05' });
  });

  test('added by itself, not by an import nor by removing', () => {
    expect(rowOf(ended(), 'add', 'remove').addedAt).toBe(at('2026-02-01T20:00'));
    const facts = log('add').map((fact) => ({ ...fact, batch: 'import' }));
    const row = deriveProgress({ show: ended(), facts, preferences: NO_PREFERENCES });
    expect(row).toMatchObject({ inLibrary: true, addedAt: null, activity: null });
  });
});
