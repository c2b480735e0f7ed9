import { describe, expect, it } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import type { ShowPage } from '../../lib/messages/protocol-library';
import type { Marked } from '../../lib/messages/protocol-progress';
import { earlierUnseen, isHidden, openingSeasonOf, upToHere } from '../../lib/ui/grid-marks';
import { createShowStore } from '../../lib/ui/show-store';
import { inventRow } from '../components/invented';
import { inventEpisode, inventPage, inventSeason } from '../components/invented-show';
import { later, pretend } from './pretend';

const PAGE = inventPage(
  [
    inventSeason(0, ['unseen']),
    inventSeason(1, ['seen', 'skipped', 'unseen']),
    inventSeason(2, ['unseen', 'unseen', 'unaired']),
  ],
  [1, 3],
);
const S2E2 = { season: 2, episode: 2 };

function world(change: Parameters<typeof pretend>[0] = {}) {
  return pretend({
    'show.page': () => ok(PAGE),
    'grid.mark': ({ opId }) => ok({ op: opId, changed: true, row: inventRow(1) }),
    'log.undo': () => ok({ what: [], rows: [] }),
    ...change,
  });
}

async function opened(the: ReturnType<typeof pretend>) {
  const store = createShowStore(the.ports, 1);
  await store.load();
  return store;
}

describe('the marks of the grid', () => {
  it('takes everything up to here without specials, seen, skipped or unaired ones', () => {
    expect(upToHere(PAGE, S2E2)).toEqual([{ season: 1, episode: 3 }, { season: 2, episode: 1 }, S2E2]);
    expect(earlierUnseen(PAGE, { season: 0, episode: 1 })).toEqual([]);
  });

  it('opens the season of up next', () => {
    expect(openingSeasonOf(PAGE)).toBe(1);
    expect(openingSeasonOf({ ...PAGE, row: null })).toBe(1);
    expect(openingSeasonOf({ row: null, seasons: [inventSeason(0, ['unseen'])] })).toBe(0);
  });

  it('hides what is wanted hidden, and never what was ever seen', () => {
    const hidden = (spoilers: ShowPage['spoilers'], ...change: Parameters<typeof inventEpisode>) =>
      isHidden({ ...PAGE, spoilers }, inventEpisode(...change));
    expect(hidden('none', 2, 1)).toBe(false);
    expect(hidden('later', 2, 1)).toBe(true);
    expect(hidden('later', 1, 3)).toBe(false);
    expect(hidden('unseen', 1, 3)).toBe(true);
    expect(hidden('unseen', 1, 1, { state: 'seen' })).toBe(false);
    expect(hidden('unseen', 2, 1, { plays: 1 })).toBe(false);
  });
});

