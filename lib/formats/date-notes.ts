import type { FileNote } from './import-row';

/** What is to tell of a file's dates: their order was guessed, or some that stand there could not be read. */
export function dateNotes(file: string, unsure: boolean, unread: number): FileNote[] {
  return [
    ...(unsure ? [{ code: 'dateOrderUnsure', words: file, count: null } as const] : []),
    ...(unread > 0 ? [{ code: 'datesUnread', words: file, count: unread } as const] : []),
  ];
}
