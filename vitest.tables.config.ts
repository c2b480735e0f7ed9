import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of tables have to survive (`tests/run/mutation.ts`): those that read labels, since each of hundreds
 * of runs loads them anew. Properties try fewer cases than in the gate.
 */
export default defineConfig({
  test: {
    include: ['tests/match/{days,doubles,grammar,labels,next-up,seasons,specials,unread}*.test.ts'],
    setupFiles: ['tests/support/few-cases.ts'],
    isolate: false,
    pool: 'threads',
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
