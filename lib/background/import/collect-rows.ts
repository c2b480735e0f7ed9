import type { ImportedRow } from '../../domain/imported-row';
import type { GroupedRow, RowGroup } from '../../formats/row-groups';
import type { Fate } from '../../messages/protocol-import';
import type { Database } from '../../store/db';
import { sourceFile, type ImportJob } from './keep-import';
import { readParts } from './match-part';
import type { MatchedGroup, Outcome } from './matched-group';

/** All rows of an import, numbered in their order, with what they were found to mean. */
export interface Collected {
  /** By row; null where the facts held here decide. */
  readonly fates: readonly (Fate | null)[];
  readonly places: readonly PlaceRows[];
  /** Groups that hang on an answer, with their rows. */
  readonly asked: readonly { readonly group: RowGroup; readonly matched: MatchedGroup }[];
  /** Rewatches that are only counted. */
  readonly repeats: number;
}

/** What is said of one profile and show. */
export interface PlaceRows {
  readonly profileId: string;
  readonly showId: number;
  /** Numbers of rows about it that are decided already. */
  readonly others: number[];
  readonly rows: { readonly number: number; readonly row: ImportedRow }[];
  readonly offers: Offered[];
}

/** A count that may be taken for everything up to an episode. */
export interface Offered {
  readonly number: number;
  readonly says: Extract<GroupedRow['says'], { kind: 'upTo' }>;
  readonly format: string;
}

/** Reads the rows of an import as long as it is the same one only once: preview, applying and report ask for them in turn. */
export interface Collector {
  of(job: ImportJob): Promise<Collected>;
  /** They are not asked for any more. */
  forget(): void;
}

/** Keeps what was collected of the last import that was asked for. */
export function createCollector(db: Database): Collector {
  let held: { readonly id: string; readonly revision: number; readonly rows: Promise<Collected> } | null =
    null;
  return {
    of(job) {
      const { id, revision } = job;
      if (held?.id === id && held.revision === revision) return held.rows;
      const mine = { id, revision, rows: collectRows(db, job) };
      held = mine;
      mine.rows.catch(() => {
        if (held === mine) held = null;
      });
      return mine.rows;
    },
    forget() {
      held = null;
    },
  };
}

/** Reads all rows of an import with what they mean, part by part. */
async function collectRows(db: Database, job: ImportJob): Promise<Collected> {
  const fates: (Fate | null)[] = [];
  const places = new Map<string, PlaceRows>();
  const asked: Collected['asked'][number][] = [];
  let repeats = 0;
  for await (const { groups, matched } of readParts(db, job.parts)) {
    for (const [at, group] of groups.entries()) {
      const found = matched[at];
      if (!found) {
        for (const _ of group.rows) fates.push('asked');
        continue;
      }
      if (found.question !== null) asked.push({ group, matched: found });
      for (const [i, row] of group.rows.entries()) {
        const outcome: Outcome = found.outcomes[i] ?? { not: 'unreadable' };
        const owner = job.whose[row.source] ?? null;
        const number = fates.push(owner === null ? 'leftOut' : fateOf(outcome)) - 1;
        if (owner === null || !('show' in outcome)) continue;
        const place = placeOf(places, owner.profileId, outcome.show);
        if (fates[number] !== null) place.others.push(number);
        else addRow(job, place, number, row, outcome);
        if (row.says.kind === 'watched') repeats += Math.max(0, row.says.times - 1);
      }
    }
  }
  return { fates, places: [...places.values()], asked, repeats };
}

/** Null where the log decides. */
function fateOf(outcome: Outcome): Fate | null {
  if (!('show' in outcome)) return outcome.not;
  return 'not' in outcome && outcome.not !== undefined ? outcome.not : null;
}

function placeOf(places: Map<string, PlaceRows>, profileId: string, showId: number): PlaceRows {
  const key = `${showId}/${profileId}`;
  const held = places.get(key) ?? { profileId, showId, others: [], rows: [], offers: [] };
  places.set(key, held);
  return held;
}

function addRow(
  job: ImportJob,
  place: PlaceRows,
  number: number,
  { says, source }: GroupedRow,
  outcome: Outcome,
): void {
  const { format } = sourceFile(job, source);
  if (says.kind === 'upTo') place.offers.push({ number, says, format });
  else if (says.kind === 'status' || says.kind === 'rewatch') place.rows.push({ number, row: says });
  else if (says.kind !== 'notCounted' && 'pair' in outcome) {
    const [season, episode, id] = outcome.pair;
    const about = { season, episode, id, ...(outcome.formerIds && { formerIds: outcome.formerIds }) };
    place.rows.push({
      number,
      row:
        says.kind === 'skipped'
          ? { kind: 'skipped', ...about }
          : { kind: 'watched', ...about, when: says.when, source, format },
    });
  }
}
