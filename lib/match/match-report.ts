import { hasEnded, type Pair } from '../domain/show';
import { ok, type Result } from '../domain/result';
import type { Claim } from '../sites/reading';
import { siteById, type Site } from '../sites/registry';
import { mergeClaims, titleKey, type Labels } from './claims';
import { decideEpisode, type EpisodeAnswer } from './episode';
import {
  yearOf,
  type Loaded,
  type MatchCandidate,
  type Order,
  type ShowFacts,
  type TitleBinding,
} from './match-types';
import { searchKey } from './library-index';
import {
  byScore,
  clearlyFirst,
  fitName,
  isCorroborated,
  readTitle,
  scoreShow,
  type ScoredShow,
  type TitleReading,
} from './show';
import { isCommonTitle } from './common-titles';

/** What a page reported, as far as matching goes. */
export interface ReportToMatch {
  readonly site: string;
  readonly siteShowId: string | null;
  readonly claims: readonly Claim[];
  /** The page's language tag, or empty. */
  readonly language: string;
  /** Seconds that the video lasts; absent or 0 when unknown. */
  readonly duration?: number;
  /** How the site counts and how well it is known; absent = as the registry says. */
  readonly traits?: Pick<Site, 'absolute' | 'confidence'>;
}

/** What matching may ask for. `C` are the codes of faults that it passes on: the report then waits. */
export interface MatchPort<C extends string> {
  readonly binding: TitleBinding | null;
  /** Shows of the library that bear one of the titles, or a season of that name. */
  findInLibrary(titles: readonly string[]): readonly ShowFacts[] | Promise<readonly ShowFacts[]>;
  /** TMDB's search; an empty language means none. */
  search(query: string, language: string): Promise<Result<readonly ShowFacts[], C>>;
  /** A show with all its seasons: from the library, else from TMDB. Null: TMDB does not know it (any more). */
  load(showId: number): Promise<Result<Loaded | null, C>>;
  /** An order of a show that the user chose. Null: there is none. */
  order?(id: string): Promise<Result<Order | null, C>>;
  /** Up next of the show, for whom the report counts. */
  upNext?(showId: number): Promise<Pair | null> | Pair | null;
}

export type Decision =
  | {
      readonly kind: 'matched';
      readonly loaded: Loaded;
      readonly pairs: readonly Pair[];
      /** To be remembered of the title; null when a binding decided. */
      readonly learned: Learned | null;
      /** Codes of what spoke for it. */
      readonly parts: readonly string[];
    }
  | {
      readonly kind: 'ask';
      readonly why: 'whichShow' | 'whichEpisode';
      readonly candidates: readonly MatchCandidate[];
      readonly parts: readonly string[];
    };

export interface Learned {
  readonly key: string;
  readonly words: string;
  readonly showId: number;
  readonly offsets: TitleBinding['offsets'];
  readonly order: string | null;
}

interface Job<C extends string> {
  readonly report: ReportToMatch;
  readonly port: MatchPort<C>;
  readonly labels: Labels;
  readonly readings: readonly TitleReading[];
  readonly site: Pick<Site, 'absolute' | 'confidence'> | null;
  readonly library: ReadonlySet<number>;
  /** Shows already loaded for this report, with what the labels say of their episodes. */
  readonly seen: Map<number, { loaded: Loaded; answer: EpisodeAnswer } | null>;
}

/** So many shows are looked into for one report: each may cost requests. */
const MOST_LOADED = 5;
const MOST_OFFERED = 8;

/**
 * Which episodes of which show a report means: certain, or a question with candidates (promise 3: unsure means ask).
 * The library alone decides where a binding, the year, the country or an episode's title agrees; else TMDB is asked
 * for namesakes. A fault of the port is passed on, nothing is guessed meanwhile.
 */
export async function matchReport<C extends string>(
  report: ReportToMatch,
  port: MatchPort<C>,
): Promise<Result<Decision, C>> {
  const labels = mergeClaims(report.claims, report.language);
  const readings = readTitle(labels, report.language);
  const { binding } = port;
  const found = await port.findInLibrary(readings.map((one) => one.name));
  const job: Job<C> = {
    report,
    port,
    labels,
    readings,
    site: report.traits ?? siteById(report.site),
    library: new Set(found.map((show) => show.id)),
    seen: new Map(),
  };
  const bound = binding?.showId ?? null;
  if (binding !== null && bound !== null && !binding.suspended) return byBinding(job, binding, bound);
  if (readings.length === 0) return ok(ask('whichShow', [], ['noShow']));
  const own = await scoreAll(job, found);
  if (!own.ok) return own;
  if (bound !== null) return askAgain(job, bound, own.value);
  const certain = fromLibrary(own.value);
  return certain === null ? fromSearch(job, found) : decided(job, certain);
}

