/** Fills the bytes with randomness: `crypto.getRandomValues` on any platform. */
export type Randomness = (bytes: Uint8Array<ArrayBuffer>) => unknown;

/**
 * A uuid of version 7 (RFC 9562 §5.7): 48 bits of time, then randomness, so that ids sort roughly by age.
 * `now` is epoch ms. Two ids of one millisecond have no order; the recorded time of a fact decides, not its id.
 */
export function uuidV7(now: number, randomness: Randomness): string {
  const bytes = new Uint8Array(16);
  randomness(bytes);
  const view = new DataView(bytes.buffer);
  const ms = Math.max(0, Math.trunc(now));
  view.setUint32(0, Math.floor(ms / 0x1_0000) % 0x1_0000_0000);
  view.setUint16(4, ms % 0x1_0000);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
