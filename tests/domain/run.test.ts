import { describe, expect, it } from 'vitest';
import type { RunStart, RunStop } from '../../lib/domain/fact';
import { currentRun } from '../../lib/domain/run';

const about = (id: string, recordedAt: number) => ({
  id,
  profileId: 'default',
  showId: 1,
  op: id,
  batch: null,
  device: 'here',
  recordedAt,
});
const start = (id: string, at: number): RunStart => ({ kind: 'runStart', ...about(id, at) });
const stop = (run: string, at: number): RunStop => ({ kind: 'runStop', run, ...about(`stop ${run}`, at) });

describe('the run that a profile is in', () => {
  it.each<[string, RunStart[], RunStop[], string | null, (string | null)[]]>([
    ['the first watching', [], [], null, [null, null, null, null]],
    ['a rewatch', [start('a', 10)], [], 'a', [null, 'a', 'a', 'a']],
    ['a rewatch that was stopped', [start('a', 10)], [stop('a', 20)], null, [null, 'a', null, null]],
    ['a second rewatch ends the first', [start('a', 10), start('b', 20)], [], 'b', [null, 'a', 'b', 'b']],
    [
      'the second one stopped',
      [start('a', 10), start('b', 20)],
      [stop('b', 30)],
      null,
      [null, 'a', 'b', null],
    ],
    [
      'the first one stopped late',
      [start('a', 10), start('b', 20)],
      [stop('a', 30)],
      'b',
      [null, 'a', 'b', 'b'],
    ],
    ['a stop of none', [start('a', 10)], [stop('z', 20)], 'a', [null, 'a', 'a', 'a']],
  ])('%s', (_, starts, stops, current, runs) => {
    const run = currentRun({ starts, stops });
    expect(run.start?.id ?? null).toBe(current);
    const times = [-Infinity, 10, 20, 30];
    expect(times.map((time) => run.at(time))).toEqual(runs);
    expect(times.map((time) => run.holds(time))).toEqual(runs.map((one) => one === current));
  });
});
