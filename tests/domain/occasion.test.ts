import { describe, expect, it } from 'vitest';
import { sameOccasion, sameWhen } from '../../lib/domain/same-occasion';
import { sameViewing, viewingsOf } from '../../lib/domain/twins';
import type { DatedPlay } from '../../lib/domain/log';
import { instant, UNKNOWN, type When } from '../../lib/domain/when';

const at = (text: string): When => instant(Date.parse(text), 0);
const day = (text: string): When => ({ kind: 'day', day: text });
const NOON = '2026-03-01T12:00:00Z';

describe('two dates of one episode', () => {
  it.each<[string, When, When, boolean, boolean]>([
    ['the same moment', at(NOON), at(NOON), true, true],
    ['almost twelve hours apart', at(NOON), at('2026-03-01T23:59:59Z'), true, false],
    ['twelve hours apart', at(NOON), at('2026-03-02T00:00:00Z'), false, false],
    ['a moment and its day', at(NOON), day('2026-03-01'), true, false],
    [
      'a moment less than twelve hours after the day',
      at('2026-03-02T11:59:58Z'),
      day('2026-03-01'),
      true,
      false,
    ],
    ['a moment twelve hours after it', at('2026-03-02T12:00:00Z'), day('2026-03-01'), false, false],
    [
      'a moment less than twelve hours before the day',
      at('2026-02-28T12:00:00Z'),
      day('2026-03-01'),
      true,
      false,
    ],
    ['a moment earlier than that', at('2026-02-28T11:59:59Z'), day('2026-03-01'), false, false],
    ['a moment and what is no day', at(NOON), day('2026-02-30'), false, false],
    ['the same day', day('2026-03-01'), day('2026-03-01'), true, true],
    ['the day after', day('2026-03-01'), day('2026-03-02'), false, false],
    ['a day and no date', day('2026-03-01'), UNKNOWN, false, false],
    ['a moment and no date', at(NOON), UNKNOWN, false, false],
    ['no date twice', UNKNOWN, UNKNOWN, false, true],
  ])('%s', (_, a, b, occasion, when) => {
    expect([sameOccasion(a, b), sameOccasion(b, a)]).toEqual([occasion, occasion]);
    expect([sameWhen(a, b), sameWhen(b, a)]).toEqual([when, when]);
  });
});

describe('plays of one episode', () => {
  const HOUR = 3_600_000;
  const play = (hours: number | null): DatedPlay => ({
    fact: {
      kind: 'play',
      id: String(hours),
      profileId: 'default',
      showId: 1,
      op: 'op',
      batch: null,
      device: 'here',
      recordedAt: 0,
      season: 1,
      episode: 1,
      episodeId: null,
      when: UNKNOWN,
      begunAt: null,
      viewing: null,
      fillsGap: false,
      live: true,
      source: { by: 'popup' },
    },
    when: UNKNOWN,
    own: hours === null ? null : hours * HOUR,
    time: 0,
  });

  it('are one viewing within twelve hours', () => {
    expect(sameViewing(play(0), play(11.9))).toBe(true);
    expect(sameViewing(play(11.9), play(0))).toBe(true);
    expect(sameViewing(play(0), play(12))).toBe(false);
    expect(sameViewing(play(null), play(0))).toBe(false);
    expect(sameViewing(play(0), play(null))).toBe(false);
  });

  it.each<[string, (number | null)[], number]>([
    ['none', [], 0],
    ['one', [5], 1],
    ['two of one evening', [5, 6], 1],
    ['two evenings', [5, 29], 2],
    ['two evenings, written the other way round', [29, 5], 2],
    ['each near the one before, but not the first', [0, 8, 16], 2],
    ['one between two others that are apart, told first', [10, 0, 13], 2],
    ['undated ones together', [null, null, null], 1],
    ['an undated one beside a dated one', [5, null], 2],
    ['undated ones between marks of one evening', [5, null, 6, null], 2],
  ])('%s: so many viewings', (_, hours, viewings) => {
    expect(viewingsOf(hours.map(play))).toHaveLength(viewings);
  });
});
