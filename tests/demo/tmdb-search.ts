import type { DemoShow } from './demo-show.ts';
import { firstAirDate } from './demo-show.ts';

/**
 * Shows found by name, original, translated or alternative title, most popular first. The year filters are
 * exact, as TMDB's are: `first_air_date_year` is the premiere's year, `year` any episode's.
 */
export function searchShows(shows: readonly DemoShow[], query: URLSearchParams): DemoShow[] {
  const wanted = normal(query.get('query') ?? '');
  const premiere = query.get('first_air_date_year');
  const anyYear = query.get('year');
  return shows
    .filter((show) => wanted !== '' && titles(show).some((title) => matches(normal(title), wanted)))
    .filter((show) => !premiere || firstAirDate(show).startsWith(`${premiere}-`))
    .filter((show) => !anyYear || airedIn(show, anyYear))
    .toSorted((a, b) => b.popularity - a.popularity || a.id - b.id);
}

function titles(show: DemoShow): string[] {
  return [
    show.name,
    show.originalName,
    ...Object.values(show.translations).map((texts) => texts.name),
    ...show.alternatives.map((one) => one.title),
  ];
}

/** Every word of the query begins a word of the title; scripts without spaces match anywhere. */
function matches(title: string, wanted: string): boolean {
  const words = title.split(' ');
  if (/[\u0250-\u{10ffff}]/u.test(wanted)) return title.includes(wanted);
  return wanted.split(' ').every((word) => words.some((one) => one.startsWith(word)));
}

function airedIn(show: DemoShow, year: string): boolean {
  return show.seasons.some((season) => season.episodes.some((one) => one.airDate?.startsWith(`${year}-`)));
}

function normal(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
