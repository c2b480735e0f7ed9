/**
 * `npm run mutation`: changes the pure core (lib/domain, lib/match, lib/watch) in thousands of small ways, one at a time,
 * and looks whether a test of it fails. Arguments choose files or folders: `npm run mutation -- lib/domain/walk.ts`. What
 * no test noticed is listed, and left with the rest in `.artifacts/mutation.json`. Fails below 85 %.
 */
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ARTIFACTS } from '../support/stage.ts';
import { root, runStep } from './steps.ts';

const REPORT = join(ARTIFACTS, 'mutation.json');
const Report = v.object({
  files: v.record(
    v.string(),
    v.object({
      source: v.string(),
      mutants: v.array(
        v.object({
          status: v.string(),
          mutatorName: v.string(),
          replacement: v.optional(v.string(), ''),
          location: v.object({ start: v.object({ line: v.number(), column: v.number() }) }),
        }),
      ),
    }),
  ),
});

/** Their tables are made when first asked for: only the one test that asks would meet their mutants. */
const MADE_ONCE = ['label-dates', 'label-number-words', 'label-words'];

const asked = process.argv
  .slice(2)
  .map((path) => (statSync(join(root, path)).isDirectory() ? `${path}/**/*.ts` : path));
rmSync(REPORT, { force: true });
const only = asked.length > 0 ? ['--mutate', asked.join()] : [];
// The compiler's settings stand on what this writes.
if (runStep({ name: 'types', run: ['wxt', 'prepare'] }).state === 'failed') process.exit(1);
const tables = MADE_ONCE.some((name) => asked.includes(`lib/match/${name}.ts`));
// The tests make them as they load then (`tests/support/few-cases.ts`), and such mutants meet every test.
if (tables) process.env['COUCHMARK_TABLES'] = 'yes';
const how = tables ? [] : ['--ignoreStatic'];
const { state } = runStep({ name: 'mutants', run: ['stryker', 'run', ...only, ...how] });
if (existsSync(REPORT)) {
  const { files } = v.parse(Report, JSON.parse(readFileSync(REPORT, 'utf8')));
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const lines = source.split('\n');
    for (const { status, mutatorName, replacement, location } of mutants) {
      if (status !== 'Survived' && status !== 'NoCoverage') continue;
      const { line, column } = location.start;
      console.log(`${file}:${line}:${column} ${mutatorName}: ${lines[line - 1]?.trim()}  →  ${replacement}`);
    }
  }
}
process.exit(state === 'passed' ? 0 : 1);
