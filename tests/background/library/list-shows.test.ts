import { describe, expect, it } from 'vitest';
import { aired, inventShow } from '../../support/database';
import { eveningOf } from '../../support/evening';

const ash = inventShow(1, { 1: aired(4) }, { name: 'Ash' });
const birch = inventShow(2, { 1: aired(4) }, { name: 'Birch' });

describe('the wall of all shows', () => {
  it('has those that are the profile’s, not what it took out and has watched', async () => {
    const home = await eveningOf(ash, birch);
    await home.follow(1, 2);
    const birchs = { profileId: 'default', showId: 2 };
    await home.ask('progress.mark', { opId: 'a', ...birchs, season: 1, episode: 1 });
    await home.ask('show.remove', { opId: 'b', ...birchs });
    const names = async () => (await home.ask('shows.list', {})).shows.map(({ name }) => name);
    expect(await names()).toEqual(['Ash']);
    await home.ask('log.undo', { op: 'b' });
    expect((await names()).toSorted()).toEqual(['Ash', 'Birch']);
  });
});
