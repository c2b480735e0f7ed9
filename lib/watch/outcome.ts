import type { Thresholds } from '../messages/protocol-watch';

/** Near the end: from here on, going straight on to the next episode means that this one was finished. */
export const NEAR_END = 0.8;
/** Who played less than this skipped through. */
const SKIPPED = 0.1;

export const DEFAULT_THRESHOLDS: Thresholds = { finished: 0.9, played: 0.5 };

/** How far an episode has come. Shares of the duration, between 0 and 1. */
export interface Stand {
  readonly share: number;
  /** All that was played of it, earlier viewings included. */
  readonly played: number;
  /** The site's own mark of the credits was passed, or the video said `ended`. */
  readonly over: boolean;
  /** The site began so late that half of it could not be played any more, and it was played on from there. */
  readonly startedLate: boolean;
}

/** What the viewing does: it runs on, the tab went straight on to another episode of the show, or it ended here. */
export type Course = 'runs' | 'straightOn' | 'ended';

/** `askLater`: the popup asks from the stored position; nothing is sent. */
export type Outcome = 'mark' | 'ask' | 'askLater' | 'nothing';

/** The table of "Finished". While the viewing runs only `mark` is decided; everything else waits for its end. */
export function outcomeOf(stand: Stand, course: Course, thresholds: Thresholds): Outcome {
  const near = stand.share >= Math.min(NEAR_END, thresholds.finished);
  const finished = stand.share >= thresholds.finished || stand.over;
  const done = finished || (near && course === 'straightOn');
  if (done && stand.played >= thresholds.played) return 'mark';
  if (course === 'runs') return 'nothing';
  if (done && stand.played >= SKIPPED) return 'ask';
  if (finished && stand.startedLate && stand.played > 0) return 'ask';
  if (near && stand.played >= thresholds.played) return 'askLater';
  return 'nothing';
}
