import { describe, expect, it } from 'vitest';
import { chooseShow, previewChoice } from '../../../lib/background/reports/answer-report';
import { dismissReport, neverTrack, reopenReport } from '../../../lib/background/reports/dismiss-report';
import { answerToast } from '../../../lib/background/reports/answer-toast';
import { formatPair } from '../../../lib/domain/show';
import type { Claim } from '../../../lib/sites/reading';
import { saveBinding } from '../../../lib/store/bindings';
import { aired, contents, inventShow } from '../../support/database';
import { code, value } from '../../support/progress';
import { HOUR, ME, reportsHouse, said, uuid } from './reports-house';

const SHOW = inventShow(1, { 1: aired(6), 2: aired(4, 2021) });
const OTHER = inventShow(2, { 1: aired(6) });
/** A title that no show bears. */
const strange = (episode: number, more: Partial<Claim> = {}): Claim[] => [
  said({ ...SHOW.show, name: 'Lichterwärter' }, 1, episode, more),
];
const e = (episode: number) => [said(SHOW.show, 1, episode)];

async function home() {
  const house = await reportsHouse(SHOW, OTHER);
  const { tools, match, service } = house;
  return {
    ...house,
    choose: (n: number, showId: number, pair: { season: number; episode: number } | null = null) =>
      chooseShow(tools, match, { reportId: uuid(n), showId, pair }),
    toast: (n: number, answer: 'undo' | 'mark' | 'no' | 'wrong') =>
      answerToast(tools, service, match, { reportId: uuid(n), answer }),
  };
}

describe('choosing a show', () => {
  it('settles every open report of the title in one op, and all later ones', async () => {
    const { finish, settle, choose, stand, service, clock, state } = await home();
    for (const n of [1, 2, 3]) {
      await finish(n, strange(n));
      clock.pass(HOUR);
    }
    await settle();
    expect(await state(3)).toBe('whichShow');
    const { marked, op } = await value(choose(2, 1));
    expect(marked).toEqual(['S1 E1', 'S1 E2', 'S1 E3']);
    await finish(4, strange(4));
    await settle();
    expect(await stand()).toEqual(['S1 E1', 'S1 E2', 'S1 E3', 'S1 E4']);
    await value(service.undo(op));
    expect(await stand()).toEqual(['S1 E4']);
  });

  it('is told beforehand what it would mark', async () => {
    const { finish, settle, tools, match, stand } = await home();
    await finish(1, strange(1));
    await finish(2, strange(9));
    await settle();
    const preview = await value(previewChoice(tools, match, uuid(1), 1));
    expect({ ...preview, pairs: preview.pairs.map(formatPair) }).toEqual({
      pairs: ['S1 E1'],
      undecided: 1,
      from: { season: 1, episode: 1 },
    });
    expect(await stand()).toEqual([]);
  });

  it('asks for the episode from what the page says on, else from what is up next', async () => {
    const { finish, settle, tools, match, service } = await home();
    await value(service.setProgress(ME, 1, 2, 3));
    const none = { source: 'player', show: 'Lichterwärter' } as const;
    await finish(1, [{ ...none, label: 'S1 E9' }]);
    await finish(2, [{ ...none, show: 'Sonst was' }]);
    await finish(3, [{ ...none, show: 'Noch was', episode: 4 }]);
    await settle();
    const from = async (n: number) => formatPair((await value(previewChoice(tools, match, uuid(n), 1))).from);
    expect([await from(1), await from(2), await from(3)]).toEqual(['S1 E9', 'S2 E3', 'S2 E4']);
  });

  it('goes by the time of each finish, not of the answer', async () => {
    const { finish, settle, choose, look, service, clock } = await home();
    await finish(1, strange(1));
    await settle();
    clock.pass(HOUR);
    await value(service.setProgress(ME, 1, 2, 2));
    clock.pass(HOUR);
    await value(choose(1, 1));
    expect(await look()).toBe('S2 E2');
  });

  it('asks on where the episode is not told, and waits where TMDB is needed', async () => {
    const { finish, settle, choose, state, fail } = await home();
    await finish(1, strange(1));
    await finish(2, strange(9));
    await settle();
    expect((await value(choose(1, 1))).marked).toEqual(['S1 E1']);
    expect(await state(2)).toBe('whichEpisode');
    await finish(3, [said({ ...SHOW.show, name: 'Sonst was' }, 1, 2)]);
    await finish(4, [said({ ...SHOW.show, name: 'Sonst was' }, 1, 3)]);
    await settle();
    fail('offline');
    expect((await value(choose(3, 1, { season: 1, episode: 2 }))).marked).toEqual(['S1 E2']);
    expect(await state(4)).toBe('offline');
    fail(null);
    await settle('all');
    expect(await state(4)).toBe('marked');
  });

  it('does not mark what only "finished?" asks of another report', async () => {
    const { finish, settle, choose, stand, state } = await home();
    await finish(1, strange(1));
    await finish(2, strange(2), { verdict: 'ask' });
    await settle();
    await value(choose(1, 1));
    expect(await stand()).toEqual(['S1 E1']);
    expect(await state(2)).toBe('finished?');
    await value(choose(2, 1, { season: 1, episode: 2 }));
    expect(await stand()).toEqual(['S1 E1', 'S1 E2']);
  });

  it('keeps how the title was counted before', async () => {
    const { finish, settle, choose, db, state, report } = await home();
    const offsets = [{ from: 1, to: 2, add: -6 }];
    await finish(1, strange(9));
    const held = await report(1);
    await db.write(['bindings'], (tx) =>
      saveBinding(tx, {
        site: 'netflix',
        key: held?.titleKey ?? '',
        words: 'Lichterwärter',
        showId: 1,
        by: 'user',
        offsets,
        order: 'streaming',
        suspended: false,
        changedAt: 0,
        device: 'd',
      }),
    );
    await settle();
    expect(await state(1)).toBe('whichEpisode');
    await value(choose(1, 1, { season: 2, episode: 3 }));
    expect(await contents(db, 'bindings')).toMatchObject([{ offsets, order: 'streaming' }]);
  });

  it('about a report without labels says nothing about others', async () => {
    const { finish, settle, choose, db, state } = await home();
    await finish(1, []);
    await finish(2, []);
    await settle();
    expect((await value(choose(1, 1, { season: 1, episode: 1 }))).marked).toEqual(['S1 E1']);
    expect(await state(2)).toBe('whichShow');
    expect(await contents(db, 'bindings')).toEqual([]);
  });

  it.each([
    ['an episode that is not listed', 1, { season: 1, episode: 99 }, 'notInCatalogue'],
    ['a show that cannot be asked for', 77, null, 'noCredential'],
  ])('refuses %s and changes nothing', async (_, showId, pair, fault) => {
    const { finish, settle, choose, state, db } = await home();
    await finish(1, strange(1));
    await settle();
    expect(await code(choose(1, showId, pair))).toBe(fault);
    expect(await state(1)).toBe('whichShow');
    expect(await contents(db, 'bindings')).toEqual([]);
  });

  it('refuses a report that is closed, or none', async () => {
    const { finish, settle, choose } = await home();
    await finish(1, e(1));
    await settle();
    expect(await code(choose(1, 1))).toBe('noReport');
    expect(await code(choose(2, 1))).toBe('noReport');
  });

  it('twice at once is one', async () => {
    const { finish, settle, choose, stand } = await home();
    await finish(1, strange(1));
    await settle();
    await Promise.all([choose(1, 1), choose(1, 2)]);
    expect(await stand()).toEqual(['S1 E1']);
  });
});

