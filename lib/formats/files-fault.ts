import type { Fault, Ok } from '../domain/result';

/** Why handed-over files cannot be read at all. Nothing of them was taken over. */
export type FilesFaultCode =
  /** Zero bytes, or a ZIP without a file in it. */
  | 'empty'
  /** More than is read at once: `MAX_FILE_BYTES`, also after unpacking. */
  | 'tooLarge'
  /** Unpacks to hundreds of times its size, or to more than it says of itself. */
  | 'zipBomb'
  | 'passwordProtected'
  /** Cut off, damaged, or packed in a way that only its maker reads. */
  | 'brokenZip'
  /** A path in it leads out of its folder. */
  | 'unsafeZip'
  /** A picture, a film, a program. */
  | 'notText'
  /** A quote that never closes. */
  | 'brokenCsv'
  | 'brokenJson'
  /** JSON nested deeper than anything people keep. */
  | 'tooDeep'
  | 'unknownFormat';

export interface FilesFault extends Fault<FilesFaultCode> {
  /** The file it is about, as it was handed over or as it is named in its ZIP. */
  readonly file: string;
  /** For `unknownFormat`: the columns, keys or file names that were seen. */
  readonly seen: readonly string[];
}

export function filesFault(code: FilesFaultCode, file: string, seen: readonly string[] = []): FilesFault {
  return { ok: false, code, detail: file, file, seen };
}

export type FilesResult<T> = Ok<T> | FilesFault;
