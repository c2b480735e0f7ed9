import { DatabaseFault } from '../store/database-fault';
import { mendLibrary } from './mend-library';
import type { Tools } from './tools';

/**
 * Hears of what should not fail and did: a broken record may be why. It is told to `tellBug`, and looked for once in a
 * worker's life; `mended` follows when something was set aside.
 */
export function mendOnce(
  tools: Tools,
  tellBug: (where: string, error: unknown) => void,
  mended: () => Promise<void>,
): (where: string, error: unknown) => void {
  let mending: Promise<void> | null = null;

  async function mend(): Promise<void> {
    if (await mendLibrary(tools)) await mended();
  }

  return (where, error) => {
    tellBug(where, error);
    if (error instanceof DatabaseFault) return;
    mending ??= mend().catch((failed: unknown) => tellBug('mend', failed));
  };
}
