import { buildShow } from '../demo/build-show.ts';
import type { DemoShow } from '../demo/demo-show.ts';
import { DRAMA } from '../demo/genres.ts';

const NAMES =
  'Brackwater Assize|The Copper Almanac|Nine Doors of Halvard|Quiet Engines|Marrow and Thistle|The Understudy Club|Polar Post|A Cellar in Trieste|The Lamplighter’s Oath|Winter Barometer|Salt Ledger|The Orchard Line'.split(
    '|',
  );

/** Twelve invented shows, each with so many episodes that have long aired, in seasons of ten. */
export function tortureShows(episodes: number): DemoShow[] {
  const seasons = Math.ceil(episodes / 10);
  return NAMES.map((name, at) =>
    buildShow({
      index: 60 + at,
      slug: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
      name,
      overview: 'It was invented to be reported as finished.',
      tagline: '',
      genres: [DRAMA],
      status: 'Returning Series',
      art: null,
      cast: ['Ada'],
      seasons: Array.from({ length: seasons }, (_, season) => ({
        number: season + 1,
        titles: 10,
        from: `${2000 + season}-01-05`,
        runtime: 1,
      })),
    }),
  );
}
