import { fault, ok, type Result } from '../domain/result';
import { createBackupReader, type BackupFault, type FilePart } from './backup-reader';

/** Bytes that no backup has: some seven times fifty thousand episodes. */
export const FILE_LIMIT = 128 * 1024 * 1024;

/** ZIP, gzip, 7z, xz, bzip2, zstd, RAR. */
const PACKED = ['504b0304', '504b0506', '1f8b', '377abcaf', 'fd377a58', '425a68', '28b52ffd', '52617221'];

/**
 * Reads a backup piece by piece and hands on its parts, each with how many bytes of the file are behind it; the next
 * is read once `onPart` is done, and none after a fault of it, which becomes the answer. Nothing is ever unpacked.
 * Answers how many bytes there were.
 */
export async function readBackupFile<C extends string = never>(
  pieces: AsyncIterable<Uint8Array>,
  onPart: (part: FilePart, bytes: number) => Promise<Result<null, C>>,
): Promise<Result<number, BackupFault | C>> {
  const reader = createBackupReader();
  // The mark that some programs put before UTF-8 is left out by the decoder.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const piece of pieces) {
    if (bytes === 0 && isPacked(piece)) return fault('packed');
    bytes += piece.length;
    if (bytes > FILE_LIMIT) return fault('tooLarge');
    const text = decode(decoder, piece);
    if (text === null) return fault('notBackup');
    const parts = reader.push(text);
    if (!parts.ok) return parts;
    for (const part of parts.value) {
      const taken = await onPart(part, bytes);
      if (!taken.ok) return taken;
    }
  }
  const rest = reader.end();
  if (!rest.ok) return rest;
  for (const part of rest.value) {
    const taken = await onPart(part, bytes);
    if (!taken.ok) return taken;
  }
  return ok(bytes);
}

function decode(decoder: TextDecoder, piece: Uint8Array): string | null {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    return null;
  }
}

function isPacked(piece: Uint8Array): boolean {
  const first = Array.from(piece.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return PACKED.some((magic) => first.startsWith(magic));
}
