import type { RowFate } from './import-row-fate';
import { beginImport, type ImportQuestion, type ImportWork, type Unsigned } from './import-work';
import { rewatch, skipped, status } from './imported-choices';
import { inOrder, type ImportedRow } from './imported-row';
import { upTo, watched } from './imported-viewings';

export interface ImportedFacts {
  /** Of each row, in their order. */
  readonly fates: readonly RowFate[];
  /** New ones; a rewatch carries the time (epoch ms) from which it holds. */
  readonly facts: readonly (Unsigned & { readonly from?: number })[];
  /** Ids of facts that an undone import had written: they are brought back. */
  readonly restored: readonly string[];
}

/**
 * What an import writes for one profile and show. Each viewing once, however many files and marks tell of it; ids are
 * made of what a fact says, so that the same file writes the same facts on every device. Nothing done here by hand is
 * overruled.
 */
export function importedFacts(question: ImportQuestion): ImportedFacts {
  const work = beginImport(question);
  const fates: RowFate[] = question.rows.map(() => 'known');
  for (const at of inOrder(question.rows)) {
    const row = question.rows[at];
    if (row !== undefined) fates[at] = decide(work, row);
  }
  return { fates, facts: work.facts, restored: work.restored };
}

function decide(work: ImportWork, row: ImportedRow): RowFate {
  switch (row.kind) {
    case 'watched':
      return watched(work, row);
    case 'skipped':
      return skipped(work, row);
    case 'status':
      return status(work, row);
    case 'rewatch':
      return rewatch(work, row);
    case 'upTo':
      return upTo(work, row);
  }
}
