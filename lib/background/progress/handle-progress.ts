import { ok, type Result } from '../../domain/result';
import type { ProgressEntry, ProgressProtocol, Undone } from '../../messages/protocol-progress';
import type { Handlers } from '../../messages/receive';
import type { Marking } from '../handler-kit';
import { listGaps } from './list-gaps';
import { markTogether, markUpTo, startAt } from './mark-up-to';
import type { ProgressService } from './progress-service';
import type { Progress, ProgressTools, Turned } from './answers';
import { tellTurned } from '../tonight/tell-turned';
import type { Tools } from '../tools';

/** What these handlers share with the others. */
export interface ProgressKit {
  readonly progress: ProgressService;
  readonly progressTools: ProgressTools;
  activeProfile(): Promise<string>;
}

/** The handlers of the messages of the place in a show; each only calls a use case. */
export function progressHandlers(
  tools: Tools,
  kit: ProgressKit & Marking,
): Pick<Handlers, keyof ProgressProtocol> {
  const { progress, progressTools, writing, marked } = kit;

  async function turned(turning: Promise<Result<Turned>>): Promise<Result<Undone>> {
    const done = await writing(turning);
    if (!done.ok) return done;
    return ok(await tellTurned(tools, done.value, await kit.activeProfile()));
  }

  return {
    'progress.list': async ({ profileId }) => {
      const rows = await progress.getProgressForProfile(profileId);
      return rows.ok ? ok(rows.value.map(entryOf)) : rows;
    },
    'progress.set': async ({ opId, profileId, showId, season, episode }) => {
      const done = await writing(progress.setProgress(profileId, showId, season, episode, opId));
      return done.ok ? ok(entryOf(done.value)) : done;
    },
    'progress.advance': async ({ profileId, showId, expected }) => {
      const done = await writing(
        progress.advanceEpisode(profileId, showId, expected === undefined ? {} : { expected }),
      );
      if (!done.ok) return done;
      const { op, marked: pair, movedOn } = done.value;
      return ok({ ...entryOf(done.value), op, marked: pair, movedOn });
    },
    'progress.mark': ({ opId: op, profileId, showId, season, episode, gap = false, with: others = [] }) =>
      marked(
        markTogether(progressTools, { op, profileId, others, showId, pair: { season, episode } }, { gap }),
      ),
    'progress.skip': ({ opId, profileId, showId, season, episode }) =>
      marked(progress.skipEpisode(opId, profileId, showId, season, episode)),
    'show.startAt': ({ opId: op, with: others = [], season, episode, before, ...about }) =>
      marked(startAt(progressTools, { op, others, pair: { season, episode }, ...about }, before)),
    'progress.unskip': ({ opId, profileId, showId, season, episode }) =>
      marked(progress.unskipEpisode(opId, profileId, showId, season, episode)),
    'progress.upTo': ({ opId: op, with: others = [], season, episode, before = false, ...about }) =>
      marked(markUpTo(progressTools, { op, others, pair: { season, episode }, ...about }, before)),
    'gaps.list': async ({ profileId, showId }) => ok(await listGaps(tools, profileId, showId)),
    'run.start': ({ opId, profileId, showId, from }) =>
      marked(progress.startRun(opId, profileId, showId, from)),
    'run.stop': ({ opId, profileId, showId }) => marked(progress.stopRun(opId, profileId, showId)),
    'log.undo': ({ op }) => turned(progress.undo(op)),
    'log.restore': ({ op }) => turned(progress.restore(op)),
  };
}

function entryOf({ profileId, showId, position }: Progress): ProgressEntry {
  return { profileId, showId, position };
}
