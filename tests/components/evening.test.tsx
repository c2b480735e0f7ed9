// @vitest-environment happy-dom
import './browser-double';
import { describe, expect, it, vi } from 'vitest';
import { FilterChips, NO_FILTERS, type Filters } from '../../components/filter-chips';
import { isTyping, readKey } from '../../components/popup-keys';
import { CountingForm } from '../../components/counting-form';
import { GapsForm } from '../../components/gaps-form';
import { PlacesForm } from '../../components/places-form';
import { ProfileSwitch } from '../../components/profile-switch';
import { HoldForm, NightsForm, StartAtForm, TogetherForm } from '../../components/row-forms';
import type { Person, ProfileFacts, ShowPeople } from '../../lib/messages/protocol-household';
import { after, button, buttonNames, draw, freshPage } from './draw';
import { inventRow, TODAY } from './invented';

/** Lets what a form asked for arrive and be drawn. */
async function answered() {
  for (let turns = 0; turns < 3; turns += 1) await after(() => Promise.resolve());
}

const EPISODE = { airDate: '2026-01-01', runtime: 40, still: null };

const person = (id: string, name: string, position: Person['position']): Person => ({
  id,
  name,
  colour: '',
  follows: position !== null,
  position,
});
const PEOPLE: ShowPeople = {
  people: [
    person('me', '', null),
    person('a', 'Ada', inventRow(1, { pair: [2, 3] }).position),
    person('b', 'Ben', null),
  ],
  audience: ['a'],
  chosen: true,
};

describe('the filters', () => {
  const chips = (filters: Filters, hidden = 0, onFilter = vi.fn()) =>
    draw(<FilterChips filters={filters} hidden={hidden} onFilter={onFilter} />);
  const pressed = (box: ParentNode) =>
    [...box.querySelectorAll('[aria-pressed=true]')].map((one) => one.textContent);

  it('say which are on, and how much they hide', () => {
    expect(pressed(chips(NO_FILTERS))).toEqual(['All']);
    const box = chips({ minutes: 45, services: true, binge: false }, 3);
    expect(pressed(box)).toEqual(['My services']);
    expect(box.querySelector('select')?.value).toBe('45');
    expect(box.textContent).toContain('3 shows hidden');
  });

  it('are added to each other, and lifted by All', async () => {
    const onFilter = vi.fn();
    const on = { minutes: 30, services: false, binge: false };
    const box = chips(on, 0, onFilter);
    await after(() => button('Binge').click());
    await after(() => button('All').click());
    const select = box.querySelector('select');
    if (select === null) throw new Error('no lengths');
    select.value = '';
    await after(() => select.dispatchEvent(new Event('change', { bubbles: true })));
    expect(onFilter.mock.calls.map(([filters]) => filters)).toEqual([
      { ...on, binge: true },
      NO_FILTERS,
      { ...on, minutes: null },
    ]);
  });
});

describe('the switch of profiles', () => {
  const profiles: ProfileFacts[] = [
    { id: 'default', name: '', colour: '' },
    { id: 'a', name: 'Ada', colour: '#204080' },
  ];
  const drawn = (all: ProfileFacts[], open: boolean, onSwitch = vi.fn()) =>
    draw(<ProfileSwitch profiles={all} active="default" open={open} onOpen={vi.fn()} onSwitch={onSwitch} />);

  it('is not there in a house of one', () => {
    expect(drawn(profiles.slice(0, 1), false).innerHTML).toBe('');
  });

  it('names who is on and lists the household', async () => {
    const onSwitch = vi.fn();
    const box = drawn(profiles, true, onSwitch);
    expect(button('Profile: Home').getAttribute('aria-expanded')).toBe('true');
    expect([...box.querySelectorAll('li bdi')].map((name) => name.textContent)).toEqual(['Home', 'Ada']);
    const [, second] = box.querySelectorAll<HTMLElement>('li button');
    await after(() => second?.click());
    expect(onSwitch).toHaveBeenCalledWith('a');
  });

  it('goes up and down in the open list, and not out of it', () => {
    const box = drawn(profiles, true);
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return [document.activeElement?.textContent, event.defaultPrevented];
    };
    button('Profile: Home').focus();
    expect(['ArrowDown', 'j', 'ArrowDown', 'x', 'k', 'ArrowUp', 'ArrowUp'].map(press)).toEqual([
      ['HHome', true],
      ['AAda', true],
      ['AAda', true],
      ['AAda', false],
      ['HHome', true],
      ['H', true],
      ['H', true],
    ]);
    expect(box.querySelector('ul')).not.toBeNull();
  });

  it('has the digits for keys, but not while something is typed', () => {
    const key = {
      key: '2',
      repeat: false,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      isComposing: false,
    };
    expect(readKey({ ...key, defaultPrevented: false }, false, false)).toEqual({ profile: 2 });
    expect(readKey({ ...key, defaultPrevented: false, repeat: true }, false, false)).toBeNull();
    expect(readKey({ ...key, defaultPrevented: false }, true, false)).toBeNull();
    expect(readKey({ ...key, key: '0', defaultPrevented: false }, false, false)).toBeNull();
  });
});

