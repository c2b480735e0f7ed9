import type { NotCounted } from '../../formats/import-row';
import type { Candidate } from '../../messages/protocol-inbox';

/** What the rows of one group were found to mean; as stored between looking up and applying. */
export interface MatchedGroup {
  readonly key: string;
  /** Asked about, while some row hangs on the answer. */
  readonly question: { readonly candidates: readonly Candidate[] } | null;
  /** Of each row, in their order. */
  readonly outcomes: readonly Outcome[];
}

/** An episode, a show (for rows that are about one), or why it is neither. */
export type Outcome =
  | {
      readonly show: number;
      readonly pair: readonly [season: number, episode: number, id: number | null];
      /** Where TMDB has made the episode anew. */
      readonly formerIds?: readonly number[];
    }
  | { readonly show: number; readonly not?: 'notListed' | 'special' | 'partly' }
  | { readonly not: 'asked' | 'skipped' | 'notShow' | 'film' | NotCounted };
