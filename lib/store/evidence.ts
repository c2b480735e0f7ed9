import type { Evidence } from './records';
import type { ReadTx, WriteTx } from './schema';

export function readEvidence(tx: ReadTx, reportId: string): Promise<Evidence | undefined> {
  return tx.objectStore('evidence').get(reportId);
}

export async function saveEvidence(tx: WriteTx, evidence: Evidence): Promise<void> {
  await tx.objectStore('evidence').put(evidence);
}
