import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of the pure core have to survive (`npm run mutation`). Properties try fewer cases than in the
 * gate: thousands of runs follow each other.
 */
export default defineConfig({
  test: {
    include: ['tests/{domain,match,watch}/**/*.test.ts'],
    setupFiles: ['tests/support/few-cases.ts'],
    isolate: false,
    pool: 'threads',
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
