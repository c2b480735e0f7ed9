import type {
  Fact,
  Jump,
  Play,
  Redate,
  Restore,
  RunStart,
  RunStop,
  ShowAdded,
  ShowRemoved,
  Skip,
  StatusSet,
  Undo,
  Unskip,
} from './fact';
import { timeOf } from './when';
import type { When } from './when';

/** What stands of a log, sorted by kind. Each list is in the order of recording. */
export interface Log {
  readonly plays: readonly DatedPlay[];
  readonly jumps: readonly Jump[];
  readonly skips: readonly (Skip | Unskip)[];
  readonly starts: readonly RunStart[];
  readonly stops: readonly RunStop[];
  readonly statuses: readonly StatusSet[];
  readonly membership: readonly (ShowAdded | ShowRemoved)[];
  /** How many facts stand, of every kind but edits. */
  readonly standing: number;
  /** When jumps were recorded, standing or not; epoch ms. */
  readonly jumpTimes: readonly number[];
  /** Plays that do not stand, with what took them back. */
  readonly takenBack: readonly TakenBack[];
  readonly verdicts: Verdicts;
}

/** A play with the date it goes by, edits applied. */
export interface DatedPlay {
  readonly fact: Play;
  readonly when: When;
  /** When it was watched, epoch ms, never later than recorded; null when unknown. */
  readonly own: number | null;
  /** What puts it in order, epoch ms: the recorded time of a live play, else its own; −Infinity when unknown. */
  readonly time: number;
}

export interface TakenBack {
  readonly play: DatedPlay;
  readonly by: Undo;
}

/** By recorded time; the last tie is the id. */
export function byRecorded(a: Fact, b: Fact): number {
  return a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Undo and restore facts that stand, the latest for each fact they name. */
export type Verdicts = ReadonlyMap<string, Undo | Restore>;

/**
 * For each named fact, the latest standing undo or restore. An undo may itself be taken back, by a later one:
 * going from the newest to the oldest settles each of them before what it names.
 */
export function verdicts(facts: readonly Fact[]): Verdicts {
  const latest = new Map<string, Undo | Restore>();
  const judges = facts.filter((fact) => fact.kind === 'undo' || fact.kind === 'restore');
  for (const judge of judges.sort(byRecorded).toReversed()) {
    if (latest.get(judge.id)?.kind === 'undo') continue;
    if (!latest.has(judge.target)) latest.set(judge.target, judge);
  }
  return latest;
}

/** The facts that stand, each once, undo and restore left out; in the order of recording. */
export function standing(facts: readonly Fact[]): Fact[] {
  return whatStands(unique(facts)).sort(byRecorded);
}

/** Of facts that are each told once, those that stand, undo and restore left out; in the order they are told in. */
export function whatStands(once: readonly Fact[], latest = verdicts(once)): Fact[] {
  return once.filter((fact) => isAct(fact) && latest.get(fact.id)?.kind !== 'undo');
}

/** Reads a log: what stands, with edited dates. The order of arrival and doubles of one fact never matter. */
export function readLog(facts: readonly Fact[]): Log {
  const once = unique(facts).sort(byRecorded);
  const latest = verdicts(once);
  const stand = whatStands(once, latest);
  const redates = new Map<string, Redate>();
  for (const fact of stand) if (fact.kind === 'redate') redates.set(fact.target, fact);
  return {
    plays: stand.filter((fact) => fact.kind === 'play').map((play) => dated(play, redates.get(play.id))),
    jumps: stand.filter((fact) => fact.kind === 'jump'),
    skips: stand.filter((fact) => fact.kind === 'skip' || fact.kind === 'unskip'),
    starts: stand.filter((fact) => fact.kind === 'runStart'),
    stops: stand.filter((fact) => fact.kind === 'runStop'),
    statuses: stand.filter((fact) => fact.kind === 'status'),
    membership: stand.filter((fact) => fact.kind === 'showAdded' || fact.kind === 'showRemoved'),
    standing: stand.filter((fact) => fact.kind !== 'redate').length,
    jumpTimes: once.filter((fact) => fact.kind === 'jump').map((jump) => jump.recordedAt),
    takenBack: once.flatMap((fact) => {
      const by = latest.get(fact.id);
      return fact.kind === 'play' && by?.kind === 'undo'
        ? [{ play: dated(fact, redates.get(fact.id)), by }]
        : [];
    }),
    verdicts: latest,
  };
}

/** Undo and restore judge other facts; all the rest are acts that stand or not. */
function isAct(fact: Fact): boolean {
  return fact.kind !== 'undo' && fact.kind !== 'restore';
}

function unique(facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

/**
 * An edit's date counts like an import's: its own, but never one after the edit was made. A day that replaces a moment
 * ("last night") ends by the same wall clock.
 */
function dated(fact: Play, redate: Redate | undefined): DatedPlay {
  const when = redate?.when ?? fact.when;
  const told = timeOf(when, fact.when.kind === 'instant' ? fact.when.offset : 0);
  const own = told === null ? null : Math.min(told, redate?.recordedAt ?? fact.recordedAt);
  const time = fact.live && redate === undefined ? fact.recordedAt : (own ?? -Infinity);
  return { fact, when, own, time };
}
