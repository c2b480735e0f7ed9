import { describe, expect, it } from 'vitest';
import type { Fact, Play } from '../../lib/domain/fact';
import { whatStands } from '../../lib/domain/log';
import { mergeLogs, unmerge } from '../../lib/domain/merge-logs';
import { UNBROUGHT } from '../../lib/domain/unbrought';
import { counted, ids, judged, play, undo } from './merging';

const second = { episode: 2, episodeId: 12 };

describe('taking a file back, the viewing that was marked here too', () => {
  const mine = play('mine', 'home', 0);

  it.each<[string, Partial<Play>, string[]]>([
    ['is held up', {}, ['mine']],
    ['by its id, whatever its numbers were there', { season: 7, episode: 9 }, ['mine']],
    ['by its numbers, where an id is missing', { episodeId: null }, ['mine']],
    ['not for another episode', second, []],
    ['not for another one without an id', { episode: 2, episodeId: null }, []],
    ['not for one of another show', { showId: 2 }, []],
    ['not for one of somebody else', { profileId: 'ada' }, []],
    ['not for one of this very device', { device: 'home' }, []],
    ['not for one that was told afterwards', { live: false }, []],
  ])('%s', (_, more, restored) => {
    const both = [mine, play('theirs', 'away', 3, more)];
    const turned = unmerge(both, new Set(['theirs']));
    expect([ids(turned.undo), ids(turned.restore)]).toEqual([['theirs'], restored]);
  });

  it('is not held up where it was told afterwards', () => {
    const both = [{ ...mine, live: false }, play('theirs', 'away', 3)];
    expect(unmerge(both, new Set(['theirs'])).restore).toEqual([]);
  });

  it('is found among all that was done with the show', () => {
    const jump: Fact = { ...mine, kind: 'jump', id: 'jump' };
    const both = [
      jump,
      mine,
      play('other', 'home', 2, second),
      play('theirs', 'away', 3),
      { ...jump, id: 'j2' },
    ];
    const turned = unmerge(both, new Set(['theirs', 'j2']));
    expect([ids(turned.undo), ids(turned.restore)]).toEqual([['theirs', 'j2'], ['mine']]);
  });

  it('is held up alone, not one of an earlier day that was undone here', () => {
    const earlier = [play('earlier', 'home', -4000), undo('u', 'earlier', 'home', -3990)];
    const turned = unmerge([...earlier, mine, play('theirs', 'away', 3)], new Set(['theirs']));
    expect(ids(turned.restore)).toEqual(['mine']);
  });

  it('is not held up for another episode where neither has an id', () => {
    const both = [{ ...mine, episodeId: null }, play('theirs', 'away', 3, { episode: 2, episodeId: null })];
    expect(unmerge(both, new Set(['theirs'])).restore).toEqual([]);
  });

  it('is held up though another episode of the evening was undone on a third device', () => {
    const third = [play('third', 'phone', 1, second), undo('u', 'third', 'phone', 5)];
    const turned = unmerge([mine, ...third, play('theirs', 'away', 3)], new Set(['theirs']));
    expect(ids(turned.restore)).toEqual(['mine']);
  });
});

