import type { HistoryEntry } from '../lib/messages/protocol-history';
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

/** No block has more lines than this; most have about a screenful. A block is drawn in one frame. */
const MOST = 30;
const ABOUT = 12;

/**
 * Cuts days into blocks of about a screenful, short days together, long ones apart. Where it cuts depends on the lines
 * themselves. What is done meanwhile stands on top of `topmost`, the line that stood there first, and leaves every block
 * below as it is: a line that was drawn anew would lose what is open in it.
 */
export function historyBlocks(days: readonly HistoryDay[], topmost: string | null = null): HistoryBlock[] {
  const blocks: HistoryBlock[] = [];
  let parts: { day: string; groups: HistoryGroup[]; goesOn: boolean }[] = [];
  let [lines, first, next] = [0, 0, 0];
  let above = topmost !== null && holds(days, topmost);
  let begun = false;
  const close = (begins: boolean) => {
    const key = parts[0]?.groups[0]?.key;
    if (key !== undefined)
      blocks.push({ key: first === 0 && !begun ? 'newest' : key, parts, first, last: next - 1 });
    [parts, lines, first, begun] = [[], 0, next, begins];
  };
  for (const { day, groups } of days) {
    for (const [at, group] of groups.entries()) {
      if (group.key === topmost) above = false;
      const begins = !above && beginsBlock(group);
      if (lines >= MOST || begins) close(begins);
      const part = parts.at(-1);
      if (part?.day === day) part.groups.push(group);
      else parts.push({ day, groups: [group], goesOn: at > 0 });
      lines += 1;
      next += group.entries.length;
    }
  }
  close(false);
  return blocks;
}

/** Does that line stand in the list? */
export function holds(days: readonly HistoryDay[], key: string): boolean {
  return days.some(({ groups }) => groups.some((group) => group.key === key));
}

/** True for about one line in so many, always the same ones. */
function beginsBlock({ key }: HistoryGroup): boolean {
  let sum = 0;
  for (const letter of key) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % ABOUT === 0;
}

/** The sites that acts came from, each with its name, by name. */
export function sitesOf(entries: readonly HistoryEntry[]): Map<string, string> {
  const sites = new Map<string, string>();
  for (const { source, why } of entries)
    if (source?.by === 'site' && why !== null) sites.set(source.site, why.siteName);
  return sites;
}
