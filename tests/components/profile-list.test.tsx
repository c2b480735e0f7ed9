// @vitest-environment happy-dom
import './browser-double';
import { describe, expect, it, vi } from 'vitest';
import { ProfileSettings } from '../../components/profile-list';
import { ProfileSwitch } from '../../components/profile-switch';
import { SiteProfiles } from '../../components/site-profiles';
import type { ProfileList, SiteProfile } from '../../lib/messages/protocol-household';
import { after, button, buttonNames, draw, findButton, press } from './draw';

const home = { id: 'default', name: '', colour: '' };
const ada = { id: 'a', name: 'Ada', colour: '#204080' };
const LIST: ProfileList = { profiles: [home, ada], activeId: 'default', homeId: 'default', removed: [] };

function household(change: Partial<ProfileList> = {}) {
  const on = {
    onAdd: vi.fn(async () => true),
    onChange: vi.fn(),
    onRemove: vi.fn(),
    onBringBack: vi.fn(),
    onHome: vi.fn(),
  };
  return { on, box: draw(<ProfileSettings list={{ ...LIST, ...change }} {...on} />) };
}

describe('the household’s settings', () => {
  it('ask before somebody is removed', async () => {
    const { on, box } = household();
    await after(() => button('Remove Ada').click());
    expect(on.onRemove).not.toHaveBeenCalled();
    button('Remove Ada').focus();
    await after(() => press('Escape'));
    expect(findButton('Cancel')).toBeNull();
    await after(() => button('Remove Ada').click());
    expect(box.textContent).toContain('It can be brought back for 30 days.');
    await after(() => button('Cancel').click());
    await after(() => button('Remove Ada').click());
    await after(() => button('Remove Ada').click());
    expect(on.onRemove).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('offer no removing and no choice to a house of one', () => {
    const { box } = household({ profiles: [home] });
    expect(buttonNames()).toEqual(['Add a profile']);
    expect(box.querySelector('select')).toBeNull();
  });

  it('show each in the colour that the popup gives it', () => {
    const ben = { id: 'b', name: 'Ben', colour: '' };
    const profiles = [home, ada, ben];
    const { box } = household({ profiles });
    const fields = [...box.querySelectorAll<HTMLInputElement>('[type=color]')].map(({ value }) => value);
    const faces = draw(
      <ProfileSwitch profiles={profiles} active="default" open onOpen={() => {}} onSwitch={() => {}} />,
    ).querySelectorAll('li .face');
    expect([...faces].map((one) => /#\w+/.exec(one.getAttribute('style') ?? '')?.[0])).toEqual(fields);
    expect(fields[1]).toBe('#204080');
    expect(new Set(fields).size).toBe(3);
    for (const field of fields) expect(field).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('bring back who was removed lately', async () => {
    const { on } = household({ removed: [{ ...ada, op: 'op9', removedAt: 1 }] });
    await after(() => button('Bring Ada back').click());
    expect(on.onBringBack).toHaveBeenCalledWith('op9');
  });

  it('take a name, and another one only when it is one', async () => {
    const { on, box } = household();
    const [first, second, fresh] = box.querySelectorAll<HTMLInputElement>('[type=text]');
    const enter = (field: HTMLInputElement | undefined, value: string) =>
      after(() => {
        if (field === undefined) throw new Error('no field');
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await enter(first, ' Cleo ');
    await enter(second, '  ');
    expect(on.onChange.mock.calls).toEqual([['default', { name: 'Cleo' }]]);
    await enter(fresh, ' Ben ');
    await after(() => button('Add a profile').click());
    expect(on.onAdd).toHaveBeenCalledWith('Ben');
  });
});

describe('whose the profiles of services are', () => {
  const sites: SiteProfile[] = [
    { site: 'netflix', siteName: 'Netflix', name: null, profileId: null },
    { site: 'netflix', siteName: 'Netflix', name: 'Kids', profileId: 'a' },
  ];

  it('is chosen from the household', async () => {
    const onBind = vi.fn();
    const box = draw(<SiteProfiles sites={sites} profiles={[home, ada]} onBind={onBind} />);
    expect([...box.querySelectorAll('label > span')].map((one) => one.textContent)).toEqual([
      'Netflix, when it names nobody',
      '“Kids” on Netflix',
    ]);
    const [whole, kids] = box.querySelectorAll('select');
    expect([whole?.value, kids?.value]).toEqual(['', 'a']);
    for (const [select, value] of [
      [whole, 'default'],
      [kids, ''],
    ] as const) {
      if (select) select.value = value;
      await after(() => select?.dispatchEvent(new Event('change', { bubbles: true })));
    }
    expect(onBind.mock.calls).toEqual([
      [sites[0], 'default'],
      [sites[1], null],
    ]);
  });

  it('is no question for one alone, nor before a service was seen', () => {
    expect(draw(<SiteProfiles sites={sites} profiles={[home]} onBind={vi.fn()} />).innerHTML).toBe('');
    expect(draw(<SiteProfiles sites={[]} profiles={[home, ada]} onBind={vi.fn()} />).innerHTML).toBe('');
  });
});
