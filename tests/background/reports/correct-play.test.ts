import { describe, expect, it } from 'vitest';
import { correctPlay } from '../../../lib/background/reports/correct-play';
import { removeShow } from '../../../lib/background/tonight/place-show';
import { weighCorrection } from '../../../lib/background/reports/plan-correction';
import { tmdbCatalogue } from '../../../lib/background/progress/catalogue';
import { redatePlay } from '../../../lib/background/library/redate-play';
import { formatPair, type Pair } from '../../../lib/domain/show';
import { readBinding } from '../../../lib/store/bindings';
import { readEvidence } from '../../../lib/store/evidence';
import { titleKey } from '../../../lib/match/title-key';
import { aired, contents, inventShow } from '../../support/database';
import { code, value } from '../../support/progress';
import { HOUR, reportsHouse, said, uuid } from './reports-house';

const SHOW = inventShow(1, { 1: aired(6), 2: aired(4, 2021) }, { name: 'Ash' });
const OTHER = inventShow(2, { 1: aired(3) }, { name: 'Ash (2019)' });
const KEY = titleKey('netflix', [said(SHOW.show, 1, 1)], null);

/** Four episodes of a title were finished an hour apart, and marked by themselves. */
async function home(...episodes: number[]) {
  const house = await reportsHouse(SHOW, OTHER);
  const { tools, match, service, db } = house;
  for (const [n, episode] of episodes.entries()) {
    await house.finish(n + 1, [said(SHOW.show, 1, episode)]);
    house.clock.pass(HOUR);
  }
  await house.settle();
  const playOf = async (n: number) => {
    const play = (await house.plays()).find(
      ({ source, showId }) => source.by === 'site' && source.reportId === uuid(n) && showId === 1,
    );
    if (play === undefined) throw new Error('no play');
    return play;
  };
  return {
    ...house,
    playOf,
    weigh: async (n: number, showId: number, pair: Pair | null = null) =>
      weighCorrection(tools, match, { from: 1, id: (await playOf(n)).id, showId, pair }),
    correct: async (n: number, showId: number, pair: Pair | null = null, opId = 'fix') =>
      correctPlay(tools, match, { opId, from: 1, id: (await playOf(n)).id, showId, pair }),
    binding: () => db.read(['bindings'], (tx) => readBinding(tx, 'netflix', KEY)),
    undo: (op: string) => value(service.undo(op)),
  };
}

/** One episode was marked three weeks ago, as it ended. */
async function weeksAgo() {
  const house = await home();
  await house.finish(1, [said(SHOW.show, 1, 1)]);
  await house.settle();
  house.clock.pass(21 * 24 * HOUR);
  return house;
}

/** What a correction may touch. */
function everything(db: Parameters<typeof contents>[0]) {
  const stores = ['plays', 'marks', 'progress', 'evidence', 'bindings', 'reports'] as const;
  return Promise.all(stores.map((store) => contents(db, store)));
}

const at = (season: number, episode: number): Pair => ({ season, episode });