describe('"never track this title"', () => {
  it('closes all its open reports and ignores later ones; other titles go on', async () => {
    const { finish, settle, tools, stand, state } = await home();
    await finish(1, strange(1));
    await finish(2, strange(2));
    await settle();
    await value(neverTrack(tools, uuid(1)));
    await finish(3, strange(3));
    await finish(4, e(1));
    await settle();
    expect([await state(1), await state(2), await state(3)]).toEqual(['dismissed', 'dismissed', 'ignored']);
    expect(await stand()).toEqual(['S1 E1']);
  });

  it('wins over a match that was under way', async () => {
    const { finish, settle, tools, stand, whileMatching } = await home();
    await finish(1, e(1));
    whileMatching(() => neverTrack(tools, uuid(1)));
    await settle();
    expect(await stand()).toEqual([]);
  });
});

describe('dismissing', () => {
  it('closes one and remembers nothing', async () => {
    const { finish, settle, tools, state, db } = await home();
    await finish(1, strange(1));
    await finish(2, strange(2));
    await settle();
    await value(dismissReport(tools, uuid(1)));
    expect([await state(1), await state(2)]).toEqual(['dismissed', 'whichShow']);
    expect(await contents(db, 'bindings')).toEqual([]);
    expect(await code(dismissReport(tools, uuid(9)))).toBe('noReport');
  });

  it('leaves a settled one as it is', async () => {
    const { finish, settle, tools, state } = await home();
    await finish(1, e(1));
    await settle();
    await value(dismissReport(tools, uuid(1)));
    expect(await state(1)).toBe('marked');
  });
});

