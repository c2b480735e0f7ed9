import { INSTRUMENTER_CONSTANTS, type CoverageData, type MutantCoverage } from '@stryker-mutator/api/core';
import { describe, it, vi, type RunnerTestCase } from 'vitest';
import { runTest, testsOf } from './run-test';
import { CHANNEL, type Answer, type Asked, type Ran } from './talk';

/**
 * Loads the tests of a folder once, and runs those asked for as often as asked: mutants are switched on and off by
 * Stryker's own flag in the code, so that thousands of them need not load anything anew. What the code keeps from call
 * to call (tables made when first asked) is made before the first mutant, by a run of every test without one.
 */
const FOLDERS: Readonly<Record<string, Record<string, () => Promise<unknown>>>> = {
  domain: import.meta.glob('../domain/**/*.test.ts'),
  match: import.meta.glob('../match/**/*.test.ts'),
  watch: import.meta.glob('../watch/**/*.test.ts'),
};

/** What Stryker's changes to the code read and write: its `InstrumenterContext`, and one field more. */
interface Stryker {
  activeMutant: string | undefined;
  hitCount: number;
  hitLimit: number | undefined;
  readonly mutantCoverage: MutantCoverage;
  /** Counted is what runs as files load, and what each test meets in the run without a mutant (`vitest.mutation.config.ts`). */
  counts: boolean;
}

const MOST_MUTANTS = 20_000;
const coverage: MutantCoverage = { static: reset({}), perTest: {} };
const stryker: Stryker = {
  activeMutant: undefined,
  hitCount: 0,
  hitLimit: undefined,
  mutantCoverage: coverage,
  counts: true,
};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: stryker });
// Tests put other clocks in place of it.
const now = performance.now.bind(performance);

vi.mock('../../lib/platform/browser', async () => ({
  browser: (await import('../watch/fake-extension')).extension,
}));
// The first in the file: the others are run by it, and not by Vitest once it ends.
it('runs what is asked for', { timeout: 0 }, async ({ task }) => {
  const tests = task.file.tasks.flatMap(testsOf).filter((test) => test !== task);
  for (const test of tests) test.mode = 'skip';
  const loading = counted(coverage.static);
  stryker.counts = false;
  // The quickest first: whichever fails decides, and most do.
  const order = (await runAll(tests)).sort((a, b) => a.time - b.time).map(({ at }) => at);
  const channel = new BroadcastChannel(CHANNEL);
  const say = (answer: Answer): void => channel.postMessage(answer);
  const ended = new Promise<void>((end) => {
    channel.addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
      if (data.run === 'end') end();
      else if (data.run === 'mutant') say(await runMutant(tests, order, data));
      else say(await runCounting(tests, loading));
    });
  });
  say({ is: 'ready' });
  await ended;
  channel.close();
});

// A suite each, so that what a file does before and after each of its tests stays its own.
for (const [path, load] of Object.entries(FOLDERS[process.env['COUCHMARK_MUTANTS'] ?? ''] ?? {})) {
  describe(path, async () => {
    await load();
  });
}

interface Timed extends Ran {
  readonly at: number;
}

/** Every test without a mutant; `after` hears of each. */
async function runAll(tests: readonly RunnerTestCase[], after?: (at: number) => void): Promise<Timed[]> {
  const ran: Timed[] = [];
  for (const [at, test] of tests.entries()) {
    const start = now();
    const fault = await runTest(test);
    ran.push({ at, name: test.fullName, time: now() - start, fault });
    after?.(at);
  }
  return ran;
}

/** The same, and the mutants that each test meets. */
async function runCounting(tests: readonly RunnerTestCase[], loading: CoverageData): Promise<Answer> {
  const perTest: Record<string, CoverageData> = {};
  reset(coverage.static);
  stryker.counts = true;
  const ran = await runAll(tests, (at) => {
    perTest[at] = counted(coverage.static);
    reset(coverage.static);
  });
  stryker.counts = false;
  return { is: 'all', ran, coverage: { static: loading, perTest } };
}

async function runMutant(
  tests: readonly RunnerTestCase[],
  order: readonly number[],
  { mutant, tests: asked, hitLimit }: Extract<Asked, { run: 'mutant' }>,
): Promise<Answer> {
  stryker.hitCount = 0;
  stryker.hitLimit = hitLimit;
  stryker.activeMutant = mutant;
  let count = 0;
  let failed = null;
  const wanted = asked === null ? null : new Set(asked);
  for (const at of order) {
    if (wanted?.has(at) === false) continue;
    const test = tests[at];
    if (test === undefined) throw new Error(`There is no test ${at}.`);
    count++;
    const fault = await runTest(test);
    if (fault === null) continue;
    failed = { test: at, fault };
    break;
  }
  stryker.activeMutant = undefined;
  const overLimit = hitLimit !== undefined && stryker.hitCount > hitLimit;
  stryker.hitLimit = undefined;
  const again = failed === null ? undefined : tests[failed.test];
  const spoilt = again !== undefined && (await runTest(again)) !== null;
  return { is: 'mutant', failed, tests: count, overLimit, spoilt };
}

/** From the first on, none left out: such an object is kept as an array, and the code under test counts four times as fast. */
function reset(counts: CoverageData): CoverageData {
  for (let mutant = 0; mutant < MOST_MUTANTS; mutant++) counts[mutant] = 0;
  return counts;
}

function counted(counts: CoverageData): CoverageData {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
