import { describe, expect, it } from 'vitest';
import { isPlaying, placeOf, playedBetween, type Place, type Sample } from '../../lib/watch/sample';
import { goesOn, sameLength, showsNewSource } from '../../lib/watch/source';
import { EPISODE } from './tab';

const sample = (more: Partial<Sample> = {}): Sample => ({
  event: 'timeupdate',
  wall: 0,
  element: 1,
  time: 100,
  duration: 1000,
  paused: false,
  seeking: false,
  rate: 1,
  gesture: false,
  reading: EPISODE,
  ...more,
});
const withBar = (progress: Place) =>
  sample({ time: 1, duration: Infinity, reading: { ...EPISODE, progress } });

describe('where a video stands', () => {
  it.each<[string, Sample, Place | null]>([
    ['by the element', sample(), { position: 100, duration: 1000 }],
    ['by the site’s own bar', withBar({ position: 5, duration: 50 }), { position: 5, duration: 50 }],
    ['with no length yet', sample({ duration: NaN }), null],
    ['live', sample({ duration: Infinity }), null],
    ['nowhere', sample({ time: NaN }), null],
    ['of no length', sample({ duration: 0, time: 0 }), null],
    ['of a length below nothing', withBar({ position: 0, duration: -1 }), null],
    ['as long as can be', sample({ duration: 1_000_000 }), { position: 100, duration: 1_000_000 }],
    ['longer than can be', sample({ duration: 1_000_001 }), null],
    ['behind its end', sample({ time: 1001 }), { position: 1000, duration: 1000 }],
    ['before its start', sample({ time: -1 }), { position: 0, duration: 1000 }],
  ])('%s', (_, moment, place) => {
    expect(placeOf(moment)).toEqual(place);
  });

  it('plays when it neither stands nor is sought in', () => {
    expect(isPlaying(sample())).toBe(true);
    expect(isPlaying(sample({ paused: true }))).toBe(false);
    expect(isPlaying(sample({ seeking: true }))).toBe(false);
    expect(isPlaying(sample({ time: NaN }))).toBe(false);
  });
});

describe('what was played between two moments', () => {
  it.each<[string, Partial<Sample>, Partial<Sample>, number]>([
    ['the step of the time', {}, { wall: 2000, time: 102 }, 2],
    ['at double speed', { rate: 2 }, { wall: 2000, time: 104, rate: 2 }, 4],
    ['faster since', {}, { wall: 2000, time: 104, rate: 2 }, 4],
    ['with some slack', {}, { wall: 8000, time: 111 }, 11],
    ['a jump', {}, { wall: 8000, time: 111.1 }, 0],
    ['a jump back', {}, { wall: 2000, time: 98 }, 0],
    ['no step', {}, { wall: 2000, time: 100 }, 0],
    ['a late event', {}, { wall: 0, time: 101 }, 1],
    ['a clock that was set back', {}, { wall: -5000, time: 101 }, 1],
    ['another element', {}, { wall: 2000, time: 102, element: 2 }, 0],
    ['after a pause', { paused: true }, { wall: 2000, time: 102 }, 0],
    ['up to a pause', {}, { wall: 2000, time: 102, paused: true }, 2],
    ['to where it was sought', {}, { wall: 2000, time: 102, seeking: true }, 0],
    ['faster than anybody watches', { rate: 100 }, { wall: 1000, time: 121, rate: 100 }, 21],
    ['faster than that', { rate: 100 }, { wall: 1000, time: 122, rate: 100 }, 0],
    ['backwards', { rate: -1 }, { wall: 2000, time: 101.1, rate: -1 }, 0],
  ])('%s', (_, before, now, seconds) => {
    expect(playedBetween(sample(before), sample(now))).toBeCloseTo(seconds);
  });
});

describe('a source', () => {
  it.each<[number, number, boolean]>([
    [1000, 1020, true],
    [1000, 1021, false],
    [1021, 1000, false],
    [60, 62, true],
    [60, 62.1, false],
  ])('of %d s and one of %d s are as long: %s', (a, b, same) => {
    expect(sameLength(a, b)).toBe(same);
  });

  it.each<[string, Place, Place, boolean]>([
    ['thirty seconds on', { position: 500, duration: 1000 }, { position: 530, duration: 1000 }, true],
    ['further', { position: 500, duration: 1000 }, { position: 530.1, duration: 1000 }, false],
    ['thirty seconds back', { position: 500, duration: 1000 }, { position: 470, duration: 1000 }, true],
    ['of another length', { position: 500, duration: 1000 }, { position: 500, duration: 900 }, false],
    ['a tenth of a short one', { position: 50, duration: 100 }, { position: 60, duration: 100 }, true],
    ['more than a tenth of it', { position: 50, duration: 100 }, { position: 60.1, duration: 100 }, false],
  ])('goes on %s: %s', (_, from, to, on) => {
    expect(goesOn(from, to)).toBe(on);
  });

  const source = { element: 1, position: 850, duration: 1000 };
  it.each<[string, Partial<Sample>, boolean]>([
    ['goes on', { time: 851 }, false],
    ['is loaded', { event: 'loadstart' }, true],
    ['is emptied', { event: 'emptied' }, true],
    ['sits in another element', { element: 2 }, true],
    ['has no length for now', { duration: NaN }, false],
    ['has another length', { duration: 1100 }, true],
    ['falls to its start', { time: 100 }, true],
    ['falls to its start by hand', { time: 100, gesture: true }, false],
    ['falls, not to its start', { time: 101 }, false],
  ])('that %s may be another one: %s', (_, more, isNew) => {
    const moment = sample({ time: 851, ...more });
    expect(showsNewSource(source, moment, placeOf(moment))).toBe(isNew);
  });

  it('that falls to its start before its end is the same', () => {
    const moment = sample({ time: 0 });
    expect(showsNewSource({ ...source, position: 799 }, moment, placeOf(moment))).toBe(false);
    expect(showsNewSource({ ...source, position: 800 }, moment, placeOf(moment))).toBe(true);
    expect(showsNewSource(null, moment, placeOf(moment))).toBe(false);
    expect(showsNewSource(null, sample({ event: 'emptied' }), null)).toBe(true);
  });
});
