import { ok, type Result } from '../../domain/result';
import type { Changed, HistoryProtocol } from '../../messages/protocol-history';
import type { Handlers } from '../../messages/receive';
import { placeOf } from '../../store/facts';
import { correctPlay } from '../reports/correct-play';
import { changedAt, type Marking } from '../handler-kit';
import { listHistory } from './list-history';
import type { Match } from '../reports/match-report';
import { weighCorrection } from '../reports/plan-correction';
import type { ProgressTools, Turned } from '../progress/answers';
import { redatePlay } from './redate-play';
import { turnAct } from './take-back';
import type { Tools } from '../tools';

/** What these handlers share with the others. */
export interface HistoryKit {
  readonly progressTools: ProgressTools;
  readonly match: Match;
}

/** The handlers of the history's messages; each only calls a use case. */
export function historyHandlers(
  tools: Tools,
  kit: HistoryKit & Marking,
): Pick<Handlers, keyof HistoryProtocol> {
  const { writing, progressTools } = kit;

  async function turnedOne(turning: Promise<Result<Turned>>): Promise<Result<Changed>> {
    const done = await writing(turning);
    if (!done.ok) return done;
    const { op, progress } = done.value;
    return ok(await changedAt(kit, op, progress.map(placeOf)));
  }

  return {
    'history.list': async (asked) => ok(await listHistory(tools, asked)),
    'play.undo': (about) => turnedOne(turnAct(progressTools, 'undo', about)),
    'play.restore': (about) => turnedOne(turnAct(progressTools, 'restore', about)),
    'play.weigh': (about) => weighCorrection(tools, kit.match, about),
    'play.correct': async (correction) => {
      const done = await writing(correctPlay(tools, kit.match, correction));
      if (!done.ok) return done;
      const { places, ...corrected } = done.value;
      return ok({ ...corrected, ...(await changedAt(kit, correction.opId, places)) });
    },
    'play.redate': async (redating) => {
      const done = await writing(redatePlay(progressTools, redating));
      return done.ok ? ok(await changedAt(kit, redating.opId, done.value)) : done;
    },
  };
}
