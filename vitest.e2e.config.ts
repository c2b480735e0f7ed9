import { defineConfig } from 'vitest/config';

/**
 * Real browsers and the production build. One file at a time: two browsers on two cores each take nearly twice the time
 * (29 November 2026), and disturb each other.
 */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // A condition is waited for as long as a busy machine may need; one second is the default.
    expect: { poll: { timeout: 15_000, interval: 100 } },
  },
});
