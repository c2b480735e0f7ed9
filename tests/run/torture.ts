/**
 * `npm run torture`: a thousand finished episodes reported from several tabs while all that can go wrong does, then a
 * look at what stands. `short` for the form that `npm test` runs; `--seed=N` to choose the order of things again.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../bench/figures.ts';
import { ARTIFACTS } from '../support/stage.ts';
import { video } from '../support/video.ts';
import { judge } from '../torture/judge.ts';
import { runTorture, type Suffered, type Torture } from '../torture/run-torture.ts';
import { runStep } from './steps.ts';

const args = process.argv.slice(2);
const isShort = args.includes('short');
const seeded = args.find((one) => one.startsWith('--seed='))?.slice('--seed='.length);
const seed = seeded === undefined ? Date.now() % 1_000_000 : Number(seeded);
const plan: Torture = isShort
  ? { seed, reports: 80, played: 6, kills: 1, updates: 1, tabs: 4 }
  : { seed, reports: 1000, played: 60, kills: 6, updates: 4, tabs: 6 };

if (!args.includes('built')) {
  const built = runStep({ name: 'build for Chrome', run: ['wxt', 'build', '-b', 'chrome'] });
  if (built.state === 'failed') process.exit(1);
}

await video('webm', 61);
console.log(`Seed ${seed}: ${plan.reports} reports, ${plan.kills} kills, ${plan.updates} updates.`);
const began = Date.now();
let last = 'nothing yet';
const say = (sentence: string) => {
  last = sentence;
  console.log(`… ${sentence}`);
};
// A browser that is gone can leave something waiting for ever; Node then ends without a word.
const endedEarly = (code: number) => console.log(`!!! Ended with ${code} in the middle, after: ${last}`);
process.once('exit', endedEarly);
const suffered = await runTorture(plan, say);
process.off('exit', endedEarly);
const { ledger } = suffered;
const wrong = [
  ...suffered.missing,
  ...judge(suffered.held, ledger.acknowledged, ledger.wanted),
  ...suffered.misplayed,
  ...ledger.refused.map((what) => `Refused: ${what}`),
  ...suffered.rebuilt.different.map((row) => `The row of ${row} is not what a rebuild makes of it.`),
  ...suffered.undone.wrong,
];

const figures = figuresOf(suffered, Date.now() - began);
const width = Math.max(...Object.keys(figures).map((key) => key.length));
for (const [key, value] of Object.entries(figures)) console.log(`  ${key.padEnd(width)}  ${value}`);
for (const sentence of wrong.slice(0, 40)) console.log(`!!! ${sentence}`);
mkdirSync(ARTIFACTS, { recursive: true });
const data = { date: new Date().toISOString(), plan, figures, wrong };
writeFileSync(
  join(ARTIFACTS, `torture${isShort ? '-short' : ''}.json`),
  `${JSON.stringify(data, null, 2)}\n`,
);
console.log(
  wrong.length === 0 ? 'All of it stands.' : `${wrong.length} things are wrong; seed ${seed} tries it again.`,
);
process.exit(wrong.length === 0 ? 0 : 1);

function figuresOf({ ledger, played, held, rebuilt, undone, calm }: Suffered, ms: number) {
  const { acknowledged, counts, waits } = ledger;
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) => `${Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)} ms`;
  return {
    'reports acknowledged': `${acknowledged.size} of ${plan.reports}`,
    'really played to the end': played.due().size,
    'ended in the moment before their tab did': played.lost.size,
    'plays that stand': held.plays.filter(({ stands }) => stands).length,
    'facts in the log': held.facts,
    'rows equal to a rebuild': `${rebuilt.rows - rebuilt.different.length} of ${rebuilt.rows}`,
    'undone, half of them brought back': undone.tried,
    ...Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b))),
    'from report to acknowledgement, median': `${Math.round(median(waits))} ms`,
    'the slowest twentieth': at(0.95),
    'the slowest': at(0.9999),
    'until all was settled afterwards': `${(calm / 1000).toFixed(1)} s`,
    'whole run': `${(ms / 1000).toFixed(0)} s`,
  };
}
