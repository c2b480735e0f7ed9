import { localDay } from '../lib/domain/day';
import type { HistoryEntry } from '../lib/messages/protocol-history';

/** What one gesture did with one show: a single line of the history. */
export interface HistoryGroup {
  readonly key: string;
  readonly entries: readonly [HistoryEntry, ...HistoryEntry[]];
}

export interface HistoryDay {
  /** Local day. */
  readonly day: string;
  readonly groups: readonly HistoryGroup[];
}

/** `offset`: minutes east of UTC that the wall clock had at an instant (epoch ms). Newest first, as the entries are. */
export function groupHistory(entries: readonly HistoryEntry[], offset: (at: number) => number): HistoryDay[] {
  const found: { day: string; groups: { key: string; entries: [HistoryEntry, ...HistoryEntry[]] }[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry, offset);
    const last = found.at(-1);
    const of = last !== undefined && last.day === day ? last : { day, groups: [] };
    if (of !== last) found.push(of);
    const group = of.groups.at(-1);
    if (group !== undefined && belongs(group.entries[0], entry)) group.entries.push(entry);
    else of.groups.push({ key: entry.id, entries: [entry] });
  }
  return found;
}

/** One gesture, one show and person, one kind of act, all standing or all taken back. */
function belongs(a: HistoryEntry, b: HistoryEntry): boolean {
  return (
    a.op === b.op &&
    a.kind === b.kind &&
    a.showId === b.showId &&
    a.profileId === b.profileId &&
    a.stands === b.stands
  );
}

/** Worked out once for each act: a long history is grouped anew with every page that is read. */
const days = new WeakMap<HistoryEntry, string>();

function dayOf(entry: HistoryEntry, offset: (at: number) => number): string {
  const known = days.get(entry);
  if (known !== undefined) return known;
  const day = localDay(entry.recordedAt, offset(entry.recordedAt));
  days.set(entry, day);
  return day;
}
