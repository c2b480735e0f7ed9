import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netflixId } from './addresses.ts';
import { dayAfter, localDay, regularEpisodes } from './demo-show.ts';
import { demoShows } from './shows.ts';

const TODAY = '2026-03-10';
const shows = demoShows(TODAY);
const episodes = shows.flatMap((show) => show.seasons.flatMap((season) => season.episodes));

describe('the invented shows', () => {
  it('cover what trackers get wrong', () => {
    const sizes = shows.flatMap((show) => show.seasons.map((season) => season.episodes.length));
    expect(shows.length).toBeGreaterThanOrEqual(12);
    expect(sizes).toContain(300);
    expect(sizes).toContain(0);
    expect(shows.some((show) => show.seasons.length === 25)).toBe(true);
    expect(new Set(shows.map((show) => show.name)).size).toBeLessThan(shows.length);
    expect(shows.some((show) => show.seasons[1]?.episodes[0]?.number === 62)).toBe(true);
    expect(episodes.some((one) => one.name === '' && !one.still && one.runtime === null)).toBe(true);
    expect(shows.map((show) => show.status)).toEqual(
      expect.arrayContaining(['Ended', 'Canceled', 'Planned']),
    );
  });

  it('always have something new today, something to come and something undated', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (at) => {
          const today = at.toISOString().slice(0, 10);
          const days = demoShows(today).flatMap((show) => regularEpisodes(show).map((one) => one.airDate));
          expect(days).toContain(today);
          expect(days).toContain(dayAfter(today, 3));
          expect(days).toContain(null);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('give every episode an id, a place and, within its show, a title of its own', () => {
    expect(new Set(episodes.map((one) => one.id)).size).toBe(episodes.length);
    expect(new Set(episodes.map(netflixId)).size).toBe(episodes.length);
    for (const show of shows) {
      const own = show.seasons.flatMap((season) => season.episodes);
      const titles = own.map((one) => one.name).filter((name) => name !== '');
      expect(new Set(titles).size).toBe(titles.length);
      expect(new Set(own.map((one) => `${one.season}/${one.number}`)).size).toBe(own.length);
    }
  });

  it('are dated by days of the local calendar', () => {
    expect(localDay(new Date(2026, 0, 2, 23, 59).getTime())).toBe('2026-01-02');
    expect(dayAfter('2024-02-28', 2)).toBe('2024-03-01');
  });
});
