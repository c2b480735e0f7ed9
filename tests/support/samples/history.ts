import { dayAfter, findEpisode, type DemoShow } from '../../demo/demo-show.ts';
import { demoShows } from '../../demo/shows.ts';
import type { Watched } from '../import-files.ts';
import type { Meaning } from './sample.ts';

/** What a household of the tests watched of the invented shows, one episode an evening. */
export interface History {
  readonly watched: readonly Watched[];
  /** Without the shows of which another bears the same name, for files that tell a show by nothing else. */
  readonly byName: readonly Watched[];
  /** A show by its address in the stand-in. */
  show(slug: string): DemoShow;
  /** Its special, with the evening on which it was watched. */
  readonly special: Watched;
}

/** Shows of every kind: two of one name, numbers that run on or are years, a gap, a nameless and an undated episode. */
const SEEN: readonly (readonly [slug: string, season: number, from: number, to: number])[] = [
  ['saltmarsh-nine', 1, 1, 6],
  ['saltmarsh-nine', 2, 1, 6],
  ['saltmarsh-nine', 3, 1, 6],
  ['the-orchard-line-1988', 1, 1, 6],
  ['the-orchard-line', 1, 1, 8],
  ['captain-pelican', 1, 60, 61],
  ['captain-pelican', 2, 62, 65],
  ['the-kitchen-on-gull-rock', 2024, 1, 8],
  ['the-kitchen-on-gull-rock', 2025, 1, 9],
  ['professor-quillfeather', 24, 5, 6],
  ['twelve-minutes-to-midsummer', 1, 1, 6],
  ['glasshouse-weather', 2, 1, 6],
  ['tramlines-at-night', 1, 1, 6],
  ['moth-and-marrow', 1, 1, 6],
  ['the-amber-station', 1, 1, 6],
];

/** Seen from the local day `today`. */
export function historyOf(today: string): History {
  const shows = demoShows(today);
  const show = (slug: string) => {
    const found = shows.find((one) => one.slug === slug);
    if (found === undefined) throw new Error(`There is no ${slug}.`);
    return found;
  };
  let evening = -140;
  const next = () => `${dayAfter(today, (evening += 1))}T20:30:00.000Z`;
  const watched = SEEN.flatMap(([slug, season, from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => findEpisode(show(slug), season, from + at)).flatMap(
      (episode) => (episode === null ? [] : [{ show: show(slug), episode, at: next() }]),
    ),
  );
  const moth = show('moth-and-marrow');
  const episode = findEpisode(moth, 0, 1);
  if (episode === null) throw new Error('There is no special.');
  const byName = watched.filter((one) => one.show !== show('the-orchard-line'));
  return { watched, byName, show, special: { show: moth, episode, at: next() } };
}

/** The same show's evenings together, in their order. */
export function byShow(watched: readonly Watched[]): readonly (readonly [DemoShow, readonly Watched[]])[] {
  return [...Map.groupBy(watched, ({ show }) => show)];
}

export function at(one: Watched): Meaning {
  return { show: one.show, episode: one.episode, when: one.at };
}

export function onDay(one: Watched): Meaning {
  return { show: one.show, episode: one.episode, when: one.at.slice(0, 10) };
}

export function undated(one: Watched): Meaning {
  return { show: one.show, episode: one.episode, when: '' };
}

/** `2026-02-01 20:30:00`, as many files write UTC. */
export function spaced(at: string): string {
  return at.slice(0, 19).replace('T', ' ');
}

/** `01.02.2026` and the like. */
export function dayParts(at: string): { readonly y: string; readonly m: string; readonly d: string } {
  const [y = '', m = '', d = ''] = at.slice(0, 10).split('-');
  return { y, m, d };
}

/** The year that a file names beside a show. */
export function yearOf(show: DemoShow): number | null {
  const first = show.seasons.flatMap(({ episodes }) => episodes).find(({ airDate }) => airDate);
  return first?.airDate ? Number(first.airDate.slice(0, 4)) : null;
}

/** An episode's name as the services write it where it has none. */
export function nameOf({ episode }: Watched): string {
  return episode.name === '' ? `Episode ${episode.number}` : episode.name;
}
