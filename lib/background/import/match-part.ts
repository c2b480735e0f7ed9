import type { RowGroup } from '../../formats/row-groups';
import type { Database } from '../../store/db';
import { stagedPart } from '../../store/staging';
import type { TmdbFault } from '../../tmdb/tmdb-fault';
import { MATCHED, ROWS } from './keep-import';
import { matchGroup, type MatchContext } from './match-group';
import type { MatchedGroup } from './matched-group';

/** TMDB answers four at a time. */
const AT_ONCE = 4;

/** What is known of a part; with a fault, some of its groups are still open (null). */
export interface MatchedPart {
  readonly part: number;
  readonly matched: readonly (MatchedGroup | null)[];
  readonly failed: TmdbFault | null;
}

/** Looks up the open groups of a part, as far as TMDB answers. */
export async function matchPart(context: MatchContext, part: number): Promise<MatchedPart> {
  const { groups, matched } = await readPart(context.tools.db, part);
  const open = groups.flatMap((group, at) => (matched[at] ? [] : [{ group, at }]));
  let failed: TmdbFault | null = null;
  for (let from = 0; from < open.length && failed === null; from += AT_ONCE) {
    const batch = open.slice(from, from + AT_ONCE);
    const answers = await Promise.all(batch.map(({ group }) => matchGroup(context, group)));
    for (const [i, answer] of answers.entries()) {
      const at = batch[i]?.at;
      if (answer.ok && at !== undefined) matched[at] = answer.value;
      if (!answer.ok) failed = answer;
    }
  }
  return { part, matched, failed };
}

/** A part's groups, and what is known of each already. */
export interface ReadPart {
  readonly groups: RowGroup[];
  readonly matched: (MatchedGroup | null)[];
}

export async function readPart(db: Database, part: number): Promise<ReadPart> {
  const [rows, known] = await db.read(['staging'], (tx) =>
    Promise.all([stagedPart(tx, ROWS, part), stagedPart(tx, MATCHED, part)]),
  );
  return partOf(rows, known);
}

/** Parts that are read in one go: some megabytes. */
const TOGETHER = 64;

/** All parts, in their order. */
export async function* readParts(db: Database, count: number): AsyncGenerator<ReadPart> {
  for (let from = 0; from < count; from += TOGETHER) {
    const numbers = Array.from({ length: Math.min(TOGETHER, count - from) }, (_, at) => from + at);
    const texts = await db.read(['staging'], (tx) =>
      Promise.all(
        numbers.map((part) => Promise.all([stagedPart(tx, ROWS, part), stagedPart(tx, MATCHED, part)])),
      ),
    );
    for (const [rows, known] of texts) yield partOf(rows, known);
  }
}

function partOf(rows: string | undefined, known: string | undefined): ReadPart {
  // Checked when they were staged, written here.
  const groups = JSON.parse(rows ?? '[]') as RowGroup[];
  const matched = JSON.parse(known ?? '[]') as (MatchedGroup | null)[];
  return { groups, matched: groups.map((_, at) => matched[at] ?? null) };
}
