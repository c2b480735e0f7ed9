import { describe, expect, it } from 'vitest';
import { aired, inventShow } from '../../support/database';
import { eveningOf } from '../../support/evening';
import { ownTime } from '../../support/own-time';

const DEFAULT = { profileId: 'default', showId: 1 };

/** Each episode in short: `S1 E1 seen×1`. */
async function grid(home: Awaited<ReturnType<typeof eveningOf>>) {
  const page = await home.ask('show.page', { showId: 1 });
  return page.seasons.flatMap(({ episodes }) =>
    episodes.map(
      ({ season, episode, state, plays }) => `S${season} E${episode} ${state}${plays ? ` ×${plays}` : ''}`,
    ),
  );
}

const mark = (opId: string, pairs: [number, number][], more: object = {}) => ({
  opId,
  ...DEFAULT,
  pairs: pairs.map(([season, episode]) => ({ season, episode })),
  ...more,
});

describe('a show’s page', () => {
  /** Two seasons, the last episode of the first of which is the first of the second, too. */
  function overlapping(days: (string | null)[], after: string) {
    const { show, seasons } = inventShow(1, { 1: days, 2: [after] });
    const [first, second] = seasons;
    const moved = first?.episodes.at(-1);
    if (first === undefined || second === undefined || moved === undefined) throw new Error('two seasons');
    const episodes = [moved, ...second.episodes].map((one, i) => ({ ...one, season: 2, episode: i + 1 }));
    return { show, seasons: [first, { ...second, episodes }] };
  }

  it('takes an episode that stands in two seasons for one, by either name', async () => {
    const home = await eveningOf(overlapping(aired(3), '2020-06-01'));
    await home.follow(1);
    const pairs: [number, number][] = [1, 2, 3].map((episode) => [1, episode]);
    await home.ask('grid.mark', mark('a', [...pairs, [2, 1]]));
    const seen = ['S1 E1', 'S1 E2', 'S1 E3', 'S2 E1'].map((name) => `${name} seen ×1`);
    expect(await grid(home)).toEqual([...seen, 'S2 E2 unseen']);
  });

  it('knows when it airs by either name', async () => {
    const home = await eveningOf(overlapping(['2020-01-01', null], '2031-01-01'));
    await home.follow(1);
    expect(await grid(home)).toEqual(['S1 E1 unseen', 'S1 E2 unaired', 'S2 E1 unaired', 'S2 E2 unaired']);
  });

  it('says what became of every episode: seen, passed over, not seen, not aired', async () => {
    const home = await eveningOf(
      inventShow(1, { 0: ['2020-03-01'], 1: aired(3), 2: ['2020-06-01', '2031-01-01', null] }),
    );
    await home.follow(1);
    await home.ask('grid.mark', mark('a', [[1, 1]]));
    await home.ask('progress.skip', { opId: 'b', ...DEFAULT, season: 1, episode: 2 });
    expect(await grid(home)).toEqual([
      'S0 E1 unseen',
      'S1 E1 seen ×1',
      'S1 E2 skipped',
      'S1 E3 unseen',
      'S2 E1 unseen',
      'S2 E2 unaired',
      'S2 E3 unaired',
    ]);
    const page = await home.ask('show.page', { showId: 1 });
    expect(page.row?.position.upNext).toMatchObject({ season: 1, episode: 3 });
    expect({ listed: page.listed, seen: page.seen, minutesLeft: page.minutesLeft }).toEqual({
      listed: 6,
      seen: 1,
      minutesLeft: 90,
    });
  });

  it('counts a viewing in each run, however soon the second run began', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(3) }));
    await home.follow(1);
    await home.ask('grid.mark', mark('a', [[1, 1]]));
    await home.ask('run.start', { opId: 'b', ...DEFAULT });
    await home.ask('grid.mark', mark('c', [[1, 1]]));
    expect(await grid(home)).toEqual(['S1 E1 seen ×2', 'S1 E2 unseen', 'S1 E3 unseen']);
  });

  it('is there for a show that the profile does not follow, and a fault for one that is not held', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(2) }));
    expect(await home.ask('show.page', { showId: 1 })).toMatchObject({
      row: null,
      inLibrary: false,
      seen: 0,
    });
    expect(await home.tell('show.page', { showId: 2 })).toMatchObject({ ok: false, code: 'unknownShow' });
  });

  it('names a season whose episodes were not fetched yet', async () => {
    const show = inventShow(1, { 1: aired(2), 2: aired(4, 2021) });
    const home = await eveningOf({ show: show.show, seasons: show.seasons.slice(0, 1) });
    const { seasons } = await home.ask('show.page', { showId: 1 });
    expect(seasons.map(({ season, listed, episodes }) => [season, listed, episodes.length])).toEqual([
      [1, 2, 2],
      [2, 4, 0],
    ]);
  });

  it('keeps what was seen before a rewatch as seen before', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(2) }));
    await home.ask('grid.mark', mark('a', [[1, 1]]));
    home.clock.pass(60_000);
    await home.ask('run.start', { opId: 'run', ...DEFAULT });
    expect(await grid(home)).toEqual(['S1 E1 unseen ×1', 'S1 E2 unseen']);
  });

  it('remembers for each profile what is hidden', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(1) }));
    expect((await home.ask('show.page', { showId: 1 })).spoilers).toBe('none');
    await home.ask('spoilers.set', { profileId: 'default', hide: 'later' });
    expect((await home.ask('show.page', { showId: 1 })).spoilers).toBe('later');
    expect((await home.ask('show.page', { showId: 1, profileId: 'other' })).spoilers).toBe('none');
  });

  it('opens a long show with the season of up next alone, which is the same as in the whole page', async () => {
    const seasons = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [i + 1, aired(28, 2001 + i)]));
    const home = await eveningOf(inventShow(1, seasons));
    const pairs = Array.from({ length: 40 }, (_, i): [number, number] => [
      Math.floor(i / 28) + 1,
      (i % 28) + 1,
    ]);
    await home.follow(1);
    await home.ask('grid.mark', mark('all', pairs));
    await home.ask('progress.skip', { opId: 'skip', ...DEFAULT, season: 2, episode: 20 });
    const whole = await home.ask('show.page', { showId: 1 });
    const { opening, seasons: opened, ...rest } = await home.ask('show.page', { showId: 1, opening: true });
    expect(opening).toBe(true);
    expect(opened.map(({ listed, episodes }) => [listed, episodes.length])).toEqual(
      whole.seasons.map(({ season }) => [28, season === 2 ? 28 : 0]),
    );
    expect(opened[1]).toEqual(whole.seasons[1]);
    expect({ ...rest, minutesLeft: null }).toEqual({ ...whole, seasons: undefined, minutesLeft: null });
  });

  it('opens a short show whole, and one that the profile does not follow', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(2), 2: aired(3, 2021) }));
    const ask = async () => [
      await home.ask('show.page', { showId: 1, opening: true }),
      await home.ask('show.page', { showId: 1 }),
    ];
    const [stranger, whole] = await ask();
    expect(stranger).toEqual(whole);
    await home.follow(1);
    const [own, again] = await ask();
    expect(own).toEqual(again);
    expect(own?.opening).toBeUndefined();
  });

  it('answers a show of 25 seasons and 700 episodes in little time and space', async () => {
    const seasons = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [i + 1, aired(28, 1995 + i)]));
    const home = await eveningOf(inventShow(1, seasons));
    const pairs = Array.from({ length: 400 }, (_, i): [number, number] => [
      Math.floor(i / 28) + 1,
      (i % 28) + 1,
    ]);
    await home.ask('grid.mark', mark('all', pairs));
    const began = ownTime();
    const page = await home.ask('show.page', { showId: 1 });
    expect(ownTime() - began).toBeLessThan(500);
    expect(page.seasons.flatMap(({ episodes }) => episodes)).toHaveLength(700);
    expect(page.seen).toBe(400);
    expect(JSON.stringify(page).length).toBeLessThan(250_000);
  });
});

