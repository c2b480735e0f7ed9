import type { DemoEpisode } from './demo-show.ts';

export const DEMO_HOST = 'demo.couchmark.test';
export const NETFLIX_HOST = 'www.netflix.com';

/** The address of an episode on the demo site; `options` are read by client/player.js. */
export function demoAddress(slug: string, season: number, episode: number, options = ''): string {
  return `https://${DEMO_HOST}/watch/${slug}/${season}/${episode}${options === '' ? '' : `?${options}`}`;
}

/** The address of an episode on the Netflix-shaped site; `options` are read by client/netflix.js. */
export function netflixAddress(episode: DemoEpisode, options = ''): string {
  return `https://${NETFLIX_HOST}/watch/${netflixId(episode)}${options === '' ? '' : `?${options}`}`;
}

/** The number that the Netflix-shaped site gives an episode: its own, not the catalogue's. */
export function netflixId(episode: DemoEpisode): number {
  return 80_000_000 + ((episode.id * 7919) % 9_999_991);
}
