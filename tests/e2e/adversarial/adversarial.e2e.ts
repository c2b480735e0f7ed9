import { beforeAll, describe, expect, it } from 'vitest';
import { video } from '../../support/video.ts';
import { runTrials, type Came } from './run-trials.ts';
import { TRIALS } from './trials.ts';
import { writeTable } from './write-table.ts';

let came: ReadonlyMap<unknown, Came>;

describe('plays that ask for a false or a missing mark, in Chromium with the production build', () => {
  beforeAll(async () => {
    for (const seconds of [20, 45, 61, 122]) await video('webm', seconds);
    came = await runTrials(TRIALS);
    writeTable(TRIALS, came);
  }, 400_000);

  it.skipIf(process.env['COUCHMARK_TRIALS'])('are at least forty, each with a name of its own', () => {
    expect(new Set(TRIALS.map(({ name }) => name)).size).toBe(TRIALS.length);
    expect(TRIALS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(TRIALS)('$name', (trial) => {
    expect(came.get(trial)).toMatchObject({
      error: null,
      marks: trial.marks,
      asks: trial.asks ?? 0,
    });
  });
});
