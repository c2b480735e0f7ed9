import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readBackupFile } from '../lib/formats/read-backup-file';
import type { FromReader } from '../lib/ui/read-file';

/**
 * Takes a backup apart beside the page, so that the page is never held up: as a worker, it gets the file in its first
 * message, and is told by each further one that the part before was dealt with.
 */
export default defineUnlistedScript(() => {
  const say = (message: FromReader) => postMessage(message);
  let goOn: () => void = () => undefined;

  async function read(file: Blob): Promise<void> {
    const answer = await readBackupFile(
      piecesOf(file),
      (part, bytes) =>
        new Promise((resolve) => {
          goOn = resolve;
          say({ kind: 'part', part, bytes });
        }),
      (bytes) => say({ kind: 'bytes', bytes }),
    );
    say({ kind: 'end', answer });
  }

  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data instanceof Blob) void read(data).catch(() => say({ kind: 'lost' }));
    else goOn();
  });
});

/** Bytes that are looked at in one go. */
const PIECE = 1 << 20;

async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) {
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
  }
}
