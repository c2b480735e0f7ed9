import { describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/sites/reading';
import { DEFAULT_THRESHOLDS } from '../../lib/watch/outcome';
import * as viewings from '../../lib/watch/viewing';
import type { Viewing } from '../../lib/watch/viewing';
import { EPISODE, labelled } from './tab';

function viewing(more: Partial<Viewing> = {}, reading: Reading = labelled(1, 1)): Viewing {
  const made = viewings.startViewing('x', 5, { position: 0, duration: 1000 }, true);
  viewings.learn(made, reading);
  return { ...made, ...more };
}

const NAMELESS: Reading = { ...EPISODE, kind: 'unknown' };

describe('a viewing', () => {
  it.each([
    [1000, 14.9, true],
    [1000, 15, false],
    [100, 9.9, true],
    [100, 10, false],
  ])('of %d s of which %d were played is young: %s', (duration, played, young) => {
    expect(viewings.isYoung(viewing({ duration, played }))).toBe(young);
  });

  it.each<[string, Viewing, Viewing | null, boolean]>([
    ['a clip', viewing({ duration: 59 }), null, true],
    ['a minute of video', viewing({ duration: 60 }), null, false],
    ['something much shorter, of the same label', viewing({ duration: 599 }), viewing(), true],
    ['something shorter, of the same label', viewing({ duration: 600 }), viewing(), false],
    ['a short next episode', viewing({ duration: 300 }, labelled(1, 2)), viewing(), false],
    [
      'something short without a label in the middle',
      viewing({ duration: 300 }, NAMELESS),
      viewing({ position: 599 }),
      true,
    ],
    [
      'something short without a label later on',
      viewing({ duration: 300 }, NAMELESS),
      viewing({ position: 600 }),
      false,
    ],
  ])('that is %s comes between: %s', (_, one, left, between) => {
    expect(viewings.isInterlude(one, left)).toBe(between);
  });

  it.each<[string, Partial<Viewing>, boolean]>([
    ['in its first half', { start: 400, position: 500, played: 100 }, false],
    ['behind it', { start: 401, position: 501, played: 100 }, true],
    ['behind it, and was left out of now and then', { start: 401, position: 501, played: 70 }, true],
    ['behind it, and was skipped on', { start: 401, position: 501, played: 69 }, false],
    ['nowhere yet', { start: null, position: 900, played: 900 }, false],
  ])('that the site began %s was begun late: %s', (_, more, late) => {
    expect(viewings.standOf(viewing(more), DEFAULT_THRESHOLDS).startedLate).toBe(late);
  });

  it('stands where it is, with all that was played of it', () => {
    const stand = viewings.standOf(viewing({ position: 250, played: 100, carried: 50 }), DEFAULT_THRESHOLDS);
    expect(stand).toMatchObject({ share: 0.25, played: 0.15, over: false });
  });

  it.each<[Reading['kind'], boolean]>([
    ['episode', true],
    ['unknown', true],
    ['film', false],
    ['live', false],
    ['trailer', false],
  ])('of the kind "%s" can count: %s', (kind, counts) => {
    expect(viewings.isEpisode(viewing({ kind }))).toBe(counts);
  });
});

describe('what is read of a viewing', () => {
  it('stays when nothing is said any more', () => {
    const one = viewing({}, { ...labelled(1, 1), profile: 'Ada' });
    viewings.learn(one, NAMELESS);
    expect(one).toMatchObject({ kind: 'episode', profile: 'Ada' });
    expect(one.known.claims).toEqual(labelled(1, 1).claims);
  });

  it('follows the page to another kind and profile', () => {
    const one = viewing({}, { ...labelled(1, 1), profile: 'Ada' });
    viewings.learn(one, { ...labelled(1, 1), kind: 'film', profile: 'Ben' });
    expect(one).toMatchObject({ kind: 'film', profile: 'Ben' });
  });

  it('is forgotten with what was played of it before, when it turns out to be another episode', () => {
    const one = viewing({ carried: 300, begun: true, played: 9, start: 0 });
    viewings.relearn(one, { ...NAMELESS, claims: labelled(1, 2).claims });
    expect(one).toMatchObject({ kind: 'unknown', start: null, carried: 0, begun: false, played: 0 });
    expect(one.known.claims).toEqual(labelled(1, 2).claims);
  });
});
