import { describe, expect, it } from 'vitest';
import { hourOf, nextHour } from '../../lib/domain/next-hour';

describe('the next hour of the wall clock', () => {
  it.each<[string, number, number, string]>([
    ['2026-03-01T17:59:59Z', 0, 18, '2026-03-01T18:00:00Z'],
    ['2026-03-01T18:00:00Z', 0, 18, '2026-03-02T18:00:00Z'],
    ['2026-03-01T23:30:00Z', 60, 4, '2026-03-02T03:00:00Z'],
    ['2026-03-01T02:00:00Z', -480, 0, '2026-03-01T08:00:00Z'],
    ['2026-12-31T20:00:00Z', 0, 0, '2027-01-01T00:00:00Z'],
  ])('after %s, %i minutes east, at %i is %s', (now, offset, hour, then) => {
    expect(new Date(nextHour(Date.parse(now), offset, hour)).toISOString()).toBe(then.replace('Z', '.000Z'));
  });

  it.each<[string, number, number]>([
    ['2026-03-01T23:59:59Z', 0, 23],
    ['2026-03-01T23:30:00Z', 60, 0],
    ['2026-03-01T00:30:00Z', -60, 23],
    ['1969-12-31T23:30:00Z', 0, 23],
  ])('at %s, %i minutes east, it is %i', (now, offset, hour) => {
    expect(hourOf(Date.parse(now), offset)).toBe(hour);
  });
});
