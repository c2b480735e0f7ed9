import { bringBackup } from '../../../lib/background/backup/bring-backup';
import { writeBackup } from '../../../lib/background/backup/keep-backups';
import { readBackup } from '../../../lib/background/backup/read-backup';
import { takeBackBackup } from '../../../lib/background/backup/take-back-backup';
import type { MergeMode } from '../../../lib/domain/merge-logs';
import type { Fact } from '../../../lib/domain/fact';
import type { Result } from '../../../lib/domain/result';
import { createDatabase } from '../../../lib/store/db';
import { appendFacts } from '../../../lib/store/log';
import { LOG_STORES, STORES, type StoreName } from '../../../lib/store/schema';
import { contents, countingIds, testClock } from '../../support/database';

let houses = 0;

/** A file as it is read: in pieces, the first of a single byte. */
export async function* piecesOf(bytes: Uint8Array | undefined): AsyncGenerator<Uint8Array> {
  if (bytes === undefined) throw new Error('no such file');
  yield bytes.subarray(0, 1);
  yield bytes.subarray(1);
}

/** A computer of its own on the disk of the test: what one does, another can bring in. */
export function computer(name: string) {
  houses += 1;
  const db = createDatabase({ name: `${name} ${houses}` });
  const clock = testClock('2026-03-01T20:00:00Z');
  const newId = countingIds(`${name}-`);
  const tools = { db, clock, newId };
  let transfers = 0;

  /** Puts a file aside as the page does; answers its transfer, or why it cannot be read. */
  async function stage(file: string): Promise<Result<string>> {
    const transfer = `${name}${(transfers += 1)}`;
    const bytes = new TextEncoder().encode(file);
    const about = { transfer, address: 'blob:file', bytes: bytes.length };
    const answer = await readBackup(
      tools,
      () => piecesOf(bytes),
      about,
      () => undefined,
    );
    return answer.ok ? { ok: true, value: transfer } : answer;
  }

  async function bring(file: string, mode: MergeMode = 'merge'): Promise<string> {
    const staged = await stage(file);
    if (!staged.ok) throw new Error(`${staged.code} ${staged.detail}`);
    const done = await bringBackup(tools, { transfer: staged.value, mode }, () => undefined);
    if (!done.ok) throw new Error(done.code);
    return staged.value;
  }

  return {
    ...tools,
    tools,
    stage,
    bring,
    append: (...facts: Fact[]) => db.write(LOG_STORES, (tx) => appendFacts(tx, facts)),
    backup: async () => (await writeBackup(tools)).join(''),
    undo: (transfer: string) => takeBackBackup(tools, transfer, () => undefined),
    store: (store: StoreName) => contents(db, store),
    /** Everything that is kept, but for work to be done and what is on its way. */
    async all(): Promise<Record<string, unknown>> {
      const names = STORES.filter((store) => !['staging', 'ready', 'jobs', 'viewings'].includes(store));
      const lists = await Promise.all(names.map((store) => contents(db, store)));
      return Object.fromEntries(names.map((store, at) => [store, lists[at]]));
    },
  };
}

export type Computer = ReturnType<typeof computer>;
