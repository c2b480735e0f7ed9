import { describe, expect, it } from 'vitest';
import { mergeLogs, unmerge } from '../../lib/domain/merge-logs';
import { counted, ids, judged, play, undo } from './merging';

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
