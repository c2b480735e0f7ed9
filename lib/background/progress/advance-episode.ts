import type { PlaySource } from '../../domain/fact';
import { decideAdvance } from '../../domain/marking';
import { ok } from '../../domain/result';
import type { Pair } from '../../domain/show';
import type { Place } from '../../store/facts';
import type { AdvancedEpisode, ProgressResult, ProgressTools } from './answers';
import { advanceDrafts } from './decide';
import { carryOut } from './gesture';
import type { Draft } from './gesture';
import { nowOf } from '../today';
import type { Look } from './look';

/** How an advance is meant. */
export interface AdvanceOptions {
  /** Names the gesture: the same op again advances no further. */
  readonly op?: string;
  /** What its caller saw as up next. */
  readonly expected?: Pair;
  readonly source?: PlaySource;
}

/**
 * Marks what is up next and answers the new position. With nothing available it changes nothing and answers the
 * current one; with `expected` no longer up next it changes nothing and answers `movedOn`.
 */
export async function advanceEpisode(
  tools: ProgressTools,
  [profileId, showId]: Place,
  { op = tools.newId(), expected, source = { by: 'popup' } }: AdvanceOptions,
): Promise<ProgressResult<AdvancedEpisode>> {
  const decide = (look: Look): readonly Draft[] => advanceDrafts(look, expected, nowOf(tools.clock), source);
  const done = await carryOut(tools, { op, profileId, showId, pair: null }, decide);
  if (!done.ok) return done;
  const { row, position, facts, before } = done.value;
  const play = facts.find((fact) => fact.kind === 'play');
  return ok({
    profileId,
    showId,
    row,
    position,
    op: play === undefined ? null : op,
    marked: play === undefined ? null : { season: play.season, episode: play.episode },
    movedOn: play === undefined && decideAdvance(before.position, expected).movedOn,
  });
}
