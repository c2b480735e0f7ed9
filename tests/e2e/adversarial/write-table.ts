import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { artifact } from '../../support/stage.ts';
import type { Came } from './run-trials.ts';
import type { Trial } from './trial.ts';

/** Prints what came of each trial, and leaves the same as a file. */
export function writeTable(trials: readonly Trial[], came: ReadonlyMap<unknown, Came>): void {
  const rows = trials.map((trial) => {
    const one = came.get(trial);
    const wanted = said(trial.marks, trial.asks ?? 0);
    const got = one === undefined ? 'not played' : said(one.marks, one.asks);
    const right = wanted === got && one?.error === null;
    return { right, line: `${right ? ' ' : '!'} ${trial.name}: ${got}`, wanted, one };
  });
  const lines = rows.map(({ right, line, wanted, one }) =>
    right
      ? `${line} (${one?.seconds.toFixed(1)} s)`
      : `${line}; expected ${wanted}. ${one?.error ?? one?.why ?? ''}`,
  );
  const wrong = rows.filter(({ right }) => !right).length;
  const text = [...lines, `${rows.length} plays, ${wrong} not as expected`].join('\n');
  console.log(text);
  const path = artifact('adversarial.txt');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${text}\n`);
}

function said(marks: string, asks: number): string {
  const parts = [
    marks === '' ? 'no mark' : marks,
    ...(asks === 0 ? [] : [`${asks} question${asks > 1 ? 's' : ''}`]),
  ];
  return parts.join(', ');
}
