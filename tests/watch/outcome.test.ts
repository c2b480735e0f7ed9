import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS, outcomeOf, type Course, type Outcome } from '../../lib/watch/outcome';

/** The table of "Finished", row by row, with the edges of each. */
type Row = [share: number, played: number, course: Course, outcome: Outcome, more: 'credits' | 'late' | ''];
const ROWS: Row[] = [
  [0.9, 0.5, 'runs', 'mark', ''],
  [0.9, 0.5, 'ended', 'mark', ''],
  [0.81, 0.5, 'runs', 'mark', 'credits'],
  [0.899, 1, 'runs', 'nothing', ''],
  [0.8, 0.5, 'straightOn', 'mark', ''],
  [0.799, 1, 'straightOn', 'nothing', ''],
  [0.95, 0.499, 'runs', 'nothing', ''],
  [0.95, 0.499, 'ended', 'ask', ''],
  [0.9, 0.1, 'ended', 'ask', ''],
  [0.8, 0.1, 'straightOn', 'ask', ''],
  [0.85, 0.3, 'ended', 'nothing', ''],
  [0.8, 0.5, 'ended', 'askLater', ''],
  [0.9, 0.01, 'ended', 'ask', 'late'],
  [0.9, 0.01, 'runs', 'nothing', 'late'],
  [0.85, 0.05, 'ended', 'nothing', 'late'],
  [0.9, 0, 'ended', 'nothing', 'late'],
  [0.99, 0.09, 'ended', 'nothing', ''],
  [0.85, 0.09, 'straightOn', 'nothing', ''],
  [0.79, 0.9, 'ended', 'nothing', ''],
];

describe('the outcome of a viewing', () => {
  it.each(ROWS)('at %d with %d played, when it %s: %s %s', (share, played, course, outcome, more) => {
    const stand = { share, played, over: more === 'credits', startedLate: more === 'late' };
    expect(outcomeOf(stand, course, DEFAULT_THRESHOLDS)).toBe(outcome);
  });
});
