import { fault, type Result } from '../domain/result';
import type { BackupFault, FilePart } from '../formats/backup-reader';

/** What the script that reads files says (entrypoints/read-backup). */
export type FromReader =
  | { readonly kind: 'part'; readonly part: FilePart; readonly bytes: number }
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'end'; readonly answer: Result<number, BackupFault> }
  /** The file is no longer there, or may not be read. */
  | { readonly kind: 'lost' };

export interface Reading {
  /** One part after the other; the next comes when this is done. */
  onPart(part: FilePart): Promise<void>;
  onBytes(bytes: number): void;
  readonly signal: AbortSignal;
}

export type ReadFile = (
  file: Blob,
  reading: Reading,
) => Promise<Result<number, BackupFault | 'lost' | 'cancelled'>>;

/** Reads a file in a worker: whatever it holds, the page goes on. */
export const readFileBeside: ReadFile = async (file, { onPart, onBytes, signal }) => {
  const worker = new Worker('/read-backup.js');
  const answer = new Promise<Awaited<ReturnType<ReadFile>>>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(fault('cancelled')));
    worker.addEventListener('error', () => resolve(fault('lost')));
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
      if (data.kind === 'end') resolve(data.answer);
      else if (data.kind === 'lost') resolve(fault('lost'));
      else onBytes(data.bytes);
      if (data.kind === 'part') onPart(data.part).then(() => worker.postMessage('next'), reject);
    });
    worker.postMessage(file);
  });
  return answer.finally(() => worker.terminate());
};
