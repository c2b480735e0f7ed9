/** ms for which the browser may take to begin with a file that it was given. */
const TAKEN = 60_000;

/** Hands a file over to the browser's downloads. */
export function offerFile(name: string, type: string, parts: readonly BlobPart[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}
