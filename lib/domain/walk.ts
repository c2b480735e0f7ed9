import { dayNumber } from './day';
import { idsOf } from './former-ids';
import { hasEnded } from './show';
import type { Pair } from './show';

/** What the next-episode rule needs of a show: TMDB's lists, in TMDB's order. `Season` of the catalogue fits. */
export interface ShowList {
  /** TMDB's word. */
  readonly status: string;
  readonly seasons: readonly SeasonList[];
}

export interface SeasonList {
  readonly season: number;
  readonly episodes: readonly ListedEpisode[];
}

export interface ListedEpisode extends Pair {
  /** TMDB's episode id. */
  readonly id: number | null;
  /** Ids under which TMDB listed it before. */
  readonly formerIds?: readonly number[];
  /** `YYYY-MM-DD`, or null. */
  readonly airDate: string | null;
}

/** The aired-from day (a day number) of an episode that counts as aired on every day. */
export const ALWAYS = -1_000_000;

/** An episode in the order of watching. */
export interface Step extends Pair {
  /** Equal for facts about this episode; no two steps share it. */
  readonly key: string;
  readonly id: number | null;
  readonly formerIds: readonly number[];
  /** Day number of the air date; null when undated. */
  readonly air: number | null;
  /** Day number from which it counts as aired; null while nobody can know. */
  readonly from: number | null;
  /** Place in the walk; null for a special that is no candidate. */
  readonly at: number | null;
  /** Season ≥ 1. */
  readonly regular: boolean;
  /** May be offered: regular and no empty promise of an ended show, or a dated special while specials are on. */
  readonly candidate: boolean;
}

export interface Walk {
  readonly steps: readonly Step[];
  /** Place of the first regular candidate: where a show is begun. Specials may stand before it. */
  readonly start: number;
  readonly find: (episode: Named) => Spot;
}

/** How facts name an episode. */
export interface Named extends Pair {
  readonly episodeId: number | null;
}

/** Where an episode that a fact names stands. */
export interface Spot {
  /** Null when it is not listed (any more). */
  readonly step: Step | null;
  /** Place in the walk, between two steps for one no longer listed; null for specials that are no candidates. */
  readonly at: number | null;
  /** The step's, or one of its own for an episode that is not listed. */
  readonly key: string;
}

type Draft = Omit<Step, 'at'>;
/** Before it is known whether it will come. */
type Listed = Omit<Draft, 'candidate'>;

/** Lays a show out in the order of watching (docs/rules.md "Up next" 2 and 5). */
export function layOut(show: ShowList, specials: boolean): Walk {
  const seasons = [...show.seasons].sort((a, b) => a.season - b.season);
  const ended = hasEnded(show.status);
  const { once, again } = onceEach(seasons.flatMap(listed));
  const regular = datedFrom(
    once.filter((draft) => draft.regular),
    ended,
  );
  const promised = ended ? emptyPromises(regular) : new Set<number>();
  const drafts = regular.map((draft) => ({ ...draft, candidate: !promised.has(draft.season) }));
  const extras = specialDrafts(
    once.filter((draft) => !draft.regular),
    drafts,
    ended,
  );
  const placed = specials ? extras.filter((special) => special.air !== null) : [];
  const aside = specials ? extras.filter((special) => special.air === null) : extras;
  const steps = merge(drafts, placed).map((draft, at) => ({ ...draft, at }));
  const others = aside.map((draft) => ({ ...draft, at: null }));
  return { steps, start: startOf(steps), find: finder([...steps, ...others], again, steps) };
}

/**
 * TMDB moves episodes, and its seasons are not all asked for at once: one may stand in two of them. It is one episode,
 * a regular one where it can be; its other place is another name for it.
 */
function onceEach(listed: readonly Listed[]): { once: Listed[]; again: Listed[] } {
  const first = new Map<number, Listed>();
  for (const one of [...listed.filter(({ regular }) => regular), ...listed])
    if (one.id !== null && !first.has(one.id)) first.set(one.id, one);
  const isFirst = (one: Listed) => one.id === null || first.get(one.id) === one;
  return { once: listed.filter(isFirst), again: listed.filter((one) => !isFirst(one)) };
}

