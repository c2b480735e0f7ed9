import type { ShowStatus } from './fact';
import type { Pair } from './show';
import type { When } from './when';

/** A row of a file about one profile and one show, its episode found in the catalogue. */
export type ImportedRow =
  | (ListedPair & {
      readonly kind: 'watched';
      readonly when: When;
      readonly source: number;
      readonly format: string;
    })
  | (ListedPair & { readonly kind: 'skipped' })
  /** `at`, here and below: epoch ms; null = not told. */
  | { readonly kind: 'status'; readonly status: ShowStatus; readonly at: number | null }
  | { readonly kind: 'rewatch'; readonly at: number | null }
  /** Everything up to an episode, as the user said: the last of them at that date, the others some time. */
  | {
      readonly kind: 'upTo';
      readonly episodes: readonly ListedPair[];
      readonly when: When;
      readonly format: string;
    };

export interface ListedPair extends Pair {
  /** TMDB's id of it. */
  readonly id: number | null;
  /** Those that it bore before. */
  readonly formerIds?: readonly number[];
}

/** Dated viewings first, oldest first, so that an undated one finds them; what is offered or chosen comes after. */
export function inOrder(rows: readonly ImportedRow[]): number[] {
  return rows
    .map((row, at) => ({
      at,
      rank: rankOf(row),
      time: 'when' in row ? sortable(row.when) : '',
      told: toldOf(row),
    }))
    .sort((a, b) => a.rank - b.rank || (a.time < b.time ? -1 : a.time > b.time ? 1 : a.told - b.told))
    .map(({ at }) => at);
}

function rankOf(row: ImportedRow): number {
  if (row.kind === 'watched') return row.when.kind === 'unknown' ? 1 : 0;
  return row.kind === 'status' ? 3 : 2;
}

/** Of several choices for a show the latest told is the one that holds: it comes first, the others are said twice. */
function toldOf(row: ImportedRow): number {
  return row.kind === 'status' ? -(row.at ?? -1) : 0;
}

/** A date as text that sorts by time; a day comes after its moments, the unknown before all. */
export function sortable(when: When): string {
  if (when.kind === 'unknown') return '';
  return when.kind === 'day' ? `${when.day}T24` : new Date(when.at).toISOString();
}

/** What names an episode in the ids of facts, as it is now and as it was: by TMDB's id where it is known. */
export function keysOf({ season, episode, id, formerIds = [] }: ListedPair): readonly [string, ...string[]] {
  return [id === null ? `${season}:${episode}` : `#${id}`, ...formerIds.map((former) => `#${former}`)];
}
