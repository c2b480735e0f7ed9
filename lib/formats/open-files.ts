import { ok } from '../domain/result';
import { decodeText } from './decode-text';
import { type FilesResult, filesFault } from './files-fault';
import { baseName, isList, mayOpen, wantedEntries } from './wanted-entries';
import { type ZipEntry, isZip, listZip, openEntry } from './zip';

/** A file as somebody hands it over. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A text to read: a file that was handed over, or one out of a ZIP. */
export interface Entry {
  readonly path: string;
  readonly text: string;
  /** The handed-over file it is or comes from. */
  readonly handed: string;
  /** Entries of one ZIP belong together, and so do all loose files. */
  readonly together: number;
  readonly guessed: boolean;
  /** Other ways to read its bytes, where they had to be guessed. */
  readonly others?: () => Iterable<string>;
}

export interface Opened {
  readonly entries: readonly Entry[];
  /** What was left closed for its name: loose files, and the lists in a ZIP that stand beside those that are wanted. */
  readonly closed: readonly string[];
}

/** Larger files are not read, neither as they are nor out of a ZIP: longer lives than a person's fit in. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 160 * 1024 * 1024;
const LOOSE = 0;

/** The texts in the files that were handed over; one that cannot be opened fails all, by name. */
export function openFiles(files: readonly HandedFile[]): FilesResult<Opened> {
  const entries: Entry[] = [];
  const work: Work = { left: MAX_UNPACKED_BYTES, closed: [] };
  let together = LOOSE;
  for (const file of files) {
    if (file.bytes.length === 0) return filesFault('empty', file.name);
    if (!isZip(file.bytes) && files.length > 1 && !mayOpen(file.name)) {
      work.closed.push(file.name);
      continue;
    }
    if (isZip(file.bytes)) together++;
    const place = { handed: file.name, together: isZip(file.bytes) ? together : LOOSE };
    const opened = isZip(file.bytes)
      ? openZip(file.bytes, place, work, 0)
      : readText(file.name, file.bytes, place);
    if (!opened.ok) return opened;
    entries.push(...opened.value);
  }
  return ok({ entries, closed: work.closed });
}

interface Work {
  /** Bytes that may still be unpacked. */
  left: number;
  readonly closed: string[];
}

type Place = Pick<Entry, 'handed' | 'together'>;

/** Exports come as ZIPs in a ZIP at most once. */
const DEEPEST = 1;

function openZip(bytes: Uint8Array, place: Place, work: Work, depth: number): FilesResult<readonly Entry[]> {
  const listed = listZip(bytes);
  if (!listed.ok) return filesFault(listed.code, place.handed);
  if (listed.value.length === 0) return filesFault('empty', place.handed);
  const names = listed.value.map(({ path }) => path);
  const entries: Entry[] = [];
  const wanted = withInnerZips(listed.value, wantedEntries(listed.value));
  const closed = listed.value.filter((entry) => isList(entry) && !wanted.includes(entry));
  for (const entry of wanted.filter(({ size }) => size > 0)) {
    const opened = openEntry(bytes, entry, Math.min(MAX_FILE_BYTES, work.left));
    if (!opened.ok) return filesFault(opened.code, entry.path);
    work.left -= opened.value.length;
    const inner = isZip(opened.value);
    if (inner && depth >= DEEPEST) {
      closed.push(entry);
      continue;
    }
    const read = inner
      ? openZip(opened.value, place, work, depth + 1)
      : readText(entry.path, opened.value, place);
    if (read.ok) entries.push(...read.value);
    else if (read.code !== 'empty') return read;
  }
  if (closed.length > 0) work.closed.push(namesOf(closed));
  const nothing = entries.length === 0 && depth === 0;
  return nothing ? filesFault('unknownFormat', place.handed, names.slice(0, 12)) : ok(entries);
}

/** Exports of whole accounts hold dozens. */
const MOST_NAMED = 5;

function namesOf(closed: readonly ZipEntry[]): string {
  const names = closed.slice(0, MOST_NAMED).map(({ path }) => baseName(path));
  const more = closed.length - names.length;
  return names.join(', ') + (more > 0 ? ` … +${more}` : '');
}

/** ZIPs inside are looked into beside the files that are wanted. */
function withInnerZips(all: readonly ZipEntry[], wanted: readonly ZipEntry[]): readonly ZipEntry[] {
  const inner = all.filter(
    ({ path }) => /\.zip$/i.test(path) && mayOpen(path) && !wanted.some((one) => one.path === path),
  );
  return [...wanted, ...inner];
}

function readText(path: string, bytes: Uint8Array, place: Place): FilesResult<readonly Entry[]> {
  if (bytes.length > MAX_FILE_BYTES) return filesFault('tooLarge', baseName(path));
  const decoded = decodeText(bytes);
  if (decoded === null) return filesFault('notText', baseName(path));
  if (decoded.text.trim() === '') return filesFault('empty', baseName(path));
  return ok([{ path, ...decoded, ...place }]);
}