describe('the show’s store', () => {
  it('marks, says what it did, offers what lies before, and takes it back', async () => {
    const the = world();
    const store = await opened(the);
    expect(await store.mark([S2E2])).toBe(true);
    expect(store.state.get().said).toEqual({ what: 'watched', pairs: [S2E2], earlier: 2 });
    await store.undo();
    expect(the.sent.find(({ name }) => name === 'log.undo')?.payload).toEqual({ op: 'op1' });
    expect(store.state.get()).toMatchObject({ done: [], said: { what: 'undone' } });
    expect(await store.undo()).toBe(false);
    expect(store.state.get().said).toEqual({ what: 'nothing' });
  });

  it('offers nothing when up next itself was marked', async () => {
    const store = await opened(world());
    await store.mark([{ season: 1, episode: 3 }]);
    expect(store.state.get().said).toEqual({ what: 'watched', pairs: [{ season: 1, episode: 3 }] });
  });

  it('keeps nothing to undo when nothing was changed', async () => {
    const store = await opened(
      world({ 'grid.mark': ({ opId }) => ok({ op: opId, changed: false, row: inventRow(1) }) }),
    );
    await store.mark([S2E2]);
    expect(store.state.get()).toMatchObject({ done: [], said: { what: 'already' } });
  });

  it('says why an act failed', async () => {
    const store = await opened(world({ 'grid.mark': () => fault('notInCatalogue') }));
    expect(await store.mark([S2E2])).toBe(false);
    expect(store.state.get()).toMatchObject({ done: [], said: { what: 'failed', code: 'notInCatalogue' } });
  });

  it('takes the same gesture again, while it is unanswered, for one', async () => {
    const answer = later<ReturnType<typeof fault>>();
    const the = world({ 'grid.mark': () => answer.promise });
    const store = await opened(the);
    const first = store.mark([S2E2]);
    expect(await store.mark([S2E2])).toBe(false);
    answer.answer(fault('offline'));
    await first;
    expect(the.names().filter((name) => name === 'grid.mark')).toHaveLength(1);
  });

  it('loses no act that comes while another is unanswered, and carries them out one after the other', async () => {
    const answers: ReturnType<typeof later<ReturnType<typeof ok<Marked>>>>[] = [];
    const the = world({
      'grid.mark': () => {
        const answer = later<ReturnType<typeof ok<Marked>>>();
        answers.push(answer);
        return answer.promise;
      },
    });
    const store = await opened(the);
    const acts = [store.mark([S2E2]), store.mark([{ season: 2, episode: 1 }])];
    await new Promise((resolve) => setTimeout(resolve));
    expect(answers).toHaveLength(1);
    answers[0]?.answer(ok({ op: 'a', changed: true, row: inventRow(1) }));
    await acts[0];
    await new Promise((resolve) => setTimeout(resolve));
    answers[1]?.answer(ok({ op: 'b', changed: true, row: inventRow(1) }));
    expect(await Promise.all(acts)).toEqual([true, true]);
    expect(store.state.get().done.map(({ op }) => op)).toEqual(['a', 'b']);
    expect(await Promise.all([store.undo(), store.undo()])).toEqual([true, true]);
    expect(the.sent.filter(({ name }) => name === 'log.undo').map(({ payload }) => payload)).toEqual([
      { op: 'b' },
      { op: 'a' },
    ]);
  });

  it('drops a page that was asked for before an act was done', async () => {
    const pages: ReturnType<typeof later<ReturnType<typeof ok<ShowPage>>>>[] = [];
    const the = pretend({
      'show.page': () => {
        const page = later<ReturnType<typeof ok<ShowPage>>>();
        pages.push(page);
        return page.promise;
      },
    });
    const store = createShowStore(the.ports, 1);
    const loading = store.load();
    void store.load();
    pages[0]?.answer(ok({ ...PAGE, seen: 1 }));
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    pages[1]?.answer(ok({ ...PAGE, seen: 2 }));
    await loading;
    expect(store.state.get().page?.seen).toBe(2);
  });

  it('takes back and dates any viewing of an episode, marks with a date, and rewatches from one', async () => {
    const the = world({
      'play.undo': ({ opId }) => ok({ op: opId, rows: [] }),
      'play.redate': ({ opId }) => ok({ op: opId, rows: [] }),
      'run.start': ({ opId }) => ok({ op: opId, changed: true, row: inventRow(1) }),
    });
    const store = await opened(the);
    const when = { kind: 'day', day: '2026-01-04' } as const;
    await store.takeBack(S2E2, 'bens');
    await store.redatePlay(S2E2, 'bens', when);
    await store.markWhen(S2E2, when);
    await store.rewatchFrom(S2E2);
    const asked = the.sent.filter(({ name }) => name !== 'show.page').map(({ payload }) => payload);
    expect(asked).toMatchObject([
      { id: 'bens' },
      { target: 'bens', when },
      { pairs: [S2E2], when },
      { from: S2E2 },
    ]);
    expect(store.state.get().said).toEqual({ what: 'rewatchFrom', pairs: [S2E2] });
  });
});

describe('a long show that has just opened', () => {
  it('marks up to an episode by what the background knows, as the seasons before are not here yet', async () => {
    const the = world({
      'show.page': ({ opening }) => ok(opening ? { ...PAGE, opening, seasons: PAGE.seasons.slice(2) } : PAGE),
      'progress.upTo': ({ opId }) => ok({ op: opId, changed: true, row: inventRow(1) }),
    });
    const store = await opened(the);
    const upTo = () => the.sent.filter(({ name }) => name === 'progress.upTo' || name === 'grid.mark');
    await store.upTo(S2E2);
    expect(upTo()).toMatchObject([{ name: 'progress.upTo', payload: { showId: 1, ...S2E2 } }]);
    expect(store.state.get().page?.seasons).toHaveLength(3);
    await store.upTo(S2E2);
    expect(upTo().at(-1)).toMatchObject({ name: 'grid.mark' });
  });
});
