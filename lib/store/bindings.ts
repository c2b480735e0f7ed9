import type { Binding } from './records';
import type { ReadTx, WriteTx } from './schema';

export function readBinding(tx: ReadTx, site: string, key: string): Promise<Binding | undefined> {
  return tx.objectStore('bindings').get([site, key]);
}

/** Stores it, but never a learned one over the user's. Answers whether it stands now. */
export async function saveBinding(tx: WriteTx, binding: Binding): Promise<boolean> {
  const held = await readBinding(tx, binding.site, binding.key);
  if (held?.by === 'user' && binding.by === 'learned') return false;
  await tx.objectStore('bindings').put(binding);
  return true;
}

export async function forgetBinding(tx: WriteTx, site: string, key: string): Promise<void> {
  await tx.objectStore('bindings').delete([site, key]);
}

export function allBindings(tx: ReadTx): Promise<Binding[]> {
  return tx.objectStore('bindings').getAll();
}

/** Forgets what the user answered in an import that is taken back as a whole: its titles are asked about again. */
export async function forgetAnswers(tx: WriteTx, op: string): Promise<void> {
  const answers = (await allBindings(tx)).filter((binding) => binding.site === 'import' && binding.op === op);
  await Promise.all(answers.map(({ site, key }) => forgetBinding(tx, site, key)));
}

export function bindingsOfShow(tx: ReadTx, showId: number): Promise<Binding[]> {
  return tx.objectStore('bindings').index('byShow').getAll(showId);
}
