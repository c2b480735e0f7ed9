import type { Held } from './held.ts';
import type { Ledger } from './ledger.ts';
import type { Life } from './life.ts';

export interface Undone {
  readonly tried: number;
  /** A sentence for each that did not work. */
  readonly wrong: readonly string[];
}

/** Undoes the first so many and brings every second one back; a look into the database says whether it worked. */
export async function undoSome(life: Life, held: Held, ledger: Ledger, most: number): Promise<Undone> {
  const answered = new Set(held.reports.map(({ op }) => op));
  const ours = held.plays.filter(({ op, stands }) => stands && (ledger.find(op) || answered.has(op)));
  const ops = [...new Set(ours.map(({ op }) => op))].slice(0, most);
  const back = ops.filter((_, at) => at % 2 === 0);
  const wrong: string[] = [];
  const send = async (name: string, op: string) => {
    const answer = await life.send(name, { op });
    if (!answer.ok) wrong.push(`${name} of ${op}: ${answer.code}`);
  };
  const standing = async () =>
    new Set((await life.look()).plays.flatMap((one) => (one.stands ? one.op : [])));
  for (const op of ops) await send('log.undo', op);
  const gone = await standing();
  for (const op of ops.filter((one) => gone.has(one))) wrong.push(`${op} was undone and stands.`);
  for (const op of back) await send('log.restore', op);
  const restored = await standing();
  for (const op of back.filter((one) => !restored.has(one))) wrong.push(`${op} did not come back.`);
  return { tried: ops.length, wrong };
}