/** The first regular episode; a show of nothing but specials begins at its first one. */
function startOf(steps: readonly Step[]): number {
  return Math.max(
    0,
    steps.findIndex((step) => step.regular && step.candidate),
  );
}

function listed(season: SeasonList): Listed[] {
  return season.episodes.map((episode) => ({
    key: pairKey({ season: season.season, episode: episode.episode }),
    season: season.season,
    episode: episode.episode,
    id: episode.id,
    formerIds: episode.formerIds ?? [],
    air: episode.airDate === null ? null : dayNumber(episode.airDate),
    from: null,
    regular: season.season > 0,
  }));
}

/** An undated episode counts as aired once a later regular one has aired, or when the show has ended. */
function datedFrom(drafts: readonly Listed[], ended: boolean): Listed[] {
  let later: number | null = ended ? ALWAYS : null;
  const backwards: Listed[] = [];
  for (const draft of drafts.toReversed()) {
    backwards.push({ ...draft, from: draft.air ?? later });
    later = earlier(later, draft.air);
  }
  return backwards.toReversed();
}

/** The last seasons of an ended show without any date: they will not come. Unless nothing at all is dated. */
function emptyPromises(regular: readonly Listed[]): Set<number> {
  const lastDated = regular.findLast((draft) => draft.air !== null);
  if (lastDated === undefined) return new Set();
  return new Set(regular.map((draft) => draft.season).filter((season) => season > lastDated.season));
}

function specialDrafts(extras: readonly Listed[], regular: readonly Draft[], ended: boolean): Draft[] {
  const firstAir = regular.reduce<number | null>((first, draft) => earlier(first, draft.air), null);
  const unknown = ended ? ALWAYS : firstAir;
  return extras.map((special) => ({
    ...special,
    from: special.air ?? unknown,
    candidate: special.air !== null,
  }));
}

/** Each special after the last regular episode dated on or before it; several at one place by date. */
function merge(regular: readonly Draft[], specials: readonly Draft[]): Draft[] {
  const after = new Map<number, Draft[]>();
  for (const special of [...specials].sort((a, b) => (a.air ?? 0) - (b.air ?? 0))) {
    const place = regular.findLastIndex((draft) => draft.air !== null && draft.air <= (special.air ?? 0));
    after.set(place, [...(after.get(place) ?? []), special]);
  }
  if (after.size === 0) return [...regular];
  return [...(after.get(-1) ?? []), ...regular.flatMap((draft, i) => [draft, ...(after.get(i) ?? [])])];
}

/** Episodes are the same by TMDB's id where both are known, else by pair. */
function finder(
  all: readonly Step[],
  again: readonly Listed[],
  steps: readonly Step[],
): (episode: Named) => Spot {
  const byId = new Map<number, Step>();
  const byPair = new Map<string, Step>();
  for (const step of all) {
    for (const id of idsOf(step)) byId.set(id, step);
    if (!byPair.has(step.key)) byPair.set(step.key, step);
  }
  for (const { id, key } of again) {
    const step = byId.get(id ?? 0);
    if (step !== undefined && !byPair.has(key)) byPair.set(key, step);
  }
  return (episode) => {
    const paired = byPair.get(pairKey(episode));
    const named = episode.episodeId === null ? undefined : byId.get(episode.episodeId);
    const step = named ?? (episode.episodeId === null || paired?.id === null ? paired : undefined);
    if (step !== undefined) return { step, at: step.at, key: step.key };
    const key = `${episode.episodeId ?? ''}#${pairKey(episode)}`;
    return { step: null, at: episode.season > 0 ? gapFor(steps, episode) : null, key };
  };
}

/** Where an unlisted pair would stand: just after the last regular episode before it. */
function gapFor(steps: readonly Step[], pair: Pair): number {
  const before = steps.findLastIndex(
    (step) =>
      step.regular &&
      (step.season < pair.season || (step.season === pair.season && step.episode < pair.episode)),
  );
  return before + 0.5;
}

function pairKey(pair: Pair): string {
  return `${pair.season}:${pair.episode}`;
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
