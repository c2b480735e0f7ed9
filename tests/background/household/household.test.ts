import { describe, expect, it } from 'vitest';
import { formatPair, type Pair } from '../../../lib/domain/show';
import type { Position } from '../../../lib/domain/position';
import { instant } from '../../../lib/domain/when';
import { saveBinding } from '../../../lib/store/bindings';
import { appendFacts } from '../../../lib/store/log';
import { LOG_STORES } from '../../../lib/store/schema';
import { play, undo } from '../../domain/merging';
import { aired, base, inventShow, putShow } from '../../support/database';
import { eveningOf } from '../../support/evening';
import { brief, code, value } from '../../support/progress';

const ash = inventShow(1, { 1: aired(4), 2: aired(3, 2021) }, { name: 'Ash' });
const at = (season: number, episode: number): Pair => ({ season, episode });
const mine = { profileId: 'default', showId: 1 };

async function homeOf() {
  const home = await eveningOf(ash);
  await home.follow(1);
  let ops = 0;
  return {
    ...home,
    op: () => `op${(ops += 1)}`,
    place: async (profileId = 'default') => brief(await value(home.service.getProgress(profileId, 1))),
    mark: (opId: string, pair: Pair, more: { gap?: boolean; with?: string[] } = {}) =>
      home.ask('progress.mark', { opId, ...mine, ...pair, ...more }),
    plays: async () => (await home.ask('history.list', {})).entries.filter(({ kind }) => kind === 'play'),
  };
}

const short = ({ state, upNext }: Position) => (upNext === null ? state : formatPair(upNext));

