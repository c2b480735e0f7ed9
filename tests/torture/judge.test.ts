import { describe, expect, it } from 'vitest';
import type { Held, HeldPlay, HeldReport } from './held';
import { judge } from './judge';
import { createRandom } from './random';
import { planReports } from './reports';
import { tortureShows } from './shows';

const HOUR = 3_600_000;
const wanted = planReports(
  createRandom(1),
  tortureShows(10),
  [{ site: 'netflix', address: 'https://www.netflix.com/' }],
  60,
);
const [first] = wanted.flatMap((one) =>
  wanted.filter(({ twinOf }) => twinOf === one.report.reportId).map(() => one),
);
const twin = wanted.find(({ twinOf }) => twinOf === first?.report.reportId)?.report.reportId ?? '';
const id = first?.report.reportId ?? '';
const episode = first?.episode ?? '';

const play = (change: Partial<HeldPlay> = {}): HeldPlay => ({
  op: id,
  episode,
  at: 0,
  stands: true,
  ...change,
});
const report = (change: Partial<HeldReport> = {}): HeldReport => ({
  reportId: id,
  site: 'netflix',
  said: null,
  state: 'settled',
  why: null,
  outcome: 'marked',
  op: id,
  watchedAt: 0,
  tries: 0,
  ...change,
});
const held = (reports: HeldReport[], plays: HeldPlay[]): Held => ({
  reports,
  plays,
  evidence: [],
  viewings: [],
  facts: 0,
});

describe('what the torture run takes for wrong', () => {
  it.each<[string, Held]>([
    ['a report that is gone', held([], [])],
    ['one that still waits', held([report({ state: 'waiting' })], [])],
    ['one that is asked about', held([report({ state: 'asking' })], [])],
    ['a mark without a play', held([report()], [])],
    ['a play that does not stand', held([report()], [play({ stands: false })])],
    ['two plays of one report', held([report()], [play(), play({ at: 20 * HOUR })])],
    ['a play of another episode', held([report()], [play({ episode: '1 S9 E9' })])],
    ['a viewing counted twice', held([report()], [play(), play({ op: 'another', at: HOUR })])],
    ['"already" without a play', held([report({ outcome: 'already', op: null })], [])],
    [
      '"already" beside a play of another day',
      held([report({ outcome: 'already', op: null })], [play({ op: 'another', at: 20 * HOUR })]),
    ],
  ])('%s', (_, what) => {
    expect(judge(what, new Set([id]), wanted)).toHaveLength(1);
  });

  it.each<[string, Held]>([
    ['a report and its play', held([report()], [play()])],
    ['one that the user answered', held([report({ op: 'answer' })], [play({ op: 'answer' })])],
    ['a twin', held([report({ outcome: 'already', op: null })], [play({ op: 'another', at: HOUR })])],
    [
      'a twin whose report came while the clock was weeks ahead',
      held([report({ outcome: 'already', op: null, watchedAt: 800 * HOUR })], [play({ op: twin })]),
    ],
    [
      'one whose twin was answered by the user then',
      held(
        [
          report({ outcome: 'already', op: null, watchedAt: 800 * HOUR }),
          report({ reportId: twin, op: 'answer' }),
        ],
        [play({ op: 'answer' })],
      ),
    ],
    ['a report that was forgotten', held([], [play()])],
    ['a second watching, a day later', held([report()], [play(), play({ op: 'another', at: 24 * HOUR })])],
  ])('but not %s', (_, what) => {
    expect(judge(what, new Set([id]), wanted)).toEqual([]);
  });

  it('nor a report that nobody acknowledged', () => {
    expect(judge(held([], []), new Set(), wanted)).toEqual([]);
  });
});
