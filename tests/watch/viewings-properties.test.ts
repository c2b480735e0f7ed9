import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../support/cases';
import { EPISODE, labelled, Tab, withId } from './tab';

type Act = (tab: Tab) => unknown;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const readings = fc.constantFrom(
  labelled(1, 1),
  labelled(1, 2),
  labelled(3, 1, 'Harbour'),
  withId('7'),
  withId('8'),
  { ...EPISODE, kind: 'unknown' as const },
  { ...labelled(1, 1), ad: true },
  { ...labelled(1, 1), kind: 'film' as const },
);

const seek = fc.tuple(share, fc.boolean()).map(
  ([to, gesture]): Act =>
    (tab) =>
      tab.seek(to, gesture),
);
const pause = fc.constant<Act>((tab) => tab.pause());
const rate = fc.constantFrom(0.5, 1, 2, 16, 64).map((to): Act => (tab) => {
  tab.rate = to;
  tab.emit('ratechange');
});
const play = (most: number) =>
  fc.tuple(fc.double({ min: 0, max: most, noNaN: true }), fc.constantFrom(0.25, 1, 20)).map(
    ([seconds, every]): Act =>
      (tab) =>
        tab.play(seconds, every),
  );
const load = fc.tuple(readings, share, fc.constantFrom(30, 90, 400, 1000, Number.POSITIVE_INFINITY)).map(
  ([reading, at, duration]): Act =>
    (tab) =>
      tab.load(reading, at * Math.min(duration, 1000), duration),
);
const look = readings.map((reading): Act => (tab) => {
  tab.reading = reading;
  tab.emit('look');
});
const odd = fc
  .tuple(
    fc.double(),
    fc.double(),
    fc.constantFrom('timeupdate' as const, 'playing' as const, 'ended' as const),
  )
  .map(([time, duration, event]): Act => (tab) => {
    const before = [tab.time, tab.duration] as const;
    [tab.time, tab.duration] = [time, duration];
    tab.emit(event);
    [tab.time, tab.duration] = before;
  });
const element = fc.constantFrom(1, 2).map((to): Act => (tab) => {
  tab.element = to;
});

const anything = fc.array(fc.oneof(play(300), seek, pause, rate, load, look, odd, element), {
  maxLength: 40,
});

describe('whatever happens in a tab', () => {
  it('never reports one viewing twice, and only with numbers that are numbers', () => {
    fc.assert(
      fc.property(anything, (acts) => {
        const tab = new Tab().load();
        for (const act of acts) act(tab);
        tab.close();
        const ids = tab.reports.map(({ viewing }) => viewing);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { viewing } of tab.effects) {
          for (const number of [viewing.position, viewing.duration, viewing.played, viewing.carried]) {
            expect(number).toBeGreaterThanOrEqual(0);
            expect(number).toBeLessThan(1e7);
          }
          expect(['episode', 'unknown']).toContain(viewing.kind);
        }
      }),
      { numRuns: cases(400) },
    );
  });

  it('marks nothing of which less than half was played, however it is sought', () => {
    const acts = fc.array(fc.oneof(seek, pause, rate, play(60)), { maxLength: 30 });
    fc.assert(
      fc.property(acts, (list) => {
        const tab = new Tab().load();
        let played = 0;
        for (const act of list) {
          const before = tab.time;
          act(tab);
          // The most that can have been played: seeks are counted too, so that this is generous only upwards.
          played += Math.max(0, Math.min(60, tab.time - before));
          if (played < 499) expect(tab.story).not.toContain('mark S1:E1');
        }
      }),
      { numRuns: cases(400) },
    );
  });

  it('marks what was played through, wherever pauses, rates and a change of quality fall', () => {
    const stops = fc.array(
      fc.tuple(
        share,
        fc.oneof(
          pause,
          rate.filter(() => true),
          fc.constant<Act>(() => null),
        ),
      ),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(stops, fc.constantFrom(0.25, 1, 10), (list, every) => {
        const tab = new Tab().load();
        for (const [at, act] of list.toSorted(([a], [b]) => a - b)) {
          tab.play(Math.max(0, at * 1000 - tab.time), every);
          act(tab);
          if (tab.rate > 16) tab.rate = 16;
        }
        expect(tab.play(1000 - tab.time, every).story).toEqual(['mark S1:E1']);
      }),
      { numRuns: cases(200) },
    );
  });
});
