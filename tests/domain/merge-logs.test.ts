import { describe, expect, it } from 'vitest';
import type { Fact, Play, Undo } from '../../lib/domain/fact';
import { mergeLogs, UNBROUGHT, unmerge } from '../../lib/domain/merge-logs';
import { deriveProgress } from '../../lib/domain/progress';
import { instant } from '../../lib/domain/when';

const NOW = Date.parse('2026-03-01T20:00:00Z');
const MINUTE = 60_000;

function about(id: string, device: string, minutes: number) {
  const at = { profileId: 'default', showId: 1, op: `op-${id}`, batch: null };
  return { id, device, recordedAt: NOW + minutes * MINUTE, ...at };
}

function play(id: string, device: string, minutes: number, more: Partial<Play> = {}): Play {
  return {
    kind: 'play',
    ...about(id, device, minutes),
    season: 1,
    episode: 1,
    episodeId: 11,
    when: instant(NOW + minutes * MINUTE, 0),
    begunAt: null,
    viewing: null,
    fillsGap: false,
    live: true,
    source: { by: 'popup' },
    ...more,
  };
}

const undo = (
  id: string,
  target: string,
  device: string,
  minutes: number,
  batch: string | null = null,
): Undo => ({
  kind: 'undo',
  ...about(id, device, minutes),
  batch,
  target,
});

const ids = (facts: readonly Fact[]) => facts.map(({ id }) => id);

/** How often episode 1 counts as watched. */
function counted(facts: readonly Fact[]): number {
  const episode = {
    season: 1,
    episode: 1,
    id: 11,
    name: '',
    airDate: '2020-01-01',
    runtime: 40,
    overview: '',
    still: null,
  };
  const season = { showId: 1, season: 1, name: '', airDate: null, poster: null, episodes: [episode] };
  const preferences = { specials: false, oldestFirst: false };
  return deriveProgress({ show: { status: 'Ended', seasons: [season] }, facts, preferences }).counts.plays;
}

/** The undo and restore facts for what a merge comes to, as the store writes them. */
function judged(turned: { undo: readonly Fact[]; restore: readonly Fact[] }, minutes: number): Fact[] {
  return [
    ...turned.undo.map((fact, at) => undo(`u-${fact.id}`, fact.id, 'home', minutes + at / 1000, UNBROUGHT)),
    ...turned.restore.map((fact, at): Fact => ({
      kind: 'restore',
      ...about(`r-${fact.id}`, 'home', minutes + 1 + at / 1000),
      batch: UNBROUGHT,
      target: fact.id,
    })),
  ];
}

describe('adding a log', () => {
  it('adds what is new by id, once', () => {
    const held = [play('a', 'home', 0)];
    const file = [play('a', 'home', 0), play('b', 'away', 5), play('b', 'away', 5)];
    expect(mergeLogs(held, file, 'merge')).toMatchObject({
      undo: [],
      restore: [],
      differing: [],
      takenBack: [],
    });
    expect(ids(mergeLogs(held, file, 'merge').add)).toEqual(['b']);
  });

  it('leaves a fact that is held as it is, and tells of it', () => {
    const merged = mergeLogs([play('a', 'home', 0)], [play('a', 'home', 0, { episode: 2 })], 'merge');
    expect([ids(merged.add), ids(merged.differing)]).toEqual([[], ['a']]);
  });

  it('does not bring back what was undone here since, and tells of it', () => {
    const held = [play('a', 'home', 0), undo('u', 'a', 'home', 9)];
    const merged = mergeLogs(held, [play('a', 'home', 0)], 'merge');
    expect([merged.add, merged.undo, merged.restore, ids(merged.takenBack)]).toEqual([[], [], [], ['a']]);
  });
});

describe('taking a file back', () => {
  it('does not take the same viewing along that was marked here', () => {
    const [mine, theirs] = [play('mine', 'home', 0), play('theirs', 'away', 3)];
    const both = [mine, theirs];
    const after = [...both, ...judged(unmerge(both, new Set(['theirs'])), 10)];
    expect([counted([mine]), counted(both), counted(after)]).toEqual([1, 1, 1]);
  });

  it('does not bring back the viewing that was undone here', () => {
    const mine = [play('mine', 'home', 0), undo('u', 'mine', 'home', 1)];
    const both = [...mine, play('theirs', 'away', 3)];
    const after = [...both, ...judged(unmerge(both, new Set(['theirs'])), 10)];
    expect(counted(after)).toBe(0);
  });

  it('ends when the file is brought in again, and with it what held the viewing here up', () => {
    const mine = play('mine', 'home', 0);
    const theirs = [play('theirs', 'away', 1), undo('u', 'theirs', 'away', 2)];
    const both = [mine, ...theirs];
    const taken = [...both, ...judged(unmerge(both, new Set(ids(theirs))), 10)];
    const again = mergeLogs(taken, theirs, 'merge');
    const after = [...taken, ...judged(again, 20)];
    expect([counted(both), counted(taken), counted(after)]).toEqual([0, 1, 0]);
  });
});

describe('replacing', () => {
  it('takes back what only stands here, but no viewing that the file holds too', () => {
    const [mine, theirs] = [play('mine', 'home', 0), play('theirs', 'away', 3)];
    const other = play('other', 'home', 4, { episode: 2, episodeId: 12 });
    const turned = mergeLogs([mine, other], [theirs], 'replace');
    expect([ids(turned.undo), ids(turned.restore)]).toEqual([['mine', 'other'], ['theirs']]);
    expect(counted([mine, other, theirs, ...judged(turned, 10)])).toBe(1);
  });

  it('brings a viewing of the file back that was undone here', () => {
    const held = [play('mine', 'home', 0), undo('u', 'mine', 'home', 5)];
    const theirs = play('theirs', 'away', 3);
    const turned = mergeLogs(held, [theirs], 'replace');
    expect(counted([...held, theirs])).toBe(0);
    expect(counted([...held, theirs, ...judged(turned, 10)])).toBe(1);
  });

  it('brings back what the file holds and was undone here', () => {
    const held = [play('a', 'home', 0), undo('u', 'a', 'home', 9)];
    expect(ids(mergeLogs(held, [play('a', 'home', 0)], 'replace').restore)).toEqual(['a']);
  });

  it('by the same log changes nothing', () => {
    const log = [play('a', 'home', 0), play('b', 'away', 1), undo('u', 'b', 'away', 2)];
    expect(mergeLogs(log, log, 'replace')).toEqual({
      add: [],
      undo: [],
      restore: [],
      differing: [],
      takenBack: [],
    });
  });
});
