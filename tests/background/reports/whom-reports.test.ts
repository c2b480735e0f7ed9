import { describe, expect, it } from 'vitest';
import { answerToast } from '../../../lib/background/reports/answer-toast';
import { applyReport } from '../../../lib/background/reports/apply-report';
import { upNext, type Matched } from '../../../lib/background/reports/match-report';
import { pageOfSite } from '../../../lib/background/sites/page-of-site';
import { recordFinish } from '../../../lib/background/reports/record-finish';
import { today } from '../../../lib/background/today';
import { fault } from '../../../lib/domain/result';
import { formatPair, type Pair } from '../../../lib/domain/show';
import type { WatchFinished } from '../../../lib/messages/protocol-watch';
import { readBinding } from '../../../lib/store/bindings';
import { readReport } from '../../../lib/store/reports';
import { aired, inventShow } from '../../support/database';
import { eveningOf } from '../../support/evening';
import { brief, code, value } from '../../support/progress';

const ash = inventShow(1, { 1: aired(4) }, { name: 'Ash' });
const PAGE = 'https://www.netflix.com/watch/81';

async function homeOf() {
  const home = await eveningOf(ash);
  await home.ask('profiles.change', { profileId: 'default', name: 'Cleo' });
  const ada = (await home.ask('profiles.add', { name: 'Ada', colour: '' })).id;
  const ben = (await home.ask('profiles.add', { name: 'Ben', colour: '' })).id;

  /** Finishes an episode on Netflix and settles it, as certain. */
  async function finish(reportId: string, pair: Pair, more: Partial<WatchFinished> = {}) {
    const now = home.clock.now();
    const report: WatchFinished = {
      reportId,
      site: 'netflix',
      siteId: formatPair(pair),
      siteShowId: null,
      claims: [{ source: 'player', show: 'Ash', label: formatPair(pair) }],
      language: 'en',
      siteProfile: null,
      viewing: reportId,
      verdict: 'mark',
      finishedAt: now,
      begunAt: now - 2_700_000,
      offset: 0,
      position: 2700,
      duration: 2700,
      played: 2700,
      previous: [],
      ...more,
    };
    await recordFinish(home.db, home.clock, report);
    const stored = await home.db.read(['reports'], (tx) => readReport(tx, reportId));
    if (stored === undefined) throw new Error('not stored');
    const { titleKey: key } = stored;
    const matched: Matched = {
      kind: 'matched',
      catalogue: ash,
      pairs: [pair],
      learned: { key, words: 'Ash', showId: 1, offsets: [], order: null },
      parts: ['nameEqual'],
    };
    const outcome = await applyReport(home.tools, stored, matched, undefined);
    return { outcome, key };
  }

  const place = async (profileId: string) => brief(await value(home.service.getProgress(profileId, 1)));
  const places = async () => [await place('default'), await place(ada), await place(ben)];
  return { ...home, ada, ben, finish, place, places };
}

const at = (episode: number): Pair => ({ season: 1, episode });

