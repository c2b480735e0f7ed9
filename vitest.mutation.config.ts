import { defineConfig, type Plugin } from 'vitest/config';

const COUNTS = 'var c = cov.static;';

/**
 * Lets the code under test count what it meets only while a test's coverage is asked for. Stryker's code counts always,
 * which takes most of the time of a mutant.
 */
const countWhenAsked: Plugin = {
  name: 'count-when-asked',
  transform(code) {
    if (!code.includes('function stryCov_')) return null;
    if (!code.includes(COUNTS))
      throw new Error('Stryker counts in another way than it did: see vitest.mutation.config.ts.');
    return { code: code.replace(COUNTS, `if (!ns.counts) return; ${COUNTS}`), map: null };
  },
};

/** The worker that keeps the tests of a folder loaded for mutants (`tests/mutation/runner.ts`). */
export default defineConfig({
  plugins: [countWhenAsked],
  test: {
    include: ['tests/mutation/kept.ts'],
    setupFiles: ['tests/support/few-cases.ts'],
    environment: process.env['COUCHMARK_MUTANTS'] === 'watch' ? 'happy-dom' : 'node',
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 60_000,
    reporters: [],
  },
});
