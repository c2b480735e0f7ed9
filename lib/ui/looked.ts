import type { Ports } from './ports';

const NAME = 'couchmark.looked';

/** Writes down until when (epoch ms) the user has seen what was marked by itself. */
export function keepLooked(cupboard: Pick<Storage, 'setItem'>, at: number): void {
  try {
    cupboard.setItem(NAME, String(at));
  } catch {
    // Full or forbidden: it is told once more.
  }
}

/** Tells the background what is written down, if anything; it is crossed out once the background has answered. */
export async function tellLooked(
  { send }: Pick<Ports, 'send'>,
  cupboard: Pick<Storage, 'getItem' | 'removeItem'>,
): Promise<void> {
  const kept = cupboard.getItem(NAME);
  const at = Number(kept);
  if (kept === null || !(at > 0)) return;
  const answer = await send('tonight.looked', { at });
  if (answer.ok && cupboard.getItem(NAME) === kept) cupboard.removeItem(NAME);
}

/** Is there anything written down that the background has not heard? */
export function hasLooked(cupboard: Pick<Storage, 'getItem'>): boolean {
  return cupboard.getItem(NAME) !== null;
}
