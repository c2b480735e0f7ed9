/**
 * The pieces of a file that a page of the extension shares under a blob address, read where they are needed: handed over
 * as messages, a megabyte takes a tenth of a second. Throws when the page or the file is gone.
 */
export async function* openFile(address: string): AsyncGenerator<Uint8Array, void, undefined> {
  const { body } = await fetch(address);
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel();
  }
}
