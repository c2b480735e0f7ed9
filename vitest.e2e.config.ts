import { defineConfig } from 'vitest/config';

/** Real browsers and the production build, two at a time: most of their time is waiting for what plays. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // A condition is waited for as long as a busy machine may need; one second is the default.
    expect: { poll: { timeout: 15_000, interval: 100 } },
  },
});
