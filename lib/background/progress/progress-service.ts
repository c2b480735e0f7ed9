import { ok } from '../../domain/result';
import type { Episode, Pair, Season } from '../../domain/show';
import type { Acted, AdvancedEpisode, Progress, ProgressResult, ProgressTools, Turned } from './answers';
import { advanceEpisode } from './advance-episode';
import type { AdvanceOptions } from './advance-episode';
import { jumpDrafts, markDrafts, skipDrafts, unskipDrafts } from './decide';
import type { MarkOptions } from './decide';
import { carryOut } from './gesture';
import type { Decide, Draft, Gesture } from './gesture';
import { getProgress, getProgressForProfile } from './get-progress';
import { nowOf } from '../today';
import type { Look } from './look';
import { getTVEpisode, getTVSeason } from './read-catalogue';
import { turn } from './turn';

type Answered<T> = Promise<ProgressResult<T>>;

/**
 * The functions that popup, shortcut, sites, grid and import stand on (the rules are in docs/rules.md, "Progress
 * service" and "Up next"). An expected failure is a fault with a stable code and has changed nothing. Whatever writes
 * is named by an op, the unit of undo; the same op again writes nothing and answers the same.
 */
export interface ProgressService {
  /** The row, or null when the profile has no standing fact or preference of the show. */
  getProgress(profileId: string, showId: number): Answered<Progress | null>;
  /** All rows of a profile, newest activity first. */
  getProgressForProfile(profileId: string): Answered<Progress[]>;
  /** Jump: from now on this episode is up next, even if watched, skipped, unaired or a special. */
  setProgress(
    profileId: string,
    showId: number,
    season: number,
    episode: number,
    op?: string,
  ): Answered<Acted>;
  /** Marks what is up next; with nothing available it changes nothing. Without progress it starts at the first episode. */
  advanceEpisode(profileId: string, showId: number, options?: AdvanceOptions): Answered<AdvancedEpisode>;
  /** Marks exactly this one, unless a play stands and it is not up next again. */
  markEpisode(
    op: string,
    profileId: string,
    showId: number,
    season: number,
    episode: number,
    options?: MarkOptions,
  ): Answered<Acted>;
  /** Passes over exactly this one, in every run. */
  skipEpisode(
    op: string,
    profileId: string,
    showId: number,
    season: number,
    episode: number,
  ): Answered<Acted>;
  unskipEpisode(
    op: string,
    profileId: string,
    showId: number,
    season: number,
    episode: number,
  ): Answered<Acted>;
  /** Begins a rewatch, from the first episode or from this one: "follow from here". What was seen before keeps its run. */
  startRun(op: string, profileId: string, showId: number, from?: Pair | null): Answered<Acted>;
  /** Ends the rewatch and brings back the place from before; without one nothing changes. */
  stopRun(op: string, profileId: string, showId: number): Answered<Acted>;
  /** Takes back all that an op did, for all profiles. */
  undo(op: string): Answered<Turned>;
  /** Brings back what was taken back of an op. */
  restore(op: string): Answered<Turned>;
  /** A season of the catalogue; null when it knows none. */
  getTVSeason(showId: number, season: number): Answered<Season | null>;
  getTVEpisode(showId: number, season: number, episode: number): Answered<Episode | null>;
}

export function createProgressService(tools: ProgressTools): ProgressService {
  const act = async (gesture: Gesture, decide: Decide): Answered<Acted> => {
    const done = await carryOut(tools, gesture, decide);
    return done.ok ? ok(acted(done.value)) : done;
  };
  const aboutEpisode =
    (decide: (look: Look, episode: Episode) => readonly Draft[]) =>
    (op: string, profileId: string, showId: number, season: number, episode: number) =>
      act({ op, profileId, showId, pair: { season, episode } }, (look, listed) =>
        listed === null ? [] : decide(look, listed),
      );
  const jump = aboutEpisode((look, episode) => jumpDrafts(look, episode, episode.id));
  const mark = (options?: MarkOptions) =>
    aboutEpisode((look, episode) => markDrafts(look, episode, nowOf(tools.clock), options));

  return {
    getProgress: (profileId, showId) => getProgress(tools, [profileId, showId]),
    getProgressForProfile: (profileId) => getProgressForProfile(tools, profileId),
    setProgress: (profileId, showId, season, episode, op = tools.newId()) =>
      jump(op, profileId, showId, season, episode),
    advanceEpisode: (profileId, showId, options = {}) => advanceEpisode(tools, [profileId, showId], options),
    markEpisode: (op, profileId, showId, season, episode, options) =>
      mark(options)(op, profileId, showId, season, episode),
    skipEpisode: aboutEpisode(skipDrafts),
    unskipEpisode: aboutEpisode(unskipDrafts),
    startRun: (op, profileId, showId, from = null) =>
      act({ op, profileId, showId, pair: from }, (look, episode) => [
        { kind: 'runStart' },
        ...(episode === null ? [] : jumpDrafts(look, episode, episode.id)),
      ]),
    stopRun: (op, profileId, showId) =>
      act({ op, profileId, showId, pair: null }, ({ row }) =>
        row.run === null ? [] : [{ kind: 'runStop', run: row.run.id }],
      ),
    undo: (op) => turn(tools, 'undo', op),
    restore: (op) => turn(tools, 'restore', op),
    getTVSeason: (showId, season) => getTVSeason(tools, showId, season),
    getTVEpisode: (showId, season, episode) => getTVEpisode(tools, showId, season, episode),
  };
}

function acted({ op, profileId, showId, changed, row, position }: Acted): Acted {
  return { op, profileId, showId, changed, row, position };
}