describe('marking in the grid', () => {
  it('marks a range in one op: the last one now, the others some time; one undo takes all back', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(5) }));
    await home.ask('grid.mark', mark('one', [[1, 2]]));
    const { changed } = await home.ask(
      'grid.mark',
      mark('range', [
        [1, 1],
        [1, 2],
        [1, 3],
        [1, 4],
      ]),
    );
    expect(changed).toBe(true);
    const { entries } = await home.ask('history.list', { showId: 1 });
    const plays = entries.filter(({ op }) => op === 'range');
    expect(plays.map(({ pair, when, source }) => [pair?.episode, when?.kind, source?.by])).toEqual([
      [4, 'instant', 'grid'],
      [3, 'unknown', 'grid'],
      [1, 'unknown', 'grid'],
    ]);
    expect((await home.ask('show.page', { showId: 1 })).row?.position.upNext).toMatchObject({ episode: 5 });
    await home.ask('log.undo', { op: 'range' });
    expect(await grid(home)).toEqual([
      'S1 E1 unseen',
      'S1 E2 seen ×1',
      'S1 E3 unseen',
      'S1 E4 unseen',
      'S1 E5 unseen',
    ]);
  });

  it('counts a second viewing only when it is asked for', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(2) }));
    await home.ask('grid.mark', mark('a', [[1, 1]], { when: { kind: 'day', day: '2026-01-04' } }));
    expect(await home.ask('grid.mark', mark('b', [[1, 1]]))).toMatchObject({ changed: false });
    expect(await home.ask('grid.mark', mark('c', [[1, 1]], { second: true }))).toMatchObject({
      changed: true,
    });
    expect((await grid(home))[0]).toBe('S1 E1 seen ×2');
  });

  it('takes today for now where it is over in UTC: it comes after what was watched this afternoon', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(3), 2: aired(3) }));
    Object.assign(home.clock, { offset: () => -600 });
    home.clock.set('2026-03-02T01:00:00Z');
    await home.ask('grid.mark', mark('a', [[1, 1]]));
    home.clock.set('2026-03-02T06:00:00Z');
    await home.ask('grid.mark', mark('b', [[2, 1]], { when: { kind: 'day', day: '2026-03-01' } }));
    const page = await home.ask('show.page', { showId: 1 });
    expect(page.row?.position.upNext).toMatchObject({ season: 2, episode: 2 });
    const { entries } = await home.ask('history.list', { showId: 1 });
    const target = entries.find(({ op }) => op === 'b')?.id ?? '';
    await home.ask('play.redate', { opId: 'c', showId: 1, target, when: { kind: 'day', day: '2026-02-28' } });
    expect((await home.ask('show.page', { showId: 1 })).row?.position.upNext).toMatchObject({ episode: 2 });
    await home.ask('play.redate', { opId: 'd', showId: 1, target, when: { kind: 'day', day: '2026-03-01' } });
    expect((await home.ask('show.page', { showId: 1 })).row?.position.upNext).toMatchObject({ season: 2 });
  });

  it('dates each by its own air date when asked', async () => {
    const home = await eveningOf(inventShow(1, { 1: ['2020-01-01', '2020-01-08'] }));
    await home.ask(
      'grid.mark',
      mark(
        'a',
        [
          [1, 1],
          [1, 2],
        ],
        { when: 'aired' },
      ),
    );
    const { seasons } = await home.ask('show.page', { showId: 1 });
    expect(seasons[0]?.episodes.map(({ last }) => last?.when)).toEqual([
      { kind: 'day', day: '2020-01-01' },
      { kind: 'day', day: '2020-01-08' },
    ]);
  });

  it('leaves the place where it is when a missed one is ticked', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(5) }));
    for (const [op, episode] of [
      ['a', 1],
      ['b', 3],
    ] as const) {
      home.clock.pass(60_000);
      await home.ask('grid.mark', mark(op, [[1, episode]]));
    }
    home.clock.pass(60_000);
    const { row } = await home.ask('grid.mark', mark('c', [[1, 2]]));
    expect(row.position.upNext).toMatchObject({ episode: 4 });
    expect(row.gaps).toBe(0);
  });

  it('writes nothing that the catalogue does not list', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(2) }));
    expect(await home.tell('grid.mark', mark('a', [[1, 9]]))).toMatchObject({
      ok: false,
      code: 'notInCatalogue',
    });
    await home.ask(
      'grid.mark',
      mark('b', [
        [1, 9],
        [1, 1],
      ]),
    );
    expect(await grid(home)).toEqual(['S1 E1 seen ×1', 'S1 E2 unseen']);
  });
});

