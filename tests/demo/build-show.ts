import type { DemoEpisode, DemoSeason, DemoShow } from './demo-show.ts';
import { dayAfter } from './demo-show.ts';
import { inventOverview, inventTitle } from './invent.ts';

export interface SeasonPlan {
  readonly number: number;
  readonly name?: string;
  readonly overview?: string;
  /** Titles joined by `|`, or how many to invent. */
  readonly titles: string | number;
  /** The first episode's day; absent = all are undated. */
  readonly from?: string;
  /** Days from one episode to the next; 0 = all on one day. */
  readonly every?: number;
  /** The first episode's number. */
  readonly first?: number;
  /** Minutes; null = TMDB knows none. */
  readonly runtime: number | null;
  /** What differs, by position in the list (0-based). */
  readonly but?: Readonly<Record<number, Partial<Omit<DemoEpisode, 'season'>>>>;
}

export interface ShowPlan extends Pick<
  DemoShow,
  'slug' | 'name' | 'overview' | 'tagline' | 'genres' | 'status'
> {
  /** 1, 2, 3 …: all ids of the show are made from it. */
  readonly index: number;
  readonly language?: string;
  readonly originalName?: string;
  readonly country?: string;
  readonly type?: DemoShow['type'];
  readonly popularity?: number;
  readonly translations?: DemoShow['translations'];
  readonly alternatives?: DemoShow['alternatives'];
  readonly providers?: DemoShow['providers'];
  readonly groups?: DemoShow['groups'];
  readonly art: DemoShow['art'];
  /** First names for the invented overviews. */
  readonly cast: readonly string[];
  readonly seasons: readonly SeasonPlan[];
}

/** Writes a plan out in full: ids, numbers, dates and texts. The same plan gives the same show. */
export function buildShow(plan: ShowPlan): DemoShow {
  let written = 0;
  const seasons = plan.seasons.map((season): DemoSeason => {
    const titles = typeof season.titles === 'string' ? season.titles.split('|') : null;
    const count = titles?.length ?? Number(season.titles);
    const episodes = Array.from({ length: count }, (_, at): DemoEpisode => {
      written += 1;
      return {
        id: 6_000_000 + plan.index * 10_000 + written,
        season: season.number,
        number: (season.first ?? 1) + at,
        name: titles?.[at] ?? inventTitle(plan.index, written),
        overview: inventOverview(plan.cast, plan.index, written),
        airDate: season.from === undefined ? null : dayAfter(season.from, at * (season.every ?? 7)),
        runtime: season.runtime,
        still: true,
        kind: at === count - 1 && plan.status !== 'Planned' ? 'finale' : 'standard',
        ...season.but?.[at],
      };
    });
    return {
      id: 4_000_000 + plan.index * 3_000 + season.number,
      number: season.number,
      name: season.name ?? '',
      overview: season.overview ?? '',
      episodes,
    };
  });
  return {
    id: 900_000 + plan.index,
    slug: plan.slug,
    name: plan.name,
    originalName: plan.originalName ?? plan.name,
    language: plan.language ?? 'en',
    country: plan.country ?? 'GB',
    status: plan.status,
    type: plan.type ?? 'Scripted',
    overview: plan.overview,
    tagline: plan.tagline,
    genres: plan.genres,
    popularity: plan.popularity ?? 40 - plan.index,
    seasons,
    translations: plan.translations ?? {},
    alternatives: plan.alternatives ?? [],
    providers: plan.providers ?? {},
    groups: plan.groups ?? [],
    art: plan.art,
  };
}
