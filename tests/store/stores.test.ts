import { describe, expect, it } from 'vitest';
import { bindingsOfShow, forgetBinding, readBinding, saveBinding } from '../../lib/store/bindings';
import { dueJobs, finishJob, nextDue, saveJob } from '../../lib/store/jobs';
import type { Binding, StoredReport, StoredViewing } from '../../lib/store/records';
import { forgetReports, readReport, reportsIn, reportsOfTitle, saveReport } from '../../lib/store/reports';
import type { WriteTx } from '../../lib/store/schema';
import { readSetting, saveSetting } from '../../lib/store/settings';
import { forgetTransfer, stagedParts, stagePart } from '../../lib/store/staging';
import { forgetViewings, readViewing, recentViewings, saveViewing } from '../../lib/store/viewings';
import { freshDatabase } from '../support/database';

/** Runs work over all stores that have no rows derived from them. */
function inStores<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
  return freshDatabase().write(['reports', 'bindings', 'jobs', 'viewings', 'staging', 'settings'], work);
}

function report(reportId: string, more: Partial<StoredReport> = {}): StoredReport {
  return {
    reportId,
    site: 'demo',
    siteId: null,
    siteShowId: null,
    claims: [],
    language: 'en',
    siteProfile: null,
    viewing: 'v',
    verdict: 'mark',
    finishedAt: 10,
    begunAt: 1,
    offset: 0,
    position: 60,
    duration: 61,
    played: 60,
    previous: [],
    receivedAt: 20,
    watchedAt: 10,
    localDay: '2026-03-01',
    state: 'received',
    why: null,
    candidates: [],
    titleKey: 'demo/the lantern keepers',
    decision: null,
    tries: 0,
    closedAt: null,
    ...more,
  };
}

function binding(key: string, more: Partial<Binding> = {}): Binding {
  return {
    site: 'demo',
    key,
    words: 'The Lantern Keepers',
    showId: 1,
    by: 'learned',
    offsets: [],
    order: null,
    suspended: false,
    changedAt: 1,
    device: 'd',
    ...more,
  };
}

describe('reports', () => {
  it('are read by state, in the order in which they were finished', () =>
    inStores(async (tx) => {
      await saveReport(tx, report('c', { watchedAt: 3, state: 'waiting' }));
      await saveReport(tx, report('b', { watchedAt: 5 }));
      await saveReport(tx, report('a', { watchedAt: 4 }));
      await saveReport(tx, report('d', { watchedAt: 1, state: 'settled' }));
      const open = await reportsIn(tx, ['received', 'waiting']);
      expect(open.map(({ reportId }) => reportId)).toEqual(['c', 'a', 'b']);
    }));

  it('are read by title', () =>
    inStores(async (tx) => {
      await saveReport(tx, report('a', { watchedAt: 4, state: 'settled' }));
      await saveReport(tx, report('b', { watchedAt: 3 }));
      await saveReport(tx, report('c', { titleKey: 'demo/another' }));
      const same = await reportsOfTitle(tx, 'demo/the lantern keepers');
      expect(same.map(({ reportId }) => reportId)).toEqual(['b', 'a']);
    }));

  it('are forgotten some time after they were closed, never before', () =>
    inStores(async (tx) => {
      await saveReport(tx, report('old', { state: 'settled', closedAt: 99 }));
      await saveReport(tx, report('new', { state: 'dismissed', closedAt: 100 }));
      await saveReport(tx, report('open', { closedAt: 1 }));
      await saveReport(tx, report('odd', { state: 'settled' }));
      expect(await forgetReports(tx, 100)).toBe(1);
      expect(await readReport(tx, 'old')).toBeUndefined();
      expect(await reportsIn(tx, ['received', 'settled', 'dismissed'])).toHaveLength(3);
    }));
});