describe('the viewings of one episode', () => {
  it('are those of every profile that there is, the latest first, without what was taken back', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(3) }));
    const ben = (await home.ask('profiles.add', { name: 'Ben', colour: '' })).id;
    await home.ask('grid.mark', mark('a', [[1, 1]], { when: { kind: 'day', day: '2026-01-04' } }));
    home.clock.pass(60_000);
    await home.ask('grid.mark', mark('b', [[1, 2]], { with: [ben] }));
    home.clock.pass(60_000);
    await home.ask('grid.mark', mark('c', [[1, 1]], { second: true, with: [ben] }));
    const plays = (episode: number) => home.ask('episode.plays', { showId: 1, season: 1, episode });
    const first = await plays(1);
    expect(
      first.map(({ profileId, when, source }) => [profileId === ben, when.kind, source.by]).sort(),
    ).toEqual([
      [false, 'day', 'grid'],
      [false, 'instant', 'grid'],
      [true, 'instant', 'grid'],
    ]);
    expect(first.at(-1)?.when.kind).toBe('day');
    await home.ask('log.undo', { op: 'c' });
    expect((await plays(1)).map(({ when }) => when.kind)).toEqual(['day']);
    await home.ask('profiles.remove', { opId: 'gone', profileId: ben });
    expect((await plays(2)).map(({ profileId }) => profileId)).toEqual(['default']);
    expect(await plays(9)).toEqual([]);
  });
});