/** (1) A binding says which show; only the episode is left to tell. */
async function byBinding<C extends string>(
  job: Job<C>,
  binding: TitleBinding,
  showId: number,
): Promise<Result<Decision, C>> {
  const order = binding.order === null ? null : await job.port.order?.(binding.order);
  if (order && !order.ok) return order;
  const loaded = await job.port.load(showId);
  if (!loaded.ok) return loaded;
  if (loaded.value === null) return ok(ask('whichShow', [], ['showGone']));
  const fitted = fitName(loaded.value.show, job.readings);
  const answer = await episodeOf(
    job,
    loaded.value,
    { reading: fitted.reading, namedSeason: fitted.namedSeason },
    binding.offsets,
    order?.value ?? null,
  );
  return ok(settle(job, loaded.value, answer, ['binding'], null));
}

/** (2) A show of the library, where more than its name agrees. */
function fromLibrary(scored: readonly ScoredShow[]): ScoredShow | null {
  const first = clearlyFirst(scored);
  return first !== null && isCorroborated(first) ? first : null;
}

/** (3) Library and search together: the search knows namesakes that the library does not. */
async function fromSearch<C extends string>(
  job: Job<C>,
  found: readonly ShowFacts[],
): Promise<Result<Decision, C>> {
  const shows = new Map(found.map((show) => [show.id, show]));
  for (const [query, language] of queries(job)) {
    const hits = await job.port.search(query, language);
    if (!hits.ok) return hits;
    for (const hit of hits.value) if (!shows.has(hit.id)) shows.set(hit.id, hit);
    if (hits.value.some((hit) => fitName(hit, job.readings).fit !== 'nameOther')) break;
  }
  const scored = await scoreAll(job, [...shows.values()]);
  if (!scored.ok) return scored;
  const first = clearlyFirst(scored.value);
  return first === null ? askWhichShow(job, scored.value) : decided(job, first);
}

/** The title in the page's language, then without one, then without what may be a suffix; each asked once. */
function queries<C extends string>({ readings, report }: Job<C>): [string, string][] {
  const names = [...new Set(readings.map((one) => one.name))];
  const asked = names.flatMap((name): [string, string][] => [
    [name, report.language],
    [name, ''],
  ]);
  return asked.filter(
    ([name, language], at) => asked.findIndex(([a, b]) => a === name && b === language) === at,
  );
}

/** Looks into the shows whose names fit (of others only the first few) and scores all. */
async function scoreAll<C extends string>(
  job: Job<C>,
  shows: readonly ShowFacts[],
): Promise<Result<ScoredShow[], C>> {
  const scored: ScoredShow[] = [];
  for (const [at, one] of worthALook(job, shows).entries()) {
    const inLibrary = job.library.has(one.show.id);
    const looked = inLibrary || at < MOST_LOADED ? await lookInto(job, one.show.id) : ok(null);
    if (!looked.ok) return looked;
    if (looked.value === null) {
      // One that TMDB does not know any more is no rival; one that was not looked into is.
      if (!job.seen.has(one.show.id)) scored.push(one);
      continue;
    }
    const { loaded, answer } = looked.value;
    // Once loaded, a hit shows its other titles.
    const ended = hasEnded(loaded.show.status);
    const full = { ...fitName(loaded.show, job.readings), show: loaded.show };
    scored.push(scoreShow(full, answer, { exactRival: one.exactRival, ended, inLibrary }));
  }
  return ok(scored.sort(byScore));
}

/** The shows whose names fit, those first that year and country speak for; without any, the search's first few. */
function worthALook<C extends string>(
  job: Job<C>,
  shows: readonly ShowFacts[],
): (ScoredShow & { readonly exactRival: boolean })[] {
  const fitted = shows.map((show) => fitName(show, job.readings));
  const named = fitted.filter((one) => one.fit !== 'nameOther');
  const exact = named.filter((one) => one.plain && one.fit !== 'nameAlike');
  const rated = (named.length > 0 ? named : fitted.slice(0, 3)).map((one) => {
    const exactRival = exact.some((other) => other !== one);
    const context = { exactRival, ended: false, inLibrary: job.library.has(one.show.id) };
    return { ...scoreShow(one, null, context), exactRival };
  });
  return named.length > 0 ? rated.sort(byScore) : rated;
}

async function lookInto<C extends string>(
  job: Job<C>,
  showId: number,
): Promise<Result<{ loaded: Loaded; answer: EpisodeAnswer } | null, C>> {
  const held = job.seen.get(showId);
  if (held !== undefined) return ok(held);
  const loaded = await job.port.load(showId);
  if (!loaded.ok) return loaded;
  if (loaded.value === null) {
    job.seen.set(showId, null);
    return ok(null);
  }
  const fitted = fitName(loaded.value.show, job.readings);
  const made = { loaded: loaded.value, answer: await episodeOf(job, loaded.value, fitted, [], null) };
  job.seen.set(showId, made);
  return ok(made);
}

