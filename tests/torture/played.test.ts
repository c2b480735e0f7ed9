import { describe, expect, it } from 'vitest';
import type { HeldPlay } from './held';
import { judgePlayed, openPlayed } from './played';

const ONE = '1 S1 E1';
const isPlayed = (episode: string) => episode.startsWith('1 ');
const play = (episode: string, change: Partial<HeldPlay> = {}): HeldPlay => ({
  op: `op of ${episode}`,
  episode,
  at: 0,
  stands: true,
  ...change,
});

const held = (plays: HeldPlay[]) => ({ plays, reports: [], viewings: [] });

/** A tab played it to its end, and was left so long (ms) after; `home`: what the database had by then. */
function left(after: number, home: readonly string[] = []) {
  let now = 0;
  const played = openPlayed(() => now);
  played.near(ONE);
  played.end(ONE);
  now += after;
  played.leave(isPlayed, new Set(home));
  return played;
}

describe('what has to stand of the really played', () => {
  it('is all that ended in a tab that is still there', () => {
    const played = openPlayed(() => 0);
    played.near(ONE);
    expect([...played.due()]).toEqual([]);
    played.end(ONE);
    expect([...played.due()]).toEqual([ONE]);
  });

  it.each<[string, ReturnType<typeof left>, string[]]>([
    ['at home before its tab ended', left(1, [ONE]), [ONE]],
    ['ended long before its tab did', left(31_000), [ONE]],
    ['ended in the moment before', left(1), []],
  ])('%s', (_, played, due) => {
    expect([...played.due()]).toEqual(due);
    expect([...played.lost]).toEqual(due.length === 0 ? [ONE] : []);
  });

  it('is what was played to its end again', () => {
    const played = left(1);
    played.end(ONE);
    expect([...played.due()]).toEqual([ONE]);
    expect(played.lost.size).toBe(0);
  });

  it('stays, whatever tabs end later', () => {
    const played = left(1, [ONE]);
    played.end(ONE);
    played.leave(isPlayed, new Set());
    expect([...played.due()]).toEqual([ONE]);
  });
});

describe('what is wrong with it', () => {
  const due = { due: () => new Set([ONE]), neared: new Set([ONE]), around: () => [] };
  it.each<[string, HeldPlay[], number]>([
    ['one that stands', [play(ONE)], 0],
    ['one that is not there', [], 1],
    ['one that does not stand', [play(ONE, { stands: false })], 1],
    ['one that stands twice, days apart', [play(ONE), play(ONE, { op: 'another', at: 1e9 })], 1],
    ['one that was never played', [play(ONE), play('1 S1 E2')], 1],
    ['one of another show', [play(ONE), play('2 S1 E2')], 0],
  ])('%s', (_, plays, wrong) => {
    expect(judgePlayed(held(plays), due, isPlayed)).toHaveLength(wrong);
  });

  it('with what happened around its end', () => {
    let now = 0;
    const played = openPlayed(() => now);
    played.note('long before');
    now = 100_000;
    played.note('the extension is updated');
    played.near(ONE);
    now = 101_000;
    played.end(ONE);
    expect(played.around(ONE)).toEqual([
      '-1000 ms: the extension is updated',
      `-1000 ms: ${ONE} comes near its end`,
      `0 ms: ${ONE} ended`,
    ]);
  });

  it('nothing where what ended with its tab stands or does not', () => {
    expect(judgePlayed(held([]), left(1), isPlayed)).toEqual([]);
    expect(judgePlayed(held([play(ONE)]), left(1), isPlayed)).toEqual([]);
  });
});