describe('the list of shows', () => {
  it('holds every show of the profile with its place, newest activity first', async () => {
    const home = await eveningOf(
      inventShow(1, { 1: aired(3) }),
      inventShow(2, { 1: aired(2) }),
      inventShow(3, { 1: aired(2) }),
    );
    await home.follow(1);
    home.clock.pass(60_000);
    await home.follow(2);
    home.clock.pass(60_000);
    await home.ask('grid.mark', mark('a', [[1, 1]]));
    await home.ask('show.status', {
      opId: 's',
      profileId: 'default',
      showId: 2,
      status: 'onHold',
      until: null,
    });
    const { shows } = await home.ask('shows.list', {});
    expect(
      shows.map(({ showId, remaining, seen, listed, status }) => ({
        showId,
        remaining,
        seen,
        listed,
        status,
      })),
    ).toEqual([
      { showId: 1, remaining: 2, seen: 1, listed: 3, status: 'watching' },
      { showId: 2, remaining: 2, seen: 0, listed: 2, status: 'onHold' },
    ]);
  });

  it('says what there is instead of regular episodes, on the wall, in the list and on the page', async () => {
    const home = await eveningOf(
      inventShow(1, { 0: aired(2), 1: aired(1) }),
      inventShow(2, { 0: aired(2), 1: [] }),
      inventShow(3, {}),
      inventShow(4, { 1: [] }),
    );
    await home.follow(1, 2, 3, 4);
    const expected = { 1: undefined, 2: 'onlySpecials', 3: 'noEpisodes', 4: 'noEpisodes' };
    const of = (all: readonly { showId: number; lists?: string }[]) =>
      Object.fromEntries(all.map(({ showId, lists }) => [showId, lists]));
    expect(of((await home.ask('shows.list', {})).shows)).toEqual(expected);
    const { groups } = await home.ask('tonight.list', {});
    expect(of(groups.flatMap(({ rows }) => rows))).toEqual(expected);
    expect((await home.ask('show.page', { showId: 2 })).row?.lists).toBe('onlySpecials');
    // Specials that are wanted come up like episodes.
    await home.ask('show.preferences', { profileId: 'default', showId: 2, specials: true });
    const { row } = await home.ask('show.page', { showId: 2 });
    expect([row?.position.upNext?.season, row?.lists]).toEqual([0, undefined]);
  });

  it('tells what a show can be sifted by: genres, where it is, its nights', async () => {
    const providers = { GB: { link: null, included: [{ id: 8, name: 'Netflix', logo: null }] } };
    const home = await eveningOf(inventShow(1, { 1: aired(3) }, { genres: ['Drama', 'Crime'], providers }));
    await home.follow(1);
    await home.ask('show.preferences', { ...DEFAULT, nights: [5, 0] });
    const { shows } = await home.ask('shows.list', {});
    expect(shows).toMatchObject([{ genres: ['Drama', 'Crime'], services: ['Netflix'], nights: [0, 5] }]);
  });

  it('adds up the minutes of what can be watched, and leaves out shows without any', async () => {
    const home = await eveningOf(
      inventShow(1, { 1: aired(3), 2: ['2020-06-01', '2031-01-01'] }),
      inventShow(2, { 1: ['2031-01-01'] }),
    );
    await home.follow(1);
    await home.follow(2);
    await home.ask('grid.mark', mark('a', [[1, 1]]));
    const ask = () => home.ask('shows.minutes', { profileId: 'default', showIds: [1, 2, 3] });
    const { minutesLeft } = await home.ask('show.page', { showId: 1 });
    expect(await ask()).toEqual([{ showId: 1, minutes: minutesLeft }]);
    expect(minutesLeft).toBe(135);
  });
});

