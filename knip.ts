import type { KnipConfig } from 'knip';

/** What nobody imports fails the gate: exports, files and packages alike. */
export default {
  entry: [
    'entrypoints/**/*.{ts,tsx,html}',
    'modules/*.ts',
    // One script a site, made by modules/page-scripts.ts out of the registry's ids.
    'lib/sites/*.ts',
    'tests/run/*.{ts,mjs}',
    // Bundled for the page by their names (tests/bench/bundle-script.ts).
    'tests/bench/{seed,match}.ts',
    'tests/torture/{looker,reporter}.ts',
    'tests/demo/client/**/*',
    // Run by hand; it writes docs/adversarial-plays.md anew.
    'tests/e2e/adversarial/write-list.ts',
    'tests/**/*.{test,e2e,built}.{ts,tsx}',
    // Named in stryker.config.json, vitest.mutation.config.ts and vitest.tables.config.ts.
    'tests/mutation/{runner,kept}.ts',
    'tests/support/few-cases.ts',
  ],
  project: ['{lib,components,entrypoints,modules,tests}/**/*.{ts,tsx,mjs}'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // What the runner of tests/mutation/runner.ts is taken for by its name.
    '@stryker-mutator/kept-runner',
    // Read as a file and put into the page (tests/e2e/axe.ts).
    'axe-core',
  ],
  ignoreBinaries: ['Xvfb', 'openbox'],
} satisfies KnipConfig;
