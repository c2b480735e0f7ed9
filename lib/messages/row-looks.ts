import type { ShowPeople, ShowPreferences } from './protocol-household';
import type { EpisodeFacts, WatchPlace } from './tonight-row';

/** What a row's menu asks for when one of its forms is opened; null or nothing when the background does not answer. */
export interface RowLooks {
  /** The household, with where each one is in the show. */
  people(): Promise<ShowPeople | null>;
  /** Missed episodes before the place. */
  gaps(): Promise<readonly EpisodeFacts[]>;
  /** Every place to watch it at, the best first. */
  places(): Promise<readonly WatchPlace[]>;
  choices(): Promise<ShowPreferences | null>;
}
