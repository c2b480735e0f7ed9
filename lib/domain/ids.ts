/** Fills the bytes with randomness: `crypto.getRandomValues` on any platform. */
export type Randomness = (bytes: Uint8Array<ArrayBuffer>) => unknown;

/**
 * A uuid of version 7 (RFC 9562 §5.7): 48 bits of time, then randomness, so that ids sort roughly by age.
 * `now` is epoch ms. Two ids of one millisecond have no order; the recorded time of a fact decides, not its id.
 */
export function uuidV7(now: number, randomness: Randomness): string {
  const bytes = new Uint8Array(10);
  randomness(bytes);
  const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = Math.max(0, Math.trunc(now)).toString(16).padStart(12, '0');
  // The variant has two free bits: those that the digit it replaces began with.
  const variant = '89ab'.charAt((bytes[2] ?? 0) >> 6);
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${random.slice(1, 4)}-${variant}${random.slice(5, 8)}-${random.slice(8)}`;
}
