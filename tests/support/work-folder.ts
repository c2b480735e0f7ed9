import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface WorkFolder {
  readonly path: string;
  remove(): void;
}

/** A new, empty folder of the system's temporary ones. */
export function workFolder(name: string): WorkFolder {
  const path = mkdtempSync(join(tmpdir(), `couchmark-${name}-`));
  // A browser that was just closed may still be writing: the removal is tried again for a moment.
  const remove = (): void => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return { path, remove };
}
