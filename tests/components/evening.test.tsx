// @vitest-environment happy-dom
import './browser-double';
import { describe, expect, it, vi } from 'vitest';
import { FilterChips, NO_FILTERS, type Filters } from '../../components/filter-chips';
import { readKey } from '../../components/popup-keys';
import { ProfileSwitch } from '../../components/profile-switch';
import { HoldForm, NightsForm, StartAtForm, TogetherForm } from '../../components/row-forms';
import type { ProfileFacts } from '../../lib/messages/protocol-household';
import { after, button, buttonNames, draw } from './draw';
import { TODAY } from './invented';

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
    const box = draw(<NightsForm nights={[0, 5]} onNights={onNights} />);
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
    const people = async () => [
      { id: 'a', name: 'Ada', at: 'S2 E3', counted: true },
      { id: 'b', name: 'Ben', at: null, counted: false },
    ];
    const box = draw(<TogetherForm pair={pair} people={people} onTogether={onTogether} />);
    await after(() => Promise.resolve());
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
});
