import { sha1 } from './sha1';

/** The namespace of everything that Couchmark names by what it is about. */
const NAMESPACE = '7d0b9a52-5c4e-4f0a-9a51-3f6f0f6b1c27';
const SPACE = bytesOf(NAMESPACE);
const ENCODER = new TextEncoder();
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A uuid of version 5 (RFC 9562 §5.5): the same name gives the same id, on every device. `namespace` is another uuid.
 */
export function uuidV5(name: string, namespace = NAMESPACE): string {
  const space = namespace === NAMESPACE ? SPACE : bytesOf(namespace);
  const text = ENCODER.encode(name);
  const bytes = new Uint8Array(space.length + text.length);
  bytes.set(space);
  bytes.set(text, space.length);
  const hash = sha1(bytes);
  hash[6] = 0x50 | ((hash[6] ?? 0) & 0x0f);
  hash[8] = 0x80 | ((hash[8] ?? 0) & 0x3f);
  let digits = '';
  for (let at = 0; at < 16; at += 1) {
    if (at === 4 || at === 6 || at === 8 || at === 10) digits += '-';
    digits += HEX[hash[at] ?? 0] ?? '';
  }
  return digits;
}

function bytesOf(uuid: string): number[] {
  return (uuid.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