describe('bindings', () => {
  it("keep the user's against learned ones, and take the user's over learned ones", () =>
    inStores(async (tx) => {
      expect(await saveBinding(tx, binding('k'))).toBe(true);
      expect(await saveBinding(tx, binding('k', { showId: 2, by: 'user' }))).toBe(true);
      expect(await saveBinding(tx, binding('k', { showId: 3 }))).toBe(false);
      expect(await readBinding(tx, 'demo', 'k')).toMatchObject({ showId: 2, by: 'user' });
      expect(await saveBinding(tx, binding('k', { showId: null, by: 'user' }))).toBe(true);
      expect(await bindingsOfShow(tx, 2)).toEqual([]);
      await forgetBinding(tx, 'demo', 'k');
      expect(await readBinding(tx, 'demo', 'k')).toBeUndefined();
    }));
});

describe('jobs', () => {
  it('ring when the first is due', () =>
    inStores(async (tx) => {
      expect(await nextDue(tx)).toBeNull();
      await saveJob(tx, { id: 'settle', kind: 'settle', due: 50, tries: 0 });
      await saveJob(tx, { id: 'refresh:1', kind: 'refresh', due: 20, tries: 0 });
      expect(await nextDue(tx)).toBe(20);
      expect(await dueJobs(tx, 19)).toEqual([]);
      expect((await dueJobs(tx, 50)).map(({ id }) => id)).toEqual(['refresh:1', 'settle']);
      await saveJob(tx, { id: 'refresh:1', kind: 'refresh', due: 90, tries: 1 });
      expect(await nextDue(tx)).toBe(50);
      await finishJob(tx, 'settle');
      expect(await nextDue(tx)).toBe(90);
    }));
});

describe('viewings', () => {
  it('are kept until nobody goes on with them', () =>
    inStores(async (tx) => {
      const viewing = (identity: string, updatedAt: number): StoredViewing => ({
        identity,
        site: 'demo',
        viewing: 'v',
        played: 10,
        position: 10,
        duration: 61,
        claims: [],
        siteId: null,
        siteShowId: null,
        siteProfile: null,
        language: 'en',
        begunAt: 0,
        showId: null,
        pair: null,
        updatedAt,
      });
      await saveViewing(tx, viewing('a', 1));
      await saveViewing(tx, viewing('b', 9));
      await saveViewing(tx, viewing('c', 5));
      expect((await recentViewings(tx)).map(({ identity }) => identity)).toEqual(['b', 'c', 'a']);
      await forgetViewings(tx, 5);
      expect(await readViewing(tx, 'a')).toBeUndefined();
      expect(await readViewing(tx, 'c')).toBeDefined();
    }));
});

describe('staging', () => {
  it('gives the parts of one transfer back in order', () =>
    inStores(async (tx) => {
      for (const part of [10, 2, 1]) await stagePart(tx, 'import', part, `part ${part}`);
      await stagePart(tx, 'import-2', 0, 'another');
      expect(await stagedParts(tx, 'import')).toEqual(['part 1', 'part 2', 'part 10']);
      await forgetTransfer(tx, 'import');
      expect(await stagedParts(tx, 'import')).toEqual([]);
      expect(await stagedParts(tx, 'import-2')).toEqual(['another']);
    }));
});

describe('settings', () => {
  it('read as their default until they are chosen, and when they are not understood', () =>
    inStores(async (tx) => {
      expect(await readSetting(tx, 'eveningEndsAt')).toBe(4);
      await saveSetting(tx, 'eveningEndsAt', 6);
      expect(await readSetting(tx, 'eveningEndsAt')).toBe(6);
      for (const odd of ['six', -1, 99, 4.5, null, {}]) {
        await tx.objectStore('settings').put(odd, 'eveningEndsAt');
        expect(await readSetting(tx, 'eveningEndsAt')).toBe(4);
      }
      await tx.objectStore('settings').put({ finished: 2, played: 0 }, 'thresholds');
      expect(await readSetting(tx, 'thresholds')).toEqual({ finished: 0.9, played: 0.5 });
    }));
});
