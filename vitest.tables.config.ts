import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of tables have to survive (`tests/run/mutation.ts`). Properties try fewer cases than in the gate:
 * hundreds of runs follow each other.
 */
export default defineConfig({
  test: {
    include: ['tests/match/**/*.test.ts'],
    setupFiles: ['tests/support/few-cases.ts'],
    isolate: false,
    pool: 'threads',
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
