import { describe, expect, it } from 'vitest';
import type { Fact } from '../../lib/domain/fact';
import { readLog, standing, verdicts } from '../../lib/domain/log';
import { NO_PREFERENCES } from '../../lib/domain/preferences';
import { deriveProgress } from '../../lib/domain/progress';
import { ended, log, placeOf } from './notation';

const ids = (facts: readonly Fact[]) => facts.map(({ id }) => id);
/** All orders in which three facts may arrive. */
const orders = ([a, b, c]: readonly Fact[]): Fact[][] =>
  a === undefined || b === undefined || c === undefined
    ? []
    : [
        [a, b, c],
        [a, c, b],
        [b, a, c],
        [b, c, a],
        [c, a, b],
        [c, b, a],
      ];

describe('what stands of a log', () => {
  it.each<[string, string[], string[]]>([
    ['restored last', ['a: S1E1', 'u: undo a', 'r: restore a'], ['a']],
    ['undone last', ['a: S1E1', 'r: restore a', 'u: undo a'], []],
    ['the undo undone', ['a: S1E1', 'u: undo a', 'v: undo u'], ['a']],
    ['two plays, one undone', ['a: S1E1', 'b: S1E2', 'u: undo a'], ['b']],
    ['three plays, in the order of recording', ['c: S1E1', 'a: S1E2', 'b: S1E3'], ['c', 'a', 'b']],
    [
      'undone and restored at one time: the later id decides',
      ['a: S1E1', '+0h u: undo a', '+0h v: restore a'],
      ['a'],
    ],
    ['the other way round', ['a: S1E1', '+0h v: undo a', '+0h u: restore a'], []],
    ['of one time, in the order of the ids', ['c: S1E1', '+0h a: S1E2', '+0h b: S1E3'], ['a', 'b', 'c']],
  ])('%s, in whatever order they arrive', (_, acts, expected) => {
    const facts = log(...acts);
    const arrivals = orders(facts);
    expect(arrivals).toHaveLength(6);
    for (const arrival of arrivals) {
      expect(ids(standing(arrival))).toEqual(expected);
      expect(ids(readLog(arrival).plays.map(({ fact }) => fact))).toEqual(expected);
    }
  });

  it('is each fact once', () => {
    const facts = log('S1E1', 'S1E2');
    expect(standing([...facts, ...facts])).toEqual(facts);
    expect(readLog([...facts, ...facts]).plays).toHaveLength(2);
  });

  it('names what decides of each fact', () => {
    const latest = verdicts(log('a: S1E1', 'u: undo a', 'r: restore a', 'b: S1E2', 'v: undo b'));
    expect([...latest].map(([id, { id: by }]) => [id, by])).toEqual([
      ['b', 'v'],
      ['a', 'r'],
    ]);
  });
});

describe('no progress to speak of', () => {
  it.each<[string, string[], boolean]>([
    ['a play', ['a: S1E1'], true],
    ['undone', ['a: S1E1', 'undo a'], false],
    ['undone, restored and undone again', ['a: S1E1', 'undo a', 'restore a', 'undo a'], false],
    ['given another date, then undone', ['a: S1E1', 'redate a 2024-01-01', 'undo a'], false],
  ])('%s: %s', (_, acts, known) => {
    expect(deriveProgress({ show: ended(), facts: log(...acts), preferences: NO_PREFERENCES }).known).toBe(
      known,
    );
  });
});

describe('what a play goes by', () => {
  it.each<[string, string[], string]>([
    ['when it was marked, for one reported late', ['S1E1', 'S1E5 done -40h'], 'S1E6'],
    ['its own date, for one told afterwards', ['S1E1', 'on 2025-05-05 S1E5'], 'S1E2'],
    ['its new date, once it was given one', ['S1E1', 'a: S1E5', 'redate a 2025-05-05'], 'S1E2'],
    ['never a date after it was marked', ['on 2027-01-01 S1E5', 'S1E1'], 'S1E2'],
    ['nor one after the edit', ['a: S1E5', 'S1E1', 'redate a 2027-01-01', 'S1E2'], 'S1E3'],
  ])('%s', (_, acts, upNext) => {
    expect(placeOf({ show: ended(), log: log(...acts) }).split(' ')[0]).toBe(upNext);
  });
});

describe('a day that replaces a moment ends by the same wall clock', () => {
  it.each<[string, number, string[], string]>([
    // Begun at seven in the evening in California, marked at eight in the morning: "last night".
    ['west of Greenwich', -480, ['+31h run', '+13h a: S1E1', '+0.1h redate a 2026-02-01'], 'S1E2'],
    // Marked at six in the morning in Japan, after one that was watched at five.
    ['east of it', 540, ['S2E1', '+1h a: S1E5', '+0.1h redate a 2026-02-01'], 'S2E2'],
  ])('%s', (_, offset, acts, up) => {
    const facts = log(...acts).map((fact) =>
      fact.kind === 'play' && fact.when.kind === 'instant'
        ? { ...fact, when: { ...fact.when, offset } }
        : fact,
    );
    expect(placeOf({ show: ended(), log: facts })).toMatch(new RegExp(`^${up} `));
  });
});
