/** A profile's choices for one show. Each field carries its own last-changed time when stored, so that devices merge field by field. */
export interface Preferences {
  /** Dated specials are candidates, each after the last regular episode dated on or before it. */
  readonly specials: boolean;
  /** "Oldest unwatched first": only jumps are anchors. */
  readonly oldestFirst: boolean;
  /** Evenings of the week it is watched on, 0 = Sunday; empty = any. */
  readonly nights: readonly number[];
  /** Order among the shows of one night; null = none. */
  readonly slot: number | null;
  /** Days to add to an air date before it counts as aired here (−1 to +1). */
  readonly dayOffset: number;
  /** Chosen to belong to the show's audience: what is played of it counts for this profile. */
  readonly audience: boolean;
}

export const NO_PREFERENCES: Preferences = {
  specials: false,
  oldestFirst: false,
  nights: [],
  slot: null,
  dayOffset: 0,
  audience: false,
};
