import type { ReadTx, WriteTx } from '../../store/schema';
import { forgetTransfer, stagedParts, stagePart } from '../../store/staging';
import type { Written } from './bring-records';

/** What is needed to take back the last file that was brought in. */
export interface Brought {
  readonly transfer: string;
  /** Ids of the facts that it added. */
  readonly added: readonly string[];
  readonly records: readonly Written[];
}

const NAME = 'brought';

/** Keeps it in place of the one before. */
export async function keepBrought(tx: WriteTx, brought: Brought): Promise<void> {
  await stagePart(tx, NAME, 0, JSON.stringify(brought));
}

export async function readBrought(tx: ReadTx): Promise<Brought | null> {
  const [text] = await stagedParts(tx, NAME);
  // Written by `keepBrought` alone.
  const brought: Brought | null = text === undefined ? null : JSON.parse(text);
  return brought;
}

export async function forgetBrought(tx: WriteTx): Promise<void> {
  await forgetTransfer(tx, NAME);
}
