import { dayNumber } from './day';
import { readEpisodes } from './episodes';
import { readLog } from './log';
import type { DatedPlay } from './log';
import type { Position } from './position';
import type { ProgressInput } from './progress';
import { fault, ok } from './result';
import type { Result } from './result';
import { formatPair, samePair } from './show';
import type { Pair } from './show';
import { currentRun } from './run';
import { ONE_VIEWING, sameOccasion } from './same-occasion';
import { layOut } from './walk';
import type { ListedEpisode, ShowList } from './walk';
import { instant } from './when';

const TEN_MINUTES = 600_000;

/** Why a pair names no episode of a show. */
export type PairFault = 'badNumber' | 'noSeason' | 'noEpisode';

/**
 * The listed episode of a pair. Faults: `badNumber` (not whole, or negative), `noSeason` and `noEpisode` (not in the
 * catalogue). Nothing that the catalogue does not list is ever written.
 */
export function findEpisode(show: ShowList, pair: Pair): Result<ListedEpisode, PairFault> {
  const { season, episode } = pair;
  if (![season, episode].every((number) => Number.isSafeInteger(number) && number >= 0)) {
    return fault('badNumber', formatPair(pair));
  }
  const lists = show.seasons.filter((list) => list.season === season);
  if (lists.length === 0) return fault('noSeason', formatPair(pair));
  const found = lists.flatMap((list) => list.episodes).find((listed) => listed.episode === episode);
  return found === undefined ? fault('noEpisode', formatPair(pair)) : ok(found);
}

/** What to write for an episode. */
export interface Mark extends Pair {
  /** TMDB's id. */
  readonly id: number | null;
  readonly fillsGap: boolean;
}

/** What an advance does: mark up next, or stay; `movedOn` when the caller saw something else. */
export type Advance =
  | { readonly mark: Mark; readonly movedOn: false }
  | { readonly mark: null; readonly movedOn: boolean };

/** With nothing available it stays, without a fault; with `expected`, it marks that one or nothing. */
export function decideAdvance(position: Position, expected?: Pair): Advance {
  const { upNext, state } = position;
  const movedOn = expected !== undefined && (upNext === null || !samePair(upNext, expected));
  if (movedOn || upNext === null || state !== 'available') return { mark: null, movedOn };
  const { season, episode, id } = upNext;
  return { mark: { season, episode, id, fillsGap: false }, movedOn: false };
}

export interface MarkRequest {
  readonly pair: Pair;
  /** The grid asks for a play besides the one that stands. */
  readonly second?: boolean;
  /** Asked for as a gap: the place stays where it is. */
  readonly gap?: boolean;
}

/**
 * Marks exactly one episode. Null when a play of it stands in the current run already, unless it is up next again
 * or a second play is asked for. Faults as `findEpisode`.
 */
export function decideMark(
  input: ProgressInput,
  position: Position,
  { pair, second = false, gap = false }: MarkRequest,
): Result<Mark | null, PairFault> {
  const listed = findEpisode(input.show, pair);
  if (!listed.ok) return listed;
  const { season, episode, id } = listed.value;
  const state = readEpisodes(input).of(pair);
  const again = isUpNext(position, state?.pair ?? pair);
  const stands = state?.seen ?? false;
  if (stands && !again && !second) return ok(null);
  return ok({ season, episode, id, fillsGap: gap && !again && !stands });
}

/** Skipping writes nothing when it is skipped already, unless a jump made it up next again. */
export function decideSkip(
  input: ProgressInput,
  position: Position,
  pair: Pair,
): Result<Mark | null, PairFault> {
  const listed = findEpisode(input.show, pair);
  if (!listed.ok) return listed;
  const { season, episode, id } = listed.value;
  const state = readEpisodes(input).of(pair);
  const stays = state?.skipped === true && !isUpNext(position, state.pair);
  return ok(stays ? null : { season, episode, id, fillsGap: false });
}

function isUpNext({ upNext }: Position, pair: Pair): boolean {
  return upNext !== null && samePair(upNext, pair);
}

/** What becomes of a site's report: a play, or nothing because one stands or the user took it back. */
export type ReportDecision = 'mark' | 'already' | 'undone';

/**
 * Decides a report that was finished at `finishedAt` (epoch ms). It adds nothing within 12 hours of a standing play, or
 * of its day where only that is known, before or after, whatever its source, unless the episode is up next again; nor
 * when it was finished before the user took its play back. `after`: its place among recorded times, where a clock that
 * was wrong moved those.
 */
export function decideReport(
  input: ProgressInput,
  position: Position,
  pair: Pair,
  finishedAt: number,
  after = finishedAt,
): ReportDecision {
  const log = readLog(input.facts);
  const walk = layOut(input.show, input.preferences.specials);
  const { key, step } = walk.find({ ...pair, episodeId: null });
  const isOfIt = (play: DatedPlay) => walk.find(play.fact).key === key;
  const isWithin = (play: DatedPlay, ms: number) =>
    isOfIt(play) && Math.abs((play.own ?? -Infinity) - finishedAt) < ms;
  // What a file tells of its day may have been finished at any hour of it.
  const isThatDay = ({ when }: DatedPlay) =>
    when.kind === 'day' && sameOccasion(when, instant(finishedAt, 0));
  const isThis = (play: DatedPlay) => isWithin(play, ONE_VIEWING) || (isOfIt(play) && isThatDay(play));
  const gone = log.takenBack.filter(({ play }) => isThis(play));
  // Nobody sees an episode to its end twice in that time: another tab tells of the same end.
  const twin = [...log.plays, ...gone.map(({ play }) => play)].some((play) => isWithin(play, TEN_MINUTES));
  const place = twin ? finishedAt : after;
  const takenBack = gone.some(({ by }) => place <= by.recordedAt);
  // What was finished before the last jump or the new run is not what they asked for again, however far they are since.
  const begunAt = currentRun(log).start?.recordedAt ?? -Infinity;
  const askedAt = Math.max(begunAt, ...log.jumps.map(({ recordedAt }) => recordedAt));
  const again = isUpNext(position, step ?? pair) && place > askedAt;
  const stands = readEpisodes(input).of(pair)?.plays.some(isThis) ?? false;
  if (stands) return again ? 'mark' : 'already';
  return takenBack ? 'undone' : 'mark';
}

/**
 * "Everything up to here": the regular episodes that have aired by `today`, were not watched in this run nor
 * skipped, up to the pair; itself included unless `before`. One batch, one undo.
 */
export function unwatchedUpTo(
  input: ProgressInput,
  pair: Pair,
  { today, dayOffset = 0, before = false }: { today: string; dayOffset?: number; before?: boolean },
): Mark[] {
  const { walk, state, of } = readEpisodes(input);
  const own = of(pair)?.pair ?? pair;
  const end = walk.findIndex((step) => samePair(step, own));
  const day = (dayNumber(today) ?? -Infinity) - dayOffset;
  return walk
    .slice(0, before ? Math.max(end, 0) : end + 1)
    .filter((step) => step.regular && step.candidate && step.from !== null && step.from <= day)
    .map(state)
    .filter(({ seen, skipped }) => !seen && !skipped)
    .map(({ pair: { season, episode }, id }) => ({ season, episode, id, fillsGap: false }));
}
