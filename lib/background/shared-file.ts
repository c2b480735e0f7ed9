/** The pieces of a file that a page shares under this address; throws when it is gone. */
export type OpenFile = (address: string) => AsyncIterable<Uint8Array>;

/** The page is closed, or the file is gone. */
export class Lost extends Error {}

/** The pieces of a shared file; throws `Lost` when it is gone, before or while it is read. */
export async function* piecesOfShared(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const each = file[Symbol.asyncIterator]();
  try {
    for (;;) {
      const piece = await each.next().catch((error: unknown) => {
        throw new Lost('the file is gone', { cause: error });
      });
      if (piece.done) return;
      yield piece.value;
    }
  } finally {
    await each.return?.();
  }
}

/** A shared text of at most so many bytes; null when it is gone or longer. */
export async function textOfShared(file: AsyncIterable<Uint8Array>, most: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  try {
    for await (const piece of piecesOfShared(file)) {
      bytes += piece.length;
      if (bytes > most) return null;
      text += decoder.decode(piece, { stream: true });
    }
  } catch (error) {
    if (error instanceof Lost) return null;
    throw error;
  }
  return text + decoder.decode();
}
