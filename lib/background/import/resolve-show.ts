import { keepFormerIds } from '../../domain/former-ids';
import { fault, ok, type Result } from '../../domain/result';
import { yearOf } from '../../domain/show';
import type { EpisodeClaim, ShowClaim } from '../../formats/import-row';
import { matchReport, type MatchPort } from '../../match/match-report';
import type { Loaded, MatchCandidate } from '../../match/match-types';
import { splitTitle } from '../../match/normalise';
import { fitName } from '../../match/show';
import { allBindings } from '../../store/bindings';
import { readSetting } from '../../store/settings';
import { allShows } from '../../store/show-list';
import type { TmdbCode } from '../../tmdb/tmdb-fault';
import { loadCatalogue } from '../catalogue/load-catalogue';
import { followedByTitle } from '../reports/match-report';
import type { Tools } from '../tools';
import { foreignIds } from './foreign-ids';
import { claimOf, tellingRows } from './telling-rows';

/** What the titles of files are kept under among the bindings. */
export const IMPORT_SITE = 'import';

/** A show, the user's word that it is none or is left out, or a question. */
export type Resolved =
  | { readonly is: 'show'; readonly loaded: Loaded }
  | { readonly is: 'notShow' | 'skipped' }
  | { readonly is: 'asked'; readonly candidates: readonly MatchCandidate[] };

/** A claim with the episodes that rows name of it, in the language of its file. */
export interface ShowQuestion {
  readonly key: string;
  readonly claim: ShowClaim;
  readonly episodes: readonly EpisodeClaim[];
  readonly language: string;
  /** The user's answer in this import. */
  readonly answer: number | null | 'skip' | undefined;
}

/** What is known when a lookup begins, read once: shows held here by the ids of other catalogues, answers of before. */
export interface Known {
  readonly tvdb: ReadonlyMap<number, number>;
  readonly imdb: ReadonlyMap<string, number>;
  /** What earlier files' titles were answered with. */
  readonly titles: ReadonlyMap<string, number | null>;
}

/** Reads what is known before the first title is looked up. */
export function readKnown({ db }: Tools): Promise<Known> {
  return db.read(['shows', 'bindings'], async (tx) => {
    const [shows, bindings] = await Promise.all([allShows(tx), allBindings(tx)]);
    const answers = bindings.filter(({ site, suspended }) => site === IMPORT_SITE && !suspended);
    return {
      tvdb: new Map(shows.flatMap(({ id, externalIds: { tvdb } }) => (tvdb === null ? [] : [[tvdb, id]]))),
      imdb: new Map(shows.flatMap(({ id, externalIds: { imdb } }) => (imdb === null ? [] : [[imdb, id]]))),
      titles: new Map(answers.map(({ key, showId }) => [key, showId])),
    };
  });
}

/**
 * Which show a file means: by the user's word, by ids, by library and search in the file's language. Certain or a
 * question; a fault of TMDB is passed on.
 */
export async function resolveShow(
  tools: Tools,
  known: Known,
  question: ShowQuestion,
): Promise<Result<Resolved, TmdbCode>> {
  const said = question.answer === undefined ? known.titles.get(question.key) : question.answer;
  if (said === null) return ok({ is: 'notShow' });
  if (said === 'skip') return ok({ is: 'skipped' });
  const offered: MatchCandidate[] = [];
  for (const showId of said === undefined ? idsOf(question.claim, known) : [said]) {
    const loaded = await load(tools, showId);
    if (!loaded.ok) return loaded;
    if (loaded.value === null) continue;
    if (said !== undefined || !contradicts(question.claim, loaded.value))
      return ok({ is: 'show', loaded: loaded.value });
    offered.push(candidateOf(loaded.value));
  }
  const found = said === undefined ? await find(tools, question.claim) : ok([]);
  if (!found.ok) return found;
  if (found.value.length === 1 && found.value[0] !== undefined && offered.length === 0) {
    const loaded = await load(tools, found.value[0]);
    if (!loaded.ok) return loaded;
    if (loaded.value !== null && !contradicts(question.claim, loaded.value))
      return ok({ is: 'show', loaded: loaded.value });
    if (loaded.value !== null) offered.push(candidateOf(loaded.value));
  }
  if (question.claim.title === '') return ok({ is: 'asked', candidates: offered });
  return byTitle(tools, question, offered);
}

function idsOf({ ids }: ShowClaim, known: Known): number[] {
  const held = [
    ids.tmdb,
    ids.tvdb === null ? null : known.tvdb.get(ids.tvdb),
    ids.imdb === null ? null : known.imdb.get(ids.imdb),
  ];
  const [first] = held.filter((id) => typeof id === 'number');
  return first === undefined ? [] : [first];
}

