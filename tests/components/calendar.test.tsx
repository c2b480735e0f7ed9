// @vitest-environment happy-dom
import './browser-double';
import { describe, expect, it, vi } from 'vitest';
import { CalendarList } from '../../components/calendar-list';
import { calendarDay, dateBeside } from '../../components/calendar-words';
import type { CalendarEpisode, CalendarList as Facts } from '../../lib/messages/protocol-calendar';
import { after, button, buttonNames, draw, press } from './draw';
import { TODAY } from './invented';

const episode = (number: number, change: Partial<CalendarEpisode> = {}): CalendarEpisode => ({
  season: 1,
  episode: number,
  name: `Chapter ${number}`,
  runtime: 51,
  still: null,
  state: 'unseen',
  upNext: false,
  ...change,
});

const show = (showId: number, episodes: readonly CalendarEpisode[]) => ({
  showId,
  name: `Show ${showId}`,
  year: null,
  poster: null,
  season: 2,
  episodes,
});

function calendar(change: Partial<Facts> = {}) {
  const on = { onMark: vi.fn(), onUndo: vi.fn() };
  const list = { profileId: 'default', today: TODAY, lately: [], coming: [], undated: [], ...change };
  return { on, box: draw(<CalendarList list={list} {...on} />) };
}

describe('the calendar', () => {
  it('tells a namesake by its year, to the eye and to whom its button is read aloud', async () => {
    const { on, box } = calendar({
      lately: [{ day: TODAY, shows: [{ ...show(1, [episode(1)]), name: 'Ghosts', year: 2019 }] }],
    });
    expect(box.querySelector('.calendar-name')?.textContent).toBe('Ghosts (2019)');
    await after(() => button('Mark S1 E1 of Ghosts (2019) watched').click());
    expect(on.onMark.mock.calls[0]?.[0].name).toBe('Ghosts (2019)');
  });

  it('lets what is out be marked, and nothing else', async () => {
    const { on, box } = calendar({
      lately: [
        {
          day: TODAY,
          shows: [show(1, [episode(1, { state: 'seen' }), episode(2), episode(3, { state: 'skipped' })])],
        },
      ],
      coming: [{ day: '2026-11-24', shows: [show(2, [episode(1, { state: 'unaired', name: '' })])] }],
    });
    expect(buttonNames()).toEqual(['Mark S1 E2 of Show 1 watched']);
    expect(box.textContent).toContain('Episode 1');
    await after(() => button('Mark S1 E2 of Show 1 watched').click());
    expect(on.onMark.mock.calls.map(([one, pair]) => [one.showId, pair])).toEqual([
      [1, { season: 1, episode: 2 }],
    ]);
  });

  it('folds a season of one day, and unfolds it', async () => {
    calendar({
      lately: [
        {
          day: TODAY,
          shows: [
            show(
              1,
              [1, 2, 3, 4, 5, 6].map((number) => episode(number)),
            ),
          ],
        },
      ],
    });
    expect(buttonNames().filter((name) => name.startsWith('Mark'))).toHaveLength(3);
    await after(() => button('Show 3 more').click());
    expect(buttonNames()).toHaveLength(6);
  });

  it('is one Tab stop; arrows walk, U undoes, and a mark hands the focus on', async () => {
    const { on, box } = calendar({
      lately: [
        { day: TODAY, shows: [show(1, [episode(1), episode(2)])] },
        { day: '2026-11-21', shows: [show(2, [episode(1)])] },
      ],
    });
    const stops = () => [...box.querySelectorAll('[data-rove][tabindex="0"]')];
    expect(stops()).toHaveLength(1);
    button('Mark S1 E1 of Show 1 watched').focus();
    press('ArrowDown');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Mark S1 E2 of Show 1 watched');
    expect(stops()).toEqual([document.activeElement]);
    press('u');
    press('U');
    expect(on.onUndo).toHaveBeenCalledTimes(2);
    await after(() => button('Mark S1 E2 of Show 1 watched').click());
    expect(document.activeElement?.textContent).toBe('Show 2');
  });

  it('names a season that has no episodes yet', () => {
    const { box } = calendar({ undated: [show(1, [])] });
    expect(box.textContent).toContain('Season 2, announced');
  });

  it.each([
    [TODAY, 'today', '22 Nov'],
    ['2026-11-23', 'tomorrow', '23 Nov'],
    ['2026-11-28', 'Saturday', '28 Nov'],
    ['2026-11-29', 'Sunday 29 November', null],
    ['2027-02-02', 'Tuesday, 2 February 2027', null],
  ])('says %s as people do', (day, words, beside) => {
    expect([calendarDay(day, TODAY), dateBeside(day, TODAY)]).toEqual([words, beside]);
  });
});
