// @vitest-environment happy-dom
import './browser-double';
import { describe, expect, it, vi } from 'vitest';
import { EpisodeGrid } from '../../components/episode-grid';
import { cellFacts, cellName } from '../../components/episode-words';
import type { GridHandlers } from '../../components/grid-handlers';
import { cellAfter } from '../../components/grid-keys';
import { columnsIn } from '../../components/use-columns';
import type { PageEpisode, PageSeason } from '../../lib/messages/protocol-library';
import { TODAY } from './invented';
import { inventEpisode, inventSeason } from './invented-show';
import { after, button, buttonNames, click, draw, press } from './draw';

const handlers = () => ({
  onMark: vi.fn<GridHandlers['onMark']>(),
  onMarkWhen: vi.fn(),
  onRewatch: vi.fn(),
  onAgain: vi.fn(),
  onUnwatch: vi.fn(),
  onRedate: vi.fn(),
  onUpTo: vi.fn(),
  onJump: vi.fn(),
  onSkip: vi.fn(),
  onUnskip: vi.fn(),
  onUndo: vi.fn(),
});

function grid(season: PageSeason, next = 3, hidden: (one: PageEpisode) => boolean = () => false) {
  const on = handlers();
  const box = draw(
    <EpisodeGrid
      showId={1}
      season={season}
      upNext={{ season: season.season, episode: next }}
      today={TODAY}
      isHidden={hidden}
      hasEarlier={(one) => one.episode > next}
      panel={(one, { onClose, onAfter }) => (
        <div class="the-panel">
          {one.name}
          <button type="button" onClick={onClose}>
            Close
          </button>
          <button type="button" onClick={() => onAfter?.()}>
            On
          </button>
        </div>
      )}
      {...on}
    />,
  );
  const cells = () => [...box.querySelectorAll<HTMLElement>('[role=gridcell]')];
  const cell = (number: number) => {
    const found = cells()[number - 1];
    if (found === undefined) throw new Error(`no cell ${number}`);
    return found;
  };
  /** What was marked, by number. */
  const marked = () => on.onMark.mock.calls.map(([pairs]) => pairs.map(({ episode }) => episode));
  return { box, on, cells, cell, marked };
}

const EIGHT = inventSeason(2, ['seen', 'seen', 'unseen', 'unseen', 'skipped', 'unseen', 'unseen', 'unaired']);

function shiftClick(element: Element, at: number): void {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, shiftKey: true });
  Object.defineProperty(event, 'timeStamp', { value: at });
  element.dispatchEvent(event);
}

describe('the sentence of a cell', () => {
  const names: [string, Partial<PageEpisode>, Partial<{ hidden: boolean; upNext: boolean }>, string][] = [
    ['unseen', {}, {}, 'Season 2 episode 5, Slack Water, aired 14 February 2025, not seen'],
    [
      'up next',
      {},
      { upNext: true },
      'Season 2 episode 5, Slack Water, aired 14 February 2025, not seen, up next',
    ],
    [
      'seen',
      { state: 'seen', plays: 1 },
      {},
      'Season 2 episode 5, Slack Water, aired 14 February 2025, seen',
    ],
    [
      'seen twice',
      { state: 'seen', plays: 2 },
      {},
      'Season 2 episode 5, Slack Water, aired 14 February 2025, seen 2 times',
    ],
    [
      'seen before',
      { plays: 1 },
      {},
      'Season 2 episode 5, Slack Water, aired 14 February 2025, not seen again yet',
    ],
    ['skipped', { state: 'skipped' }, {}, 'Season 2 episode 5, Slack Water, aired 14 February 2025, skipped'],
    ['hidden', {}, { hidden: true }, 'Season 2 episode 5, title hidden, aired 14 February 2025, not seen'],
    [
      'to come',
      { state: 'unaired', airDate: '2027-01-03' },
      {},
      'Season 2 episode 5, Slack Water, airs 3 January 2027, not out yet',
    ],
    [
      'undated and nameless',
      { state: 'unaired', airDate: null, name: '' },
      {},
      'Season 2 episode 5, no title yet, date unknown, not out yet',
    ],
    ['special', { season: 0, episode: 3 }, {}, 'Special 3, Slack Water, aired 14 February 2025, not seen'],
  ];
  it.each(names)('says of one that is %s all there is to know', (_, change, facts, sentence) => {
    const one = inventEpisode(2, 5, { name: 'Slack Water', ...change });
    expect(cellName(one, { hidden: false, upNext: false, today: TODAY, ...facts })).toBe(sentence);
  });

  it('has the date, the length and how often it was seen under it', () => {
    expect(cellFacts(inventEpisode(1, 1, { state: 'seen', plays: 2 }), TODAY)).toEqual([
      '14 Feb 2025',
      '51 min',
      'seen ×2',
    ]);
    expect(cellFacts(inventEpisode(1, 1, { state: 'unaired', airDate: '2026-11-27' }), TODAY)).toEqual([
      'Airs Friday',
    ]);
  });
});

