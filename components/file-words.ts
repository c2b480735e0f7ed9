import { t, type MessageKey } from '../lib/platform/i18n';
import { faultWords } from './fault-words';

const WORDS: Readonly<Record<string, MessageKey>> = {
  empty: 'fileEmpty',
  packed: 'filePacked',
  notBackup: 'fileNotBackup',
  newerVersion: 'fileNewer',
  truncated: 'fileTruncated',
  broken: 'fileBroken',
  tooLarge: 'fileTooLarge',
  lost: 'fileLost',
  badEntry: 'fileBadEntry',
  unknownTransfer: 'fileForgotten',
  notLast: 'fileNotLast',
};

/** Why a file was not brought in, and that nothing came of it. `detail` says where in the file. */
export function fileWords(code: string, detail: string): string {
  const key = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  return key === undefined ? faultWords(code) : t(key, detail);
}
