import { sha1 } from './sha1';

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

/** The namespace of everything that Couchmark names by what it is about. */
const NAMESPACE = '7d0b9a52-5c4e-4f0a-9a51-3f6f0f6b1c27';
const SPACE = bytesOf(NAMESPACE);
const ENCODER = new TextEncoder();

/**
 * A uuid of version 5 (RFC 9562 §5.5): the same name gives the same id, on every device. `namespace` is another uuid.
 */
export function uuidV5(name: string, namespace = NAMESPACE): string {
  const space = namespace === NAMESPACE ? SPACE : bytesOf(namespace);
  const text = ENCODER.encode(name);
  const bytes = new Uint8Array(space.length + text.length);
  bytes.set(space);
  bytes.set(text, space.length);
  const digits = Array.from(sha1(bytes), (byte) => (byte + 256).toString(16).slice(1)).join('');
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) & 3);
  return `${digits.slice(0, 12)}5${digits.slice(13, 16)}${variant}${digits.slice(17, 32)}`.replace(
    /(.{8})(.{4})(.{4})(.{4})/,
    '$1-$2-$3-$4-',
  );
}

function bytesOf(uuid: string): number[] {
  return (uuid.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
