/**
 * What `npm start`, `npm test`, `npm run bench`, `torture`, `mutation` and `release` call first. Runs on any Node ≥ 20 with nothing installed: brings
 * the npm packages, the project's own Node and the browsers that are missing, then hands over to the command.
 * A second run finds everything in place and installs nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const command = process.argv[2] ?? 'start';

/** Debian's packages, by the program whose absence calls for them. */
const TO_PLAY = { chromium: 'chromium', ffmpeg: 'ffmpeg' };
const TO_TEST = {
  ...TO_PLAY,
  'firefox-esr': 'firefox-esr',
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
};
const DEBIAN = { start: TO_PLAY, bench: TO_PLAY, torture: TO_PLAY, test: TO_TEST, release: TO_TEST };

function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
}

function has(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}

function npm(args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? run(process.execPath, [cli, ...args])
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { shell: process.platform === 'win32' });
}

function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256')
    .update(lock)
    .update(process.platform)
    .update(process.arch)
    .digest('hex');
  const stamp = join(root, 'node_modules', '.couchmark-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the npm packages …');
  if (npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']).status !== 0) {
    stop('The npm packages could not be installed. Is the npm registry reachable?');
  }
  writeFileSync(stamp, wanted);
}

/** The project's own Node (≥ 22); the machine's, where that is new enough and the package has none for it. */
function ownNode() {
  for (const name of ['bin/node', 'bin/node.exe']) {
    const own = join(root, 'node_modules', 'node', name);
    if (existsSync(own) && spawnSync(own, ['--version'], { stdio: 'ignore' }).status === 0) return own;
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return stop(
    'No Node ≥ 22.18 here, and the `node` package holds none for this machine. Install one and try again.',
  );
}

function installBrowsers() {
  if (process.platform !== 'linux' || !has('apt-get')) return;
  const missing = Object.entries(DEBIAN[command] ?? {}).filter(([program]) => !present(program));
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  if (process.getuid?.() !== 0) {
    console.log(`Missing here: ${packages.join(', ')}. As root they would be installed; going on without.`);
    return;
  }
  console.log(`Installing ${packages.join(', ')} from Debian's packages …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  const done = run('apt-get', install, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0)
    console.log('Not all of them could be installed; what cannot run is said at the end.');
}

function present(program) {
  if (program === 'chromium' && process.env.CHROME_PATH) return true;
  if (program === 'firefox-esr') return has('firefox-esr') || has('firefox');
  return has(program);
}

installPackages();
installBrowsers();
const node = ownNode();
const path = `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
const done = run(node, [join('tests', 'run', `${command}.ts`), ...process.argv.slice(3)], {
  env: { ...process.env, PATH: path, NODE_NO_WARNINGS: '1' },
});
process.exit(done.status ?? 1);
