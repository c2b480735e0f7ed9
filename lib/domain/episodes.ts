import type { DatedPlay } from './log';
import { readLog } from './log';
import type { ProgressInput } from './progress';
import { currentRun } from './run';
import { placeLog, viewings } from './seen';
import type { Seen } from './seen';
import type { Pair } from './show';
import { layOut } from './walk';
import type { Step, Walk } from './walk';

/** What a profile has done with one listed episode, for the grid, the show page and decisions. */
export interface EpisodeState {
  readonly pair: Pair;
  readonly id: number | null;
  /** Watched in the current run. */
  readonly seen: boolean;
  /** Watched in any run. */
  readonly everSeen: boolean;
  readonly skipped: boolean;
  /** Its standing plays of all runs, in the order of recording. */
  readonly plays: readonly DatedPlay[];
  /** How many viewings those are. */
  readonly viewings: number;
}

/** A log read against a show, for questions about single episodes. */
export interface Reading {
  readonly of: (pair: Pair) => EpisodeState | null;
  /** What may be offered, specials included where chosen, in the order of watching. */
  readonly walk: readonly Step[];
  readonly state: (step: Step) => EpisodeState;
}

/** Reads a log once; each question after that is cheap. */
export function readEpisodes({ show, facts, preferences }: ProgressInput): Reading {
  const log = readLog(facts);
  const walk = layOut(show, preferences.specials);
  const seen = placeLog(log, walk, currentRun(log));
  const plays = Map.groupBy(seen.all, (play) => walk.find(play.fact).key);
  const state = (step: Step) => stateOf(step, seen, plays.get(step.key) ?? []);
  return {
    walk: walk.steps,
    state,
    of: (pair) => {
      const step = listedAt(walk, pair);
      return step === null ? null : state(step);
    },
  };
}

function listedAt(walk: Walk, pair: Pair): Step | null {
  return walk.find({ ...pair, episodeId: null }).step;
}

function stateOf(step: Step, seen: Seen, plays: readonly DatedPlay[]): EpisodeState {
  return {
    pair: { season: step.season, episode: step.episode },
    id: step.id,
    seen: seen.recorded(step.key) !== null,
    everSeen: seen.ever(step.key),
    skipped: seen.skipped(step) !== null,
    plays,
    viewings: viewings({ all: plays, identity: seen.identity }).length,
  };
}
