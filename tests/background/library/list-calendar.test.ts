import { describe, expect, it } from 'vitest';
import { listCalendar } from '../../../lib/background/library/list-calendar';
import type { CalendarDayFacts } from '../../../lib/messages/protocol-calendar';
import { aired, inventShow } from '../../support/database';
import { eveningOf } from '../../support/evening';

const ACT = { profileId: 'default', showId: 1 };

/** `2026-03-01 1: S1 E1 unseen "Chapter 1"`. */
function lines(days: readonly CalendarDayFacts[]): string[] {
  return days.flatMap(({ day, shows }) =>
    shows.map(
      ({ showId, episodes }) =>
        `${day} ${showId}: ${episodes
          .map(({ season, episode, state, name }) => `S${season} E${episode} ${state} "${name}"`)
          .join(', ')}`,
    ),
  );
}

describe('the calendar of a profile', () => {
  it('names what came out, what became of it, and what comes', async () => {
    const home = await eveningOf(
      inventShow(1, { 1: ['2026-02-20', '2026-02-25', '2026-03-01', '2026-03-08'] }),
      inventShow(2, { 1: aired(3), 2: [null, null] }),
      inventShow(3, { 1: ['2026-03-01'] }),
    );
    await home.follow(1, 2);
    await home.ask('grid.mark', { opId: 'a', ...ACT, pairs: [{ season: 1, episode: 1 }] });
    await home.ask('progress.skip', { opId: 'b', ...ACT, season: 1, episode: 2 });
    const list = await home.ask('calendar.list', {});
    expect(lines(list.lately)).toEqual([
      '2026-03-01 1: S1 E3 unseen "Chapter 3"',
      '2026-02-25 1: S1 E2 skipped "Chapter 2"',
      '2026-02-20 1: S1 E1 seen "Chapter 1"',
    ]);
    expect(lines(list.coming)).toEqual(['2026-03-08 1: S1 E4 unaired "Chapter 4"']);
    expect(list.undated.map(({ showId, season, episodes }) => [showId, season, episodes.length])).toEqual([
      [2, 2, 1],
    ]);
    expect(list.lately[0]?.shows[0]?.episodes[0]?.upNext).toBe(true);
  });

  it('keeps one that was marked today, though nothing of its show is left', async () => {
    const home = await eveningOf(inventShow(1, { 1: ['2026-02-25'] }));
    await home.follow(1);
    home.clock.pass(1000);
    await home.ask('grid.mark', { opId: 'a', ...ACT, pairs: [{ season: 1, episode: 1 }] });
    expect(lines((await home.ask('calendar.list', {})).lately)).toEqual([
      '2026-02-25 1: S1 E1 seen "Chapter 1"',
    ]);
  });

  it.each([
    ['an hour before midnight in London', '2026-03-01T23:00:00Z', 0, '2026-03-01'],
    ['in Auckland at that moment', '2026-03-01T23:00:00Z', 780, '2026-03-02'],
    ['in Honolulu early the next day', '2026-03-02T03:00:00Z', -600, '2026-03-01'],
  ])('goes by the day on the wall: %s', async (_, now, offset, today) => {
    const home = await eveningOf(inventShow(1, { 1: ['2026-03-01', '2026-03-02'] }));
    await home.follow(1);
    const clock = { now: () => Date.parse(now), offset: () => offset };
    const list = await listCalendar({ db: home.db, clock }, 'default');
    expect(list.today).toBe(today);
    expect(list.lately.map(({ day }) => day)).toEqual(
      today === '2026-03-01' ? ['2026-03-01'] : ['2026-03-02', '2026-03-01'],
    );
  });

  it('leaves out what is on hold, dropped or removed', async () => {
    const shows = [1, 2, 3].map((id) => inventShow(id, { 1: ['2026-03-01'] }));
    const home = await eveningOf(...shows);
    await home.follow(1, 2, 3);
    for (const [showId, status] of [
      [1, 'onHold'],
      [2, 'dropped'],
    ] as const) {
      await home.ask('show.status', { opId: status, profileId: 'default', showId, status, until: null });
    }
    await home.ask('show.remove', { opId: 'r', profileId: 'default', showId: 3 });
    expect((await home.ask('calendar.list', {})).lately).toEqual([]);
  });

  it('gives the year of a show with a namesake in the library, whether that one is in the calendar or not', async () => {
    const named = (id: number, day: string, name: string) => inventShow(id, { 1: [day] }, { name });
    const home = await eveningOf(
      named(1, '2026-03-01', 'Ash'),
      named(2, '2019-03-01', 'Ash'),
      named(3, '2026-03-01', 'Birch'),
      // Nobody's: only looked up.
      named(4, '2015-03-01', 'Birch'),
    );
    await home.follow(1, 2, 3);
    const [day] = (await home.ask('calendar.list', {})).lately;
    expect(day?.shows.map(({ name, year }) => [name, year])).toEqual([
      ['Ash', 2026],
      ['Birch', null],
    ]);
  });

  it('names a season that has no episodes yet, of a show that goes on', async () => {
    const season = { season: 2, id: null, name: '', episodeCount: 0, airDate: null, poster: null };
    const first = { ...season, season: 1, episodeCount: 3 };
    const home = await eveningOf(
      inventShow(1, { 1: aired(3) }, { seasons: [first, season] }),
      inventShow(2, { 1: aired(3) }, { seasons: [first, season], status: 'Ended' }),
    );
    await home.follow(1, 2);
    const { undated } = await home.ask('calendar.list', {});
    expect(undated.map(({ showId, season: number, episodes }) => [showId, number, episodes])).toEqual([
      [1, 2, []],
    ]);
  });

  it('says no titles that the profile wants hidden', async () => {
    const home = await eveningOf(inventShow(1, { 1: ['2026-03-01', '2026-03-08'] }));
    await home.follow(1);
    await home.ask('spoilers.set', { profileId: 'default', hide: 'later' });
    const list = await home.ask('calendar.list', {});
    expect([...lines(list.lately), ...lines(list.coming)]).toEqual([
      '2026-03-01 1: S1 E1 unseen "Chapter 1"',
      '2026-03-08 1: S1 E2 unaired ""',
    ]);
  });

  it('reads no episodes of shows that rest', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(3) }));
    await home.follow(1);
    home.clock.set('2026-09-01T20:00:00Z');
    expect(await home.ask('calendar.list', {})).toMatchObject({ lately: [], coming: [], undated: [] });
  });
});
