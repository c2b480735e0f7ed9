import type { Jump } from './fact';
import type { DatedPlay, Log } from './log';
import type { Run } from './run';
import { viewingsOf, withoutTakenBack } from './twins';
import type { Spot, Step, Walk } from './walk';

/** A standing play with the place of its episode. */
export interface PlacedPlay extends DatedPlay {
  readonly spot: Spot;
  /** Recorded in the current run, not in one that was stopped or ended. */
  readonly inRun: boolean;
  /** The episode already had a play in this run. */
  readonly replay: boolean;
}

export interface PlacedJump {
  readonly fact: Jump;
  readonly spot: Spot;
}

/** What a profile has done with a show, placed in its walk. */
export interface Seen {
  /** Those that count as seen in the current run, oldest first. */
  readonly plays: readonly PlacedPlay[];
  /** Every standing play, of all runs. */
  readonly all: readonly DatedPlay[];
  /** Jumps of the current run, in the order of recording. */
  readonly jumps: readonly PlacedJump[];
  /** Seen in this run? Null when not, else the recorded times (epoch ms) of the first and the latest play. */
  readonly recorded: (key: string) => Recorded | null;
  /** Seen in any run? */
  readonly ever: (key: string) => boolean;
  /** Equal for plays of one episode in one run. */
  readonly identity: (play: DatedPlay) => string;
  /** Recorded time (epoch ms) of the skip in force, or null. */
  readonly skipped: (step: Step) => number | null;
}

export interface Recorded {
  readonly first: number;
  readonly latest: number;
}

/** Places a log in a walk. In the first watching, what was seen in stopped rewatches stays seen. */
export function placeLog(log: Log, walk: Walk, run: Run): Seen {
  const identity = (play: DatedPlay) => `${run.at(play.time) ?? ''}/${walk.find(play.fact).key}`;
  const all = withoutTakenBack(log, identity);
  const counted = all
    .map((play) => ({ play, inRun: run.holds(play.time) }))
    .filter(({ inRun }) => inRun || run.start === null)
    .sort((a, b) => byTime(a.play, b.play));
  const recorded = new Map<string, Recorded>();
  const playedInRun = new Set<string>();
  const plays = counted.map(({ play, inRun }): PlacedPlay => {
    const spot = walk.find(play.fact);
    const { recordedAt } = play.fact;
    const before = recorded.get(spot.key);
    recorded.set(spot.key, {
      first: Math.min(before?.first ?? recordedAt, recordedAt),
      latest: Math.max(before?.latest ?? recordedAt, recordedAt),
    });
    const replay = playedInRun.has(spot.key);
    if (inRun) playedInRun.add(spot.key);
    return { ...play, spot, inRun, replay };
  });
  const ever = new Set(all.map((play) => walk.find(play.fact).key));
  const skips = skipsInForce(log, walk);
  return {
    plays,
    all,
    jumps: log.jumps
      .filter((fact) => run.holds(fact.recordedAt))
      .map((fact) => ({ fact, spot: walk.find(fact) })),
    recorded: (key) => recorded.get(key) ?? null,
    ever: (key) => ever.has(key),
    identity,
    skipped: (step) => skips.get(step) ?? null,
  };
}

/** What was watched in all runs, each viewing once, however many devices marked it. */
export function viewings({ all, identity }: Pick<Seen, 'all' | 'identity'>): DatedPlay[] {
  return [...Map.groupBy(all, identity).values()].flatMap(viewingsOf);
}

/** Oldest first; undated ones before all dated; the last tie is the id. */
function byTime(a: DatedPlay, b: DatedPlay): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1;
  return a.fact.id < b.fact.id ? -1 : a.fact.id > b.fact.id ? 1 : 0;
}

/** Of skip and unskip the latest decides; skips hold in every run. */
function skipsInForce(log: Log, walk: Walk): Map<Step, number> {
  const inForce = new Map<Step, number>();
  for (const fact of log.skips) {
    const { step } = walk.find(fact);
    if (step === null) continue;
    if (fact.kind === 'skip') inForce.set(step, fact.recordedAt);
    else inForce.delete(step);
  }
  return inForce;
}