describe('further acts on a show', () => {
  it('unskips', async () => {
    const home = await homeOf();
    await home.ask('progress.skip', { opId: 'a', ...mine, ...at(1, 1) });
    expect(await home.place()).toBe('S1 E2');
    const done = await home.ask('progress.unskip', { opId: 'b', ...mine, ...at(1, 1) });
    expect(done).toMatchObject({ changed: true, row: { position: { upNext: at(1, 1) } } });
    expect((await home.ask('progress.unskip', { opId: 'c', ...mine, ...at(1, 1) })).changed).toBe(false);
  });

  it('marks everything up to here in one op: the episode now, the earlier ones some time', async () => {
    const home = await homeOf();
    await home.mark('first', at(1, 1));
    const done = await home.ask('progress.upTo', { opId: 'all', ...mine, ...at(2, 1) });
    expect(short(done.row.position)).toBe('S2 E2');
    const plays = (await home.plays()).filter(({ op }) => op === 'all');
    expect(plays.map(({ pair, when }) => [pair && formatPair(pair), when?.kind]).sort()).toEqual([
      ['S1 E2', 'unknown'],
      ['S1 E3', 'unknown'],
      ['S1 E4', 'unknown'],
      ['S2 E1', 'instant'],
    ]);
    expect(new Set(plays.map(({ batch }) => batch))).toEqual(new Set(['all']));
    await home.ask('progress.upTo', { opId: 'all', ...mine, ...at(2, 1) });
    expect(await home.plays()).toHaveLength(5);
    await home.ask('log.undo', { op: 'all' });
    expect(await home.place()).toBe('S1 E2');
  });

  it('marks what lies before and not the episode, when asked', async () => {
    const home = await homeOf();
    await home.ask('progress.upTo', { opId: 'all', ...mine, ...at(1, 4), before: true });
    expect(await home.place()).toBe('S1 E4');
  });

  it('leaves the place where it is when everything up to here lies behind it', async () => {
    const home = await homeOf();
    await home.mark('a', at(1, 1));
    await home.mark('b', at(2, 1));
    await home.ask('progress.upTo', { opId: 'all', ...mine, ...at(1, 3) });
    expect(await home.place()).toBe('S2 E2');
    expect((await home.ask('gaps.list', mine)).map(formatPair)).toEqual(['S1 E4']);
  });

  it('lists missed episodes, and fills one without moving the place', async () => {
    const home = await homeOf();
    await home.mark('a', at(1, 1));
    await home.mark('b', at(1, 4));
    expect((await home.ask('gaps.list', mine)).map(({ name }) => name)).toEqual(['Chapter 2', 'Chapter 3']);
    const done = await home.mark('c', at(1, 2), { gap: true });
    expect(done.row).toMatchObject({ gaps: 1, position: { upNext: at(2, 1) } });
  });

  it('lists no gaps of a show that is not among the profile’s', async () => {
    const home = await eveningOf(ash);
    expect(await home.ask('gaps.list', mine)).toEqual([]);
  });

  it('starts further along, with and without what lies before', async () => {
    const home = await homeOf();
    const done = await home.ask('show.startAt', { opId: 'a', ...mine, ...at(2, 2), before: true });
    expect(done.row.position).toMatchObject({ upNext: at(2, 2), gaps: 0, remaining: 2 });
    expect((await home.plays()).every(({ when }) => when?.kind === 'unknown')).toBe(true);
    expect(await home.plays()).toHaveLength(5);
    await home.ask('log.undo', { op: 'a' });
    expect(await home.place()).toBe('S1 E1');
    await home.ask('show.startAt', { opId: 'b', ...mine, ...at(2, 2), before: false });
    expect(await home.place()).toBe('S2 E2');
    expect((await home.plays()).filter(({ stands }) => stands)).toEqual([]);
  });

  it('adds nothing to a profile that is not there, nor an episode that is not listed', async () => {
    const home = await homeOf();
    const act = { opId: 'a', ...mine, ...at(9, 9), before: true };
    expect(await code(home.tell('show.startAt', act))).toBe('notInCatalogue');
    const stranger = { ...act, ...at(1, 2), with: ['nobody'] };
    expect(await code(home.tell('show.startAt', stranger))).toBe('unknownProfile');
    expect(await home.plays()).toEqual([]);
  });

  it('begins a rewatch from the first episode or from one, and ends it', async () => {
    const home = await homeOf();
    await home.ask('progress.upTo', { opId: 'all', ...mine, ...at(2, 1) });
    const whole = await home.ask('run.start', { opId: 'r1', ...mine });
    expect(short(whole.row.position)).toBe('S1 E1');
    expect(whole.row.position.reason.why).toBe('rewatch');
    expect(whole.row.rewatchSince).toBeGreaterThanOrEqual(home.clock.now());
    await home.ask('run.stop', { opId: 'r2', ...mine });
    expect(await home.place()).toBe('S2 E2');
    await home.ask('run.start', { opId: 'r3', ...mine, from: at(1, 3) });
    expect(await home.place()).toBe('S1 E3');
    await home.ask('log.undo', { op: 'r3' });
    expect(await home.place()).toBe('S2 E2');
  });

  it('dates what is marked up to here within a rewatch, so that it belongs to it', async () => {
    const home = await homeOf();
    await home.ask('progress.upTo', { opId: 'all', ...mine, ...at(2, 1) });
    await home.ask('run.start', { opId: 'run', ...mine });
    await home.ask('progress.upTo', { opId: 'again', ...mine, ...at(1, 3) });
    expect(await home.place()).toBe('S1 E4');
    const again = (await home.plays()).filter(({ op }) => op === 'again');
    expect(again.map(({ when }) => when?.kind)).toEqual(['instant', 'instant', 'instant']);
    expect((await home.ask('show.preferences', mine)).row.gaps).toBe(0);
  });

  it('offers to follow from here after two watched ones in a row, never by itself', async () => {
    const home = await homeOf();
    await home.ask('show.startAt', { opId: 'a', ...mine, ...at(2, 2), before: true });
    await home.mark('b', at(2, 2));
    const again = async (op: string, pair: Pair) =>
      home.service.markEpisode(op, 'default', 1, pair.season, pair.episode, { second: true });
    await again('c', at(1, 1));
    await again('d', at(1, 2));
    expect(await home.place()).toBe('S2 E3');
    const { offers } = await home.mark('d', at(1, 2));
    expect(offers?.rewatch).toEqual(at(1, 3));
    const offer = { showId: 1, show: 'Ash', from: at(1, 3) };
    expect((await home.ask('tonight.list', {})).rewatching).toEqual([offer]);
    await home.ask('run.start', { opId: 'e', ...mine, from: at(1, 3) });
    expect(await home.ask('tonight.list', {})).not.toHaveProperty('rewatching');
    await home.ask('log.undo', { op: 'e' });
    home.clock.pass(40 * 60 * 60 * 1000);
    expect(await home.ask('tonight.list', {})).not.toHaveProperty('rewatching');
  });

  it('keeps choices, says what they were, and changes only what is named', async () => {
    const home = await homeOf();
    const first = await home.ask('show.preferences', { ...mine, nights: [5, 0, 5], slot: 2 });
    expect(first.before).toMatchObject({ nights: [], slot: null });
    expect(first.now).toMatchObject({ nights: [0, 5], slot: 2, specials: false });
    expect(first.row).toMatchObject({ nights: [0, 5], slot: 2 });
    expect(await home.tonight()).toEqual({ tonight: ['Ash S1 E1'] });
    const changes = home.changes();
    const read = await home.ask('show.preferences', mine);
    expect(read.now).toEqual(first.now);
    expect(home.changes()).toBe(changes);
    await home.ask('show.preferences', { ...mine, ...first.before });
    expect(await home.tonight()).toEqual({ continue: ['Ash S1 E1'] });
  });

  it('“not out here yet” lets an episode of today wait until tomorrow', async () => {
    const home = await eveningOf(inventShow(1, { 1: ['2026-03-01'] }, { name: 'Ash' }));
    await home.follow(1);
    expect(Object.keys(await home.tonight())).toEqual(['newToday']);
    await home.ask('show.preferences', { ...mine, dayOffset: 1 });
    expect(Object.keys(await home.tonight())).toEqual(['waiting']);
    home.clock.set('2026-03-02T20:00:00Z');
    expect(Object.keys(await home.tonight())).toEqual(['newToday']);
  });

  it('keeps no choices for a show or profile that is not there', async () => {
    const home = await homeOf();
    expect(await code(home.tell('show.preferences', { ...mine, showId: 2, slot: 1 }))).toBe('unknownShow');
    expect(await code(home.tell('show.preferences', { profileId: 'x', showId: 1 }))).toBe('unknownProfile');
  });

  it('names every place to watch at, each service once', async () => {
    const home = await eveningOf(
      inventShow(
        1,
        { 1: aired(1) },
        {
          name: 'Ash',
          providers: {
            GB: {
              link: 'https://example.org/offers',
              included: [
                { id: 8, name: '', logo: null },
                { id: 337, name: '', logo: null },
              ],
            },
          },
        },
      ),
    );
    await home.db.write(['bindings'], (tx) =>
      saveBinding(tx, {
        site: 'netflix',
        key: 'k',
        words: '',
        showId: 1,
        by: 'learned',
        offsets: [],
        order: null,
        suspended: false,
        changedAt: 1,
        device: '',
      }),
    );
    const places = await home.ask('show.where', { showId: 1 });
    expect(places.map(({ site, by }) => [site, by])).toEqual([
      ['netflix', 'search'],
      ['disney', 'search'],
      [null, 'offers'],
    ]);
  });

  it('brings everything back when a removed show is added again', async () => {
    const home = await homeOf();
    await home.mark('a', at(1, 1));
    await home.ask('show.remove', { opId: 'b', ...mine });
    expect(await home.tonight()).toEqual({});
    await home.follow(1);
    expect(await home.place()).toBe('S1 E2');
  });
});

