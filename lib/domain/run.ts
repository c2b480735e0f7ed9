import type { RunStart } from './fact';
import type { Log } from './log';

/**
 * The run that a profile is in: the first watching, or a rewatch with its own start. There is one at a time: a new
 * one ends the one before it, and stopping it leads back to the first watching.
 */
export interface Run {
  /** Null for the first watching. */
  readonly start: RunStart | null;
  /** Does something of this time (epoch ms; −Infinity for undated) belong to it? */
  readonly holds: (time: number) => boolean;
  /** Which run a time belongs to: the id of its start, null for the first watching. */
  readonly at: (time: number) => string | null;
}

interface Span {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The current run of a log (docs/rules.md "Up next" 10). */
export function currentRun(log: Pick<Log, 'starts' | 'stops'>): Run {
  const spans = log.starts.map((start, i): Span => {
    const stop = log.stops.find((stop) => stop.run === start.id)?.recordedAt ?? Infinity;
    const next = log.starts[i + 1]?.recordedAt ?? Infinity;
    return { id: start.id, from: start.recordedAt, to: Math.min(stop, next) };
  });
  const at = (time: number) => spans.findLast((span) => span.from <= time && time < span.to)?.id ?? null;
  const last = log.starts.at(-1);
  const start = last !== undefined && spans.at(-1)?.to === Infinity ? last : null;
  const id = start?.id ?? null;
  return { start, at, holds: (time) => at(time) === id };
}
