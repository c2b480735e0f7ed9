/**
 * `npm run mutation`: changes the pure core (lib/domain, lib/match, lib/watch) in thousands of small ways, one at a time,
 * and looks whether a test of it fails. Arguments choose files or folders: `npm run mutation -- lib/domain/walk.ts`. What
 * no test noticed is listed, and left with the rest in `.artifacts`; a run of everything writes docs/mutants.md. Fails
 * where fewer than 85 % of a folder's mutants are noticed.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readMutants, toList, toTable, type MutatedFile } from '../mutation/mutants.ts';
import { ARTIFACTS } from '../support/stage.ts';
import { report, root, runStep, type Outcome, type Step } from './steps.ts';

const REPORT = join(ARTIFACTS, 'mutation.json');
const FOLDERS = ['domain', 'match', 'watch'];
/**
 * They make tables when first asked, and keep them: Stryker's own runner, which loads everything anew for each mutant,
 * tries them, with the tables made as the tests load (`tests/support/few-cases.ts`), so that every test meets them.
 */
const MADE_ONCE = ['label-dates', 'label-number-words', 'label-words'].map((name) => `lib/match/${name}.ts`);

const paths = process.argv.slice(2).map((path) => path.replace(/\/$/, ''));
const asked = paths.length > 0 ? paths : FOLDERS.map((folder) => `lib/${folder}`);
const globs = (path: string) => (path.endsWith('.ts') ? path : `${path}/**/*.ts`);

function steps(): Step[] {
  const each = FOLDERS.map((folder): Step & { readonly files: readonly string[] } => {
    const files = asked.filter(
      (path) => `${path}/`.startsWith(`lib/${folder}/`) && !MADE_ONCE.includes(path),
    );
    const all = [...files.map(globs), ...MADE_ONCE.map((path) => `!${path}`)];
    const run = ['stryker', 'run', '--ignoreStatic', '--mutate', all.join()];
    return { name: folder, run, env: { COUCHMARK_MUTANTS: folder }, files };
  }).filter(({ files }) => files.length > 0);
  const tables = MADE_ONCE.filter((path) => asked.some((one) => path === one || path.startsWith(`${one}/`)));
  if (tables.length === 0) return each;
  const run = ['stryker', 'run', '--testRunner', 'vitest', '--mutate', tables.join()];
  return [...each, { name: 'tables', run, env: { COUCHMARK_TABLES: 'yes' } }];
}

// The compiler's settings stand on what this writes.
const outcomes: Outcome[] = [runStep({ name: 'types', run: ['wxt', 'prepare'] })];
const found: MutatedFile[] = [];
for (const step of steps()) {
  rmSync(REPORT, { force: true });
  outcomes.push(runStep(step));
  if (!existsSync(REPORT)) continue;
  const files = readMutants(REPORT);
  // At once: the other folders take their time, or are not waited for.
  console.log(toList(files));
  found.push(...files);
}
if (paths.length === 0 && outcomes.every(({ state }) => state === 'passed')) {
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(join(root, 'docs', 'mutants.md'), toTable(found, `${day}, ${availableParallelism()} cores`));
  outcomes.push(runStep({ name: 'format', run: ['oxfmt', 'docs/mutants.md'] }));
}
process.exit(report(outcomes));
