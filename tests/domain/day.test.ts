import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayName,
  dayNumber,
  dayOfWeek,
  daysBetween,
  endOfDay,
  evening,
  localDay,
} from '../../lib/domain/day';

const at = (text: string) => Date.parse(text);

describe('the day on the wall clock', () => {
  test.each([
    ['an hour before midnight in Berlin', '2026-03-01T22:30:00Z', 60, '2026-03-01'],
    ['half an hour after it', '2026-03-01T23:30:00Z', 60, '2026-03-02'],
    ['in New York it is still the day before', '2026-03-02T03:00:00Z', -300, '2026-03-01'],
    ['half-hour zones', '2026-03-01T18:29:00Z', 330, '2026-03-01'],
    ['half-hour zones, past midnight', '2026-03-01T18:30:00Z', 330, '2026-03-02'],
    ['before 1970', '1969-12-31T23:00:00Z', 0, '1969-12-31'],
  ])('%s', (_, instant, offset, day) => {
    expect(localDay(at(instant), offset)).toBe(day);
  });
});

describe('the evening', () => {
  test.each([
    ['at nine', '2026-03-01T20:00:00Z', 60, 4, '2026-03-01'],
    ['after midnight it is still the day before', '2026-03-02T01:00:00Z', 60, 4, '2026-03-01'],
    ['until four', '2026-03-02T02:59:59Z', 60, 4, '2026-03-01'],
    ['from four on the new day', '2026-03-02T03:00:00Z', 60, 4, '2026-03-02'],
    ['the night clocks go forward', '2026-03-29T01:30:00Z', 120, 4, '2026-03-28'],
    ['the night clocks go back', '2026-10-25T02:30:00Z', 60, 4, '2026-10-24'],
    ['ends when the household says', '2026-03-02T04:30:00Z', 60, 6, '2026-03-01'],
  ])('%s', (_, instant, offset, endsAt, day) => {
    expect(evening(at(instant), offset, endsAt)).toBe(day);
  });
});

describe('arithmetic', () => {
  test('goes over leap days, ends of years and daylight saving', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  test('what is no day is none', () => {
    for (const text of [
      '',
      '2026',
      '2026-02-30',
      '2026-13-01',
      '2026-00-10',
      '26-01-01',
      '2026-01-01T00:00:00Z',
    ]) {
      expect(dayNumber(text)).toBeNull();
      expect(dayOfWeek(text)).toBeNull();
      expect(endOfDay(text)).toBeNull();
      expect(addDays(text, 1)).toBe(text);
    }
  });

  test('knows the day of the week', () => {
    expect(dayOfWeek('2026-03-01')).toBe(0);
    expect(dayOfWeek('1969-12-31')).toBe(3);
  });

  test('a day ends with its last millisecond', () => {
    expect(endOfDay('2026-03-01')).toBe(at('2026-03-01T23:59:59.999Z'));
    expect(endOfDay('2026-03-01', 60)).toBe(at('2026-03-01T22:59:59.999Z'));
  });

  test('numbers and names are the same days, and compare alike', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.integer({ min: -40_000, max: 40_000 }),
        (a, b) => {
          expect(dayNumber(dayName(a))).toBe(a);
          expect(Math.sign(a - b)).toBe(dayName(a) < dayName(b) ? -1 : dayName(a) > dayName(b) ? 1 : 0);
        },
      ),
    );
  });
});
