/** Text of a file, and whether its encoding had to be guessed. */
export interface Decoded {
  readonly text: string;
  readonly guessed: boolean;
  /** What it may be instead, where the text makes no sense. */
  readonly others?: () => Iterable<string>;
}

/** What is looked at to tell text from anything else. */
const LOOKED_AT = 65_536;

/**
 * Reads bytes as text: UTF-8 and UTF-16 with and without a mark, else Windows-1252. Null for what is no text at all.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const marked = markOf(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), guessed: false };
  const wide = wideOf(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), guessed: true };
  if (isBinary(bytes.subarray(0, LOOKED_AT))) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: decodeDamaged(bytes), guessed: true, others: () => decodeOld(bytes) };
  }
}

function markOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: its commas, digits and line ends leave zeros on one side of the pairs only. */
function wideOf(bytes: Uint8Array): string | null {
  const looked = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  looked.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = looked.length / 20;
  if (odd > enough && even * 10 < odd) return 'utf-16le';
  return even > enough && odd * 10 < even ? 'utf-16be' : null;
}

/** A few strays of a damaged or very old file make no picture of it. */
function isBinary(looked: Uint8Array): boolean {
  let controls = 0;
  for (const byte of looked) if (isControl(byte)) controls++;
  return controls > Math.max(1, looked.length / 100);
}

function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 27);
}

/** As spreadsheets write it in Japan, China, Taiwan, Korea and Russia; what cannot be read so is left out. */
function* decodeOld(bytes: Uint8Array): Generator<string> {
  for (const encoding of ['shift_jis', 'gbk', 'big5', 'euc-kr', 'windows-1251'])
    try {
      yield new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
}

/** UTF-8 that is cut off or has a bad spot stays UTF-8; with more bad spots than good signs it never was. */
function decodeDamaged(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  // oxlint-disable-next-line no-control-regex -- ASCII begins with control characters, and all of it says nothing of the encoding
  const good = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return good > 4 * bad ? text : new TextDecoder('windows-1252').decode(bytes);
}
