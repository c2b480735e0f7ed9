/**
 * Netflix's player as the page itself sees it: read in the page's world, where its globals are, and sent as plain
 * data to the reader, which checks every field. Getters of the page run while reading; whatever they throw or answer
 * can harm no one but the page. Globals as seen 2026-08.
 */
export interface NetflixState {
  readonly videoId: string;
  readonly type: string;
  readonly show: string;
  readonly showId: string;
  readonly year: unknown;
  /** The collection's numbers are not episode numbers. */
  readonly hidden: boolean;
  readonly season?: unknown;
  readonly episode?: unknown;
  readonly title?: unknown;
  readonly credits?: unknown;
}

type Bag = { readonly [key: string]: unknown };

/** What the player says of the video of this id; null when the player, or the id, is not there. */
export function netflixState(page: unknown, wanted: string): NetflixState | null {
  const api = call(at(page, 'netflix', 'appContext', 'state', 'playerApp'), 'getAPI');
  const playing = playingId(at(api, 'videoPlayer'));
  if (playing !== null && playing !== wanted) return null;
  const metadata = call(api, 'getVideoMetadataByVideoId', Number(wanted));
  const video = at(metadata, '_metadataObject', 'video') ?? at(metadata, '_video') ?? at(metadata, 'video');
  if (!isBag(video)) return playing === null ? null : current(call(metadata, 'getCurrentVideo'), wanted);
  const { season, episode } = find(video, wanted);
  if (episode === null && String(video['id']) !== wanted) return null;
  return {
    videoId: wanted,
    type: String(video['type']),
    show: String(video['title']),
    showId: String(video['id']),
    year: video['year'],
    hidden: Boolean(video['hiddenEpisodeNumbers']),
    season: season?.['seq'],
    episode: episode?.['seq'],
    title: episode?.['title'],
    credits: (episode ?? video)['creditsOffset'],
  };
}

/**
 * The other form of the same, without the lists: its number may be none of the season's, as in collections, so only the
 * names are taken.
 */
function current(video: unknown, videoId: string): NetflixState | null {
  const show = call(video, 'getTitle');
  const isEpisodic = call(video, 'isEpisodic');
  if (typeof show !== 'string' || typeof isEpisodic !== 'boolean') return null;
  const type = isEpisodic ? 'show' : 'movie';
  return {
    videoId,
    type,
    show,
    showId: '',
    year: undefined,
    hidden: true,
    title: call(video, 'getEpisodeTitle'),
  };
}

/** The video of the session that is watched; previews run in sessions of other names. */
function playingId(player: unknown): string | null {
  const ids = call(player, 'getAllPlayerSessionIds');
  if (!Array.isArray(ids)) return null;
  const session: unknown = ids.find((id) => typeof id === 'string' && id.startsWith('watch-'));
  const id = call(call(player, 'getVideoPlayerBySessionId', session), 'getMovieId');
  return typeof id === 'number' || typeof id === 'string' ? String(id) : null;
}

function find(video: Bag, wanted: string): { season: Bag | null; episode: Bag | null } {
  for (const season of list(video['seasons'])) {
    const episode = list(season['episodes']).find((one) => String(one['id'] ?? one['episodeId']) === wanted);
    if (episode) return { season, episode };
  }
  return { season: null, episode: null };
}

function list(value: unknown): Bag[] {
  return Array.isArray(value) ? value.filter(isBag) : [];
}

function at(from: unknown, ...path: string[]): unknown {
  return path.reduce((value, key) => (isBag(value) ? value[key] : undefined), from);
}

function call(on: unknown, name: string, ...args: unknown[]): unknown {
  const method = isBag(on) ? on[name] : undefined;
  return typeof method === 'function' ? method.apply(on, args) : undefined;
}

function isBag(value: unknown): value is Bag {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
