/**
 * `npm run bench`: builds, measures in Chromium against a floor taken in the same run, and leaves the figures in
 * `.artifacts/bench.json` and docs/benchmarks.md. Arguments choose some: `bytes sizes worker playing popup mark pages
 * scrolling matching marking backup import`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleScript } from '../bench/bundle-script.ts';
import { toMarkdown, type Measured } from '../bench/figures.ts';
import { measureBackup } from '../bench/measure-backup.ts';
import { measureBytes } from '../bench/measure-bytes.ts';
import { measureHistory } from '../bench/measure-history.ts';
import { measureImport } from '../bench/measure-import.ts';
import { measureMarkSeen } from '../bench/measure-mark-seen.ts';
import { measureMarking, type Library } from '../bench/measure-marking.ts';
import { measureMatching } from '../bench/measure-matching.ts';
import { measurePages } from '../bench/measure-pages.ts';
import { measurePlaying } from '../bench/measure-playing.ts';
import { measurePopup } from '../bench/measure-popup.ts';
import { measureScrolling } from '../bench/measure-scrolling.ts';
import { measureSizes } from '../bench/measure-sizes.ts';
import { measureWorker } from '../bench/measure-worker.ts';
import { TRIAL_HOST } from '../demo/trial-page.ts';
import { ARTIFACTS, openStage, type Stage, type StageOptions } from '../support/stage.ts';
import { video } from '../support/video.ts';
import { root, runStep } from './steps.ts';

const only = process.argv.slice(2);
const wants = (name: string) => only.length === 0 || only.includes(name);

async function onStage<T>(
  options: StageOptions,
  work: (stage: Stage, extension: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'couchmark-bench-'));
  const stage = await openStage({ ...options, chromium: { ...options.chromium, folder } });
  try {
    return await work(stage, join(folder, 'extension'));
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Grows the library to so many shows, each new one with so many plays. */
function grower(stage: Stage, script: string) {
  let held = 0;
  return (shows: number, plays: number) => async () => {
    const from = held;
    held = Math.max(held, shows);
    await stage.backstage.evaluate(script);
    await stage.backstage.evaluate(([first, last, each]) => globalThis.couchmarkSeed(first, last, each), [
      from,
      shows,
      plays,
    ] as const);
  };
}

if (runStep({ name: 'build for Chrome', run: ['wxt', 'build', '-b', 'chrome'] }).state === 'failed')
  process.exit(1);

const measured: Measured[] = [];

/** Shown at once: a later part may take minutes, or fail. */
function keep(one: Measured): void {
  measured.push(one);
  console.log(`\n${toMarkdown(one)}`);
}

if (wants('bytes')) keep(measureBytes());
if (wants('sizes')) {
  for (const browser of ['chrome', 'firefox'])
    if (runStep({ name: `pack for ${browser}`, run: ['wxt', 'zip', '-b', browser] }).state === 'failed')
      process.exit(1);
  keep(measureSizes());
}
if (wants('worker')) keep(await onStage({}, measureWorker));
if (wants('playing')) {
  await video('webm', 240);
  const options = { chromium: { grant: [`https://${TRIAL_HOST}/*`, '*://*.netflix.com/*'] } };
  keep(await onStage(options, measurePlaying));
}
if (['popup', 'mark', 'pages', 'scrolling', 'matching', 'marking', 'backup', 'import'].some(wants)) {
  const script = await bundleScript('seed');
  if (wants('popup')) {
    keep(
      await onStage({}, (stage, extension) => {
        const grow = grower(stage, script);
        return measurePopup(stage, extension, [
          { shows: 0, plays: 0, grow: grow(0, 0) },
          { shows: 100, plays: 5000, grow: grow(100, 50) },
          { shows: 1000, plays: 50_000, grow: grow(1000, 50) },
        ]);
      }),
    );
  }
  if (wants('mark')) {
    keep(
      await onStage({}, (stage) => {
        const grow = grower(stage, script);
        return measureMarkSeen(stage, [
          { shows: 10, grow: grow(10, 5) },
          { shows: 1000, grow: grow(1000, 5) },
        ]);
      }),
    );
  }
  if (wants('pages')) {
    keep(
      await onStage({}, async (stage, extension) => {
        await grower(stage, script)(100, 50)();
        const showId = await stage.backstage.evaluate(() => globalThis.couchmarkSeedLong(25, 28, 400));
        return measurePages(stage, extension, showId);
      }),
    );
    keep(await onStage({}, (stage) => measureHistory(stage, grower(stage, script)(1000, 50))));
  }
  if (wants('scrolling'))
    keep(await onStage({}, (stage) => measureScrolling(stage, 300, grower(stage, script)(300, 5))));
  if (wants('backup')) {
    const size = { shows: 1000, plays: 50_000 };
    keep(
      await onStage({}, (stage) =>
        onStage({}, (other) => measureBackup(stage, other, size, grower(stage, script)(1000, 50))),
      ),
    );
  }
  if (wants('matching')) {
    const matching = await bundleScript('match');
    keep(
      await onStage({}, (stage) => {
        const grow = grower(stage, script);
        return measureMatching(stage, matching, [
          { shows: 10, grow: grow(10, 50) },
          { shows: 1000, grow: grow(1000, 50) },
        ]);
      }),
    );
  }
  if (wants('import')) keep(await onStage({}, (stage) => measureImport(stage, script)));
  if (wants('marking')) keep(await measureLibraries([10, 100, 1000, 10_000], script));
}

/** Each library in a browser of its own; the first ten shows of each have the same twenty plays. */
function measureLibraries(
  sizes: readonly number[],
  script: string,
  open: readonly Library[] = [],
): Promise<Measured> {
  const [shows, ...others] = sizes;
  if (shows === undefined) return measureMarking(open);
  return onStage({}, async (stage) => {
    const grow = grower(stage, script);
    await grow(10, 20)();
    await grow(shows, 1)();
    console.log(`… ${shows} shows`);
    return measureLibraries(others, script, [...open, { stage, shows, next: 21 }]);
  });
}

const tables = measured.map(toMarkdown).join('\n');
mkdirSync(ARTIFACTS, { recursive: true });
const data = Object.fromEntries(measured.map(({ title, data: value }) => [title, value]));
writeFileSync(join(ARTIFACTS, 'bench.json'), `${JSON.stringify(data, null, 2)}\n`);
if (only.length === 0) {
  const head = `# Benchmarks

What \`npm run bench\` found on one machine. Times differ from machine to machine; multiples of a floor taken in the same
run differ less, so the limits are stated in those.
`;
  writeFileSync(join(root, 'docs', 'benchmarks.md'), `${head}\n${tables}`);
}
