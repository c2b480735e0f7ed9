/**
 * Looks at the packages of `npm run zip`: sizes, what lies in them, and that the sources package builds to the same bytes.
 * The packages of node_modules are used as they are; with `fresh` they are installed anew from the lockfile.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { root } from './steps.ts';

const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const output = join(root, '.output');
/** Bytes. */
const LIMIT = 400_000;
/** In the sources package: what a build needs, and what a reviewer reads. */
const NEEDED = [
  'package.json',
  'package-lock.json',
  'wxt.config.ts',
  'README.md',
  'SOURCE_CODE_REVIEW.md',
  'LICENSE',
];
const UNWANTED = /(^|\/)(node_modules|docs|tests|\.artifacts|\.output|\.git|screenshots)\/|\.env|\.log$/;

function problem(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function packageOf(kind: 'chrome' | 'firefox' | 'sources'): Uint8Array {
  return readFileSync(join(output, `couchmark-${version}-${kind}.zip`));
}

/** Files by path, with a digest of each. */
function digests(entries: Iterable<readonly [path: string, content: Uint8Array]>): Map<string, string> {
  return new Map(
    [...entries].map(([path, content]) => [path, createHash('sha256').update(content).digest('hex')]),
  );
}

function* filesIn(folder: string): Generator<readonly [string, Uint8Array]> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    yield [
      path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      readFileSync(path),
    ];
  }
}

function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

function run(folder: string, program: string, args: readonly string[]): void {
  const done = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) problem(`${program} ${args.join(' ')} failed:\n${done.stdout}${done.stderr}`);
}

for (const browser of ['chrome', 'firefox'] as const) {
  const packed = packageOf(browser);
  if (packed.length > LIMIT) problem(`The package for ${browser} has ${packed.length} bytes, over ${LIMIT}.`);
  const differ = differences(
    digests(Object.entries(unzipSync(packed))),
    digests(filesIn(join(output, `${browser}-mv3`))),
  );
  if (differ.length > 0) problem(`The package for ${browser} is not the build: ${differ.join(', ')}`);
  console.log(`${browser}: ${packed.length} bytes`);
}

const sources = unzipSync(packageOf('sources'));
const missing = NEEDED.filter((path) => sources[path] === undefined);
if (missing.length > 0) problem(`The sources package lacks ${missing.join(', ')}.`);
const unwanted = Object.keys(sources).filter((path) => UNWANTED.test(path));
if (unwanted.length > 0) problem(`The sources package holds ${unwanted.slice(0, 5).join(', ')} …`);
console.log(`sources: ${Object.keys(sources).length} files, ${packageOf('sources').length} bytes`);

const folder = mkdtempSync(join(tmpdir(), 'couchmark-sources-'));
try {
  for (const [path, content] of Object.entries(sources)) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  if (process.argv.includes('fresh')) run(folder, 'npm', ['ci', '--no-audit', '--no-fund']);
  else symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  run(folder, join(folder, 'node_modules', '.bin', 'wxt'), ['build', '-b', 'firefox']);
  const differ = differences(
    digests(filesIn(join(folder, '.output', 'firefox-mv3'))),
    digests(filesIn(join(output, 'firefox-mv3'))),
  );
  if (differ.length > 0) problem(`Built from the sources package, these differ: ${differ.join(', ')}`);
  console.log('sources: built to the same bytes');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
