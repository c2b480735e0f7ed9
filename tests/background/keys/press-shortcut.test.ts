import { describe, expect, it } from 'vitest';
import { keepProgress } from '../../../lib/background/reports/keep-viewing';
import { finishNow } from '../../../lib/background/reports/report-viewing';
import { createShortcuts } from '../../../lib/background/keys/press-shortcut';
import { readReport } from '../../../lib/store/reports';
import { aired, contents, inventShow } from '../../support/database';
import { value } from '../../support/progress';
import { HOUR, ME, MINUTE, reportsHouse, said } from '../reports/reports-house';

const SHOW = inventShow(1, { 1: aired(6) });
const OTHER = inventShow(2, { 1: aired(3) });
const RUNNING = inventShow(3, { 1: [...aired(1), '2026-03-08'] });
const e = (episode: number) => [said(SHOW.show, 1, episode)];

async function home() {
  const house = await reportsHouse(SHOW, OTHER, RUNNING);
  const { tools, db, service, settler, clock } = house;
  const shortcuts = createShortcuts(tools, service, {
    activeProfile: async () => ME,
    showName: async (id) => `show ${id}`,
    async finish(viewing) {
      const id = await finishNow(tools, viewing);
      await settler.settle('received');
      return (await db.read(['reports'], (tx) => readReport(tx, id))) ?? null;
    },
  });
  /** A tab plays the episode, and has come so far (s). */
  const play = (episode: number, position: number) =>
    keepProgress(tools, {
      site: 'netflix',
      siteId: `id${episode}`,
      siteShowId: null,
      claims: e(episode),
      language: 'en',
      siteProfile: null,
      viewing: `viewing-${episode}`,
      position,
      duration: 2700,
      played: position,
      ended: false,
    });
  const press = async (key: 'mark' | 'undo' = 'mark') => {
    clock.pass(2000);
    const pressed = await shortcuts[key]();
    return 'pair' in pressed
      ? `${pressed.did} S${pressed.pair.season} E${pressed.pair.episode}`
      : pressed.did;
  };
  return { ...house, shortcuts, play, press };
}

describe('the mark key', () => {
  it('marks the episode that a tab plays', async () => {
    const { play, press, stand } = await home();
    await play(3, 2000);
    expect(await press()).toBe('marked S1 E3');
    expect(await stand()).toEqual(['S1 E3']);
  });

  it('says what is marked already when it was marked by itself just now, and changes nothing', async () => {
    const { finish, settle, press, stand, clock } = await home();
    await finish(1, e(2));
    await settle();
    clock.pass(9 * MINUTE);
    expect(await press()).toBe('already S1 E2');
    expect(await stand()).toEqual(['S1 E2']);
  });

  it('means the one just marked while the next has only begun, and the next later on', async () => {
    const { finish, settle, press, play, clock } = await home();
    await finish(1, e(2));
    await settle();
    clock.pass(MINUTE);
    await play(3, 60);
    expect(await press()).toBe('already S1 E2');
    await play(3, 2000);
    expect(await press()).toBe('marked S1 E3');
  });

  it('means up next of the show last played this evening when nothing plays any more', async () => {
    const { service, press, play, clock } = await home();
    await value(service.markEpisode('a', ME, 2, 1, 1));
    clock.pass(MINUTE);
    await value(service.markEpisode('b', ME, 1, 1, 1));
    await play(5, 300);
    clock.pass(11 * MINUTE);
    expect(await press()).toBe('marked S1 E2');
    expect(await press()).toBe('marked S1 E3');
  });

  it('opens the popup when nothing was played this evening', async () => {
    const { service, press, clock, stand } = await home();
    expect(await press()).toBe('openPopup');
    await value(service.markEpisode('a', ME, 1, 1, 1));
    clock.pass(20 * HOUR);
    expect(await press()).toBe('openPopup');
    expect(await stand()).toEqual(['S1 E1']);
  });

  it('says that the next one has not aired', async () => {
    const { service, press, stand } = await home();
    await value(service.markEpisode('a', ME, 3, 1, 1));
    expect(await press()).toBe('notYet S1 E2');
    expect(await stand()).toHaveLength(1);
  });

  it('asks where it is not sure what plays', async () => {
    const { tools, press, stand } = await home();
    const identity = { site: 'netflix', siteId: 'x', siteShowId: null, language: 'en', siteProfile: null };
    const claims = [said({ ...SHOW.show, name: 'Unheard Of' }, 1, 1)];
    const stands = { viewing: 'v', position: 2000, duration: 2700, played: 2000, ended: false };
    await keepProgress(tools, { ...identity, ...stands, claims });
    expect(await press()).toBe('asked');
    expect(await stand()).toEqual([]);
  });

  it('held for two seconds marks one: 36 presses', async () => {
    const { shortcuts, service, stand, clock } = await home();
    await value(service.markEpisode('a', ME, 1, 1, 1));
    const did: string[] = [];
    for (let repeat = 0; repeat < 36; repeat++) {
      clock.pass(55);
      did.push((await shortcuts.mark()).did);
    }
    expect(did).toEqual(['marked', ...Array.from({ length: 35 }, () => 'ignored')]);
    expect(await stand()).toEqual(['S1 E1', 'S1 E2']);
  });

  it('is no repeat of a press that a clock set back since dates ahead', async () => {
    const { shortcuts, service, stand, clock } = await home();
    await value(service.markEpisode('a', ME, 1, 1, 1));
    await shortcuts.mark();
    clock.pass(-5 * MINUTE);
    await shortcuts.mark();
    expect(await stand()).toEqual(['S1 E1', 'S1 E2', 'S1 E3']);
  });

  it('pressed twice with a pause marks two', async () => {
    const { service, press, stand } = await home();
    await value(service.markEpisode('a', ME, 1, 1, 1));
    await press();
    await press();
    expect(await stand()).toEqual(['S1 E1', 'S1 E2', 'S1 E3']);
  });
});

describe('the undo key', () => {
  it('takes back one mark of this evening a press, newest first, and names it', async () => {
    const { service, press, stand, clock } = await home();
    await value(service.markEpisode('a', ME, 1, 1, 1));
    clock.pass(MINUTE);
    await value(service.markEpisode('b', ME, 2, 1, 1));
    expect(await press('undo')).toBe('undone S1 E1');
    expect(await stand()).toEqual(['S1 E1']);
    expect(await press('undo')).toBe('undone S1 E1');
    expect(await press('undo')).toBe('nothingToUndo');
  });

  it('leaves the evening before alone', async () => {
    const { service, press, stand, clock } = await home();
    await value(service.markEpisode('a', ME, 1, 1, 1));
    clock.pass(20 * HOUR);
    expect(await press('undo')).toBe('nothingToUndo');
    expect(await stand()).toEqual(['S1 E1']);
  });

  it('of an automatic mark suspends what was learned', async () => {
    const { finish, settle, press, db } = await home();
    await finish(1, e(1));
    await settle();
    await press('undo');
    expect(await contents(db, 'bindings')).toMatchObject([{ suspended: true }]);
  });

  it('right after a mark is no repeat of it', async () => {
    const { service, shortcuts, clock, stand } = await home();
    await value(service.markEpisode('a', ME, 1, 1, 1));
    clock.pass(2000);
    expect((await shortcuts.mark()).did).toBe('marked');
    clock.pass(200);
    expect((await shortcuts.undo()).did).toBe('undone');
    expect((await shortcuts.undo()).did).toBe('ignored');
    expect(await stand()).toEqual(['S1 E1']);
  });
});
