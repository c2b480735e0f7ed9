import { demoAddress, netflixAddress } from '../demo/addresses.ts';
import { buildShow } from '../demo/build-show.ts';
import { regularEpisodes, type DemoEpisode, type DemoShow } from '../demo/demo-show.ts';
import { COMEDY } from '../demo/genres.ts';

/** A show that one tab really plays, one episode after the other. Nothing else is reported of it. */
export interface Programme {
  readonly site: string;
  readonly show: DemoShow;
  readonly episodes: readonly DemoEpisode[];
  address(episode: DemoEpisode): string;
}

/**
 * Faster nobody watches. With sound, as people watch: browsers pause a muted video in a tab that others lie over, and
 * here one always does.
 */
const OPTIONS = 'rate=16&autoplay=1';

/** One show on the demo site and one on the Netflix-shaped one, both longer than any run. */
export function programmes(): Programme[] {
  const generic = endlessShow(80, 'The Endless Ferry');
  const netflix = endlessShow(81, 'A Longer Corridor');
  return [
    {
      site: 'generic',
      show: generic,
      episodes: regularEpisodes(generic),
      address: ({ season, number }) => demoAddress(generic.slug, season, number, OPTIONS),
    },
    {
      site: 'netflix',
      show: netflix,
      episodes: regularEpisodes(netflix),
      address: (episode) => netflixAddress(episode, OPTIONS),
    },
  ];
}

/** What the run calls an episode: `<show> S<season> E<episode>`. */
export function nameOf({ show }: Programme, { season, number }: DemoEpisode): string {
  return `${show.id} S${season} E${number}`;
}

/** Is an episode one of this programme? */
export function isOf({ show }: Programme): (episode: string) => boolean {
  return (episode) => episode.startsWith(`${show.id} `);
}

function endlessShow(index: number, name: string): DemoShow {
  return buildShow({
    index,
    slug: name.toLowerCase().replaceAll(' ', '-'),
    name,
    overview: 'It was invented to be played.',
    tagline: '',
    genres: [COMEDY],
    status: 'Returning Series',
    art: null,
    cast: ['Ida'],
    seasons: Array.from({ length: 20 }, (_, season) => ({
      number: season + 1,
      titles: 20,
      from: `${2000 + season}-01-05`,
      runtime: 1,
    })),
  });
}