describe('watching together', () => {
  async function couple() {
    const home = await homeOf();
    const { id: ada } = await home.ask('profiles.add', { name: 'Ada', colour: '' });
    return { ...home, ada };
  }

  it('is one viewing for several, taken back at once', async () => {
    const home = await couple();
    await home.mark('a', at(1, 1), { with: [home.ada] });
    expect([await home.place(), await home.place(home.ada)]).toEqual(['S1 E2', 'S1 E2']);
    await home.mark('a', at(1, 1), { with: [home.ada] });
    expect(await home.plays()).toHaveLength(2);
    await home.ask('log.undo', { op: 'a' });
    expect([await home.place(), await home.place(home.ada)]).toEqual(['S1 E1', 'none']);
  });

  it('tells of its undo once, with the row of whose list it is', async () => {
    const home = await couple();
    await home.mark('before', at(1, 1), { with: [home.ada] });
    await home.mark('a', at(1, 2), { with: [home.ada] });
    await home.ask('profiles.switch', { profileId: home.ada });
    const one = await home.ask('log.undo', { op: 'a' });
    expect(one.what.map(({ pair }) => pair && formatPair(pair))).toEqual(['S1 E2']);
    await home.mark('mine', at(1, 3));
    const other = await home.ask('log.undo', { op: 'before' });
    expect([one.rows, other.rows].map((rows) => rows.map(({ position }) => short(position)))).toEqual([
      ['S1 E2'],
      [],
    ]);
    expect([await home.place(), await home.place(home.ada)]).toEqual(['S1 E4', 'none']);
  });

  it('takes only one of them back from the history', async () => {
    const home = await couple();
    await home.mark('a', at(1, 1), { with: [home.ada] });
    const theirs = (await home.plays()).find(({ profileId }) => profileId === home.ada);
    const done = await home.ask('play.undo', { opId: 'u', showId: 1, id: theirs?.id ?? '' });
    expect(done.op).toBe('u');
    expect([await home.place(), await home.place(home.ada)]).toEqual(['S1 E2', 'none']);
    await home.ask('play.restore', { opId: 'r', showId: 1, id: theirs?.id ?? '' });
    expect(await home.place(home.ada)).toBe('S1 E2');
  });

  it('goes by each one’s own place', async () => {
    const home = await couple();
    await home.mark('a', at(1, 1));
    await home.ask('progress.upTo', { opId: 'b', ...mine, ...at(1, 3), with: [home.ada] });
    const plays = (await home.plays()).filter(({ op }) => op === 'b');
    const of = (id: string) => plays.filter(({ profileId }) => profileId === id).length;
    expect([of('default'), of(home.ada)]).toEqual([2, 3]);
  });

  it('says where everybody is, and whom the show counts for', async () => {
    const home = await couple();
    await home.mark('a', at(1, 1));
    const before = await home.ask('show.people', { showId: 1 });
    expect(before).toMatchObject({ audience: ['default'], chosen: false });
    expect(before.people.map(({ follows, position }) => [follows, position && short(position)])).toEqual([
      [true, 'S1 E2'],
      [false, null],
    ]);
    await home.ask('show.audience', { showId: 1, profileIds: [home.ada, 'default'] });
    const after = await home.ask('show.people', { showId: 1 });
    expect(after.chosen).toBe(true);
    expect([...after.audience].sort()).toEqual([home.ada, 'default'].sort());
    await home.ask('show.audience', { showId: 1, profileIds: [] });
    expect(await home.ask('show.people', { showId: 1 })).toMatchObject({
      audience: ['default'],
      chosen: false,
    });
  });

  it('knows no audience of strangers or for a show that is not here', async () => {
    const home = await couple();
    expect(await code(home.tell('show.audience', { showId: 1, profileIds: ['x'] }))).toBe('unknownProfile');
    expect(await code(home.tell('show.audience', { showId: 2, profileIds: [] }))).toBe('unknownShow');
  });

  it('offers “always together” after two in a row, until it is so', async () => {
    const home = await couple();
    const both = { with: [home.ada] };
    expect((await home.mark('a', at(1, 1), both)).offers).toBeUndefined();
    const { offers } = await home.mark('b', at(1, 2), both);
    expect([...(offers?.together ?? [])].sort()).toEqual([home.ada, 'default'].sort());
    await home.ask('show.audience', { showId: 1, profileIds: offers?.together ?? [] });
    expect((await home.mark('c', at(1, 3), both)).offers).toBeUndefined();
  });

  it('offers it no more after one alone', async () => {
    const home = await couple();
    const both = { with: [home.ada] };
    await home.mark('a', at(1, 1), both);
    await home.mark('b', at(1, 2));
    expect((await home.mark('c', at(1, 3), both)).offers).toBeUndefined();
  });
});

