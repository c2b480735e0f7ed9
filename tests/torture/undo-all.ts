import type { Held } from './held.ts';
import type { Life } from './life.ts';

export interface Undone {
  readonly tried: number;
  /** A sentence for each that did not work. */
  readonly wrong: readonly string[];
}

/** Undoes every play that stands and brings every second one back; a look into the database says whether it worked. */
export async function undoAll(life: Life, held: Held): Promise<Undone> {
  const ops = [...new Set(held.plays.filter(({ stands }) => stands).map(({ op }) => op))];
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
  for (const op of ops.filter((one, at) => at % 2 === 1 && restored.has(one)))
    wrong.push(`${op} came back by itself.`);
  return { tried: ops.length, wrong };
}
