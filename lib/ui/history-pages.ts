import type { History, HistoryCursor, HistoryEntry } from '../messages/protocol-history';

/** A part of the history as it was read in one go. */
export interface HistoryPage {
  /** It begins after this act; null = with the newest. */
  readonly before: HistoryCursor | null;
  readonly entries: readonly HistoryEntry[];
  /** Something changed since: it is read again before it is seen again. */
  readonly stale: boolean;
}

type Read = (before: HistoryCursor | null) => Promise<History | null>;

/**
 * Reads a page again from where it began up to the act it ended with, and what was done before it in the meantime.
 * Null when it could not be read.
 */
export async function readAgain({ before, entries }: HistoryPage, read: Read): Promise<HistoryPage | null> {
  const last = entries.at(-1);
  const end = last === undefined ? null : { at: last.recordedAt, id: last.id };
  const kept: HistoryEntry[] = [];
  let from = before;
  for (;;) {
    const answer = await read(from);
    if (answer === null) return null;
    kept.push(
      ...answer.entries.filter(({ recordedAt: at, id }) => end === null || !isBefore({ at, id }, end)),
    );
    from = answer.next;
    if (from === null || end === null || !isBefore(end, from)) return { before, entries: kept, stale: false };
  }
}

/** Which of the pages hold acts from the first to the last of these places in the whole list. */
export function pagesBetween(pages: readonly HistoryPage[], first: number, last: number): number[] {
  const found: number[] = [];
  let start = 0;
  for (const [index, { entries }] of pages.entries()) {
    if (start <= last && start + entries.length > first) found.push(index);
    start += entries.length;
  }
  return found;
}

/** Was that act recorded earlier than the other? Among those of one moment the smaller id is the earlier. */
function isBefore(one: HistoryCursor, other: HistoryCursor): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id);
}
