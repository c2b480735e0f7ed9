/**
 * What goes into a page before its reader (modules/page-scripts.ts): helpers for pages' data, helpers for players'
 * labels, or nothing, because the reader carries copies of its own.
 */
export type Helpers = 'page' | 'player' | 'own';

/** One streaming service, as pure data. */
export interface Site {
  /** Also the reader's file name and the key in bindings and reports; never changed. */
  readonly id: string;
  readonly name: string;
  /** Permission patterns asked for when the user switches the service on. */
  readonly origins: readonly string[];
  /** Where the content script runs; absent = `origins`. */
  readonly matches?: readonly string[];
  /** Origins of frames that hold the player when it is not in the page itself. */
  readonly frames?: readonly string[];
  /** A–D: how well the facts behind the reader are known; C and D mark only when two sources agree. */
  readonly confidence: 'A' | 'B' | 'C' | 'D';
  /** The service's own title search, `{query}` stands for the title. */
  readonly search?: string;
  /** The player's state is only visible in the page's own world: a script there answers it. */
  readonly pageState?: boolean;
  /** The player sits in an open shadow root, where media events cannot be heard from outside. */
  readonly shadow?: boolean;
  /** Time is told by the site's own bar, which goes with the controls. */
  readonly bar?: boolean;
  /** Which helpers its reader has in common with others; absent = those of pages. */
  readonly helpers?: Helpers;
  /** Numbers on this site run through all seasons. */
  readonly absolute?: boolean;
  /** TMDB watch provider ids. */
  readonly providers?: readonly number[];
  /** Countries (ISO 3166-1) it is made for; absent = many. */
  readonly countries?: readonly string[];
  /** Runs on people's own servers too: the reader works at any origin that the user names. */
  readonly selfHosted?: boolean;
  /** Most of what plays here is no show: a long video without labels is no sign of a broken reader. */
  readonly mixed?: boolean;
}
