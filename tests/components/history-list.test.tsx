// @vitest-environment happy-dom
import './browser-double';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { groupHistory } from '../../components/history-groups';
import { HistoryList } from '../../components/history-list';
import { namesApart } from '../../components/namesakes';
import type { HistoryEntry } from '../../lib/messages/protocol-history';
import type { ProfileFacts } from '../../lib/messages/protocol-household';
import { after, button, draw, findButton, press } from './draw';

const WHEN = 'When was it? Ash S1 E1';
const entry: HistoryEntry = {
  id: 'p1',
  op: 'o1',
  batch: null,
  kind: 'play',
  profileId: 'default',
  showId: 7,
  show: 'Ash',
  year: 2019,
  poster: null,
  pair: { season: 1, episode: 1 },
  movedFrom: null,
  showGone: false,
  recordedAt: Date.UTC(2026, 4, 5, 20),
  stands: true,
  when: null,
  status: null,
  source: { by: 'popup' },
  why: null,
};

const onRedate = vi.fn();

function list(
  change: Partial<HistoryEntry> = {},
  box?: HTMLElement,
  profiles: readonly ProfileFacts[] = [],
  names: ReadonlyMap<number, string> = new Map(),
): HTMLElement {
  const page = (
    <HistoryList
      days={groupHistory([{ ...entry, ...change }], () => 0)}
      names={names}
      today="2026-05-05"
      profiles={profiles}
      correcting={null}
      onSee={() => {}}
      onTurn={() => {}}
      onRedate={onRedate}
      onWrong={() => {}}
    />
  );
  return box === undefined ? draw(page) : draw(page, box);
}

describe('a date that is said in the history', () => {
  beforeEach(() => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
    onRedate.mockClear();
  });

  it('stands right behind the button that opens it', async () => {
    list();
    await after(() => button(WHEN).click());
    expect(button(WHEN).nextElementSibling?.contains(button('I do not know'))).toBe(true);
  });

  it('is left with Escape, back to its button', async () => {
    list();
    await after(() => button(WHEN).click());
    button('I do not know').focus();
    await after(() => press('Escape'));
    expect(findButton('I do not know')).toBe(null);
    expect(document.activeElement).toBe(button(WHEN));
  });

  it('leads back to its button once it is said', async () => {
    list();
    await after(() => button(WHEN).click());
    button('I do not know').focus();
    await after(() => button('I do not know').click());
    expect(onRedate).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(button(WHEN));
  });

  it('is gone with what is taken back, and does not come again with it', async () => {
    const box = list();
    await after(() => button(WHEN).click());
    await after(() => list({ stands: false }, box));
    expect(findButton('I do not know')).toBe(null);
    await after(() => list({}, box));
    expect(button(WHEN).getAttribute('aria-expanded')).toBe('false');
  });
});

it('tells namesakes by their years, also to whom the buttons are read aloud', () => {
  const names = namesApart([
    { showId: 7, name: 'Ash', year: 2019 },
    { showId: 8, name: 'Ash', year: 2021 },
    { showId: 9, name: 'Birch', year: 2020 },
    // Met again, on another page of the history: no namesake.
    { showId: 9, name: 'Birch', year: 2020 },
  ]);
  expect([...names.values()]).toEqual(['Ash (2019)', 'Ash (2021)', 'Birch']);
  const page = list({}, undefined, [], names);
  expect(page.querySelector('.act a')?.textContent).toBe('Ash (2019)');
  expect(findButton('Take back: Ash (2019) S1 E1')).not.toBe(null);
});

describe('a viewing in a household', () => {
  const house = [
    { id: 'default', name: '', colour: '' },
    { id: 'ben', name: 'Ben', colour: '' },
  ];

  it.each([
    ['default', 'Home'],
    ['ben', 'Ben'],
  ])('says whose it is, also to whom the buttons are read aloud: %s', (profileId, name) => {
    const page = list({ profileId }, undefined, house);
    expect(page.textContent).toContain(`\u00a0· ${name}`);
    expect(findButton(`Take back: Ash S1 E1 · ${name}`)).not.toBe(null);
    expect(findButton(`${WHEN} · ${name}`)).not.toBe(null);
  });

  it('names nobody where there is one profile, or the profile is gone', () => {
    const page = list({ profileId: 'gone' }, undefined, house);
    expect(findButton('Take back: Ash S1 E1')).not.toBe(null);
    expect(page.textContent).not.toContain('Home');
  });
});