describe('whom a report counts for', () => {
  it('is whoever is home now, once the home profile has left: up next is theirs', async () => {
    const home = await homeOf();
    await home.ask('progress.set', { profileId: 'default', showId: 1, ...at(3) });
    await home.ask('progress.set', { profileId: home.ada, showId: 1, ...at(2) });
    await home.ask('profiles.home', { profileId: home.ada });
    expect(await upNext(home.tools, 1, today(home.clock))).toMatchObject(at(2));
    await home.ask('profiles.remove', { opId: 'gone', profileId: home.ada });
    expect(await upNext(home.tools, 1, today(home.clock))).toMatchObject(at(3));
  });

  it('is home, for a show that nobody has', async () => {
    const home = await homeOf();
    await home.ask('profiles.switch', { profileId: home.ben });
    const { outcome } = await home.finish('r1', at(1));
    expect(outcome?.who).toEqual(['Cleo']);
    expect(await home.places()).toEqual(['S1 E2', 'none', 'none']);
  });

  it('is who added the show, whoever the page names', async () => {
    const home = await homeOf();
    await home.ask('show.add', { showId: 1, profileId: home.ben });
    await home.finish('r1', at(1), { siteProfile: 'Ada' });
    expect(await home.places()).toEqual(['none', 'none', 'S1 E2']);
  });

  it('is the whole audience, in one op', async () => {
    const home = await homeOf();
    await home.ask('show.add', { showId: 1, profileId: home.ben });
    await home.ask('show.audience', { showId: 1, profileIds: [home.ada, home.ben] });
    const { outcome } = await home.finish('r1', at(1));
    expect(outcome).toMatchObject({ outcome: 'marked', who: ['Ada', 'Ben'] });
    expect(await home.places()).toEqual(['none', 'S1 E2', 'S1 E2']);
    await home.ask('log.undo', { op: 'r1' });
    expect(await home.places()).toEqual(['none', 'S1 E1', 'S1 E1']);
    const { people } = await home.ask('show.people', { showId: 1 });
    expect(people.map(({ follows }) => follows)).toEqual([false, false, true]);
  });

  it('is the rest of the audience once one of them has left, and home once all have', async () => {
    const home = await homeOf();
    await home.ask('show.audience', { showId: 1, profileIds: [home.ada, home.ben] });
    await home.ask('profiles.remove', { opId: 'one', profileId: home.ada });
    expect((await home.finish('r1', at(1))).outcome?.who).toEqual(['Ben']);
    await home.ask('profiles.remove', { opId: 'two', profileId: home.ben });
    await home.finish('r2', at(2));
    expect(await home.place('default')).toBe('S1 E3');
  });

  it('marks for those of the audience who have not seen it', async () => {
    const home = await homeOf();
    await home.ask('show.add', { showId: 1, profileId: home.ben });
    await home.ask('show.audience', { showId: 1, profileIds: [home.ada, home.ben] });
    await home.ask('progress.mark', { opId: 'a', profileId: home.ada, showId: 1, ...at(1) });
    expect((await home.finish('r1', at(1))).outcome?.who).toEqual(['Ben']);
  });

  it('is whom the page names, by the household’s word or by the same name', async () => {
    const home = await homeOf();
    await home.ask('profiles.bindSite', { site: 'netflix', name: 'Kids', profileId: home.ben });
    await home.finish('r1', at(1), { siteProfile: 'KIDS' });
    expect(await home.places()).toEqual(['none', 'none', 'S1 E2']);
    const other = await homeOf();
    await other.finish('r1', at(1), { siteProfile: ' ada ' });
    expect(await other.places()).toEqual(['none', 'S1 E2', 'none']);
  });

  it('is the service’s default when the page names nobody', async () => {
    const home = await homeOf();
    await home.ask('profiles.bindSite', { site: 'netflix', name: null, profileId: home.ada });
    await home.finish('r1', at(1));
    expect(await home.places()).toEqual(['none', 'S1 E2', 'none']);
  });

  it('lists what sites named, and forgets a binding', async () => {
    const home = await homeOf();
    await home.finish('r1', at(1), { siteProfile: 'Kids' });
    await home.ask('profiles.bindSite', { site: 'netflix', name: 'Kids', profileId: home.ben });
    expect(await home.ask('profiles.sites', {})).toEqual([
      { site: 'netflix', siteName: 'Netflix', name: null, profileId: null },
      { site: 'netflix', siteName: 'Netflix', name: 'Kids', profileId: home.ben },
    ]);
    await home.ask('profiles.bindSite', { site: 'netflix', name: 'Kids', profileId: null });
    expect((await home.ask('profiles.sites', {}))[1]?.profileId).toBeNull();
    const stranger = { site: 'netflix', name: 'Kids', profileId: 'x' };
    expect(await code(home.tell('profiles.bindSite', stranger))).toBe('unknownProfile');
  });

  it('names nobody where there is but one profile', async () => {
    const home = await homeOf();
    for (const profileId of [home.ada, home.ben]) {
      await home.ask('profiles.remove', { opId: `gone ${profileId}`, profileId });
    }
    expect((await home.finish('r1', at(1))).outcome).not.toHaveProperty('who');
  });
});

