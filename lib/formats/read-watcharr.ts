import * as v from 'valibot';
import { UNKNOWN } from '../domain/when';
import { imdbOf } from './cells';
import { readWhen } from './dates';
import { NO_IDS, type RowSays, type ShowClaim } from './import-row';
import { checked, count, hasKeys, id, list, text } from './json';
import { type Reader, type Said, firstObjects, itemRows, jsonList, notCounted, oneReading } from './reader';
import { standingRows, standingStatus, statusOf } from './standing';

const shape = v.object({
  status: text,
  deletedAt: text,
  content: v.fallback(
    v.nullable(v.object({ tmdbId: id, title: text, type: text, release_date: text, imdb_id: text })),
    null,
  ),
  watchedSeasons: list,
  watchedEpisodes: list,
});
const season = v.object({ seasonNumber: count });
const episode = v.object({
  seasonNumber: count,
  episodeNumber: count,
  status: text,
  createdAt: text,
  deletedAt: text,
});

/** Watcharr's export: every title with states of its own, of its seasons and of its episodes. */
export const watcharr: Reader = {
  format: 'watcharr',
  together: false,
  claim: (content) =>
    firstObjects(content).some(
      (item) => hasKeys(item, 'content', 'status') && hasKeys(Reflect.get(item, 'content'), 'tmdbId'),
    )
      ? 'watched'
      : null,
  read: (parts) => ({
    language: null,
    rows: parts.flatMap((part) => itemRows(part, jsonList(part), titleSays)),
    notes: [],
  }),
};

function titleSays(value: unknown): Said {
  const item = checked(shape, value);
  if (item === null || item.content === null) {
    const game = hasKeys(value, 'game');
    return notCounted(game ? 'other' : 'unreadable', '');
  }
  const { title, type, tmdbId, imdb_id: imdb, release_date: released } = item.content;
  if (type.toLowerCase() !== 'tv')
    return notCounted(type.toLowerCase() === 'movie' ? 'film' : 'other', title);
  const year = /^(\d{4})-/.exec(released)?.[1];
  const ids = { ...NO_IDS, tmdb: tmdbId, imdb: imdbOf(imdb) };
  const show: ShowClaim = { title, year: year === undefined ? null : Number(year), ids };
  const deleted = item.deletedAt !== '';
  const episodes = item.watchedEpisodes.map((one) => episodeSays(one, show));
  const seasons = item.watchedSeasons.map((one) =>
    notCounted('summary', `${title} ${checked(season, one)?.seasonNumber ?? ''}`.trim()),
  );
  const finished = statusOf(item.status) === 'completed' && episodes.length === 0;
  const itself = deleted
    ? [notCounted('notWatched', title)]
    : standingRows({
        show,
        status: standingStatus(item.status),
        at: null,
        upTo: finished ? { last: null, count: null } : null,
      });
  return [...itself, ...seasons, ...episodes];
}

/** Only a finished episode counts. */
function episodeSays(value: unknown, show: ShowClaim): RowSays {
  const read = checked(episode, value);
  const words = `${show.title} ${read?.seasonNumber ?? '?'}x${read?.episodeNumber ?? '?'}`;
  if (read === null || read.episodeNumber === null || read.seasonNumber === null)
    return notCounted('unreadable', words);
  if (read.deletedAt !== '' || statusOf(read.status) !== 'completed') return notCounted('notWatched', words);
  const claim = {
    season: read.seasonNumber,
    seasonName: null,
    number: read.episodeNumber,
    title: null,
    ids: NO_IDS,
  };
  const when = read.createdAt === '' ? UNKNOWN : readWhen(read.createdAt);
  return { kind: 'watched', about: oneReading({ show, episode: claim }), when, times: 1 };
}
