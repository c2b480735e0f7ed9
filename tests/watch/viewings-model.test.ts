import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../support/cases';
import type { Reading } from '../../lib/sites/reading';
import { EPISODE, labelled, Tab, withId } from './tab';

/** What a household does in front of one episode; places are shares of its length. */
type Act =
  | { readonly do: 'play'; readonly share: number }
  | { readonly do: 'seek'; readonly share: number }
  | { readonly do: 'pause'; readonly seconds: number }
  | { readonly do: 'rate'; readonly rate: number }
  | { readonly do: 'advert'; readonly seconds: number; readonly sign: boolean }
  | { readonly do: 'quality' }
  | { readonly do: 'hideControls' };

interface Sitting {
  readonly duration: number;
  readonly acts: readonly Act[];
  /** Seconds for which the labels of the one before stay, or nothing is said. */
  readonly late: number;
  readonly stays: boolean;
  /** The address and labels change before the source does, or with it. */
  readonly first: boolean;
  readonly gesture: boolean;
}

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('play' as const), share }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('seek' as const), share }) },
  fc.record({ do: fc.constant('pause' as const), seconds: fc.integer({ min: 1, max: 4000 }) }),
  fc.record({ do: fc.constant('rate' as const), rate: fc.constantFrom(0.5, 1, 1.25, 2, 3) }),
  fc.record({
    do: fc.constant('advert' as const),
    seconds: fc.constantFrom(6, 15, 30, 45, 90),
    sign: fc.boolean(),
  }),
  fc.record({ do: fc.constant('quality' as const) }),
  fc.record({ do: fc.constant('hideControls' as const) }),
);
const sitting: fc.Arbitrary<Sitting> = fc.record({
  duration: fc.constantFrom(600, 1300, 2600),
  acts: fc.array(act, { minLength: 1, maxLength: 7 }),
  late: fc.constantFrom(0, 0, 3, 12),
  stays: fc.boolean(),
  first: fc.boolean(),
  gesture: fc.boolean(),
});

/** What the table of "Finished" says of one episode, worked out from what was done and not from what was heard. */
class Truth {
  at = 0;
  played = 0;
  /** Reached 90 % with half of it played. */
  marked = false;
  /** Ran to its end with less than half of it played: asked then and there. */
  asked = false;

  constructor(readonly duration: number) {}

  play(seconds: number): void {
    this.at += seconds;
    this.played += seconds;
    this.look();
  }

  look(): void {
    if (this.asked) return;
    if (this.at >= 0.9 * this.duration && this.played >= 0.5 * this.duration) this.marked = true;
    else if (this.at >= this.duration - 0.01 && this.played >= 0.1 * this.duration) this.asked = true;
  }

  outcome(goesOn: boolean): 'mark' | 'ask' | 'nothing' {
    const [place, part] = [this.at / this.duration, this.played / this.duration];
    if (this.marked || this.asked) return this.marked ? 'mark' : 'ask';
    const done = place >= 0.9 || (place >= 0.8 && goesOn);
    if (done && part >= 0.5) return 'mark';
    return done && part >= 0.1 ? 'ask' : 'nothing';
  }

  /** So near a threshold that the seconds which late labels cost may decide. */
  get isClose(): boolean {
    const near = (value: number, bound: number) => Math.abs(value - bound) * this.duration < 40;
    return near(this.played / this.duration, 0.5) || near(this.played / this.duration, 0.1);
  }
}

const HIDDEN: Reading = { ...EPISODE, kind: 'unknown' };

function perform(tab: Tab, truth: Truth, reading: Reading, one: Act): void {
  const playOn = (seconds: number): void => {
    const before = tab.time;
    tab.play(seconds);
    truth.play(tab.time - before);
  };
  switch (one.do) {
    case 'play':
      playOn(one.share * tab.duration);
      break;
    case 'seek':
      // To the very end is `ended`, which is no seek.
      tab.seek(Math.min(one.share, 0.97));
      truth.at = tab.time;
      truth.look();
      playOn(2);
      break;
    case 'pause':
      tab.pause().wait(one.seconds);
      playOn(1);
      break;
    case 'rate':
      tab.rate = one.rate;
      tab.emit('ratechange');
      break;
    case 'advert': {
      const at = tab.time;
      if (at >= 0.75 * tab.duration || at < 30) break;
      tab.load(one.sign ? { ...reading, ad: true } : reading, 0, one.seconds).play(one.seconds);
      tab.load(reading, at, truth.duration);
      playOn(2);
      break;
    }
    case 'quality':
      if (tab.time >= tab.duration - 5) break;
      tab.load(reading, tab.time);
      playOn(2);
      break;
    case 'hideControls':
      tab.reading = HIDDEN;
      playOn(20);
      tab.reading = reading;
      tab.emit('look');
      break;
  }
}

function watch(sittings: readonly Sitting[], named: (episode: number) => Reading) {
  const tab = new Tab(HIDDEN, 1000);
  const truths: Truth[] = [];
  sittings.forEach((one, index) => {
    const reading = named(index + 1);
    const truth = new Truth(one.duration);
    truths.push(truth);
    tab.rate = 1;
    tab.gesture = one.gesture;
    const before = index === 0 || !one.stays ? HIDDEN : named(index);
    if (index > 0 && one.first) {
      tab.reading = reading;
      tab.emit('look');
    }
    const late = one.first && index > 0 ? 0 : one.late;
    tab.load(late > 0 ? before : reading, 0, one.duration);
    tab.gesture = false;
    if (late > 0) {
      tab.play(late);
      truth.play(late);
    }
    tab.reading = reading;
    // Someone sits through the first seconds of each.
    tab.emit('look').play(20);
    truth.play(20);
    for (const act of one.acts) perform(tab, truth, reading, act);
  });
  tab.close();
  return { tab, truths };
}

describe.each([
  ['labels', (episode: number) => labelled(1, episode), (episode: number) => `S1:E${episode}`],
  ['ids', (episode: number) => withId(`e${episode}`), (episode: number) => `e${episode}`],
] as const)('an evening in one tab, told by %s', (_, named, name) => {
  it('ends as the table says, whatever is done in it', () => {
    fc.assert(
      fc.property(fc.array(sitting, { minLength: 1, maxLength: 3 }), (sittings) => {
        const { tab, truths } = watch(sittings, named);
        truths.forEach((truth, index) => {
          const told = tab.reports
            .filter(({ label }) => label === name(index + 1))
            .map(({ verdict }) => verdict);
          const wanted = truth.outcome(index + 1 < truths.length);
          const right = wanted === 'nothing' ? [] : [wanted];
          if (truth.isClose && told.length <= 1) return;
          expect(
            told,
            `${name(index + 1)}: at ${truth.at}, played ${truth.played} of ${truth.duration}; ${tab.story}`,
          ).toEqual(right);
        });
        expect(tab.reports.filter(({ label }) => label === '')).toEqual([]);
      }),
      { numRuns: cases(200) },
    );
  });
});