async function episodeOf<C extends string>(
  job: Job<C>,
  { show, seasons }: Loaded,
  fitted: { readonly reading: TitleReading; readonly namedSeason: number | null },
  offsets: TitleBinding['offsets'],
  order: Order | null,
): Promise<EpisodeAnswer> {
  const { report, port, site } = job;
  const labels = offsets.length > 0 || order !== null ? job.labels : inSeason(job.labels, fitted, seasons);
  const answer = decideEpisode({
    labels,
    showName: show.name,
    seasons,
    pageLanguage: report.language,
    showLanguage: show.language,
    offsets,
    order,
    absolute: site?.absolute === true,
    upNext: (await port.upNext?.(show.id)) ?? null,
    duration: report.duration === undefined || report.duration <= 0 ? null : report.duration / 60,
  });
  if (answer.kind === 'ask' || labels.title === null || !isCommonTitle(labels.title)) return answer;
  return { ...answer, parts: [...answer.parts, 'titleCommon'] };
}

/** The season that the show's title named, held against what the label says of it. */
function inSeason(
  labels: Labels,
  { reading, namedSeason }: { readonly reading: TitleReading; readonly namedSeason: number | null },
  seasons: Loaded['seasons'],
): Labels {
  if (namedSeason !== null) {
    // Where each season is a show of its own, the site's "season 1" is that season.
    const own = labels.season === null || labels.season === 1 || labels.season === namedSeason;
    return own ? { ...labels, season: namedSeason } : { ...labels, season: null, episode: null };
  }
  const said = reading.season;
  if (said === null) return labels;
  const named = seasons.filter((one) => one.season > 0 && /final|last|最終|최종/iu.test(one.name));
  const season =
    said.season === 'last' ? (named.length === 1 ? (named[0]?.season ?? null) : null) : said.season;
  const part = labels.part ?? said.part;
  if (labels.season === null || labels.season === season) return { ...labels, season, part };
  // "Season 1" of a title that says "2nd Season": either may be meant.
  return { ...labels, season: null, episode: null, part };
}

function decided<C extends string>(job: Job<C>, first: ScoredShow): Result<Decision, C> {
  const looked = job.seen.get(first.show.id);
  if (!looked) return ok(ask('whichShow', [candidate(first.show, null, first.parts)], first.parts));
  const { report, labels } = job;
  const learned = {
    key: titleKey(report.site, report.claims, report.siteShowId),
    words: labels.show ?? '',
    showId: first.show.id,
    offsets: [],
    order: null,
  };
  return ok(settle(job, looked.loaded, looked.answer, first.parts, learned));
}

/** The show is known. Decided where the episode is too, and where the site is known well enough to believe it. */
function settle<C extends string>(
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
  if (job.labels.sources.length < sure) {
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

/** A mark made through this binding was taken back: whatever fits, the user is asked. */
async function askAgain<C extends string>(
  job: Job<C>,
  showId: number,
  scored: readonly ScoredShow[],
): Promise<Result<Decision, C>> {
  const looked = await lookInto(job, showId);
  if (!looked.ok) return looked;
  const first = looked.value === null ? [] : [offerOf(looked.value, ['suspended'])];
  const others = scored.filter((one) => one.show.id !== showId).map((one) => offered(job, one));
  return ok(ask('whichShow', [...first, ...others], ['suspended']));
}

function askWhichShow<C extends string>(job: Job<C>, scored: readonly ScoredShow[]): Result<Decision, C> {
  const parts = scored.length === 0 ? ['nothingFound'] : (scored[0]?.parts ?? []);
  return ok(
    ask(
      'whichShow',
      scored.map((one) => offered(job, one)),
      parts,
    ),
  );
}

function offered<C extends string>(job: Job<C>, { show, parts }: ScoredShow): MatchCandidate {
  const looked = job.seen.get(show.id);
  return looked ? offerOf(looked, parts) : candidate(show, null, parts);
}

function offerOf(
  { loaded, answer }: { loaded: Loaded; answer: EpisodeAnswer },
  parts: readonly string[],
): MatchCandidate {
  const pair = answer.kind === 'decided' ? answer.pairs[0] : answer.candidates[0]?.episode;
  const episode = loaded.seasons
    .flatMap((one) => one.episodes)
    .find((one) => one.season === pair?.season && one.episode === pair.episode);
  return candidate(loaded.show, episode ?? null, parts);
}

function candidate(
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

function ask(
  why: 'whichShow' | 'whichEpisode',
  candidates: readonly MatchCandidate[],
  parts: readonly string[],
): Decision {
  return { kind: 'ask', why, candidates: candidates.slice(0, MOST_OFFERED), parts };
}

/** Do two titles lead to the same place in the library? For the use cases that join reports of one title. */
export function sameTitle(a: string, b: string): boolean {
  return searchKey(a) === searchKey(b);
}
