import type { Pair } from './show';

/** The rarer things that can be done with a show from its row in tonight's list. */
export type RowAct =
  /** Everything that aired up to this one is watched, this one too. */
  | { readonly do: 'upTo'; readonly pair: Pair }
  /** "I'm further along": this one is up next; with `before`, all earlier ones were watched, some time. */
  | { readonly do: 'startAt'; readonly pair: Pair; readonly before: boolean }
  /** Until a local day (`YYYY-MM-DD`), until a new season comes, or until told otherwise. */
  | { readonly do: 'hold'; readonly until: string | null }
  /** Evenings of the week, 0 = Sunday; none = any. */
  | { readonly do: 'nights'; readonly nights: readonly number[] }
  /** Its place among the shows of one night, from 1; null = none. */
  | { readonly do: 'slot'; readonly slot: number | null }
  /** A missed one before the place was watched after all; the place stays. */
  | { readonly do: 'gap'; readonly pair: Pair }
  | { readonly do: 'specials' | 'oldestFirst'; readonly on: boolean }
  /** For whom it counts by itself, and for whom it did: ids of profiles; none = who added it. */
  | {
      readonly do: 'audience';
      readonly profileIds: readonly string[];
      readonly before: readonly string[];
    }
  /** Days after its air date on which an episode is out here. */
  | { readonly do: 'dayOffset'; readonly days: number }
  | { readonly do: 'rewatch'; readonly from: Pair | null }
  | { readonly do: 'stopRewatch' }
  /** Watched with others: the ids of their profiles. */
  | { readonly do: 'together'; readonly pair: Pair; readonly with: readonly string[] };