describe('whom it counts for after all', () => {
  it('is changed by the user, and back', async () => {
    const home = await homeOf();
    await home.finish('r1', at(1));
    const done = await home.ask('report.whom', { opId: 'w', reportId: 'r1', profileIds: [home.ada] });
    expect(done.op).toBe('w');
    // Ada's alone: whoever lost it has no row of the show any more.
    expect(done.rows).toMatchObject([{ showId: 1 }]);
    expect(await home.places()).toEqual(['none', 'S1 E2', 'none']);
    await home.ask('report.whom', { opId: 'w', reportId: 'r1', profileIds: [home.ada] });
    expect((await home.ask('history.list', { profileId: home.ada })).entries).toHaveLength(2);
    await home.ask('log.undo', { op: 'w' });
    expect(await home.places()).toEqual(['S1 E2', 'none', 'none']);
    // The same gesture once more, late: it was taken back.
    await home.ask('report.whom', { opId: 'w', reportId: 'r1', profileIds: [home.ada] });
    expect(await home.places()).toEqual(['S1 E2', 'none', 'none']);
  });

  it('is taken from everybody by the undo of the mark', async () => {
    const home = await homeOf();
    await home.finish('r1', at(1));
    await home.ask('report.whom', { opId: 'w', reportId: 'r1', profileIds: ['default', home.ada] });
    expect(await home.places()).toEqual(['S1 E2', 'S1 E2', 'none']);
    await home.ask('log.undo', { op: 'r1' });
    expect(await home.places()).toEqual(['none', 'none', 'none']);
  });

  it('comes back to one who had lost it', async () => {
    const home = await homeOf();
    await home.finish('r1', at(1));
    await home.ask('report.whom', { opId: 'w', reportId: 'r1', profileIds: [home.ada] });
    await home.ask('report.whom', { opId: 'x', reportId: 'r1', profileIds: ['default'] });
    expect(await home.places()).toEqual(['S1 E2', 'none', 'none']);
  });

  it('keeps what was learned of the title', async () => {
    const home = await homeOf();
    const { key } = await home.finish('r1', at(1));
    await home.ask('report.whom', { opId: 'w', reportId: 'r1', profileIds: [home.ada] });
    const binding = await home.db.read(['bindings'], (tx) => readBinding(tx, 'netflix', key));
    expect(binding?.suspended).toBe(false);
  });

  it('is nobody’s for a report that is not known', async () => {
    const home = await homeOf();
    const asked = { opId: 'w', reportId: 'r1', profileIds: [home.ada] };
    expect(await code(home.tell('report.whom', asked))).toBe('noReport');
    await home.finish('r1', at(1));
    expect(await code(home.tell('report.whom', { ...asked, profileIds: ['x'] }))).toBe('unknownProfile');
  });
});

describe('taken back out of the history', () => {
  it('asks about the title again only when it is taken from everybody', async () => {
    const home = await homeOf();
    await home.ask('show.add', { showId: 1, profileId: home.ben });
    await home.ask('show.audience', { showId: 1, profileIds: [home.ada, home.ben] });
    const { key } = await home.finish('r1', at(1));
    const suspended = () =>
      home.db.read(['bindings'], async (tx) => (await readBinding(tx, 'netflix', key))?.suspended);
    const { entries } = await home.ask('history.list', {});
    const plays = entries.filter(({ kind }) => kind === 'play');
    expect(plays.map(({ why }) => why?.siteName)).toEqual(['Netflix', 'Netflix']);
    const of = async (asked: object) => (await home.ask('history.list', asked)).entries.map(({ id }) => id);
    expect(await of({ site: 'netflix' })).toEqual(plays.map(({ id }) => id));
    expect(await of({ site: 'netflix', showId: 1, profileId: home.ben })).toHaveLength(1);
    expect(await of({ site: 'hulu' })).toEqual([]);
    expect(await of({ site: 'hulu', showId: 1 })).toEqual([]);
    await home.ask('play.undo', { opId: 'u1', showId: 1, id: plays[0]?.id ?? '' });
    expect(await suspended()).toBe(false);
    const { marked } = await home.ask('tonight.list', {});
    expect(marked.map(({ who }) => who)).toEqual([[plays[1]?.profileId]]);
    await home.ask('play.undo', { opId: 'u2', showId: 1, id: plays[1]?.id ?? '' });
    expect(await suspended()).toBe(true);
    expect((await home.ask('tonight.list', {})).marked).toEqual([]);
  });
});

