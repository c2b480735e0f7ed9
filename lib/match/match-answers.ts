import { yearOf, type Pair } from '../domain/show';
import type { EpisodeAnswer } from './episode-view';
import type { Decision, Job, Learned } from './match-job';
import type { Loaded, MatchCandidate, ShowFacts } from './match-types';
import type { ScoredShow } from './show';

const MOST_OFFERED = 8;

/** The show is known. Decided where the episode is too, and where the site is known well enough to believe it. */
export function settle<C extends string>(
  job: Job<C>,
  loaded: Loaded,
  answer: EpisodeAnswer,
  parts: readonly string[],
  learned: Learned | null,
): Decision {
  const { show, seasons } = loaded;
  const all = [...new Set([...parts, ...answer.parts])];
  if (answer.kind === 'ask') {
    const candidates = answer.candidates.map(({ episode, reasons }) => candidate(show, episode, reasons));
    return ask('whichEpisode', candidates.length > 0 ? candidates : [candidate(show, null, parts)], all);
  }
  const sure = job.site === null || job.site.confidence === 'C' || job.site.confidence === 'D' ? 2 : 1;
  if (agreeing(job.labels, answer) < sure) {
    const [pair] = answer.pairs;
    const episode = seasons
      .flatMap((one) => one.episodes)
      .find((one) => one.season === pair?.season && one.episode === pair.episode);
    return ask('whichEpisode', [candidate(show, episode ?? null, all)], [...all, 'oneSource']);
  }
  return {
    kind: 'matched',
    loaded,
    pairs: answer.pairs,
    learned,
    parts: all,
  };
}

/** How many sources name this episode. A title that decided against the page's own numbers speaks alone. */
function agreeing(
  { season, episode, sources }: Job<string>['labels'],
  { pairs: [pair], parts }: Extract<EpisodeAnswer, { kind: 'decided' }>,
): number {
  const byTitle = parts.includes('episodeTitleEqual') && !parts.includes('pairListed');
  const numbered = season !== null && episode !== null;
  const against = numbered && pair !== undefined && (pair.season !== season || pair.episode !== episode);
  return byTitle && against ? 1 : sources.length;
}

/** A scored show as a candidate, with the episode that it would be. */
export function offered<C extends string>(job: Job<C>, { show, parts }: ScoredShow): MatchCandidate {
  const looked = job.seen.get(show.id);
  return looked ? offerOf(looked, parts) : candidate(show, null, parts);
}

/** A show that was looked into, with the episode that it would be. */
export function offerOf(
  { loaded, answer }: { loaded: Loaded; answer: EpisodeAnswer },
  parts: readonly string[],
): MatchCandidate {
  const pair = answer.kind === 'decided' ? answer.pairs[0] : answer.candidates[0]?.episode;
  const episode = loaded.seasons
    .flatMap((one) => one.episodes)
    .find((one) => one.season === pair?.season && one.episode === pair.episode);
  return candidate(loaded.show, episode ?? null, parts);
}

/** A candidate; without an episode where none is known. */
export function candidate(
  show: ShowFacts,
  episode: (Pair & { readonly name: string }) | null,
  reasons: readonly string[],
): MatchCandidate {
  return {
    showId: show.id,
    name: show.name,
    year: yearOf(show),
    poster: show.poster,
    pair: episode === null ? null : { season: episode.season, episode: episode.episode },
    episodeTitle: episode === null || episode.name === '' ? null : episode.name,
    reasons,
  };
}

/** A question; at most eight candidates. */
export function ask(
  why: 'whichShow' | 'whichEpisode',
  candidates: readonly MatchCandidate[],
  parts: readonly string[],
): Decision {
  return { kind: 'ask', why, candidates: candidates.slice(0, MOST_OFFERED), parts };
}
