import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Step {
  readonly name: string;
  /** Program and arguments; programs of node_modules are found by name. */
  readonly run: readonly string[];
  /** Beside the environment of the whole run. */
  readonly env?: Readonly<Record<string, string>>;
  /** A sentence when this machine cannot run it, null when it can. */
  readonly cannot?: string | null;
}

export interface Outcome {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'not run';
  readonly seconds: number;
  readonly why: string;
}

/** Runs one step in a child process, its output going straight through. */
export function runStep(step: Step): Outcome {
  if (step.cannot) return { name: step.name, state: 'not run', seconds: 0, why: step.cannot };
  console.log(`\n── ${step.name}`);
  const began = performance.now();
  const [program = '', ...args] = step.run;
  const bin = join(root, 'node_modules', '.bin');
  const env = { ...process.env, ...step.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` };
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit', env });
  const seconds = (performance.now() - began) / 1000;
  const state = done.status === 0 ? 'passed' : 'failed';
  return { name: step.name, state, seconds, why: state === 'failed' ? `exit ${done.status}` : '' };
}

/** The table of what ran, how long it took, and loudly what did not run. */
export function report(outcomes: readonly Outcome[]): number {
  const width = Math.max(...outcomes.map((outcome) => outcome.name.length));
  console.log('\nWhere the time went');
  for (const { name, state, seconds, why } of outcomes) {
    console.log(`  ${name.padEnd(width)}  ${state.padEnd(7)}  ${seconds.toFixed(1).padStart(6)} s  ${why}`);
  }
  const count = (state: Outcome['state']) => outcomes.filter((outcome) => outcome.state === state).length;
  const total = outcomes.reduce((sum, outcome) => sum + outcome.seconds, 0);
  console.log(`  ${'total'.padEnd(width)}           ${total.toFixed(1).padStart(6)} s\n`);
  for (const { name, why } of outcomes.filter((outcome) => outcome.state === 'not run')) {
    console.log(`!!! NOT RUN: ${name}: ${why}`);
  }
  const skipped = count('not run') > 0 ? `, ${count('not run')} skipped` : '';
  console.log(`${count('passed')} passed, ${count('failed')} failed${skipped}`);
  return count('failed') === 0 ? 0 : 1;
}