describe('what a profile wants hidden', () => {
  const episodes = async (home: Awaited<ReturnType<typeof eveningOf>>) => {
    const { groups } = await home.ask('tonight.list', {});
    return groups.flatMap(({ rows }) => rows.map(({ episode }) => [episode?.episode, episode?.name]));
  };

  it('is hidden in tonight’s list too, and in the row that a mark answers', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(4) }));
    await home.follow(1);
    const [[, title] = []] = await episodes(home);
    expect(title).not.toBe('');
    await home.ask('spoilers.set', { profileId: 'default', hide: 'later' });
    expect(await episodes(home)).toEqual([[1, title]]);
    await home.ask('spoilers.set', { profileId: 'default', hide: 'unseen' });
    expect(await home.ask('spoilers.get', {})).toEqual({ profileId: 'default', hide: 'unseen' });
    expect(await episodes(home)).toEqual([[1, '']]);
    const { row } = await home.ask('grid.mark', mark('a', [[1, 1]]));
    expect(row.episode).toMatchObject({ episode: 2, name: '', still: null });
  });

  it('is shown of an episode that was ever seen', async () => {
    const home = await eveningOf(inventShow(1, { 1: aired(4) }));
    await home.follow(1);
    const [[, title] = []] = await episodes(home);
    await home.ask('grid.mark', mark('a', [[1, 1]]));
    home.clock.pass(60_000);
    await home.ask('spoilers.set', { profileId: 'default', hide: 'unseen' });
    await home.ask('run.start', { opId: 'run', ...DEFAULT });
    expect(await episodes(home)).toEqual([[1, title]]);
  });
});
