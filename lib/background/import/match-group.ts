import { idsOf } from '../../domain/former-ids';
import { ok, type Result } from '../../domain/result';
import type { Episode } from '../../domain/show';
import { timeOf, UNKNOWN, type When } from '../../domain/when';
import type { EpisodeClaim, FormatId } from '../../formats/import-row';
import type { GroupedRow, RowGroup } from '../../formats/row-groups';
import { claimKey } from '../../match/claim-key';
import { createEpisodeFinder, type EpisodeFinder } from '../../match/claimed-episode';
import type { Loaded } from '../../match/match-types';
import type { TmdbCode } from '../../tmdb/tmdb-fault';
import type { Tools } from '../tools';
import { foreignIds } from './foreign-ids';
import type { MatchedGroup, Outcome } from './matched-group';
import { inLanguage, resolveShow, type Known, type Resolved } from './resolve-show';
import { believer, OTHER_NUMBERS, type Believer } from './trust-numbers';

/** What all groups of an import share. */
export interface MatchContext {
  readonly tools: Tools;
  readonly known: Known;
  readonly answers: Readonly<Record<string, number | null | 'skip'>>;
  sourceFile(source: number): { readonly format: FormatId; readonly language: string };
}

type Answer<T> = Result<T, TmdbCode>;

type About = Extract<GroupedRow['says'], { kind: 'watched' | 'skipped' }>;

/** Less than this share of an episode was no viewing of it. */
const ENOUGH = 0.5;

/** Somewhere the day after today has begun, and it ends within two. */
const AHEAD = 2 * 86_400_000;

/** Finds out what each row of a group means; each of its shows is resolved once. A fault of TMDB leaves all of it open. */
export async function matchGroup(context: MatchContext, group: RowGroup): Promise<Answer<MatchedGroup>> {
  const shows = createShows(context, group);
  const latest = context.tools.clock.now() + AHEAD;
  const outcomes: Outcome[] = [];
  let candidates: Extract<Resolved, { is: 'asked' }>['candidates'] | null = null;
  for (const row of group.rows) {
    const outcome = isAhead(whenOf(row.says), latest)
      ? ok({ not: 'notWatched' } as const)
      : await outcomeOf(shows, row, latest);
    if (!outcome.ok) return outcome;
    outcomes.push(outcome.value);
    if ('show' in outcome.value || outcome.value.not !== 'asked' || candidates !== null) continue;
    const resolved = await shows.resolve(0);
    if (!resolved.ok) return resolved;
    candidates = resolved.value.is === 'asked' ? resolved.value.candidates : [];
  }
  return ok({ key: group.key, question: candidates === null ? null : { candidates }, outcomes });
}

type Shows = ReturnType<typeof createShows>;

async function outcomeOf(
  shows: Shows,
  { says, source }: GroupedRow,
  latest: number,
): Promise<Answer<Outcome>> {
  if (says.kind === 'notCounted') return ok({ not: says.why });
  if (says.kind === 'watched' || says.kind === 'skipped') return readingOf(shows, says, source, latest);
  const resolved = await shows.resolve(0);
  if (!resolved.ok) return resolved;
  return ok(
    resolved.value.is === 'show' ? { show: resolved.value.loaded.show.id } : { not: resolved.value.is },
  );
}

/** The first reading that the catalogue knows as an episode; else the film it may be, or what is known of it. */
async function readingOf(
  shows: Shows,
  says: About,
  source: number,
  latest: number,
): Promise<Answer<Outcome>> {
  let first: Resolved['is'] | null = null;
  let about: Outcome | null = null;
  for (const { show, episode: claim } of says.readings) {
    const resolved = await shows.resolve(show);
    if (!resolved.ok) return resolved;
    first ??= resolved.value.is;
    if (resolved.value.is !== 'show') continue;
    const episode = await shows.episode(show, claim, source);
    if (!episode.ok) return episode;
    const id = resolved.value.loaded.show.id;
    if (episode.value === null) about ??= { show: id, not: claim.season === 0 ? 'special' : 'notListed' };
    else if (isPart(says, episode.value)) return ok({ show: id, not: 'partly' });
    else if (isToCome(says, episode.value, latest)) return ok({ show: id, not: 'notWatched' });
    else return ok(outcomeAs(id, episode.value));
  }
  if (first === 'notShow' || first === 'skipped') return ok({ not: first });
  // A film is in no season of a show that is known.
  const inSeason = about !== null && says.readings[0]?.episode.season !== null;
  if (says.orFilm && !inSeason) return ok({ not: 'film' });
  return ok(about ?? { not: 'asked' });
}

function outcomeAs(show: number, { season, episode, id, formerIds }: Episode): Outcome {
  return { show, pair: [season, episode, id], ...(formerIds && { formerIds }) };
}

function whenOf(says: GroupedRow['says']): When {
  return says.kind === 'watched' ? says.when : UNKNOWN;
}

/** A day to come: a plan, or a mistake. */
function isAhead(when: When, latest: number): boolean {
  return (timeOf(when) ?? 0) > latest;
}

