import { describe, expect, it } from 'vitest';
import { aired, inventShow } from '../../support/database';
import { eveningOf } from '../../support/evening';
import { code } from '../../support/progress';

const ada = { name: 'Ada', colour: '#aa3344' };
const ben = { name: 'Ben', colour: '' };

describe('the profiles of a household', () => {
  it('begin with one that has no name and cannot be removed', async () => {
    const home = await eveningOf();
    expect(await home.ask('profiles.list', {})).toEqual({
      profiles: [{ id: 'default', name: '', colour: '' }],
      activeId: 'default',
      homeId: 'default',
      removed: [],
    });
    expect(await code(home.tell('profiles.remove', { opId: 'gone', profileId: 'default' }))).toBe(
      'lastProfile',
    );
  });

  it('are added, named and put in order', async () => {
    const home = await eveningOf();
    const first = await home.ask('profiles.add', ada);
    const second = await home.ask('profiles.add', ben);
    await home.ask('profiles.change', { profileId: 'default', name: 'Cleo' });
    await home.ask('profiles.order', { profileIds: [second.id, 'default'] });
    const { profiles } = await home.ask('profiles.list', {});
    expect(profiles.map(({ name }) => name)).toEqual(['Ben', 'Cleo', 'Ada']);
    expect(profiles.at(-1)).toEqual({ id: first.id, ...ada });
    expect(home.changes()).toBe(4);
  });

  it('keep everything apart', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(3) }, { name: 'Ash' }));
    await home.follow(1);
    const { id } = await home.ask('profiles.add', ada);
    await home.ask('profiles.switch', { profileId: id });
    expect(await home.tonight()).toEqual({});
    expect(await home.ask('tonight.list', {})).toMatchObject({ profileId: id, profileName: 'Ada' });
  });

  it('are switched until the evening ends, which is at four in the morning', async () => {
    const home = await eveningOf();
    const { id } = await home.ask('profiles.add', ada);
    await home.ask('profiles.switch', { profileId: id });
    const active = async () => (await home.ask('profiles.list', {})).activeId;
    home.clock.set('2026-03-02T03:59:00Z');
    expect(await active()).toBe(id);
    home.clock.set('2026-03-02T04:00:00Z');
    expect(await active()).toBe('default');
    await home.ask('profiles.home', { profileId: id });
    expect(await active()).toBe(id);
    await home.ask('profiles.switch', { profileId: 'default' });
    expect(await active()).toBe('default');
  });

  it('can be removed, and brought back for thirty days with all they hold', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(3) }, { name: 'Ash' }));
    const { id } = await home.ask('profiles.add', ada);
    await home.ask('show.add', { showId: 1, profileId: id });
    await home.ask('profiles.home', { profileId: id });
    await home.ask('profiles.remove', { opId: 'gone', profileId: id });
    expect(await home.ask('profiles.remove', { opId: 'gone', profileId: id })).toEqual({ op: 'gone' });
    const list = await home.ask('profiles.list', {});
    expect(list.profiles).toHaveLength(1);
    expect(list).toMatchObject({
      activeId: 'default',
      homeId: 'default',
      removed: [{ id, op: 'gone', ...ada }],
    });
    await home.ask('log.undo', { op: 'gone' });
    expect(await home.ask('profiles.list', {})).toMatchObject({ activeId: id, homeId: id, removed: [] });
    expect(await home.tonight()).toEqual({ continue: ['Ash S1 E1'] });

    await home.ask('profiles.remove', { opId: 'again', profileId: id });
    home.clock.pass(31 * 24 * 60 * 60 * 1000);
    expect((await home.ask('profiles.list', {})).removed).toEqual([]);
  });

  it.each(['profiles.switch', 'profiles.home', 'profiles.change'] as const)(
    '%s knows no stranger',
    async (name) => {
      const home = await eveningOf();
      expect(await code(home.tell(name, { profileId: 'nobody' }))).toBe('unknownProfile');
    },
  );

  it('forgets a switch to a profile that is gone', async () => {
    const home = await eveningOf();
    const { id } = await home.ask('profiles.add', ada);
    await home.ask('profiles.switch', { profileId: id });
    await home.ask('profiles.remove', { opId: 'gone', profileId: id });
    expect((await home.ask('profiles.list', {})).activeId).toBe('default');
  });
});
