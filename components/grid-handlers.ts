import type { Pair } from '../lib/domain/show';
import type { When } from '../lib/domain/when';
import type { PageEpisode } from '../lib/messages/protocol-library';

/** What can be done with the episodes of the grid. */
export interface GridHandlers {
  onMark(pairs: readonly Pair[]): void;
  onAgain(one: PageEpisode): void;
  onUnwatch(one: PageEpisode): void;
  onRedate(one: PageEpisode, when: When): void;
  /** Not seen yet, but watched then. */
  onMarkWhen(one: PageEpisode, when: When): void;
  /** A rewatch from this one on. */
  onRewatch(one: PageEpisode): void;
  onUpTo(one: PageEpisode): void;
  onJump(one: PageEpisode): void;
  onSkip(one: PageEpisode): void;
  onUnskip(one: PageEpisode): void;
  onUndo(): void;
}