describe('“not Ben?” on the page', () => {
  async function both() {
    const home = await homeOf();
    await home.ask('show.add', { showId: 1, profileId: home.ben });
    await home.ask('show.audience', { showId: 1, profileIds: [home.ada, home.ben] });
    await home.finish('r1', at(1));
    const answer = (name: string) =>
      value(
        answerToast(home.tools, home.service, async () => fault('offline'), {
          reportId: 'r1',
          answer: 'notFor',
          name,
        }),
      );
    return { ...home, answer };
  }

  it('takes it from one and leaves it to the others', async () => {
    const home = await both();
    expect(await home.answer('Ben')).toMatchObject({ outcome: 'marked', who: ['Ada'] });
    expect(await home.places()).toEqual(['none', 'S1 E2', 'S1 E1']);
  });

  it('changes nothing for a name that is none of them', async () => {
    const home = await both();
    expect(await home.answer('Dan')).toMatchObject({ who: ['Ada', 'Ben'] });
    expect(await home.places()).toEqual(['none', 'S1 E2', 'S1 E2']);
  });

  it('is an undo where it was for one alone', async () => {
    const home = await both();
    await home.answer('Ben');
    expect(await home.answer('Ada')).toMatchObject({ outcome: 'undone' });
    expect(await home.places()).toEqual(['none', 'S1 E1', 'S1 E1']);
  });

  it('is what the popup says too, and says no more once it is undone', async () => {
    const home = await both();
    const who = async () =>
      (await home.ask('tonight.list', {})).marked.map((one) => [...(one.who ?? [])].sort());
    expect(await who()).toEqual([[home.ada, home.ben].sort()]);
    await home.ask('report.whom', { opId: 'w', reportId: 'r1', profileIds: [home.ada] });
    expect(await who()).toEqual([[home.ada]]);
    await home.ask('log.undo', { op: 'w' });
    expect(await who()).toEqual([[home.ada, home.ben].sort()]);
  });
});

describe('the page where a show was last seen', () => {
  it('is where it is watched next time', async () => {
    const home = await homeOf();
    await home.finish('r1', at(1), { page: `${PAGE}?track=1#x` });
    const [place] = await home.ask('show.where', { showId: 1 });
    expect(place).toEqual({ name: 'Netflix', url: PAGE, site: 'netflix', by: 'page' });
    await home.finish('r2', at(2));
    expect((await home.ask('show.where', { showId: 1 }))[0]?.url).toContain('netflix.com');
  });

  it.each([
    ['netflix', PAGE, PAGE],
    ['netflix', `${PAGE}?secret=1`, PAGE],
    ['netflix', 'https://netflix.com.example.org/watch/1', null],
    ['netflix', 'javascript:alert(1)//netflix.com/', null],
    ['netflix', 'ftp://www.netflix.com/watch/1', null],
    ['netflix', 'nonsense', null],
    ['netflix', undefined, null],
    ['generic', PAGE, PAGE],
  ])('of %s, told as %s, is %s', (site, told, page) => {
    expect(pageOfSite(site, told)).toBe(page);
  });
});

describe('a corrected episode', () => {
  it('is corrected for everybody it counts for, and taken back for all in one', async () => {
    const home = await homeOf();
    await home.ask('show.audience', { showId: 1, profileIds: [home.ada, home.ben] });
    await home.finish('r1', at(1));
    const [play] = (await home.ask('history.list', {})).entries.filter(({ kind }) => kind === 'play');
    const about = { from: 1, id: play?.id ?? '', showId: 1, pair: at(3) };
    const done = await home.ask('play.correct', { opId: 'fix', ...about });
    expect(done).toMatchObject({ op: 'fix', moved: [at(3), at(3)], show: 'Ash' });
    expect(await home.places()).toEqual(['none', 'S1 E4', 'S1 E4']);
    await home.ask('log.undo', { op: 'fix' });
    expect(await home.places()).toEqual(['none', 'S1 E2', 'S1 E2']);
  });
});
