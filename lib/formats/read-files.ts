import { ok } from '../domain/result';
import { type FilesResult, filesFault } from './files-fault';
import type { FileNote, FileRead } from './import-row';
import { type Entry, type HandedFile, openFiles } from './open-files';
import type { Part, Reader } from './reader';
import { recognise } from './recognise';
import { baseName } from './wanted-entries';

/** How many of the texts in the files are read. */
export type OnRead = (done: number, of: number) => void;

interface Group {
  readonly reader: Reader;
  readonly parts: Part[];
  readonly files: Set<string>;
  readonly notes: FileNote[];
}

/**
 * Reads files of other trackers that were handed over together: opened, recognised by what stands in them, and put
 * together by format (pages, twins, the files of one ZIP). A file that cannot be opened or is broken fails all of them,
 * by name; one of no known format only where no other is known either.
 */
export function readFiles(
  files: readonly HandedFile[],
  onRead: OnRead = () => undefined,
): FilesResult<readonly FileRead[]> {
  const opened = openFiles(files);
  if (!opened.ok) return opened;
  const { entries, closed } = opened.value;
  const names = namesOf(entries);
  const groups = new Map<string, Group>();
  const unknown: Unread[] = [];
  for (const [at, entry] of entries.entries()) {
    const recognised = recognise(entry);
    if (!recognised.ok) return recognised;
    const name = names.get(entry) ?? entry.path;
    if (recognised.value.reader === null) {
      // An empty list is a page without entries.
      if (recognised.value.seen.length > 0) unknown.push({ name, seen: recognised.value.seen });
    } else {
      const { reader, role, content } = recognised.value;
      const group = groupOf(groups, reader, entry, at);
      group.parts.push({ name, role, content });
      group.files.add(entry.handed);
      if (entry.guessed) group.notes.push({ code: 'encodingGuessed', words: name, count: null });
    }
    onRead(at + 1, entries.length);
  }
  const [first] = unknown;
  if (groups.size === 0)
    return filesFault('unknownFormat', first?.name ?? files[0]?.name ?? '', first?.seen ?? []);
  const unread = [...unknown.map(({ name }) => name), ...closed];
  return ok([...groups.values()].map((group, nth) => readGroup(group, nth === 0 ? unread : [])));
}

interface Unread {
  readonly name: string;
  readonly seen: readonly string[];
}

function readGroup(group: Group, unread: readonly string[]): FileRead {
  const { format, language, rows, notes } = group.reader.read(inOrder(group.parts));
  const ignored = unread.map((words): FileNote => ({ code: 'fileIgnored', words, count: null }));
  return {
    format: format ?? group.reader.format,
    files: [...group.files],
    language,
    rows,
    notes: [...group.notes, ...notes, ...ignored],
  };
}

/** Files of one history are one group; a format whose files stand for themselves has a group for each. */
function groupOf(groups: Map<string, Group>, reader: Reader, entry: Entry, at: number): Group {
  const key = reader.together ? `${reader.format} ${entry.together}` : `${reader.format} file ${at}`;
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group: Group = { reader, parts: [], files: new Set(), notes: [] };
  groups.set(key, group);
  return group;
}

/** `history-2` before `history-10`. */
function inOrder(parts: readonly Part[]): readonly Part[] {
  return parts.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

/** A text is called by its file's name; where two share it, by the whole path. */
function namesOf(entries: readonly Entry[]): ReadonlyMap<Entry, string> {
  const counts = new Map<string, number>();
  for (const { path } of entries) counts.set(baseName(path), (counts.get(baseName(path)) ?? 0) + 1);
  return new Map(
    entries.map((entry) => {
      const base = baseName(entry.path);
      return [entry, (counts.get(base) ?? 0) > 1 ? entry.path : base];
    }),
  );
}
