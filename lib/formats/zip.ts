import { Inflate } from 'fflate';
import { type Result, fault, ok } from '../domain/result';

/** One file of a ZIP, as the list at its end names it. */
export interface ZipEntry {
  readonly path: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

export type ZipFault = 'brokenZip' | 'unsafeZip' | 'passwordProtected' | 'tooLarge' | 'zipBomb';

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;

const MOST_ENTRIES = 20_000;
/** Text packs 5 to 50 times, a list of one and the same line some 200. */
const MOST_RATIO = 500;
const RATIO_COUNTS_FROM = 4 * 1024 * 1024;
/** So little is unpacked at a time that one step cannot fill the memory. */
const STEP = 16 * 1024;

export function isZip(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/** The files that a ZIP lists, folders left out; nothing is unpacked. */
export function listZip(bytes: Uint8Array): Result<readonly ZipEntry[], ZipFault> {
  try {
    const entries = readList(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes);
    if (entries === null) return fault('brokenZip');
    return entries.some(({ path }) => climbs(path)) ? fault('unsafeZip') : ok(entries);
  } catch (error) {
    if (error instanceof RangeError) return fault('brokenZip', 'points beyond its end');
    throw error;
  }
}

/** Unpacks one file, of at most `limit` bytes, and checks it against its sum. */
export function openEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): Result<Uint8Array, ZipFault> {
  if (entry.encrypted || entry.method === 99) return fault('passwordProtected');
  if (entry.size > limit) return fault('tooLarge');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return fault('brokenZip');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packedSize > bytes.length) return fault('brokenZip');
  const packed = bytes.subarray(start, start + entry.packedSize);
  const opened = entry.method === 0 ? ok(packed) : inflate(packed, entry);
  if (!opened.ok) return opened;
  const sound = opened.value.length === entry.size && crc32(opened.value) === entry.crc;
  return sound ? opened : fault('brokenZip', 'is not what its sum says');
}

function inflate(packed: Uint8Array, entry: ZipEntry): Result<Uint8Array, ZipFault> {
  if (entry.method !== 8) return fault('brokenZip', `packed by method ${entry.method}`);
  if (entry.size > RATIO_COUNTS_FROM && entry.size > MOST_RATIO * packed.length) return fault('zipBomb');
  const whole = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= whole.length) whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= entry.size; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return fault('brokenZip', 'does not unpack');
  }
  if (length > entry.size) return fault('zipBomb', 'holds more than it says');
  return ok(whole.subarray(0, length));
}

function readList(view: DataView, bytes: Uint8Array): ZipEntry[] | null {
  const end = findEnd(view);
  if (end === null) return null;
  const { count, start } = placeOfList(view, end);
  if (count > MOST_ENTRIES) return null;
  const entries: ZipEntry[] = [];
  let at = start;
  for (let nth = 0; nth < count; nth++) {
    if (view.getUint32(at, true) !== LISTED) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (name ?? 0)));
    if (!/[/\\]$/.test(path))
      entries.push({
        path: path.replaceAll('\\', '/'),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        ...sizesOf(view, at, at + 46 + (name ?? 0), extra ?? 0),
      });
    at = next;
  }
  return entries;
}

/** The end's record stands last, before a comment of at most 64 KiB. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return null;
}

function placeOfList(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const locator = end - 20;
  const wide = locator >= 0 && view.getUint32(locator, true) === LOCATOR_64;
  if (!wide || (count !== 0xffff && start !== 0xffffffff)) return { count, start };
  const record = big(view, locator + 8);
  if (view.getUint32(record, true) !== END_64) throw new RangeError('no such record');
  return { count: big(view, record + 32), start: big(view, record + 48) };
}

/** Sizes and place; where they do not fit, the extra field of ZIP64 holds those that do not, in this order. */
function sizesOf(view: DataView, at: number, extras: number, length: number) {
  let [size, packedSize, offset] = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  for (let field = extras; field + 4 <= extras + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let place = field + 4;
    const next = () => big(view, (place += 8) - 8);
    if (size === 0xffffffff) size = next();
    if (packedSize === 0xffffffff) packedSize = next();
    if (offset === 0xffffffff) offset = next();
  }
  return { size: size ?? 0, packedSize: packedSize ?? 0, offset: offset ?? 0 };
}

function big(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function climbs(path: string): boolean {
  return /^(?:\/|[A-Za-z]:)/.test(path) || path.split('/').includes('..');
}

let crcTable: Uint32Array | null = null;

function crc32(bytes: Uint8Array): number {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    return sum;
  });
  let sum = -1;
  for (const byte of bytes) sum = (sum >>> 8) ^ (crcTable[(sum ^ byte) & 255] ?? 0);
  return (sum ^ -1) >>> 0;
}
