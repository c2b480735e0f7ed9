import type { HistoryEntry } from '../lib/messages/protocol-household';
import type { HistoryDay, HistoryGroup } from './history-groups';

/** Some lines that are drawn together, or none of them. */
export interface HistoryBlock {
  readonly key: string;
  readonly parts: readonly HistoryPart[];
  /** Places of its first and last act in the whole list. */
  readonly first: number;
  readonly last: number;
}

/** The lines of a day, or some of a long one. */
export interface HistoryPart {
  readonly day: string;
  readonly groups: readonly HistoryGroup[];
  /** Its day began in the block before. */
  readonly goesOn: boolean;
}

/** So many lines are a block: about a screenful. */
const LINES = 24;

/** Cuts days into blocks of about a screenful, short days together, long ones apart. */
export function historyBlocks(days: readonly HistoryDay[]): HistoryBlock[] {
  const blocks: HistoryBlock[] = [];
  let parts: HistoryPart[] = [];
  let [lines, first, next] = [0, 0, 0];
  const close = () => {
    const key = parts[0]?.groups[0]?.key;
    if (key !== undefined) blocks.push({ key, parts, first, last: next - 1 });
    [parts, lines, first] = [[], 0, next];
  };
  for (const { day, groups } of days) {
    for (let at = 0; at < groups.length;) {
      const some = groups.slice(at, at + LINES - lines);
      parts.push({ day, groups: some, goesOn: at > 0 });
      at += some.length;
      lines += some.length;
      next += some.reduce((sum, { entries }) => sum + entries.length, 0);
      if (lines >= LINES) close();
    }
  }
  close();
  return blocks;
}

/** The sites that acts came from, each with its name, by name. */
export function sitesOf(entries: readonly HistoryEntry[]): Map<string, string> {
  const sites = new Map<string, string>();
  for (const { source, why } of entries)
    if (source?.by === 'site' && why !== null) sites.set(source.site, why.siteName);
  return sites;
}
