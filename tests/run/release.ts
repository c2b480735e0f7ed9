/**
 * `npm run release`: all that has to be true before a version goes out, then its packages with their checksums. With
 * `--dry-run` the same is checked and made, and no tag is set: what still speaks against one (no day in the changelog,
 * perhaps) is said and fails nothing. Nothing is uploaded: that is done by hand, with docs/store.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { report, root, runStep, type Outcome } from './steps.ts';

const dry = process.argv.includes('--dry-run');
const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

function git(...args: string[]): string {
  return spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();
}

/** What speaks against a release, in a sentence each. */
function objections(): string[] {
  const found: string[] = [];
  if (git('status', '--porcelain') !== '') found.push('The working tree has changes that are not committed.');
  if (git('tag', '--list', `v${version}`) !== '') found.push(`There is a tag v${version} already.`);
  const [, heading = '', state = ''] =
    /^## (\S+)(?: \((.+)\))?$/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')) ?? [];
  if (heading !== version)
    found.push(`CHANGELOG.md begins with ${heading || 'nothing'}, package.json says ${version}.`);
  else if (!/^\d{4}-\d{2}-\d{2}$/.test(state))
    found.push(`CHANGELOG.md gives ${version} no day: write "## ${version} (YYYY-MM-DD)".`);
  return found;
}

/** In the form of `sha256sum`, beside the packages. */
function checksums(): string {
  const lines = ['chrome', 'firefox', 'sources'].map((kind) => {
    const name = `couchmark-${version}-${kind}.zip`;
    const digest = createHash('sha256').update(readFileSync(join(root, '.output', name)));
    return `${digest.digest('hex')}  ${name}\n`;
  });
  return lines.join('');
}

const against = objections();
for (const sentence of against) console.error(sentence);
if (against.length > 0 && !dry) process.exit(1);

const outcomes: Outcome[] = [runStep({ name: 'the whole gate', run: ['node', 'tests/run/test.ts'] })];
if (report(outcomes) !== 0) process.exit(1);

const sums = checksums();
writeFileSync(join(root, '.output', `couchmark-${version}-sha256.txt`), sums);
console.log(`\nPackages in .output:\n${sums}`);
if (dry) {
  console.log(
    against.length > 0
      ? `All checks passed. Before v${version} is tagged:\n${against.map((sentence) => `- ${sentence}`).join('\n')}`
      : `Ready: without --dry-run, v${version} would be tagged.`,
  );
  process.exit(0);
}
git('tag', '--annotate', `v${version}`, '--message', `Couchmark ${version}`);
console.log(
  `Tagged v${version}. Push the tag, and hand the packages in by hand: docs/store says what each store asks for.`,
);
