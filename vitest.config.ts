import { defineConfig } from 'vitest/config';

/** Unit tests run in random order, so that none can lean on another; the seed is printed. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**'],
    sequence: { shuffle: true },
    // One worker for each core; the default leaves one of them idle.
    maxWorkers: '100%',
    restoreMocks: true,
    // Properties try hundreds of cases; a busy machine takes its time over them.
    testTimeout: 60_000,
  },
});
