/** Fills the bytes with randomness: `crypto.getRandomValues` on any platform. */
export type Randomness = (bytes: Uint8Array<ArrayBuffer>) => unknown;

/**
 * A uuid of version 7 (RFC 9562 §5.7): 48 bits of time, then randomness, so that ids sort roughly by age.
 * `now` is epoch ms. Two ids of one millisecond have no order; the recorded time of a fact decides, not its id.
 */
export function uuidV7(now: number, randomness: Randomness): string {
  const bytes = new Uint8Array(10);
  randomness(bytes);
  const random = Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join('');
  const time = Math.max(0, Math.trunc(now)).toString(16).padStart(12, '0');
  // The variant has two free bits: those that the digit it replaces began with.
  const variant = '89ab'.charAt((bytes[2] ?? 0) >> 6);
  const digits = `${time.slice(0, 12)}7${random.slice(1, 4)}${variant}${random.slice(5)}`;
  return digits.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
