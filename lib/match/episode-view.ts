import { type Episode, type Pair, type Season, samePair } from '../domain/show';
import type { Labels } from './claims';
import { type EpisodeTitles, episodeKey } from './episode-titles';
import type { Order, TitleBinding } from './match-types';

/** All that says which episode of a known show is meant. */
export interface EpisodeQuestion {
  readonly labels: Labels;
  readonly showName: string;
  readonly seasons: readonly Season[];
  /** Tags of the page and of the catalogue's texts; empty = unknown. */
  readonly pageLanguage: string;
  readonly showLanguage: string;
  readonly offsets: TitleBinding['offsets'];
  /** The order that the user chose for this title. */
  readonly order: Order | null;
  /** The site counts through all seasons. */
  readonly absolute: boolean;
  readonly upNext: Pair | null;
  /** Minutes that the video lasts; null when unknown. */
  readonly duration: number | null;
}

/** Pairs that are certain, or candidates and why none is. `parts` are codes of what spoke for or against it. */
export type EpisodeAnswer =
  | { readonly kind: 'decided'; readonly pairs: readonly Pair[]; readonly parts: readonly string[] }
  | {
      readonly kind: 'ask';
      readonly candidates: readonly EpisodeCandidate[];
      readonly parts: readonly string[];
    };

/** An episode that may be meant, with codes of why. */
export interface EpisodeCandidate {
  readonly episode: Episode;
  readonly reasons: readonly string[];
}

/** The question with what every rule looks up. */
export interface View extends EpisodeQuestion {
  readonly regular: readonly Episode[];
  readonly titles: EpisodeTitles;
  readonly named: readonly Episode[];
}

/** An episode, with codes of what named it. */
export type Found = { readonly episode: Episode; readonly parts: readonly string[] };

/** The rule names one, knows that it cannot be told, or has nothing to say. */
export type Step = Found | { readonly doubt: string } | null;
const MOST_OFFERED = 6;

/** A title shorter than this (in letters) does not outweigh numbers: every show has a "Home". */
const TELLING = 5;

/** The one episode that bears the label's title, if the title says enough to stand against numbers. */
export function uniqueTitle(view: View): Found | null {
  const { labels, named } = view;
  const fitting = labels.special ? named.filter((one) => one.season === 0) : named;
  const [only] = fitting;
  if (fitting.length !== 1 || only === undefined || outside(view, only)) return null;
  // Where a range begins is for its numbers to say.
  if (labels.lastEpisode !== null) return null;
  const key = episodeKey(labels.title ?? '');
  const telling =
    key.length >= (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(key) ? TELLING : 2);
  const agrees = labels.episode === null || only.episode === labels.episode;
  return telling || agrees ? { episode: only, parts: ['episodeTitleEqual'] } : null;
}

/** A special of the same name as the label's is not meant where the label names a regular season. */
export function outside({ labels }: View, episode: Episode): boolean {
  return (
    episode.season === 0 &&
    !labels.special &&
    labels.season !== null &&
    labels.season > 0 &&
    labels.episode !== null
  );
}

/** Do numbers run on from season to season? */
export function runsOn({ seasons }: View): boolean {
  return seasons.some((one) => one.season > 1 && (one.episodes[0]?.episode ?? 0) > 1);
}

/** The regular episode of this number, if only one season has it. */
export function onlyNumbered({ regular }: View, number: number): Episode | null {
  const found = regular.filter((one) => one.episode === number);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The episode that a running number means: the one that bears it where numbers run on, else the n-th of the list. */
export function throughNumber(view: View, number: number | null): Episode | null {
  if (number === null) return null;
  return runsOn(view) ? onlyNumbered(view, number) : (view.regular[number - 1] ?? null);
}

/** The episode of this pair, if the catalogue lists it, once. */
export function listed({ seasons }: View, season: number, number: number): Episode | null {
  const found = seasons
    .flatMap((one) => one.episodes)
    .filter((one) => one.season === season && one.episode === number);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Candidates for the user: up next first, then what the numbers, the title and the count may mean. */
export function ask(view: View, why: string, best: Episode | null = null): EpisodeAnswer {
  const { labels, upNext, seasons } = view;
  const offered = new Map<Episode, string[]>();
  const offer = (episode: Episode | null | undefined, reason: string): void => {
    if (episode) offered.set(episode, [...(offered.get(episode) ?? []), reason]);
  };
  const all = seasons.flatMap((one) => one.episodes);
  if (upNext !== null)
    offer(
      all.find((one) => samePair(one, upNext)),
      'upNext',
    );
  offer(best, 'labels');
  if (labels.season !== null && labels.episode !== null)
    offer(listed(view, labels.season, labels.episode), 'pairListed');
  for (const one of view.named) offer(one, 'episodeTitleEqual');
  if (labels.title !== null) for (const one of view.titles.near(labels.title)) offer(one, 'episodeTitleNear');
  if (labels.episode !== null) {
    offer(throughNumber(view, labels.episode), 'absolute');
    if (labels.season === null)
      for (const one of view.regular) if (one.episode === labels.episode) offer(one, 'numberEqual');
  }
  if (why === 'twoEpisodes' && best !== null) offer(all[all.indexOf(best) + 1], 'twoEpisodes');
  const candidates = [...offered].slice(0, MOST_OFFERED).map(([episode, reasons]) => ({ episode, reasons }));
  return { kind: 'ask', candidates, parts: [why] };
}
