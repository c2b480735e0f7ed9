import { describe, expect, it } from 'vitest';
import { whomFor, type WhomInput } from '../../lib/domain/whom';
import { gapsOn } from '../../lib/domain/gaps';
import { lastNight } from '../../lib/domain/last-night';
import { pack } from '../../lib/domain/stretch';

const nobody: WhomInput = { chosen: [], followers: [], page: null, service: null, home: 'home' };

describe('whom an automatic mark counts for', () => {
  it.each<[string, Partial<WhomInput>, string[]]>([
    ['the home profile when nothing says', {}, ['home']],
    ['the service’s default before that', { service: 'ben' }, ['ben']],
    ['whom the page names before that', { service: 'ben', page: 'ada' }, ['ada']],
    ['who added it before that', { service: 'ben', page: 'ada', followers: ['cleo'] }, ['cleo']],
    [
      'the chosen audience before all',
      { page: 'ada', followers: ['cleo'], chosen: ['ben', 'ada'] },
      ['ben', 'ada'],
    ],
    ['of several who added it, whom the page names', { page: 'ben', followers: ['ada', 'ben'] }, ['ben']],
    [
      'of several, the service’s default',
      { page: 'dan', service: 'ben', followers: ['ada', 'ben'] },
      ['ben'],
    ],
    ['of several, home', { followers: ['ada', 'home'] }, ['home']],
    ['of several of whom nobody is told, the first', { page: 'dan', followers: ['ben', 'ada'] }, ['ben']],
  ])('%s', (_, told, expected) => {
    expect(whomFor({ ...nobody, ...told })).toEqual(expected);
  });
});

describe('last night', () => {
  it.each<[string, number, string | null]>([
    ['2026-03-02T00:00:00Z', 0, '2026-03-01'],
    ['2026-03-02T11:59:59Z', 0, '2026-03-01'],
    ['2026-03-02T12:00:00Z', 0, null],
    ['2026-03-01T23:30:00Z', 60, '2026-03-01'],
    ['2026-03-02T11:30:00Z', 60, null],
    ['2026-03-02T18:30:00Z', -420, '2026-03-01'],
    ['2026-01-01T08:00:00Z', 0, '2025-12-31'],
  ])('at %s, %i minutes east', (time, offset, day) => {
    expect(lastNight(Date.parse(time), offset)).toBe(day);
  });
});

describe('gaps on a day', () => {
  const day = Date.UTC(2026, 2, 1) / 86_400_000;
  const behind = pack(
    [day - 1, day, day + 1, null].map((from, i) => ({
      season: 1,
      episode: i + 1,
      id: null,
      from,
      dated: true,
    })),
  );

  it.each<[number, number[]]>([
    [0, [1, 2]],
    [1, [1]],
    [-1, [1, 2, 3]],
  ])('are those that have aired, with a day offset of %i', (offset, episodes) => {
    expect(gapsOn({ behind }, '2026-03-01', offset).map(({ episode }) => episode)).toEqual(episodes);
  });
});
