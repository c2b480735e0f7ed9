// @vitest-environment happy-dom
import './browser-double';
import { expect, it, vi } from 'vitest';
import { EVERYTHING, type WallAsked } from '../../components/wall';
import { WallTools } from '../../components/wall-tools';
import { after, button, buttonNames, draw, press } from './draw';
import { inventEntry } from './invented-show';

const SHOWS = [
  inventEntry(1, { genres: ['Drama', 'Crime'], services: ['Reel'], nights: [0] }),
  inventEntry(2, { genres: ['Drama'], nights: [1, 0], status: 'dropped' }),
];

function tools(asked: Partial<WallAsked> = {}) {
  const onAsk = vi.fn();
  const box = draw(
    <WallTools shows={SHOWS} asked={{ ...EVERYTHING, ...asked }} shown={2} onAsk={onAsk}>
      {null}
    </WallTools>,
  );
  return { box, onAsk };
}

it('has the states there, and services, nights from Monday on and genres on demand', async () => {
  tools();
  expect(buttonNames()).toEqual(['Filters', 'To watch 1, not filtered', 'Dropped 1, not filtered']);
  await after(() => button('Filters').click());
  expect(buttonNames().slice(3)).toEqual([
    'Reel 1, not filtered',
    'Monday 1, not filtered',
    'Sunday 2, not filtered',
    'Crime 1, not filtered',
    'Drama 2, not filtered',
  ]);
});

it('folds the filters with Escape, and goes back to their button', async () => {
  tools();
  await after(() => button('Filters').click());
  button('Reel 1, not filtered').focus();
  await after(() => press('Escape'));
  expect(button('Filters').getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(button('Filters'));
});

it('says what is wished of each and how many are out of sight', async () => {
  const { onAsk } = tools({
    wishes: { genre: { Drama: 'only', Western: 'without' }, state: { dropped: 'only' } },
  });
  await after(() => button('Filters (2)').click());
  expect(buttonNames()).toEqual(
    expect.arrayContaining(['Dropped 1, only these', 'Drama 2, only these', 'Western 0, left out']),
  );
  await after(() => button('Drama 2, only these').click());
  expect(onAsk.mock.lastCall?.[0].wishes.genre).toEqual({ Drama: 'without', Western: 'without' });
  await after(() => button('Show all again').click());
  expect(onAsk.mock.lastCall?.[0].wishes).toEqual({});
});

it('writes a thousand the same wherever it stands', () => {
  const shows = Array.from({ length: 1001 }, (_, at) => inventEntry(at));
  const sum = (shown: number) =>
    draw(
      <WallTools shows={shows} asked={EVERYTHING} shown={shown} onAsk={() => {}}>
        {null}
      </WallTools>,
    ).querySelector('[role=status]')?.textContent;
  expect(sum(1001)).toBe('1,001 shows');
  expect(sum(1)).toBe('1 of 1,001 shows');
  expect(buttonNames()).toContain('To watch 1,001, not filtered');
});