describe('bringing a file in again that was taken back', () => {
  const mine = play('mine', 'home', 0);
  const theirs = play('theirs', 'away', 3);
  const otherMine = play('other-mine', 'home', 40, second);
  const otherTheirs = play('other-theirs', 'away', 43, second);
  const all = [mine, theirs, otherMine, otherTheirs];
  const taken = [...all, ...judged(unmerge(all, new Set(['theirs', 'other-theirs'])), 50)];

  it('ends what took it back, and what held the viewing here up', () => {
    const again = mergeLogs(taken, [theirs, otherTheirs], 'merge');
    expect(ids(again.undo)).toEqual(['u-theirs', 'u-other-theirs', 'r-mine', 'r-other-mine']);
    expect([again.add, again.restore, again.takenBack]).toEqual([[], [], []]);
  });

  it('ends only what is about the plays it holds', () => {
    const again = mergeLogs(taken, [theirs], 'merge');
    expect(ids(again.undo)).toEqual(['u-theirs', 'r-mine']);
  });

  it('leaves what another file brought', () => {
    const again = mergeLogs(taken, [play('new', 'away', 60)], 'merge');
    expect([ids(again.add), again.undo]).toEqual([['new'], []]);
  });

  it('leaves what held the viewing here up where only that one is brought in', () => {
    expect(mergeLogs(taken, [mine, otherMine], 'merge').undo).toEqual([]);
  });

  it('leaves the same viewing gone that a third device marked', () => {
    const both = [mine, theirs, play('third', 'phone', 5)];
    const gone = [...both, ...judged(unmerge(both, new Set(['theirs', 'third'])), 50)];
    expect(ids(mergeLogs(gone, [theirs], 'merge').undo)).toEqual(['u-theirs', 'r-mine']);
  });

  it('ends what took back a fact that is not held', () => {
    const held = [mine, ...judged({ undo: [theirs], restore: [mine] }, 50)];
    const again = mergeLogs(held, [theirs], 'merge');
    expect([ids(again.add), ids(again.undo)]).toEqual([['theirs'], ['u-theirs', 'r-mine']]);
  });

  it('leaves alone the log that the plays came from', () => {
    const own = [theirs, otherTheirs];
    const met = mergeLogs(own, taken, 'merge');
    expect(ids(met.undo)).toEqual(['u-theirs', 'u-other-theirs', 'r-mine', 'r-other-mine']);
    const after = [...own, ...met.add, ...judged(met, 70).map((fact) => ({ ...fact, batch: null }))];
    expect(counted(after)).toBe(counted(all));
    expect(mergeLogs(after, taken, 'merge').undo).toEqual([]);
    // A third one, which has them from nowhere else, goes by the taking back.
    expect(mergeLogs([], taken, 'merge').undo).toEqual([]);
  });

  it('leaves it alone too when that was taken back in turn and comes again', () => {
    const own = [theirs, otherTheirs];
    const named = (name: string, facts: readonly Fact[], batch: string | null = null) =>
      facts.map((fact) => ({ ...fact, id: `${name}-${fact.id}`, batch }));
    const met = mergeLogs(own, taken, 'merge');
    const brought = [...met.add, ...named('first', judged(met, 70))];
    const both = [...own, ...brought];
    const back = [...both, ...named('back', judged(unmerge(both, new Set(ids(brought))), 80), UNBROUGHT)];
    const again = mergeLogs(back, taken, 'merge');
    const after = [...back, ...again.add, ...named('again', judged(again, 90))];
    expect([counted(own), counted(back), counted(after)]).toEqual([2, 2, 2]);
    expect(ids(whatStands(after))).toEqual(expect.arrayContaining(['theirs', 'other-theirs']));
  });

  it('is none where the file is of this very log', () => {
    expect(mergeLogs(taken, taken, 'merge').undo).toEqual([]);
  });

  it('changes nothing the second time', () => {
    const again = mergeLogs(taken, [theirs, otherTheirs], 'merge');
    const back = [...taken, ...judged(again, 70)];
    expect(mergeLogs(back, [theirs, otherTheirs], 'merge')).toEqual({
      add: [],
      undo: [],
      restore: [],
      differing: [],
      takenBack: [],
    });
    expect(counted(back)).toBe(counted(all));
  });

  it('does not bring back what was undone here by hand besides, and tells of it', () => {
    const undone = [...taken, undo('u', 'other-theirs', 'home', 90)];
    const again = mergeLogs(undone, [theirs, otherTheirs], 'merge');
    expect(ids(again.undo)).toContain('u-theirs');
    expect(ids(mergeLogs([theirs, undo('u', 'theirs', 'home', 90)], [theirs], 'merge').takenBack)).toEqual([
      'theirs',
    ]);
  });
});

describe('replacing by a log that holds one viewing of two devices', () => {
  it('changes nothing where both are held', () => {
    const both = [play('mine', 'home', 0), play('theirs', 'away', 3)];
    const turned = mergeLogs(both, both, 'replace');
    expect([turned.add, turned.undo, turned.restore]).toEqual([[], [], []]);
  });

  it('leaves one of an episode that only stands here gone', () => {
    const other = play('other', 'home', 4, second);
    const turned = mergeLogs([other], [play('theirs', 'away', 3)], 'replace');
    expect([ids(turned.undo), ids(turned.restore)]).toEqual([['other'], []]);
  });
});
