import { BACKUP_FORMAT, BACKUP_SECTIONS, BACKUP_VERSION, type BackupSection } from '../domain/backup';
import { fault, ok, type Result } from '../domain/result';
import { createValueEnd } from './value-end';

/**
 * Why a file is no backup that can be read: nothing in it; a ZIP or another packed file; something else altogether; made
 * by a newer Couchmark; cut off; not well-formed; larger than any backup is.
 */
export type BackupFault =
  | 'empty'
  | 'packed'
  | 'notBackup'
  | 'newerVersion'
  | 'truncated'
  | 'broken'
  | 'tooLarge';

/** Some entries of one list of the file. */
export interface FilePart {
  readonly section: BackupSection;
  /** How many of this list came before. */
  readonly from: number;
  readonly count: number;
  /** The entries as JSON, in brackets; not looked into yet. */
  readonly text: string;
}

type Parts = Result<readonly FilePart[], BackupFault>;

export interface BackupReader {
  /** Takes the next piece of the file's text; answers the parts that are complete. */
  push(text: string): Parts;
  /** The file has ended: answers what is left. */
  end(): Parts;
}

/** Characters that a part holds before it is handed on. */
const ENOUGH = 1_000_000;
/** Characters that a single entry or a value of the head may have. */
const ENTRY_LIMIT = 3_000_000;
const HEAD_LIMIT = 1000;

/**
 * Takes a backup apart while it is read, so that no machine holds the file as a whole. Fields may come in any order and
 * with any white space between them; lists that are unknown are passed over. Nothing is handed on before the file has
 * said that it is a backup of a version that is understood.
 */
export function createBackupReader(): BackupReader {
  /** What is expected next, on the level of the file itself. */
  let state: 'start' | 'name' | 'colon' | 'value' | 'entry' | 'comma' | 'end' = 'start';
  /** The value or entry that is being read: its text so far, and where it ends. */
  let text = '';
  let inValue = false;
  const value = createValueEnd();
  let name = '';
  /** The version that the file says it has. */
  let version: number | null = null;
  /** Has the file said that it is a backup of ours? */
  let named = false;
  let needsMore = false;
  const open: { section: BackupSection | null; entries: string[]; size: number } = {
    section: null,
    entries: [],
    size: 0,
  };
  const counted = new Map<BackupSection, number>();
  const ready: FilePart[] = [];

  function push(piece: string): Parts {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      if (inValue) at = value.skip(piece, at);
      if (at === piece.length) break;
      const code = piece.charCodeAt(at);
      if (inValue) {
        const ends = value.step(code);
        if (ends === 'inside') continue;
        inValue = false;
        // Numbers and words end with what follows them; it is looked at again as what it is.
        const until = ends === 'after' ? at : at + 1;
        const problem = finish(text + piece.slice(from, until));
        if (problem !== null) return fault(problem);
        text = '';
        if (ends === 'last') continue;
      }
      if (code === 32 || code === 10 || code === 13 || code === 9) continue;
      const next = between(code);
      if (next === 'value') {
        from = at;
        inValue = true;
        value.begin(code);
      } else if (next !== 'next') return fault(next);
    }
    if (inValue) {
      text += piece.slice(from);
      const limit = state === 'entry' ? ENTRY_LIMIT : keeps() ? HEAD_LIMIT : Infinity;
      if (text.length > limit) return fault(named ? 'broken' : 'notBackup');
      // Of what is passed over only the level is kept.
      if (state === 'value' && !keeps()) text = '';
    }
    return hand();
  }

  /** Is this value needed itself? */
  function keeps(): boolean {
    return state === 'name' || name === 'format' || name === 'version';
  }

  /** One character between values: a value begins with it, what is next is expected, or it should not be there. */
  function between(code: number): 'value' | 'next' | BackupFault {
    const wrong = named ? 'broken' : 'notBackup';
    switch (state) {
      case 'start':
        if (code !== OPEN_OBJECT) return 'notBackup';
        state = 'name';
        return 'next';
      case 'name':
        if (code === CLOSE_OBJECT && !needsMore) return endOfFile();
        return code === QUOTE ? 'value' : wrong;
      case 'colon':
        if (code !== COLON) return wrong;
        state = 'value';
        return 'next';
      case 'value':
        open.section = sectionOf(name);
        if (open.section === null) return code === COMMA || code === CLOSE_OBJECT ? wrong : 'value';
        if (code !== OPEN_LIST) return wrong;
        state = 'entry';
        needsMore = false;
        return 'next';
      case 'entry':
        if (code === CLOSE_LIST && !needsMore) return endOfList();
        return code === COMMA || code === CLOSE_LIST || code === CLOSE_OBJECT ? wrong : 'value';
      case 'comma':
        if (code === COMMA) {
          state = open.section === null ? 'name' : 'entry';
          needsMore = true;
          return 'next';
        }
        if (open.section !== null) return code === CLOSE_LIST ? endOfList() : wrong;
        return code === CLOSE_OBJECT ? endOfFile() : wrong;
      case 'end':
        return wrong;
    }
  }

  function endOfList(): 'next' {
    handOn();
    open.section = null;
    state = 'comma';
    return 'next';
  }

  function endOfFile(): 'next' {
    state = 'end';
    return 'next';
  }

  /** A value is complete. Answers why the file cannot be read on, or null. */
  function finish(whole: string): BackupFault | null {
    if (state === 'name') {
      if (whole.length > HEAD_LIMIT) return 'notBackup';
      name = readText(whole) ?? '';
      state = 'colon';
      return null;
    }
    if (state === 'value') {
      state = 'comma';
      return name === 'format' || name === 'version' ? head(whole) : null;
    }
    if (whole.length > ENTRY_LIMIT) return 'broken';
    open.entries.push(whole);
    open.size += whole.length + 1;
    if (open.size >= ENOUGH) handOn();
    state = 'comma';
    return null;
  }

  function head(whole: string): BackupFault | null {
    if (name === 'format') {
      named = readText(whole) === BACKUP_FORMAT;
      if (!named) return 'notBackup';
    } else if (/^[1-9]\d{0,8}$/.test(whole)) version = Number(whole);
    else return named ? 'broken' : 'notBackup';
    // Another program's files have versions too.
    return named && version !== null && version > BACKUP_VERSION ? 'newerVersion' : null;
  }

  function handOn(): void {
    const { section, entries } = open;
    if (section === null || entries.length === 0) return;
    const from = counted.get(section) ?? 0;
    counted.set(section, from + entries.length);
    ready.push({ section, from, count: entries.length, text: `[${entries.join(',')}]` });
    open.entries = [];
    open.size = 0;
  }

  /** The parts that are complete, once the file has said what it is. */
  function hand(): Parts {
    return ok(named && version !== null ? ready.splice(0) : []);
  }

  return {
    push,
    end() {
      if (state === 'start') return fault('empty');
      if (state !== 'end') return fault(named ? 'truncated' : 'notBackup');
      if (!named) return fault('notBackup');
      return version === null ? fault('broken') : hand();
    },
  };
}

const [QUOTE, COMMA, COLON] = [34, 44, 58];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

function sectionOf(name: string): BackupSection | null {
  return BACKUP_SECTIONS.find((section) => section === name) ?? null;
}

function readText(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