describe('taking an answer back', () => {
  it('asks again about what was dismissed, and about nothing else', async () => {
    const { finish, settle, tools, state } = await home();
    await finish(1, strange(1));
    await finish(2, strange(2));
    await settle();
    await value(dismissReport(tools, uuid(1)));
    await value(dismissReport(tools, uuid(2)));
    await value(reopenReport(tools, uuid(1)));
    await settle();
    expect([await state(1), await state(2)]).toEqual(['whichShow', 'dismissed']);
    expect(await code(reopenReport(tools, uuid(9)))).toBe('noReport');
  });

  it('asks again about all that "not a show" closed, and what comes later; not what was dismissed before', async () => {
    const { finish, settle, tools, state, clock, db } = await home();
    for (const n of [1, 2, 3]) await finish(n, strange(n));
    await settle();
    await value(dismissReport(tools, uuid(3)));
    clock.pass(HOUR);
    await value(neverTrack(tools, uuid(1)));
    await finish(4, strange(4));
    await settle();
    await value(reopenReport(tools, uuid(1)));
    await settle();
    expect(await Promise.all([1, 2, 3, 4].map(state))).toEqual([
      'whichShow',
      'whichShow',
      'dismissed',
      'whichShow',
    ]);
    expect(await contents(db, 'bindings')).toEqual([]);
  });

  it('gives a title back what it stood for before "not a show", its counting and its order too', async () => {
    const { finish, settle, tools, db, state, clock, report } = await home();
    const before = {
      site: 'netflix',
      key: '',
      words: 'Lichterwärter',
      showId: 1,
      by: 'learned',
      offsets: [{ from: 1, to: 2, add: 0 }],
      order: null,
      suspended: true,
      changedAt: 0,
      device: 'd',
    } as const;
    await finish(1, strange(1));
    await settle();
    const key = (await report(1))?.titleKey ?? '';
    await db.write(['bindings'], (tx) => saveBinding(tx, { ...before, key }));
    clock.pass(HOUR);
    await value(neverTrack(tools, uuid(1)));
    expect(await contents(db, 'bindings')).toMatchObject([{ showId: null }]);
    clock.pass(HOUR);
    await value(reopenReport(tools, uuid(1)));
    expect(await contents(db, 'bindings')).toEqual([{ ...before, key, changedAt: clock.now() }]);
    await settle();
    expect(await state(1)).toBe('whichShow');
    expect((await contents(db, 'reports'))[0]).not.toHaveProperty('before');
  });

  it('leaves what is settled, or open again, as it is', async () => {
    const { finish, settle, tools, state } = await home();
    await finish(1, e(1));
    await finish(2, strange(1));
    await settle();
    await value(reopenReport(tools, uuid(1)));
    await value(reopenReport(tools, uuid(2)));
    expect([await state(1), await state(2)]).toEqual(['marked', 'whichShow']);
  });
});

describe('the toast', () => {
  it('takes back with "undo", and the next report of the title asks', async () => {
    const { finish, settle, toast, stand, state } = await home();
    await finish(1, e(1));
    await settle();
    expect(await value(toast(1, 'undo'))).toMatchObject({
      outcome: 'undone',
      pair: { season: 1, episode: 1 },
    });
    expect(await stand()).toEqual([]);
    await finish(2, e(2));
    await settle();
    expect(await state(2)).toBe('whichShow');
  });

  it('opens the question again with "wrong", with candidates; what is chosen then counts', async () => {
    const { finish, settle, toast, choose, stand, report } = await home();
    await finish(1, e(1));
    await settle();
    await value(toast(1, 'wrong'));
    expect(await report(1)).toMatchObject({ state: 'asking', why: 'whichShow', candidates: [{ showId: 1 }] });
    await value(choose(1, 2));
    expect(await stand()).toEqual(['S1 E1']);
    await finish(2, e(2));
    await settle();
    expect(await report(2)).toMatchObject({ decision: { showId: 2 } });
  });

  it('counts even the same episode when the user chooses it after all', async () => {
    const { finish, settle, toast, choose, stand } = await home();
    await finish(1, e(1));
    await settle();
    await value(toast(1, 'wrong'));
    expect((await value(choose(1, 1, { season: 1, episode: 1 }))).marked).toEqual(['S1 E1']);
    expect(await stand()).toEqual(['S1 E1']);
  });

  it('marks after all, or closes with "no"', async () => {
    const { finish, settle, toast, stand, state } = await home();
    await finish(1, e(1), { verdict: 'ask' });
    await finish(2, e(2), { verdict: 'ask' });
    await settle();
    expect(await value(toast(1, 'mark'))).toMatchObject({ outcome: 'marked' });
    expect(await value(toast(2, 'no'))).toMatchObject({ outcome: 'ignored' });
    expect(await stand()).toEqual(['S1 E1']);
    expect(await state(2)).toBe('dismissed');
    expect(await code(toast(9, 'undo'))).toBe('noReport');
  });
});
