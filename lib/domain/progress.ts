import { findPlace } from './anchor';
import type { Floor, Place } from './anchor';
import { readChoice } from './choice';
import { localDay } from './day';
import type { Fact, ShowAdded, ShowRemoved } from './fact';
import { readLog } from './log';
import type { DatedPlay, Log } from './log';
import type { Reason } from './position';
import type { Preferences } from './preferences';
import type { Counts, Moment, ProgressRow } from './progress-row';
import { currentRun } from './run';
import type { Run } from './run';
import { placeLog, viewings } from './seen';
import type { PlacedJump, PlacedPlay, Seen } from './seen';
import { hasEnded } from './show';
import { pack } from './stretch';
import type { Entry } from './stretch';
import { layOut } from './walk';
import type { ShowList, Step, Walk } from './walk';

export type { Moment, ProgressRow } from './progress-row';
export { nextChange, readPosition } from './read-position';
export type { ShowList } from './walk';

export interface ProgressInput {
  readonly show: ShowList;
  /** All facts of one profile about one show, in any order. */
  readonly facts: readonly Fact[];
  readonly preferences: Pick<Preferences, 'specials' | 'oldestFirst'> &
    Partial<Pick<Preferences, 'dayOffset'>>;
}

/** Derives the stored row from the log. The same facts give the same row in whatever order they arrive. */
export function deriveProgress({ show, facts, preferences }: ProgressInput): ProgressRow {
  const log = readLog(facts);
  const walk = layOut(show, preferences.specials);
  const run = currentRun(log);
  const seen = placeLog(log, walk, run);
  const place = findPlace(seen, preferences.oldestFirst);
  const acts = [...seen.all.map((play) => play.time), ...log.jumps.map((jump) => jump.recordedAt)];
  const choices = readChoice(log, acts, show, preferences.dayOffset);
  const last = walk.steps.findLast((step) => step.candidate);
  const coming = ahead(walk, seen, place);
  return {
    ...membership(log, seen),
    ended: hasEnded(show.status),
    run: run.start === null ? null : { id: run.start.id, at: run.start.recordedAt },
    reason: reasonOf(place, seen, run, preferences.oldestFirst) ?? fromStart(walk, seen, coming[0]),
    targets: place.targets.map(asEntry),
    ahead: pack(coming.map(asEntry)),
    behind: pack(behind(walk, seen, place).map(asEntry)),
    last: last === undefined ? null : { season: last.season, episode: last.episode },
    unseenFrom: unseenFrom(walk, seen),
    counts: countUp(walk, seen),
    choice: choices.choice,
    choiceEnded: choices.ended,
    ...activity(log, seen),
  };
}

function ahead(walk: Walk, seen: Seen, place: Place): Step[] {
  const from = place.anchor === null ? walk.start : Math.floor(place.anchor.at) + 1;
  return walk.steps
    .slice(from)
    .filter((step) => step.candidate && seen.skipped(step) === null && !hidden(step, seen, place.floor));
}

/** Watched in this run; from a jump back on, only what was recorded after the jump counts. */
function hidden(step: Step, seen: Seen, floor: Floor | null): boolean {
  const recorded = seen.recorded(step.key);
  if (recorded === null) return false;
  return floor === null || (step.at ?? 0) < floor.at || recorded.latest > floor.recordedAt;
}

function behind(walk: Walk, seen: Seen, place: Place): Step[] {
  if (place.anchor === null) return [];
  const spots = [...seen.plays.filter((play) => play.inRun), ...seen.jumps].map(({ spot }) => spot.at);
  const first = Math.min(...spots.filter((at) => at !== null));
  return walk.steps
    .slice(Math.ceil(first), Math.ceil(place.anchor.at))
    .filter(
      (step) =>
        step.regular && step.candidate && seen.recorded(step.key) === null && seen.skipped(step) === null,
    );
}

/** The first day on which something regular has aired that this profile never saw and did not skip. */
function unseenFrom(walk: Walk, seen: Seen): number | null {
  let from: number | null = null;
  for (const step of walk.steps) {
    if (!step.regular || !step.candidate || step.from === null) continue;
    if (seen.ever(step.key) || seen.skipped(step) !== null) continue;
    from = from === null ? step.from : Math.min(from, step.from);
  }
  return from;
}

