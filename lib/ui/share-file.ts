/** A file that the background reads under this address, until `done` is called. */
export interface Shared {
  readonly address: string;
  done(): void;
}

export type ShareFile = (file: Blob) => Shared;

/** Shares it for as long as this page is open. */
export const shareFile: ShareFile = (file) => {
  const address = URL.createObjectURL(file);
  return { address, done: () => URL.revokeObjectURL(address) };
};