describe('a row’s forms', () => {
  const pair = { season: 2, episode: 5 };

  it('further along: what lies before is watched unless it is unticked', async () => {
    const onStart = vi.fn();
    const box = draw(<StartAtForm from={pair} onStart={onStart} />);
    const tick = box.querySelector<HTMLInputElement>('[type=checkbox]');
    expect(tick?.checked).toBe(true);
    await after(() => button('Go on from here').click());
    await after(() => tick?.click());
    await after(() => button('Go on from here').click());
    expect(onStart.mock.calls).toEqual([
      [pair, true],
      [pair, false],
    ]);
  });

  it('on hold until a new season, or a day to come', async () => {
    const onHold = vi.fn();
    const box = draw(<HoldForm today={TODAY} onHold={onHold} />);
    await after(() => button('A new season').click());
    const day = box.querySelector<HTMLInputElement>('[type=date]');
    if (day === null) throw new Error('no day');
    for (const value of ['2026-11-01', '2027-01-09']) {
      day.value = value;
      await after(() => button('Until then').click());
    }
    expect(onHold.mock.calls).toEqual([['newSeason'], ['2027-01-09']]);
  });

  it('nights: switched one by one, Monday first', async () => {
    const onNights = vi.fn();
    const box = draw(<NightsForm nights={[0, 5]} slot={null} onNights={onNights} onSlot={vi.fn()} />);
    expect(buttonNames()).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    expect([...box.querySelectorAll('[aria-pressed=true]')].map((one) => one.textContent)).toEqual([
      'Fri',
      'Sun',
    ]);
    await after(() => button('Tue').click());
    await after(() => button('Sun').click());
    expect(onNights.mock.calls).toEqual([[[0, 2, 5]], [[5]]]);
  });

  it('together: says where each one is before it is marked for them', async () => {
    const onTogether = vi.fn();
    const box = draw(
      <TogetherForm pair={pair} self="me" people={async () => PEOPLE} onTogether={onTogether} />,
    );
    await answered();
    expect([...box.querySelectorAll('label')].map((label) => label.textContent)).toEqual([
      'Ada is at S2 E3',
      'Ben has not begun',
    ]);
    const [ada, ben] = box.querySelectorAll<HTMLInputElement>('input');
    expect([ada?.checked, ben?.checked]).toEqual([true, false]);
    await after(() => ben?.click());
    await after(() => button('Mark S2 E5 for all of us').click());
    expect(onTogether).toHaveBeenCalledWith(['a', 'b']);
    await after(() => ada?.click());
    await after(() => ben?.click());
    await after(() => button('Mark S2 E5 for all of us').click());
    expect(onTogether).toHaveBeenCalledOnce();
  });

  it('nights: a place in the evening is asked for where there are nights', async () => {
    const onSlot = vi.fn();
    const form = (nights: number[], slot: number | null) =>
      draw(<NightsForm nights={nights} slot={slot} onNights={vi.fn()} onSlot={onSlot} />).querySelector(
        'select',
      );
    expect(form([], null)).toBeNull();
    const choice = form([5], 12);
    expect(choice?.value).toBe('12');
    for (const value of ['2', '']) {
      if (choice) choice.value = value;
      await after(() => choice?.dispatchEvent(new Event('change', { bubbles: true })));
    }
    expect(onSlot.mock.calls).toEqual([[2], [null]]);
  });

  it('missed ones: marked, skipped or watched next, and the focus goes on', async () => {
    const [onWatched, onSkip, onNext] = [vi.fn(), vi.fn(), vi.fn()];
    const missed = [1, 2].map((episode) => ({ ...EPISODE, season: 1, episode, name: `Part ${episode}` }));
    draw(
      <GapsForm count={2} gaps={async () => missed} onWatched={onWatched} onSkip={onSkip} onNext={onNext} />,
    );
    await answered();
    expect(buttonNames()).toEqual([
      'Mark watched: S1 E1',
      'Skip S1 E1',
      'Watch next: S1 E1',
      'Mark watched: S1 E2',
      'Skip S1 E2',
      'Watch next: S1 E2',
    ]);
    await after(() => button('Mark watched: S1 E1').click());
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Mark watched: S1 E2');
    await after(() => button('Skip S1 E1').click());
    await after(() => button('Watch next: S1 E2').click());
    const calls = [onWatched, onSkip, onNext].map(({ mock }) => mock.calls);
    expect(calls).toEqual([
      [[{ season: 1, episode: 1 }]],
      [[{ season: 1, episode: 1 }]],
      [[{ season: 1, episode: 2 }]],
    ]);
  });

  it('places: links of the web alone, how each was found, and where nothing is counted', async () => {
    const places = [
      { name: 'Netflix', url: 'https://www.netflix.com/title/1', site: 'netflix', by: 'page' },
      { name: 'Odd', url: 'javascript:alert(1)', site: 'odd', by: 'search' },
    ] as const;
    const box = draw(<PlacesForm servicesOn={['netflix']} places={async () => places} />);
    await answered();
    expect([...box.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://www.netflix.com/title/1',
      '/options.html#services',
    ]);
    expect(box.textContent).toContain('where it was last watched');
  });

  it('places: says so when none is known', async () => {
    const box = draw(<PlacesForm servicesOn={[]} places={async () => []} />);
    await answered();
    expect(box.textContent).toContain('No service is known');
  });

  it('what counts, and for whom: every tick stands at once', async () => {
    const onChoice = vi.fn();
    const onAudience = vi.fn();
    const choices = async () => ({
      specials: false,
      oldestFirst: true,
      nights: [],
      slot: null,
      dayOffset: 0,
    });
    const box = draw(
      <CountingForm
        row={{}}
        household
        choices={choices}
        people={async () => PEOPLE}
        onChoice={onChoice}
        onAudience={onAudience}
      />,
    );
    await answered();
    const ticks = [...box.querySelectorAll('label')].map((label) => [
      label.textContent,
      label.querySelector('input')?.checked,
    ]);
    expect(ticks).toEqual([
      ['Specials too, in the order they aired', false],
      ['Oldest unwatched first', true],
      ['Home', false],
      ['Ada', true],
      ['Ben', false],
    ]);
    const [specials, , , ada, ben] = box.querySelectorAll('input');
    await after(() => specials?.click());
    await after(() => ben?.click());
    await after(() => ada?.click());
    expect(onChoice.mock.calls).toEqual([['specials', true]]);
    expect(onAudience.mock.calls).toEqual([
      [['a', 'b'], ['a']],
      [['b'], ['a', 'b']],
    ]);
    await after(() => ben?.click());
    expect(box.textContent).toContain('whoever added it');
  });

  it('what counts: a tick stays while the row is drawn anew, and goes when it is taken back', async () => {
    let specials = false;
    const onChoice = vi.fn();
    const choices = async () => ({ specials, oldestFirst: false, nights: [], slot: null, dayOffset: 0 });
    const box = freshPage();
    const form = (row: object) =>
      draw(
        <CountingForm
          row={row}
          household={false}
          choices={choices}
          people={async () => PEOPLE}
          onChoice={onChoice}
          onAudience={() => {}}
        />,
        box,
      );
    const ticked = () => box.querySelector('input')?.checked;
    const row = {};
    form(row);
    await answered();
    await after(() => box.querySelector('input')?.click());
    form(row);
    expect(ticked()).toBe(true);
    specials = true;
    form({});
    await answered();
    expect(ticked()).toBe(true);
    // Taken back: the row is another one again.
    specials = false;
    form({});
    await answered();
    expect(ticked()).toBe(false);
    await after(() => box.querySelector('input')?.click());
    expect(onChoice.mock.calls).toEqual([
      ['specials', true],
      ['specials', true],
    ]);
  });
});

describe('letters and arrows are left to', () => {
  it.each([
    ['<input type="text">', true],
    ['<input type="number">', true],
    ['<input type="date">', true],
    ['<textarea></textarea>', true],
    ['<select><option>2</option></select>', true],
    ['<input type="checkbox">', false],
    ['<button>x</button>', false],
    ['<a href="/">x</a>', false],
  ])('%s: %s', (html, left) => {
    document.body.innerHTML = html;
    expect(isTyping(document.body.firstElementChild)).toBe(left);
  });
});