describe('wrong episode', () => {
  it('moves the play with its time, in one op, and the place with it', async () => {
    const { correct, stand, playOf, plays, look } = await home(1);
    const before = await playOf(1);
    const done = await value(correct(1, 1, at(2, 1)));
    expect(done.moved).toEqual([at(2, 1)]);
    expect(await stand()).toEqual(['S2 E1']);
    expect(await look()).toBe('S2 E2');
    const moved = (await plays()).at(-1);
    const { when, viewing, source, begunAt } = before;
    expect(moved).toMatchObject({ op: 'fix', when, viewing, source, begunAt });
  });

  it('of a play of weeks ago leaves the place where it is', async () => {
    const { correct, service, look } = await weeksAgo();
    await value(service.markEpisode('later', 'default', 1, 2, 1));
    await value(correct(1, 1, at(1, 2)));
    expect(await look()).toBe('S2 E2');
  });

  it('of a play before a rewatch is none of the rewatch', async () => {
    const { correct, service, look } = await weeksAgo();
    await value(service.startRun('again', 'default', 1));
    await value(correct(1, 1, at(1, 3)));
    expect(await look()).toBe('S1 E1');
  });

  it('keeps the date that the user gave the play', async () => {
    const { correct, playOf, plays, tools } = await home(1);
    const when = { kind: 'day', day: '2020-02-02' } as const;
    const { id } = await playOf(1);
    const catalogue = tmdbCatalogue(tools.tmdb);
    await value(redatePlay({ ...tools, catalogue }, { opId: 'dated', showId: 1, target: id, when }));
    await value(correct(1, 1, at(1, 2)));
    expect((await plays()).find(({ op }) => op === 'fix')?.when).toEqual(when);
  });

  it('is one undo, which leaves all as it was', async () => {
    const { correct, stand, undo, look, binding } = await home(1, 2);
    const [place, learned] = [await look(), await binding()];
    await value(correct(2, 1, at(2, 1)));
    await undo('fix');
    expect([await stand(), await look()]).toEqual([['S1 E1', 'S1 E2'], place]);
    expect(await binding()).toEqual({ ...learned, suspended: true });
  });

  it('is undone with the show still there that came back with the mark', async () => {
    const { correct, finish, settle, undo, service, clock, db, tools } = await home();
    await value(service.markEpisode('hand', 'default', 1, 1, 3));
    await value(
      removeShow(
        { ...tools, catalogue: tmdbCatalogue(tools.tmdb) },
        { opId: 'gone', profileId: 'default', showId: 1 },
      ),
    );
    clock.pass(HOUR);
    await finish(1, [said(SHOW.show, 1, 1)]);
    await settle();
    const rows = await contents(db, 'progress');
    expect(rows).toMatchObject([{ row: { inLibrary: true } }]);
    clock.pass(HOUR);
    await value(correct(1, 1, at(2, 1)));
    await undo('fix');
    expect(await contents(db, 'progress')).toEqual(rows);
  });

  it('by the same gesture again changes nothing', async () => {
    const { correct, db } = await home(1);
    await value(correct(1, 1, at(1, 2)));
    const after = await everything(db);
    await value(correct(1, 1, at(1, 2)));
    expect(await everything(db)).toEqual(after);
  });

  it('leaves the title’s other plays where they are, and the binding too', async () => {
    const { correct, stand, binding } = await home(1, 2, 3);
    const before = await binding();
    await value(correct(2, 1, at(1, 6)));
    expect(await stand()).toEqual(['S1 E1', 'S1 E3', 'S1 E6']);
    expect(await binding()).toEqual(before);
  });

  it('offers to count the season so from now on, and decides nothing itself', async () => {
    const { correct, binding } = await home(1);
    const { offer } = await value(correct(1, 1, at(2, 3)));
    const learned = { from: 1, to: 2, add: 2 };
    expect(offer).toEqual({
      binding: { site: 'netflix', key: KEY, showId: 1, offsets: [learned], order: null },
      learned,
    });
    expect((await binding())?.offsets).toEqual([]);
  });

  it('says that it was corrected', async () => {
    const { correct, db } = await home(1);
    await value(correct(1, 1, at(1, 4)));
    const evidence = await db.read(['evidence'], (tx) => readEvidence(tx, uuid(1)));
    expect(evidence?.parts).toEqual(['nameEqual', 'corrected']);
  });

  it('that is not listed is refused, and nothing changes', async () => {
    const { correct, db } = await home(1);
    const before = await everything(db);
    expect(await code(correct(1, 1, at(9, 9)))).toBe('notInCatalogue');
    expect(await everything(db)).toEqual(before);
  });

  it('is no question about a mark by hand', async () => {
    const { service, tools, match, plays } = await home();
    await value(service.markEpisode('op', 'default', 1, 1, 1));
    const [play] = await plays();
    const about = { opId: 'fix', from: 1, id: play?.id ?? '', showId: 1, pair: at(1, 2) };
    expect(await code(correctPlay(tools, match, about))).toBe('unknownPlay');
  });
});

describe('wrong show', () => {
  it('moves all that the title marked, and keeps the answer for what comes', async () => {
    const { correct, weigh, stand, finish, settle, binding, plays } = await home(1, 2);
    const { moves, undecided } = await value(weigh(2, 2));
    expect([moves.map(({ from, to }) => `${formatPair(from)} ${formatPair(to)}`), undecided]).toEqual([
      ['S1 E1 S1 E1', 'S1 E2 S1 E2'],
      0,
    ]);
    await value(correct(2, 2));
    const standing = (await plays()).filter(({ op }) => op === 'fix');
    expect(standing.map(({ showId }) => showId)).toEqual([2, 2]);
    expect(await binding()).toMatchObject({ showId: 2, by: 'user' });
    await finish(9, [said(SHOW.show, 1, 3)]);
    await settle();
    expect(await stand()).toEqual(['S1 E1', 'S1 E2', 'S1 E3']);
    expect((await plays()).at(-1)?.showId).toBe(2);
  });

  it('takes the show along that came in with it alone', async () => {
    const { correct, look } = await home(1);
    await value(correct(1, 2));
    expect([await look(1), await look(2)]).toEqual(['none', 'S1 E2']);
  });

  it('leaves what cannot be placed there, and says how many', async () => {
    const { correct, stand, weigh } = await home(2, 5);
    expect((await value(weigh(1, 2))).undecided).toBe(1);
    expect(await value(correct(1, 2))).toMatchObject({ moved: [at(1, 2)], undecided: 1, show: 'Ash (2019)' });
    expect(await stand()).toEqual(['S1 E5', 'S1 E2']);
  });

  it('is one undo, after which the title asks again', async () => {
    const { correct, undo, stand, look, binding, finish, settle, state } = await home(1, 2);
    await value(correct(1, 2));
    await undo('fix');
    expect(await stand()).toEqual(['S1 E1', 'S1 E2']);
    expect(await look(2)).toBe('none');
    expect(await binding()).toMatchObject({ suspended: true });
    await finish(9, [said(SHOW.show, 1, 3)]);
    await settle();
    expect(await state(9)).toBe('whichShow');
  });

  it('with an episode named counts that one there, whatever the labels say', async () => {
    const { correct, plays } = await home(5);
    await value(correct(1, 2, at(1, 3)));
    expect((await plays()).at(-1)).toMatchObject({ showId: 2, season: 1, episode: 3 });
  });
});