describe('another date', () => {
  it('is offered before noon, and puts the play on the evening before', async () => {
    const home = await homeOf();
    home.clock.set('2026-03-02T09:00:00Z');
    const { offers } = await home.mark('a', at(1, 1));
    expect(offers).toEqual({ lastNight: '2026-03-01', rewatch: null, together: null });
    const done = await home.ask('play.redate', { opId: 'b', showId: 1, target: 'a', when: 'lastNight' });
    expect(done.rows.map(({ showId }) => showId)).toEqual([1]);
    const [play] = await home.plays();
    expect(play?.when).toEqual({ kind: 'day', day: '2026-03-01' });
    await home.ask('log.undo', { op: 'b' });
    expect((await home.plays())[0]?.when?.kind).toBe('instant');
    home.clock.set('2026-03-02T12:00:00Z');
    const late = { opId: 'c', showId: 1, target: 'a', when: 'lastNight' as const };
    expect(await code(home.tell('play.redate', late))).toBe('notNow');
    expect((await home.mark('d', at(1, 2))).offers).toBeUndefined();
  });

  it('is given to one play by its id, once', async () => {
    const home = await homeOf();
    await home.mark('a', at(1, 1));
    const [play] = await home.plays();
    const redating = { opId: 'b', showId: 1, target: play?.id ?? '', when: { kind: 'unknown' } as const };
    await home.ask('play.redate', redating);
    await home.ask('play.redate', redating);
    expect((await home.plays())[0]?.when).toEqual({ kind: 'unknown' });
    const wrong = { ...redating, opId: 'c', target: 'nothing' };
    expect(await code(home.tell('play.redate', wrong))).toBe('unknownPlay');
  });
});

