import { describe, expect, it } from 'vitest';
import type { Jump, RunStart } from '../../lib/domain/fact';
import { pairOf, yearOf } from '../../lib/domain/show';
import { counting } from '../../lib/domain/twins';
import { ids, play, undo } from './merging';

const watched = play('mine', 'home', 0);
const second = { episode: 2, episodeId: 12 };
/** A rewatch begins at home. */
function again(minutes: number): RunStart {
  const { id, profileId, showId, op, batch, device, recordedAt } = play('again', 'home', minutes);
  return { kind: 'runStart', id, profileId, showId, op, batch, device, recordedAt };
}

describe('what of a log counts', () => {
  it('is all that stands, where nothing was taken back', () => {
    expect(ids(counting([watched, play('theirs', 'away', 3)]))).toEqual(['mine', 'theirs']);
  });

  it.each([
    ['by its id', {}],
    ['by its numbers, where it has no id', { episodeId: null }],
    ['by its id, whatever its numbers', { season: 7, episode: 9 }],
  ])('is not the twin of a play that was taken back: %s', (_, more) => {
    const facts = [watched, play('theirs', 'away', 3, more), undo('u', 'mine', 'home', 5)];
    expect(ids(counting(facts))).toEqual([]);
  });

  it('is not the twin where only the one that was taken back has an id', () => {
    const without = { ...watched, episodeId: null };
    const facts = [without, play('theirs', 'away', 3), undo('u', 'theirs', 'away', 5)];
    expect(ids(counting(facts))).toEqual([]);
  });

  it('is not the twin where neither has an id', () => {
    const [a, b] = [watched, play('theirs', 'away', 3)].map((fact) => ({ ...fact, episodeId: null }));
    if (a === undefined || b === undefined) throw new Error('two were made');
    expect(ids(counting([a, b, undo('u', 'mine', 'home', 5)]))).toEqual([]);
  });

  it.each([
    ['another episode', play('theirs', 'away', 3, second)],
    ['another episode without an id', play('theirs', 'away', 3, { episode: 2, episodeId: null })],
    ['one that was told afterwards', play('theirs', 'away', 3, { live: false })],
  ])('is %s', (_, theirs) => {
    expect(ids(counting([watched, theirs, undo('u', 'mine', 'home', 5)]))).toEqual(['theirs']);
  });

  it('is a twin in the run that began between the two', () => {
    const facts = [watched, again(1), play('theirs', 'away', 3), undo('u', 'mine', 'home', 5)];
    expect(ids(counting(facts))).toEqual(['again', 'theirs']);
  });

  it('is everything else that was done', () => {
    const jump: Jump = { ...again(-1), kind: 'jump', id: 'jump', season: 1, episode: 4, episodeId: null };
    const facts = [
      jump,
      play('away', 'away', 0),
      play('mine', 'home', 3, second),
      undo('u', 'mine', 'home', 5),
    ];
    expect(ids(counting(facts))).toEqual(['jump', 'away']);
  });
});

describe('a show and its pairs', () => {
  it.each([
    ['2019-04-01', 2019],
    [null, null],
  ])('began on %s: %s', (firstAirDate, year) => {
    expect(yearOf({ firstAirDate })).toBe(year);
  });

  it('leave behind what else they came with', () => {
    expect(pairOf({ ...watched, season: 2, episode: 3 })).toStrictEqual({ season: 2, episode: 3 });
  });
});
