import { describe, expect, it } from 'vitest';
import { tellNewEpisodes } from '../../../lib/background/catalogue/tell-new-episodes';
import { saveSetting } from '../../../lib/store/settings';
import { inventShow } from '../../support/database';
import { eveningOf } from '../../support/evening';

const TODAY = '2026-03-01';
const news = (id: number, name: string) => inventShow(id, { 1: ['2026-02-01', TODAY] }, { name });

/** Shows of which an episode is new today, each begun. */
async function homeOf(...names: string[]) {
  const home = await eveningOf(...names.map((name, i) => news(i + 1, name)));
  await home.db.write(['settings'], (tx) => saveSetting(tx, 'notifyNew', true));
  const mark = (showId: number, episode: number, profileId = 'default') =>
    home.ask('progress.mark', {
      opId: `${profileId} ${showId} ${episode}`,
      profileId,
      showId,
      season: 1,
      episode,
    });
  for (const [i] of names.entries()) await mark(i + 1, 1);
  const told: string[] = [];
  const run = () => tellNewEpisodes(home.tools, async (episodes) => void told.push(...episodes));
  return { ...home, mark, told, run };
}

describe('the evening’s summary', () => {
  it('names what is new, once an evening, and looks again the next day at six', async () => {
    const home = await homeOf('Birch', 'Ash');
    expect(await home.run()).toBe(Date.parse('2026-03-02T18:00:00Z'));
    expect(home.told).toEqual(['Ash S1 E2', 'Birch S1 E2']);
    await home.run();
    expect(home.told).toHaveLength(2);
  });

  it('never names what was watched already', async () => {
    const home = await homeOf('Ash', 'Birch');
    await home.mark(1, 2);
    await home.run();
    expect(home.told).toEqual(['Birch S1 E2']);
  });

  it.each(['planned', 'onHold', 'dropped'] as const)('says nothing of one that is %s', async (status) => {
    const home = await homeOf('Ash');
    await home.ask('show.status', { opId: 's', profileId: 'default', showId: 1, status, until: null });
    await home.run();
    expect(home.told).toEqual([]);
  });

  it('says nothing of one that was only added, or was removed', async () => {
    const home = await homeOf('Ash');
    await home.ask('log.undo', { op: 'default 1 1' });
    await home.follow(1);
    await home.run();
    expect(home.told).toEqual([]);
  });

  it('is for the whole household, each episode once', async () => {
    const home = await homeOf('Ash');
    const { id } = await home.ask('profiles.add', { name: 'Ada', colour: '' });
    await home.mark(1, 1, id);
    await home.run();
    expect(home.told).toEqual(['Ash S1 E2']);
    const other = await homeOf('Ash');
    const ada = await other.ask('profiles.add', { name: 'Ada', colour: '' });
    await other.mark(1, 2);
    await other.mark(1, 1, ada.id);
    await other.run();
    expect(other.told).toEqual(['Ash S1 E2']);
  });

  it.each<[string, string]>([
    ['2026-03-01T10:00:00Z', '2026-03-01T18:00:00Z'],
    ['2026-03-02T00:30:00Z', '2026-03-02T18:00:00Z'],
    ['2026-03-02T20:00:00Z', '2026-03-03T18:00:00Z'],
  ])('is not for %s; it looks again at %s', async (now, again) => {
    const home = await homeOf('Ash');
    home.clock.set(now);
    expect(await home.run()).toBe(Date.parse(again));
    expect(home.told).toEqual([]);
  });

  it('is off until it is asked for', async () => {
    const home = await homeOf('Ash');
    await home.db.write(['settings'], (tx) => saveSetting(tx, 'notifyNew', false));
    expect(await home.run()).toBeNull();
    expect(home.told).toEqual([]);
  });
});