describe('the history', () => {
  it('tells everything that was done, the latest first, with what was taken back', async () => {
    const home = await homeOf();
    await home.mark('a', at(1, 1));
    await home.ask('progress.skip', { opId: 'b', ...mine, ...at(1, 2) });
    await home.ask('show.status', { opId: 'c', ...mine, status: 'onHold', until: null });
    await home.ask('log.undo', { op: 'b' });
    const { entries, next } = await home.ask('history.list', {});
    expect(
      entries.map(({ kind, stands, pair, status }) => [kind, stands, pair && formatPair(pair), status]),
    ).toEqual([
      ['status', true, null, 'onHold'],
      ['skip', false, 'S1 E2', null],
      ['play', true, 'S1 E1', null],
      ['showAdded', true, null, null],
    ]);
    expect(entries[2]).toMatchObject({ show: 'Ash', op: 'a', source: { by: 'popup' }, why: null });
    expect(next).toBeNull();
  });

  it('says what TMDB has moved since, and keeps the play with its episode', async () => {
    const home = await homeOf();
    await home.mark('a', at(1, 2));
    await home.mark('b', at(1, 1));
    const { show, seasons } = ash;
    const moved = seasons.map((season) => ({
      ...season,
      episodes: season.episodes.map((one) =>
        one.season === 1 && one.episode === 2 ? { ...one, season: 2, episode: 9 } : one,
      ),
    }));
    const [first, second] = moved;
    const gone = first?.episodes.filter((one) => one.season === 2) ?? [];
    if (first === undefined || second === undefined) throw new Error('no seasons');
    const renumbered = [
      { ...first, episodes: first.episodes.filter((one) => one.season === 1) },
      { ...second, episodes: [...second.episodes, ...gone] },
    ];
    await putShow(home.db, { show, seasons: renumbered });
    const { entries } = await home.ask('history.list', {});
    expect(entries.map(({ kind, pair, movedFrom }) => [kind, pair, movedFrom])).toEqual([
      ['play', at(1, 1), null],
      ['play', at(2, 9), at(1, 2)],
      ['showAdded', null, null],
    ]);
  });

  it('says that TMDB no longer has the show', async () => {
    const home = await homeOf();
    await home.mark('a', at(1, 1));
    await putShow(home.db, { ...ash, show: { ...ash.show, missingSince: home.clock.now() } });
    expect((await home.ask('history.list', {})).entries.map(({ showGone }) => showGone)).toEqual([
      true,
      true,
    ]);
  });

  it('comes in pages that neither repeat nor leave out, also within one moment', async () => {
    const home = await homeOf();
    await home.ask('progress.upTo', { opId: 'all', ...mine, ...at(2, 3) });
    await home.ask('progress.skip', { opId: 'b', ...mine, ...at(1, 2) });
    const all = (await home.ask('history.list', {})).entries.map(({ id }) => id);
    const paged: string[] = [];
    let before: { at: number; id: string } | null = null;
    do {
      const page: Awaited<ReturnType<typeof home.ask<'history.list'>>> = await home.ask('history.list', {
        limit: 3,
        ...(before !== null && { before }),
      });
      paged.push(...page.entries.map(({ id }) => id));
      before = page.next;
    } while (before !== null);
    expect(paged).toEqual(all);
    expect(all).toHaveLength(9);
  });

  it('can be asked for one show and one profile', async () => {
    const home = await homeOf();
    const { id: ada } = await home.ask('profiles.add', { name: 'Ada', colour: '' });
    await home.mark('a', at(1, 1), { with: [ada] });
    const of = async (asked: { showId?: number; profileId?: string }) =>
      (await home.ask('history.list', asked)).entries.map(({ profileId, kind }) => `${profileId} ${kind}`);
    expect(await of({ profileId: ada })).toEqual([`${ada} play`]);
    expect(await of({ showId: 1, profileId: ada })).toEqual([`${ada} play`]);
    expect(await of({ showId: 1 })).toHaveLength(3);
    expect(await of({ showId: 2 })).toEqual([]);
  });

  it('leaves out nothing that was recorded in one moment, on two devices', async () => {
    const home = await homeOf();
    const skips = ['x', 'y', 'z'].map((id, i) => ({
      kind: 'skip' as const,
      ...base(id),
      ...at(1, i + 1),
      episodeId: null,
    }));
    await home.db.write(LOG_STORES, (tx) => appendFacts(tx, skips));
    const first = await home.ask('history.list', { limit: 2 });
    expect(first.entries.map(({ id }) => id)).toEqual([first.entries[0]?.id, 'z']);
    if (first.next === null) throw new Error('there is more');
    const second = await home.ask('history.list', { limit: 2, before: first.next });
    expect(second.entries.map(({ id }) => id)).toEqual(['y', 'x']);
    expect(second.next).toBeNull();
  });

  it('takes one of those back that were marked together, and leaves the rest', async () => {
    const home = await homeOf();
    await home.ask('progress.upTo', { opId: 'all', ...mine, ...at(1, 3) });
    const second = (await home.plays()).find(({ pair }) => pair?.episode === 2);
    await home.ask('play.undo', { opId: 'u', showId: 1, id: second?.id ?? '' });
    const left = (await home.plays()).filter(({ stands }) => stands);
    expect(left.map(({ pair }) => pair?.episode).sort()).toEqual([1, 3]);
  });

  it('says that a mark went with its twin on another device, and brings it back when told to', async () => {
    const home = await homeOf();
    await home.mark('a', at(1, 1));
    const theirs = play('theirs', 'other', 0, {
      recordedAt: home.clock.now(),
      episodeId: null,
      when: instant(home.clock.now(), 0),
    });
    const taken = { ...undo('u', 'theirs', 'other', 0), recordedAt: home.clock.now() + 60_000 };
    await home.db.write(LOG_STORES, (tx) => appendFacts(tx, [theirs, taken]));
    const told = async () => (await home.plays()).map(({ stands }) => stands);
    expect([await home.place(), await told()]).toEqual(['S1 E1', [false, false]]);
    expect((await home.ask('tonight.list', {})).lastOp).toBeNull();
    const mine = (await home.plays()).find(({ op }) => op === 'a');
    await home.ask('play.restore', { opId: 'r', showId: 1, id: mine?.id ?? '' });
    expect([await home.place(), (await told()).filter(Boolean)]).toEqual(['S1 E2', [true]]);
    await home.ask('play.undo', { opId: 'v', showId: 1, id: mine?.id ?? '' });
    expect([await home.place(), await told()]).toEqual(['S1 E1', [false, false]]);
  });

  it('takes one act back once, and turns the same op round', async () => {
    const home = await homeOf();
    await home.mark('a', at(1, 1));
    const [play] = await home.plays();
    const id = play?.id ?? '';
    await home.ask('play.undo', { opId: 'u', showId: 1, id });
    await home.ask('play.undo', { opId: 'u', showId: 1, id });
    await home.ask('play.undo', { opId: 'v', showId: 1, id });
    expect(await home.place()).toBe('S1 E1');
    await home.ask('log.undo', { op: 'u' });
    expect(await home.place()).toBe('S1 E2');
    expect(await code(home.tell('play.undo', { opId: 'w', showId: 1, id: 'nothing' }))).toBe('unknownAct');
  });
});
