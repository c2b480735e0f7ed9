/** `npm test`: the whole gate, step by step; a step that fails does not keep the others from telling what they know. */
import { spawnSync } from 'node:child_process';
import { ensureChromium } from '../support/ensure-chromium.ts';
import { report, runStep, type Step } from './steps.ts';

function missing(programs: readonly string[], sentence: string): string | null {
  const found = programs.some(
    (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0,
  );
  return found ? null : sentence;
}

const noFirefox = missing(['firefox-esr', 'firefox'], 'no Firefox on this machine');

const noChromium = ensureChromium() === null ? 'no Chromium that loads unpacked extensions' : null;

const steps: Step[] = [
  { name: 'prepare types', run: ['wxt', 'prepare'] },
  { name: 'format', run: ['oxfmt', '--check', '.'] },
  { name: 'lint', run: ['oxlint'] },
  { name: 'types', run: ['tsc', '--noEmit'] },
  { name: 'unused code and packages', run: ['knip', '--no-progress'] },
  { name: 'unit tests, random order', run: ['vitest', 'run'] },
  { name: 'build and pack for Chrome', run: ['wxt', 'zip', '-b', 'chrome'] },
  { name: 'build and pack for Firefox', run: ['wxt', 'zip', '-b', 'firefox'] },
  { name: 'add-ons linter', run: ['node', 'tests/run/lint-addon.ts'] },
  { name: 'built manifests, sizes and hosts', run: ['vitest', 'run', '--config', 'vitest.built.config.ts'] },
  { name: 'packages, and the sources built again', run: ['node', 'tests/run/check-packages.ts'] },
  {
    name: 'Chromium, end to end',
    run: ['vitest', 'run', '--config', 'vitest.e2e.config.ts', '--exclude', 'tests/e2e/firefox/**'],
    cannot: noChromium,
  },
  {
    name: 'torture in short',
    run: ['node', 'tests/run/torture.ts', 'short', 'built', '--seed=1'],
    cannot: noChromium,
  },
  {
    name: 'Firefox, end to end',
    run: ['vitest', 'run', '--config', 'vitest.e2e.config.ts', 'tests/e2e/firefox'],
    cannot: noFirefox,
  },
];

const only = process.argv.slice(2);
const chosen =
  only.length === 0 ? steps : steps.filter((step) => only.some((word) => step.name.includes(word)));
process.exit(report(chosen.map(runStep)));
