import { TestRunner, vi, type RunnerTask, type RunnerTestCase, type RunnerTestSuite } from 'vitest';

/** The tests in it that are to be run, in their order. */
export function testsOf(task: RunnerTask): RunnerTestCase[] {
  if (task.type === 'suite') return task.tasks.flatMap(testsOf);
  return task.mode === 'run' || task.mode === 'queued' ? [task] : [];
}

/** Runs a test with what its suites do before and after it; answers what it threw, or null. */
export async function runTest(test: RunnerTestCase): Promise<string | null> {
  const suites = suitesOf(test);
  const after: unknown[] = [];
  let fault: string | null = null;
  try {
    vi.restoreAllMocks();
    for (const suite of suites)
      for (const hook of TestRunner.getSuiteHooks(suite).beforeEach)
        after.push(await hook(test.context, suite));
    await TestRunner.getTestFn(test)();
  } catch (thrown) {
    fault = String(thrown);
  }
  try {
    for (const suite of suites.toReversed())
      for (const hook of TestRunner.getSuiteHooks(suite).afterEach) await hook(test.context, suite);
    for (const clean of after) if (typeof clean === 'function') await clean();
  } catch (thrown) {
    fault ??= String(thrown);
  }
  return fault;
}

function suitesOf(test: RunnerTestCase): RunnerTestSuite[] {
  const suites: RunnerTestSuite[] = [];
  for (let suite = test.suite; suite !== undefined; suite = suite.suite) suites.unshift(suite);
  return [test.file, ...suites];
}