/** Null when nothing was done that speaks for a place. */
function reasonOf(place: Place, seen: Seen, run: Run, oldestFirst: boolean): Reason | null {
  if (place.targetSince !== null) return { why: 'jump', at: place.targetSince };
  const { anchor } = place;
  if (anchor?.by === 'play') return after(anchor.play);
  if (anchor?.by === 'jump') {
    const last = lastAfter(anchor.jump, anchor.at, seen);
    return last === null ? { why: 'jump', at: anchor.time } : after(last);
  }
  if (oldestFirst && seen.plays.length > 0) return { why: 'oldestFirst' };
  return run.start === null ? null : { why: 'rewatch', at: run.start.recordedAt };
}

/** The first episode, unless those before the one to come were skipped. */
function fromStart(walk: Walk, seen: Seen, next: Step | undefined): Reason {
  const before = next === undefined ? walk.steps : walk.steps.slice(walk.start, walk.steps.indexOf(next));
  const skipped = before.findLast((step) => step.candidate && seen.skipped(step) !== null);
  if (skipped === undefined) return { why: 'start' };
  return { why: 'skipped', season: skipped.season, episode: skipped.episode };
}

function after({ fact, spot, own, time }: PlacedPlay): Reason {
  const { season, episode } = spot.step ?? fact;
  return { why: 'after', season, episode, at: own ?? (time === -Infinity ? null : time) };
}

/** The latest play that was recorded after a jump, from its target on. */
function lastAfter(jump: PlacedJump, at: number, seen: Seen): PlacedPlay | null {
  const since = (play: PlacedPlay) => play.fact.recordedAt > jump.fact.recordedAt;
  const from = (play: PlacedPlay) => play.spot.at !== null && play.spot.at >= at && !play.fact.fillsGap;
  return seen.plays.findLast((play) => since(play) && from(play)) ?? null;
}

function countUp(walk: Walk, seen: Seen): Counts {
  const steps = walk.steps.filter((step) => step.regular && step.candidate);
  const isSeen = (step: Step) => seen.recorded(step.key) !== null;
  return {
    listed: steps.length,
    seen: steps.filter(isSeen).length,
    skipped: steps.filter((step) => !isSeen(step) && seen.skipped(step) !== null).length,
    everSeen: steps.filter((step) => seen.ever(step.key)).length,
    plays: viewings(seen).length,
  };
}

type Membership = Pick<ProgressRow, 'inLibrary' | 'known' | 'addedAt'>;

/**
 * A profile's show: added, or with something that stands and counts; until it is removed, and again from what was
 * watched or jumped to since, on a device that did not know of that.
 */
function membership(log: Log, seen: Seen): Membership {
  const known = log.standing > log.plays.length - seen.all.length;
  const added = log.membership.findLast(isAdding);
  const last = log.membership.at(-1);
  const lived = seen.all.map(({ fact }) => fact).filter(({ live }) => live);
  const removed =
    last?.kind === 'showRemoved' &&
    ![...lived, ...log.jumps].some(({ recordedAt }) => recordedAt > last.recordedAt);
  return { inLibrary: known && !removed, known, addedAt: added?.recordedAt ?? null };
}

/** Added by itself, not in one batch by an import. */
function isAdding(fact: ShowAdded | ShowRemoved): boolean {
  return fact.kind === 'showAdded' && fact.batch === null;
}

type Activity = Pick<ProgressRow, 'activity' | 'lastPlay' | 'started'>;

/** Activity is a play by its date, a jump, or adding; what an import adds in one batch is none. */
function activity(log: Log, seen: Seen): Activity {
  const lived = seen.all.flatMap((play) => moment(play));
  const acts = [...log.jumps, ...log.membership.filter(isAdding)].map(({ recordedAt }): Moment => ({
    at: recordedAt,
    offset: null,
    day: null,
  }));
  return {
    activity: latest([...lived, ...acts]),
    lastPlay: latest(seen.all.filter((play) => !play.fact.fillsGap).flatMap((play) => moment(play))),
    started: seen.all.length > 0 || log.jumps.length > 0,
  };
}

/** Minutes. A day that begins later anywhere was still to come. */
const FURTHEST_EAST = 14 * 60;

function moment({ own, time, when }: DatedPlay): Moment[] {
  const at = own ?? time;
  if (at === -Infinity) return [];
  if (when.kind !== 'day') return [{ at, offset: when.kind === 'instant' ? when.offset : null, day: null }];
  const last = localDay(at, FURTHEST_EAST);
  return [{ at, offset: null, day: when.day < last ? when.day : last }];
}

function latest(moments: readonly Moment[]): Moment | null {
  return moments.reduce<Moment | null>(
    (best, next) => (best !== null && best.at >= next.at ? best : next),
    null,
  );
}

function asEntry({ season, episode, id, from, air }: Step): Entry {
  return { season, episode, id, from, dated: air !== null };
}
