/** An episode is named by this pair, written `S2 E5`; pairs are compared as pairs, never packed into one number. */
export interface Pair {
  readonly season: number;
  readonly episode: number;
}

/** One episode of the catalogue, trimmed to what is used. */
export interface Episode extends Pair {
  /** TMDB's episode id, the steady key: numbers get changed. */
  readonly id: number | null;
  /** Ids under which TMDB listed it before it made it anew. */
  readonly formerIds?: readonly number[];
  readonly name: string;
  /** `YYYY-MM-DD`, or null when unknown. Compared as a string, never as an instant. */
  readonly airDate: string | null;
  /** Minutes. */
  readonly runtime: number | null;
  readonly overview: string;
  /** TMDB's image path, beginning with `/`. */
  readonly still: string | null;
}

/** Episodes in TMDB's order, which is the order of watching; never sorted by number or date. */
export interface Season {
  readonly showId: number;
  readonly season: number;
  readonly name: string;
  readonly airDate: string | null;
  readonly poster: string | null;
  readonly episodes: readonly Episode[];
}

/** A title of the show in some language or country, kept for matching. */
export interface OtherTitle {
  readonly title: string;
  /** `de`, `pt-BR`, or a country as `-US` when only that is known. */
  readonly tag: string;
}

/** A show of the catalogue, trimmed to what is used. Seasons are stored apart. */
export interface Show {
  /** TMDB's id. */
  readonly id: number;
  readonly name: string;
  readonly originalName: string;
  readonly originalLanguage: string;
  readonly overview: string;
  /** TMDB's word ("Returning Series", "Ended", "Canceled", …); unknown words pass through. */
  readonly status: string;
  readonly type: string;
  readonly firstAirDate: string | null;
  readonly countries: readonly string[];
  readonly genres: readonly string[];
  readonly poster: string | null;
  readonly backdrop: string | null;
  readonly otherTitles: readonly OtherTitle[];
  /** Season numbers TMDB lists, with their episode counts: seasons that are announced may be empty. */
  readonly seasons: readonly SeasonSummary[];
  readonly externalIds: ExternalIds;
  readonly providers: Readonly<Record<string, Providers>>;
  /** Language tag the texts were asked for in. */
  readonly language: string;
  /** Epoch ms of the last answer from TMDB. */
  readonly fetchedAt: number;
  /** Set when TMDB answered 404 for a show it once knew: the local copy is kept. */
  readonly missingSince: number | null;
}

export interface SeasonSummary {
  readonly season: number;
  /** TMDB's season id; null in old answers. */
  readonly id: number | null;
  readonly name: string;
  readonly episodeCount: number;
  readonly airDate: string | null;
  readonly poster: string | null;
}

export interface ExternalIds {
  readonly imdb: string | null;
  readonly tvdb: number | null;
  readonly wikidata: string | null;
}

/** Where a show can be watched in one country. Data by JustWatch. */
export interface Providers {
  readonly link: string | null;
  readonly included: readonly Provider[];
}

export interface Provider {
  readonly id: number;
  readonly name: string;
  readonly logo: string | null;
}

/** Has the show come to its end, by TMDB's word? */
export function hasEnded(status: string): boolean {
  return status === 'Ended' || status === 'Canceled' || status === 'Cancelled';
}

/** The names of several of these shows: those alone do not tell which is which. */
export function sharedNames(shows: readonly { readonly name: string }[]): ReadonlySet<string> {
  const once = new Set<string>();
  return new Set(shows.map(({ name }) => name).filter((name) => once.has(name) || !once.add(name)));
}

/** What a show lists instead of regular episodes; null when it lists some. */
export function listedInstead({ seasons }: Pick<Show, 'seasons'>): 'noEpisodes' | 'onlySpecials' | null {
  const filled = seasons.filter(({ episodeCount }) => episodeCount > 0);
  if (filled.some(({ season }) => season > 0)) return null;
  return filled.length > 0 ? 'onlySpecials' : 'noEpisodes';
}

/** The year in which a show began; null when unknown. */
export function yearOf({ firstAirDate }: Pick<Show, 'firstAirDate'>): number | null {
  return firstAirDate === null ? null : Number(firstAirDate.slice(0, 4));
}

/** `S2 E5`: how a pair is written everywhere. */
export function formatPair(pair: Pair): string {
  return `S${pair.season} E${pair.episode}`;
}

/** Do two pairs name the same episode? */
export function samePair(a: Pair, b: Pair): boolean {
  return a.season === b.season && a.episode === b.episode;
}

/** The pair alone, without whatever else it came with: messages take no more than they name. */
export function pairOf({ season, episode }: Pair): Pair {
  return { season, episode };
}