async function find({ tmdb }: Tools, { ids }: ShowClaim): Promise<Result<number[], TmdbCode>> {
  for (const [id, source] of foreignIds(ids)) {
    const answer = await tmdb.findByExternalId(id, source);
    if (!answer.ok) return answer;
    if (answer.value !== null && answer.value.shows.length > 0)
      return ok(answer.value.shows.map((show) => show.id));
  }
  return ok([]);
}

/** An id that leads to a show of another name and another time was mistyped, or stands for something else. */
function contradicts({ title, year }: ShowClaim, { show }: Loaded): boolean {
  const began = yearOf(show);
  const { name, year: written } = splitTitle(title);
  const told = year ?? written;
  if (name === '' || told === null || began === null || Math.abs(told - began) <= 1) return false;
  const readings = [{ name, year: told, country: null, season: null }];
  return fitName(show, readings).fit === 'nameOther';
}

/** Asks the matcher of pages with a few of the rows: the more a row says, the earlier. All that decide must agree. */
async function byTitle(
  tools: Tools,
  { claim, episodes, language }: ShowQuestion,
  offered: readonly MatchCandidate[],
): Promise<Result<Resolved, TmdbCode>> {
  const port = portOf(tools, language);
  const tries = tellingRows(episodes);
  const candidates = new Map(offered.map((one) => [one.showId, one]));
  const decided = new Map<number, MatchCandidate>();
  for (const episode of tries.length > 0 ? tries : [null]) {
    const report = {
      site: IMPORT_SITE,
      siteShowId: null,
      claims: [claimOf(claim, episode)],
      language,
      traits: { confidence: 'A' as const },
    };
    const answer = await matchReport(report, port);
    // Titles are not to be sent to TMDB: only the user can tell.
    if (!answer.ok)
      return answer.code === 'lookUpOff'
        ? ok({ is: 'asked', candidates: offered })
        : { ...answer, code: answer.code };
    const { value } = answer;
    const sure =
      value.kind === 'matched'
        ? candidateOf(value.loaded)
        : value.why === 'whichEpisode'
          ? value.candidates[0]
          : undefined;
    if (sure !== undefined) decided.set(sure.showId, sure);
    else if (value.kind === 'ask') for (const one of value.candidates) candidates.set(one.showId, one);
  }
  const [only, second] = decided.keys();
  if (only !== undefined && second === undefined && offered.length === 0) {
    const loaded = await load(tools, only);
    if (!loaded.ok) return loaded;
    if (loaded.value !== null) return ok({ is: 'show', loaded: loaded.value });
  }
  for (const one of decided.values()) candidates.set(one.showId, one);
  return ok({
    is: 'asked',
    candidates: [...candidates.values()].map((one) => ({ ...one, pair: null, episodeTitle: null })),
  });
}

function portOf(tools: Tools, language: string): MatchPort<TmdbCode | 'lookUpOff'> {
  return {
    binding: null,
    // Only what somebody follows: what lies here from an earlier look must not weigh, or a pause would change the result.
    findInLibrary: (titles) => followedByTitle(tools, titles),
    async search(query, asked) {
      if (!(await tools.db.read(['settings'], (tx) => readSetting(tx, 'lookUp')))) return fault('lookUpOff');
      return tools.tmdb.searchShows(query, { language: asked === '' ? null : asked });
    },
    async load(showId) {
      const loaded = await load(tools, showId);
      return loaded.ok && loaded.value !== null ? inLanguage(tools, loaded.value, language) : loaded;
    },
  };
}

/** As stored, else asked for; null: TMDB has none of this id. */
export async function load(tools: Tools, showId: number): Promise<Result<Loaded | null, TmdbCode>> {
  const loaded = await loadCatalogue(tools, showId);
  if (loaded.ok) return loaded;
  return loaded.code === 'unknownShow' ? ok(null) : { ...loaded, code: loaded.code };
}

/** The show with its episodes' names in the language of a file (empty = whatever it is stored in). Not stored. */
export async function inLanguage(
  tools: Tools,
  loaded: Loaded,
  language: string,
): Promise<Result<Loaded, TmdbCode>> {
  if (language === '' || primary(language) === primary(loaded.show.language)) return ok(loaded);
  const answer = await tools.tmdb.getShow(loaded.show.id, { language });
  if (!answer.ok) return answer;
  if (answer.value.kind !== 'found') return ok(loaded);
  const seasons = keepFormerIds(loaded.seasons, answer.value.seasons);
  return ok({ show: { ...loaded.show, language }, seasons });
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}

function candidateOf({ show }: Loaded): MatchCandidate {
  const { id: showId, name, poster } = show;
  return { showId, name, year: yearOf(show), poster, pair: null, episodeTitle: null, reasons: [] };
}