/** Nobody says when it was watched, and it has not come out: lists of whole seasons hold such ones. */
function isToCome(says: About, { airDate }: Episode, latest: number): boolean {
  const isUndated = says.kind === 'watched' && says.when.kind === 'unknown';
  return isUndated && airDate !== null && isAhead({ kind: 'day', day: airDate }, latest);
}

function isPart(says: About, { runtime }: Episode): boolean {
  const seconds = says.kind === 'watched' ? says.seconds : undefined;
  return seconds !== undefined && runtime !== null && seconds < ENOUGH * 60 * runtime;
}

/** The shows of a group, each resolved when a row first asks for it. */
function createShows({ tools, known, answers, sourceFile }: MatchContext, { shows, rows }: RowGroup) {
  const resolved = new Map<number, Promise<Answer<Resolved>>>();
  const finders = new Map<string, Promise<Answer<Finder>>>();

  /** The episodes that rows name of one of the shows, and the language of the first of them. */
  function rowsOf(show: number) {
    const claims: EpisodeClaim[] = [];
    let language = '';
    for (const { says, source } of rows) {
      if (!('readings' in says)) continue;
      for (const reading of says.readings) {
        if (reading.show !== show) continue;
        if (claims.length === 0) language = sourceFile(source).language;
        claims.push(reading.episode);
      }
    }
    return { claims, language };
  }

  function resolve(at: number): Promise<Answer<Resolved>> {
    const held = resolved.get(at) ?? resolveNow(at);
    resolved.set(at, held);
    return held;
  }

  async function resolveNow(at: number): Promise<Answer<Resolved>> {
    const claim = shows[at];
    if (claim === undefined) return ok({ is: 'asked', candidates: [] });
    const key = claimKey(claim);
    const { claims: episodes, language } = rowsOf(at);
    const answer = await resolveShow(tools, known, { key, claim, episodes, language, answer: answers[key] });
    // An answer that cannot be read holds up this show alone.
    return !answer.ok && answer.code === 'garbage' ? ok({ is: 'asked', candidates: [] }) : answer;
  }

  async function finderNow(at: number, source: number): Promise<Answer<Finder>> {
    const show = await resolve(at);
    if (!show.ok) return show;
    if (show.value.is !== 'show') return ok(NO_FINDER);
    const { language, format } = sourceFile(source);
    const { loaded } = show.value;
    const own = await inLanguage(tools, loaded, rowsOf(at).claims.some(isTitleOnly) ? language : '');
    if (!own.ok) return own;
    const countsAsTmdb = !OTHER_NUMBERS.has(format);
    const find = finderOf(own.value, language, countsAsTmdb);
    const stored = own.value === loaded ? null : finderOf(loaded, language, countsAsTmdb);
    const both: EpisodeFinder = (claim) => find(claim) ?? stored?.(claim) ?? null;
    return ok({ find: both, believes: believer(loaded, rowsOf(at).claims, countsAsTmdb), loaded });
  }

  return {
    resolve,
    /** The episode that a claim means; null where it is not listed or cannot be told. */
    async episode(at: number, claim: EpisodeClaim, source: number): Promise<Answer<Episode | null>> {
      const { format, language } = sourceFile(source);
      const key = `${at}/${language}/${OTHER_NUMBERS.has(format)}`;
      const held = finders.get(key) ?? finderNow(at, source);
      finders.set(key, held);
      const finder = await held;
      if (!finder.ok) return finder;
      const { find, believes, loaded } = finder.value;
      const found = find(claim);
      if (found !== null && believes(claim) === 'atOnce') return ok(found);
      const byId = loaded === null ? ok(null) : await episodeById(tools, loaded, claim);
      if (!byId.ok) return byId;
      return ok(byId.value ?? (found !== null && believes(claim) !== 'never' ? found : null));
    },
  };
}

interface Finder {
  readonly find: EpisodeFinder;
  readonly believes: Believer;
  readonly loaded: Loaded | null;
}

const NO_FINDER: Finder = { find: () => null, believes: () => 'atOnce', loaded: null };

function finderOf({ show, seasons }: Loaded, language: string, countsAsTmdb: boolean): EpisodeFinder {
  return createEpisodeFinder({
    name: show.name,
    seasons,
    language,
    showLanguage: show.language,
    countsAsTmdb,
  });
}

/** Does only its title say which episode it is? */
function isTitleOnly({ number, title, ids }: EpisodeClaim): boolean {
  return title !== null && number === null && ids.tmdb === null;
}

/** By TheTVDB's or IMDb's id of the very episode. */
async function episodeById(
  { tmdb }: Tools,
  { show, seasons }: Loaded,
  { ids }: EpisodeClaim,
): Promise<Answer<Episode | null>> {
  for (const [id, source] of foreignIds(ids)) {
    const answer = await tmdb.findByExternalId(id, source);
    if (!answer.ok && answer.code !== 'garbage') return answer;
    const hits = answer.ok ? (answer.value?.episodes ?? []) : [];
    const [only, second] = hits.filter((hit) => hit.showId === show.id);
    if (only === undefined || second !== undefined) continue;
    const listed = seasons
      .flatMap(({ episodes }) => episodes)
      .find((episode) => idsOf(episode).includes(only.id));
    if (listed !== undefined) return ok(listed);
  }
  return ok(null);
}
