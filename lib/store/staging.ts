import type { ReadTx, WriteTx } from './schema';

export async function stagePart(tx: WriteTx, transfer: string, part: number, text: string): Promise<void> {
  await tx.objectStore('staging').put({ transfer, part, text });
}

/** The parts of a transfer, in their order. */
export async function stagedParts(tx: ReadTx, transfer: string): Promise<string[]> {
  return (await tx.objectStore('staging').getAll(partsOf(transfer))).map((staged) => staged.text);
}

/** Is anything of a transfer there? */
export async function isStaged(tx: ReadTx, transfer: string): Promise<boolean> {
  return (await tx.objectStore('staging').count(partsOf(transfer))) > 0;
}

/** One part of a transfer; undefined when it is not there. */
export async function stagedPart(tx: ReadTx, transfer: string, part: number): Promise<string | undefined> {
  return (await tx.objectStore('staging').get([transfer, part]))?.text;
}

export async function forgetTransfer(tx: WriteTx, transfer: string): Promise<void> {
  await tx.objectStore('staging').delete(partsOf(transfer));
}

/** Forgets every transfer whose name begins so. */
export async function forgetTransfers(tx: WriteTx, prefix: string): Promise<void> {
  await tx.objectStore('staging').delete(IDBKeyRange.bound([prefix], [`${prefix}\uffff`]));
}

function partsOf(transfer: string): IDBKeyRange {
  return IDBKeyRange.bound([transfer], [transfer, []]);
}
