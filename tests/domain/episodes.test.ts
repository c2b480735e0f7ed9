import { describe, expect, it } from 'vitest';
import { readEpisodes } from '../../lib/domain/episodes';
import { NO_PREFERENCES } from '../../lib/domain/preferences';
import { log, show } from './notation';

const list = show('Returning Series', 'S0 1@2020-01-05', 'S1 3@2020-01-01', 'S2 2@2021-01-01');

function read(acts: readonly string[], specials = false) {
  const preferences = { ...NO_PREFERENCES, specials };
  return readEpisodes({ show: list, facts: log(...acts), preferences });
}

const pair = (season: number, episode: number) => ({ season, episode });

describe('what was done with one episode', () => {
  it.each<[string, string[], object]>([
    ['nothing', ['S1E1'], { seen: false, everSeen: false, skipped: false, plays: [] }],
    ['watched', ['S1E2'], { seen: true, everSeen: true, skipped: false, plays: [{}] }],
    ['watched before the rewatch', ['S1E2', 'run'], { seen: false, everSeen: true, plays: [{}] }],
    ['watched in both', ['S1E2', 'run', 'S1E2'], { seen: true, everSeen: true, plays: [{}, {}] }],
    ['skipped', ['skip S1E2'], { seen: false, everSeen: false, skipped: true }],
    ['skipped no more', ['skip S1E2', 'unskip S1E2'], { skipped: false }],
    ['taken back', ['a: S1E2', 'undo a'], { seen: false, everSeen: false, plays: [] }],
    ['under its id, renumbered since', ['S1E9 #10002'], { seen: true, plays: [{}] }],
  ])('%s', (_, acts, state) => {
    expect(read(acts).of(pair(1, 2))).toMatchObject({ pair: pair(1, 2), id: 10_002, ...state });
  });

  it('is told in the order of recording, whatever the dates', () => {
    const { plays } = read(['a: S1E2', 'b: on 2019-01-01 S1E2', 'c: on ? S1E2']).of(pair(1, 2)) ?? {};
    expect(plays?.map(({ fact }) => fact.id)).toEqual(['a', 'b', 'c']);
  });

  it('is told of specials too, and of nothing that is not listed', () => {
    expect(read(['S0E1']).of(pair(0, 1))).toMatchObject({ id: 1, seen: true, plays: [{}] });
    expect(read([]).of(pair(1, 4))).toBeNull();
    expect(read([]).of(pair(3, 1))).toBeNull();
  });
});

describe('the list of what may be offered', () => {
  const named = (specials: boolean) =>
    read([], specials)
      .walk.filter(({ candidate }) => candidate)
      .map(({ season, episode }) => `S${season}E${episode}`);

  it('holds the specials only where they were chosen, each after its date', () => {
    expect(named(false)).toEqual(['S1E1', 'S1E2', 'S1E3', 'S2E1', 'S2E2']);
    expect(named(true)).toEqual(['S1E1', 'S0E1', 'S1E2', 'S1E3', 'S2E1', 'S2E2']);
  });

  it('tells of each what was done with it', () => {
    const reading = read(['S1E1', 'skip S1E3']);
    expect(reading.walk.map((step) => [step.season, step.episode, reading.state(step).seen])).toContainEqual([
      1,
      1,
      true,
    ]);
    expect(reading.walk.filter((step) => reading.state(step).skipped).map(({ id }) => id)).toEqual([10_003]);
  });
});
