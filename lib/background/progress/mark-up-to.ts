import { unwatchedUpTo } from '../../domain/marking';
import type { Mark } from '../../domain/marking';
import type { Pair } from '../../domain/show';
import { instant, UNKNOWN } from '../../domain/when';
import type { Acted, ProgressResult, ProgressTools } from './answers';
import { isMissed, jumpDrafts, markDrafts, type MarkOptions } from './decide';
import { carryOutTogether, type Draft } from './gesture';
import type { Look } from './look';
import { nowOf, today } from '../today';

/** One act about an episode, for one profile or, with `others`, for several together. */
export interface AboutEpisode {
  readonly op: string;
  readonly profileId: string;
  readonly others: readonly string[];
  readonly showId: number;
  readonly pair: Pair;
}

/** Marks exactly this one for everyone who watched along: one viewing for several, one undo. */
export function markTogether(
  tools: ProgressTools,
  { others, ...gesture }: AboutEpisode,
  options: MarkOptions = {},
): Promise<ProgressResult<Acted>> {
  return carryOutTogether(tools, gesture, others, (look, episode) =>
    episode === null ? [] : markDrafts(look, episode, nowOf(tools.clock), options),
  );
}

/**
 * Marks everything that aired up to here and was not watched or skipped, in one op; the episode itself included, as
 * watched now, unless `before`. When the earlier ones were watched nobody said: their dates are unknown.
 */
export function markUpTo(
  tools: ProgressTools,
  { others, ...gesture }: AboutEpisode,
  before: boolean,
): Promise<ProgressResult<Acted>> {
  const { pair } = gesture;
  return carryOutTogether(tools, { ...gesture, batch: gesture.op }, others, (look) => [
    ...earlier(tools, look, pair),
    ...(before ? [] : markDrafts(look, pair, nowOf(tools.clock), { gap: isMissed(look, pair) })),
  ]);
}

/** "I'm further along": this one is up next from now on and, with `before`, all that aired earlier was watched. */
export function startAt(
  tools: ProgressTools,
  { others, ...gesture }: AboutEpisode,
  before: boolean,
): Promise<ProgressResult<Acted>> {
  const { pair } = gesture;
  return carryOutTogether(tools, { ...gesture, batch: gesture.op }, others, (look, episode) => [
    ...(before ? earlier(tools, look, pair) : []),
    ...jumpDrafts(look, pair, episode?.id ?? null),
  ]);
}

/** Undated plays lie outside every rewatch, so in one what was seen earlier is dated now. */
function earlier(tools: ProgressTools, look: Look, pair: Pair): Draft[] {
  const { at, offset } = nowOf(tools.clock);
  const when = look.row.run === null ? UNKNOWN : instant(at, offset);
  const { dayOffset } = look.preferences;
  const marks = unwatchedUpTo(look.input, pair, { today: today(tools.clock), dayOffset, before: true });
  return marks.map(({ season, episode, id }: Mark): Draft => ({
    kind: 'play',
    season,
    episode,
    episodeId: id,
    when,
    begunAt: null,
    viewing: null,
    fillsGap: isMissed(look, { season, episode }),
    live: look.row.run !== null,
    source: { by: 'popup' },
  }));
}