describe('the grid', () => {
  it('is a grid of rows with one Tab stop, up next', () => {
    const { box, cells } = grid(EIGHT);
    expect(box.querySelector('[role=grid]')?.getAttribute('aria-label')).toBe('Episodes of Season 2');
    expect([...box.querySelectorAll('[role=grid] > [role=row]')].map((row) => row.children.length)).toEqual([
      4, 4,
    ]);
    expect(cells().filter((one) => one.tabIndex === 0)).toEqual([cells()[2]]);
  });

  it('names a cell by its sentence alone', () => {
    const { cell } = grid(EIGHT);
    const heard = [...cell(3).children].filter((part) => part.getAttribute('aria-hidden') !== 'true');
    expect(heard.map((part) => part.textContent)).toEqual([
      'Season 2 episode 3, Chapter 3, aired 14 February 2025, not seen, up next',
    ]);
  });

  it('marks one by a click, once for a double click', async () => {
    const { cell, marked } = grid(EIGHT);
    await after(() => click(cell(4), 1000));
    await after(() => click(cell(4), 1100, 2));
    expect(marked()).toEqual([[4]]);
  });

  it('opens the menu of a seen one and of one that is not out yet, instead of marking it', async () => {
    const { cell, marked, box } = grid(EIGHT);
    await after(() => click(cell(1), 1000));
    expect(buttonNames(box.querySelector('.cell-menu') ?? box)).toEqual([
      'Watched again',
      'Go on from here',
      'About this episode',
    ]);
    await after(() => click(cell(8), 3000));
    expect(buttonNames(box.querySelector('.cell-menu') ?? box)).toEqual([
      'Mark watched',
      'Mark up to here',
      'Go on from here',
      'Skip',
      'About this episode',
    ]);
    expect(marked()).toEqual([]);
  });

  it('offers to take back and to date what has a viewing', async () => {
    const last = { id: 'play', when: { kind: 'day', day: '2026-11-20' } } as const;
    const season = { ...EIGHT, episodes: [inventEpisode(2, 1, { state: 'seen', plays: 1, last })] };
    const { cell, box, on } = grid(season, 2);
    await after(() => click(cell(1), 1000));
    const menu = box.querySelector('.cell-menu') ?? box;
    expect(menu.textContent).toContain('Watched Friday');
    await after(() => button('When was it?', menu).click());
    await after(() => button('On its air date', menu).click());
    expect(on.onRedate).toHaveBeenCalledWith(season.episodes[0], { kind: 'day', day: '2025-02-14' });
    await after(() => click(cell(1), 3000));
    await after(() => button('Take back').click());
    expect(on.onUnwatch).toHaveBeenCalledWith(season.episodes[0]);
  });

  it('marks with Shift and a click from the last one to this one, without seen, skipped or unaired ones', async () => {
    const { cell, marked } = grid(EIGHT);
    await after(() => click(cell(3), 1000));
    await after(() => shiftClick(cell(8), 3000));
    expect(marked()).toEqual([[3], [3, 4, 6, 7]]);
  });

  it('moves by arrow keys in two dimensions and marks with Space', async () => {
    const { cell, marked } = grid(EIGHT);
    await after(() => cell(3).focus());
    await after(() => press('ArrowDown'));
    expect(document.activeElement).toBe(cell(7));
    await after(() => press('ArrowLeft'));
    expect(document.activeElement).toBe(cell(6));
    await after(() => press(' '));
    await after(() => press(' ', { repeat: true }));
    expect(marked()).toEqual([[6]]);
  });

  it('opens all about one with Enter or a press on its title, and gives the focus back', async () => {
    const { cell, box, marked } = grid(EIGHT);
    const panel = () => box.querySelector('.the-panel');
    await after(() => cell(6).focus());
    await after(() => press('Enter'));
    expect(panel()?.textContent).toContain('Chapter 6');
    await after(() => button('On').click());
    expect(panel()?.textContent).toContain('Chapter 7');
    await after(() => button('Close').click());
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(cell(7));
    await after(() => cell(4).querySelector<HTMLElement>('.cell-open')?.click());
    expect(panel()?.textContent).toContain('Chapter 4');
    expect(marked()).toEqual([]);
  });

  it('marks one that was watched earlier on the day that is chosen', async () => {
    const { cell, on } = grid(EIGHT);
    await after(() => cell(4).focus());
    await after(() => press('m'));
    await after(() => button('Watched earlier…').click());
    await after(() => button('On its air date').click());
    expect(on.onMarkWhen).toHaveBeenCalledWith(EIGHT.episodes[3], { kind: 'day', day: '2025-02-14' });
  });

  it('takes a range with Shift and arrow keys, and Escape lets it go', async () => {
    const { cell, cells, marked } = grid(EIGHT);
    await after(() => cell(3).focus());
    await after(() => press('ArrowRight', { shiftKey: true }));
    await after(() => press('ArrowDown', { shiftKey: true }));
    const chosen = () =>
      cells().flatMap((one, i) => (one.getAttribute('aria-selected') === 'true' ? [i + 1] : []));
    expect(chosen()).toEqual([3, 4, 5, 6, 7, 8]);
    await after(() => press('Escape'));
    expect(chosen()).toEqual([]);
    await after(() => cell(3).focus());
    await after(() => press('ArrowRight', { shiftKey: true }));
    await after(() => press('Enter'));
    expect(marked()).toEqual([[3, 4]]);
  });

  it('has the focus in the menu as soon as it stands: no key can slip to the grid behind it', async () => {
    const { cell, marked } = grid(EIGHT);
    cell(1).focus();
    press('m');
    // Drawn within microtasks; what comes after the paint has not run yet.
    while (document.querySelector('.cell-menu') === null) await Promise.resolve();
    expect(document.activeElement?.closest('.cell-menu')).not.toBeNull();
    expect(marked()).toEqual([]);
  });

  it('takes its letters as its help writes them', async () => {
    const { cell, on } = grid(EIGHT);
    await after(() => cell(1).focus());
    await after(() => press('U'));
    expect(on.onUndo).toHaveBeenCalledOnce();
    await after(() => press('M'));
    expect(document.querySelector('.cell-menu')).not.toBeNull();
  });

  it('gives the focus back to the cell when the menu closes', async () => {
    const { cell, box, on } = grid(EIGHT);
    await after(() => cell(6).focus());
    await after(() => press('m'));
    expect(box.querySelector('.cell-menu')?.contains(document.activeElement)).toBe(true);
    await after(() => press('Escape'));
    expect(document.activeElement).toBe(cell(6));
    await after(() => press('u'));
    expect(on.onUndo).toHaveBeenCalledOnce();
  });

  it('closes the menu where the focus leaves it by Tab, and leaves the focus there', async () => {
    const { cell, box } = grid(EIGHT);
    await after(() => cell(6).focus());
    await after(() => press('m'));
    await after(() => cell(7).focus());
    expect(box.querySelector('.cell-menu')).toBeNull();
    expect(document.activeElement).toBe(cell(7));
  });

  it('shows neither title nor text of a hidden one, and says what has to be seen first', () => {
    const season = { ...EIGHT, episodes: EIGHT.episodes.map((one) => ({ ...one, overview: 'She did it.' })) };
    const { cell } = grid(season, 3, ({ episode }) => episode > 3);
    expect(cell(4).textContent).not.toContain('Chapter 4');
    expect(cell(4).textContent).not.toContain('She did it.');
    expect(cell(4).textContent).toContain('Hidden until you have seen S2 E3.');
    expect(cell(3).textContent).toContain('Chapter 3');
  });
});

describe('moving in the grid', () => {
  const at = (key: string, from: number, more: { rightToLeft?: boolean; ctrlKey?: boolean } = {}) =>
    cellAfter(
      { key, ctrlKey: more.ctrlKey ?? false, metaKey: false },
      { at: from, count: 10, columns: 4, rightToLeft: more.rightToLeft ?? false },
    );

  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 9, 9],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 5],
    ['ArrowDown', 7, 9],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 5, 1],
    ['ArrowUp', 2, 2],
    ['Home', 6, 4],
    ['End', 4, 7],
    ['End', 8, 9],
    ['PageDown', 0, 9],
  ])('%s leads from %i to %i', (key, from, to) => expect(at(key, from)).toBe(to));

  it('goes to the first and the last with Ctrl, and mirrors left and right', () => {
    expect(at('Home', 6, { ctrlKey: true })).toBe(0);
    expect(at('End', 1, { ctrlKey: true })).toBe(9);
    expect(at('ArrowRight', 5, { rightToLeft: true })).toBe(4);
    expect(at('x', 5)).toBeNull();
  });

  it('has as many columns as fit', () => {
    expect([100, 450, 1088, 4000].map(columnsIn)).toEqual([1, 2, 4, 6]);
  });
});
