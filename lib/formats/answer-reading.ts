import type { FilesFaultCode } from './files-fault';
import type { FileRead } from './import-row';
import { MAX_FILE_BYTES } from './open-files';
import { readFiles } from './read-files';
import { groupRows, portionsOf, partsOf, type RowSource } from './row-groups';

/** What the page says to the worker that reads: the files, then `next` for each portion of rows. */
export type ReadingAsked = { readonly files: readonly File[] } | 'next';

/** What it hears. */
export type ReadingSaid =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | {
      readonly kind: 'failed';
      readonly code: FilesFaultCode;
      readonly file: string;
      readonly seen: readonly string[];
    }
  | ReadingDone
  | ({ readonly kind: 'portion' } & Portion);

/** Consecutive parts to be staged, a line each: made here, as joining megabytes would hold the page up. */
export interface Portion {
  /** None after the last. */
  readonly count: number;
  readonly rows: Blob;
}

/** Everything was read; its parts follow when asked for. */
export interface ReadingDone {
  readonly kind: 'read';
  readonly files: readonly Omit<FileRead, 'rows'>[];
  readonly sources: readonly RowSource[];
  readonly parts: number;
  readonly shows: number;
}

/** The part of a worker's scope that is used. */
interface Scope {
  addEventListener(type: 'message', heard: (event: MessageEvent<ReadingAsked>) => void): void;
  postMessage(said: ReadingSaid): void;
}

/** Reads what the page hands over and gives it out in portions, so that none is large. */
export function answerReading(scope: Scope): void {
  let portions: string[][] = [];
  scope.addEventListener('message', ({ data }) => {
    if (data === 'next') {
      const parts = portions.shift() ?? [];
      scope.postMessage({ kind: 'portion', count: parts.length, rows: new Blob([parts.join('\n')]) });
      return;
    }
    void answer(data.files);
  });

  async function answer(files: readonly File[]): Promise<void> {
    try {
      const { said, parts } = await read(files, (done, of) =>
        scope.postMessage({ kind: 'progress', done, of }),
      );
      portions = portionsOf(parts);
      scope.postMessage(said);
    } catch (error) {
      // Whatever a broken file trips: the page hears of it and goes on, and nothing was taken over.
      scope.postMessage({ kind: 'failed', code: 'unknownFormat', file: files[0]?.name ?? '', seen: [] });
      throw error;
    }
  }
}

async function read(
  files: readonly File[],
  onRead: (done: number, of: number) => void,
): Promise<{ said: ReadingSaid; parts: string[] }> {
  const large = files.find(({ size }) => size > MAX_FILE_BYTES);
  // Not even looked into: its bytes would fill the memory first.
  if (large !== undefined)
    return { said: { kind: 'failed', code: 'tooLarge', file: large.name, seen: [] }, parts: [] };
  const handed = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const answer = readFiles(handed, onRead);
  if (!answer.ok) {
    const { code, file, seen } = answer;
    return { said: { kind: 'failed', code, file, seen }, parts: [] };
  }
  const { sources, groups } = groupRows(answer.value);
  const parts = partsOf(groups);
  const shows = new Set(groups.map(({ key }) => key).filter((key) => key !== '')).size;
  const about = answer.value.map(({ format, files: names, language, notes }) => ({
    format,
    files: names,
    language,
    notes,
  }));
  return { said: { kind: 'read', files: about, sources, parts: parts.length, shows }, parts };
}
