import type { Palette, Scene } from './art.ts';

/** An invented show in the catalogue's own terms; tmdb-shapes.ts writes it in TMDB's. */
export interface DemoShow {
  /** Also TMDB's id in the stand-in. */
  readonly id: number;
  /** The show's address on the demo site. */
  readonly slug: string;
  readonly name: string;
  readonly originalName: string;
  /** ISO 639-1 of the original. */
  readonly language: string;
  readonly country: string;
  readonly status: 'Returning Series' | 'Planned' | 'In Production' | 'Ended' | 'Canceled' | 'Pilot';
  readonly type: 'Scripted' | 'Miniseries' | 'Reality' | 'Documentary' | 'News' | 'Talk Show' | 'Video';
  readonly overview: string;
  readonly tagline: string;
  readonly genres: readonly { readonly id: number; readonly name: string }[];
  readonly popularity: number;
  readonly seasons: readonly DemoSeason[];
  /** By language tag, as `de-DE`. The show's own texts above are English. */
  readonly translations: Readonly<Record<string, DemoTexts>>;
  readonly alternatives: readonly { readonly country: string; readonly title: string }[];
  /** Provider ids by country, included in the subscription. */
  readonly providers: Readonly<Record<string, readonly number[]>>;
  readonly groups: readonly DemoGroup[];
  readonly art: { readonly scene: Scene; readonly palette: Palette } | null;
}

export interface DemoSeason {
  readonly id: number;
  readonly number: number;
  /** Empty = TMDB's placeholder in the language asked for. */
  readonly name: string;
  readonly overview: string;
  readonly episodes: readonly DemoEpisode[];
}

export interface DemoEpisode {
  readonly id: number;
  readonly season: number;
  readonly number: number;
  /** Empty = TMDB's placeholder in the language asked for. */
  readonly name: string;
  readonly overview: string;
  /** `YYYY-MM-DD`; null and the empty string both mean undated, TMDB answers either. */
  readonly airDate: string | null;
  /** Minutes. */
  readonly runtime: number | null;
  readonly still: boolean;
  readonly kind: 'standard' | 'finale' | 'mid_season';
}

export interface DemoTexts {
  readonly name: string;
  readonly overview: string;
  readonly tagline?: string;
  /** Titles by season number, in list order; a missing one is answered as the placeholder. */
  readonly titles?: Readonly<Record<number, readonly string[]>>;
}

/** Another order of the same episodes: `[season, episode]` pairs, group by group. */
export interface DemoGroup {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** TMDB's number: 1 air date, 2 absolute, 3 DVD, 4 digital, 5 story arc, 6 production, 7 TV. */
  readonly type: number;
  readonly groups: readonly {
    readonly name: string;
    readonly pairs: readonly (readonly [number, number])[];
  }[];
}

/** The day `offset` days after `day`, both `YYYY-MM-DD`. */
export function dayAfter(day: string, offset: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
}

/** The local calendar day of an instant (epoch ms). */
export function localDay(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** All episodes of seasons 1 and up, in the order of watching. */
export function regularEpisodes(show: DemoShow): DemoEpisode[] {
  return show.seasons.filter((season) => season.number > 0).flatMap((season) => season.episodes);
}

export function findEpisode(show: DemoShow, season: number, episode: number): DemoEpisode | null {
  const listed = show.seasons.find((one) => one.number === season)?.episodes;
  return listed?.find((one) => one.number === episode) ?? null;
}

/** The day of the show's first dated regular episode, or empty when it has none yet. */
export function firstAirDate(show: DemoShow): string {
  return regularEpisodes(show).find((episode) => episode.airDate)?.airDate ?? '';
}
