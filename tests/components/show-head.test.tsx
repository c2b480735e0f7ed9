// @vitest-environment happy-dom
import { speak } from './browser-double';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { ShowStatus } from '../../lib/domain/fact';
import { showSaidWords } from '../../entrypoints/library/show-said';
import { after, button, draw, findButton, press } from './draw';
import { inventRow } from './invented';
import { inventPage, inventSeason } from './invented-show';

const SEASON = inventSeason(2, ['seen', 'unseen', 'seen', 'seen', 'unseen']);
const reason = { why: 'after', season: 2, episode: 4, at: new Date(2026, 10, 17, 21).getTime() } as const;

function row(status: ShowStatus, gaps: number) {
  const one = inventRow(1, { name: 'Night Ferry', pair: [2, 5] });
  return { ...one, status, gaps, position: { ...one.position, reason } };
}

const handlers = () => ({
  onMark: vi.fn(),
  onStatus: vi.fn(),
  onRemove: vi.fn(),
  onAdd: vi.fn(),
  onSpecials: vi.fn(),
});

async function head(status: ShowStatus, gaps = 0): Promise<HTMLElement> {
  const { ShowHead } = await import('../../components/show-head');
  const page = inventPage([SEASON], [2, 5], { row: row(status, gaps) });
  return draw(<ShowHead page={page} hideTitle={false} {...handlers()} />);
}

describe('the head of a show’s page', () => {
  it.each([
    ['onHold', 'On hold · Up next'],
    ['dropped', 'Dropped · Up next'],
    ['planned', 'Planned · Up next'],
    ['watching', 'Up next'],
  ] as const)('says what was chosen for the show: %s', async (status, words) => {
    const box = await head(status);
    expect(box.querySelector('.up-next .facts')?.textContent).toMatch(new RegExp(`^${words}`));
  });

  it('counts what was missed before the place', async () => {
    expect((await head('watching', 2)).querySelector('.show-facts')?.textContent).toContain(
      '\u00a0· 2 missed',
    );
    expect((await head('watching')).querySelector('.show-facts')?.textContent).not.toContain('missed');
  });

  it.each([
    ['onlySpecials', false, 'Only specials', true],
    // None of them has a date, so that nothing of them comes up.
    ['onlySpecials', true, 'Only specials', false],
    ['noEpisodes', false, 'No episodes listed', false],
  ] as const)(
    'says what there is instead of episodes: %s, wanted %s',
    async (lists, specials, words, offered) => {
      const { ShowHead } = await import('../../components/show-head');
      const on = handlers();
      const nothing = { state: 'caughtUp', upNext: null, at: null } as const;
      const page = inventPage([], [1, 1], {
        row: inventRow(1, { position: nothing, lists }),
        choices: { nights: [], slot: null, specials, oldestFirst: false, dayOffset: 0 },
      });
      const box = draw(<ShowHead page={page} hideTitle={false} {...on} />);
      expect(box.querySelector('.up-next .facts')?.textContent).toBe(words);
      await after(() => findButton('Watch the specials')?.click());
      expect(on.onSpecials).toHaveBeenCalledTimes(offered ? 1 : 0);
    },
  );

  it('folds what more can be done with Escape, and goes back to its button', async () => {
    await head('watching');
    const more = button('More for Night Ferry');
    await after(() => more.click());
    button('Drop').focus();
    await after(() => press('Escape'));
    expect([more.getAttribute('aria-expanded'), document.activeElement]).toEqual(['false', more]);
    expect(findButton('Drop')).toBeNull();
  });

  describe('in a language that begins with the episode', () => {
    afterAll(() => speak('en', 'en-GB'));

    it('writes it as everywhere', async () => {
      speak('ja', 'ja');
      vi.resetModules();
      const box = await head('watching');
      const words = box.querySelector('.up-next .facts')?.textContent ?? '';
      expect(words).toMatch(/S2 E4/);
      expect(words).not.toMatch(/s2/);
    });
  });
});

it('does not say of what was taken back that something is kept', () => {
  expect(showSaidWords({ what: 'undone', of: { what: 'removed' } }, 'Night Ferry')).toBe(
    'Undone: Night Ferry',
  );
});
