import type { PlaySource } from '../../domain/fact';
import { readEpisodes } from '../../domain/episodes';
import { decideAdvance, decideMark, decideSkip } from '../../domain/marking';
import type { Mark } from '../../domain/marking';
import { samePair } from '../../domain/show';
import type { Pair } from '../../domain/show';
import { unpack } from '../../domain/stretch';
import { instant } from '../../domain/when';
import type { When } from '../../domain/when';
import type { Draft } from './gesture';
import type { Look } from './look';

/** How a mark by hand is meant, beyond the episode. */
export interface MarkOptions {
  readonly source?: PlaySource;
  /** A date of its own; without one it was watched now. */
  readonly when?: When;
  /** Mark it once more although a play stands: what the grid may ask for. */
  readonly second?: boolean;
  /** Marks a missed episode and leaves the place where it is; the grid's ticks of missed ones do so by themselves. */
  readonly gap?: boolean;
}

/** A moment on the user's wall clock. */
export interface Now {
  /** Epoch ms. */
  readonly at: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** One play, unless one stands in this run and the episode is not up next again. */
export function markDrafts(look: Look, pair: Pair, now: Now, options: MarkOptions = {}): Draft[] {
  const { second = false, gap = options.source?.by === 'grid' && isMissed(look, pair) } = options;
  const decided = decideMark(look.input, look.position, { pair, second, gap });
  return decided.ok && decided.value !== null ? playDrafts(look, decided.value, now, options) : [];
}

/** A play of what is up next; none when nothing is available or something else is up next than `expected`. */
export function advanceDrafts(look: Look, expected: Pair | undefined, now: Now, source: PlaySource): Draft[] {
  const { mark } = decideAdvance(look.position, expected);
  return mark === null ? [] : playDrafts(look, mark, now, { source });
}

/** A jump is always written: the latest one decides. */
export function jumpDrafts(look: Look, pair: Pair, id: number | null): Draft[] {
  return [...addedAgain(look), { kind: 'jump', ...named({ ...pair, id }) }];
}

/** Skipping what is skipped changes nothing, unless a jump made it up next again. */
export function skipDrafts(look: Look, pair: Pair): Draft[] {
  const decided = decideSkip(look.input, look.position, pair);
  return decided.ok && decided.value !== null ? [{ kind: 'skip', ...named(decided.value) }] : [];
}

export function unskipDrafts(look: Look, pair: Pair): Draft[] {
  const state = readEpisodes(look.input).of(pair);
  return state?.skipped === true ? [{ kind: 'unskip', ...named({ ...pair, id: state.id }) }] : [];
}

function playDrafts(look: Look, mark: Mark, now: Now, { source, when }: MarkOptions): Draft[] {
  return [
    ...addedAgain(look),
    {
      kind: 'play',
      ...named(mark),
      when: when ?? instant(now.at, now.offset),
      begunAt: null,
      viewing: null,
      fillsGap: mark.fillsGap,
      live: when === undefined,
      source: source ?? { by: 'popup' },
    },
  ];
}

/** What is watched or jumped to comes back into the library when it had been removed. */
function addedAgain({ row }: Look): Draft[] {
  return row.known && !row.inLibrary ? [{ kind: 'showAdded' }] : [];
}

function named({ season, episode, id }: Pair & { readonly id: number | null }) {
  return { season, episode, episodeId: id };
}

/** A missed one before the place: marking it leaves the place where it is. */
export function isMissed({ row, input }: Look, pair: Pair): boolean {
  const missed = unpack(row.behind);
  if (missed.length === 0) return false;
  const own = readEpisodes(input).of(pair)?.pair ?? pair;
  return missed.some((entry) => samePair(entry, own));
}
