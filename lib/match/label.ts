import type { Mention } from './label-scan';

/** What a label says. Null where it says nothing: no number is ever made up. */
export interface Label {
  readonly season: number | null;
  readonly episode: number | null;
  /** The last of a double episode; null for a single one. */
  readonly lastEpisode: number | null;
  /** A number that cannot be one within the season it stands with: it counts through the whole run. */
  readonly absolute: number | null;
  /** `2` of `Part 2`, `B` of `Teil B`. */
  readonly part: string | null;
  /** The season's number was called a part or a volume: the catalogue may count otherwise. */
  readonly seasonIsPart: boolean;
  /**
   * No season was read, but a season's or a part's word stands right beside the episode (`The Final Season: Episode
   * 2`), or a season's with a number anywhere (`Season (3)`): the episode's is not known to be the first season's. Other
   * words inside its title do not count.
   */
  readonly seasonUnread: boolean;
  /** What the episode's number was called: chapters and parts often run through all seasons. */
  readonly kind: 'episode' | 'chapter' | 'part' | null;
  readonly special: boolean;
  /** `YYYY-MM-DD`, where a date names the episode. */
  readonly airDate: string | null;
  /** What stands before the numbers: often the show, sometimes the episode's title too. */
  readonly before: string;
  /** What is left after them: the episode's title, or empty. */
  readonly title: string;
}

/** The numbers of a label, and the places they were read from. */
export type Numbers = Partial<Omit<Label, 'before' | 'title'>> & { readonly used: readonly Mention[] };
