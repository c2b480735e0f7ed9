/** Runs the add-ons linter on the Firefox build: no error, and no warning but those explained here. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './steps.ts';

/** Preact's own `dangerouslySetInnerHTML` support; nothing of ours uses it (tests/structure/markup.test.ts). */
const EXPLAINED = new Set(['UNSAFE_VAR_ASSIGNMENT']);

interface Notice {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

const build = join(root, '.output', 'firefox-mv3');
const done = spawnSync('addons-linter', ['--output', 'json', build], { cwd: root, encoding: 'utf8' });
const answer: { errors: Notice[]; warnings: Notice[]; notices: Notice[] } = JSON.parse(done.stdout);
const unexplained = [...answer.errors, ...answer.warnings.filter((warning) => !EXPLAINED.has(warning.code))];
for (const notice of unexplained) console.error(`${notice.code} ${notice.file ?? ''}: ${notice.message}`);
console.log(
  `add-ons linter: ${answer.errors.length} errors, ${answer.warnings.length} warnings, ${unexplained.length} unexplained`,
);
process.exit(unexplained.length === 0 ? 0 : 1);
