import * as v from 'valibot';
import { UNKNOWN } from '../domain/when';
import { idOf, imdbOf } from './cells';
import { readWhen } from './dates';
import { type ExternalIds, NO_IDS, type RowSays, type ShowClaim } from './import-row';
import { checked, count, hasKeys, list, text } from './json';
import { type Content, type Reader, type Said, itemRows, notCounted, oneReading } from './reader';
import { standingStatus, statusOf } from './standing';

const shape = v.object({
  lot: text,
  source: text,
  identifier: v.fallback(
    v.pipe(
      v.union([v.string(), v.number()]),
      v.transform((value) => String(value)),
    ),
    '',
  ),
  source_id: text,
  title: text,
  seen_history: list,
  reviews: list,
  collections: list,
});
const seen = v.object({
  state: text,
  progress: v.optional(v.unknown()),
  ended_on: text,
  show_season_number: count,
  show_episode_number: count,
  anime_episode_number: count,
  show_extra_information: v.fallback(v.nullable(v.object({ season: count, episode: count })), null),
});
type Item = v.InferOutput<typeof shape>;

/** Ryot's complete export: every title with what was seen of it, its reviews and its collections. */
export const ryot: Reader = {
  format: 'ryot',
  together: false,
  claim: (content) => (metadataOf(content).some((item) => hasKeys(item, 'lot')) ? 'export' : null),
  read: (parts) => ({
    language: null,
    rows: parts.flatMap((part) => itemRows(part, metadataOf(part.content), titleSays)),
    notes: [],
  }),
};

function metadataOf(content: Content): readonly unknown[] {
  if (content.kind !== 'json') return [];
  const media = checked(v.object({ metadata: list, media: list }), content.value);
  return media === null ? [] : media.metadata.length > 0 ? media.metadata : media.media;
}

function titleSays(value: unknown): Said {
  const item = checked(shape, value);
  if (item === null) return notCounted('unreadable', '');
  const title = item.source_id || item.title;
  const lot = item.lot.toLowerCase();
  if (lot !== 'show' && lot !== 'anime') return notCounted(lot === 'movie' ? 'film' : 'other', title);
  const show = { title, year: null, ids: idsOfSource(item) };
  const rows = [
    ...item.seen_history.map((one) => seenSays(one, show)),
    ...item.reviews.map(() => notCounted('rating', title)),
    ...item.collections.map((one) => collectionSays(one, show)),
  ];
  return rows.length === 0 ? notCounted('list', title) : rows;
}

function idsOfSource({ source, identifier }: Item): ExternalIds {
  const name = source.toLowerCase();
  if (name === 'tmdb') return { ...NO_IDS, tmdb: idOf(identifier) };
  if (name === 'tvdb') return { ...NO_IDS, tvdb: idOf(identifier) };
  return name === 'imdb' ? { ...NO_IDS, imdb: imdbOf(identifier) } : NO_IDS;
}

function seenSays(value: unknown, show: ShowClaim): RowSays {
  const read = checked(seen, value);
  if (read === null) return notCounted('unreadable', show.title);
  const extra = read.show_extra_information;
  const season = read.show_season_number ?? extra?.season ?? null;
  const number = read.show_episode_number ?? extra?.episode ?? read.anime_episode_number;
  const words = `${show.title} ${season ?? '?'}x${number ?? '?'}`;
  const whole = Number(read.progress ?? 100) >= 100;
  if (read.state === '' ? !whole : statusOf(read.state) !== 'completed')
    return notCounted('notWatched', words);
  if (number === null) return notCounted('unreadable', words);
  const episode = { season, seasonName: null, number, title: null, ids: NO_IDS };
  const when = read.ended_on === '' ? UNKNOWN : readWhen(read.ended_on);
  return { kind: 'watched', about: oneReading({ show, episode }), when, times: 1 };
}

/** Collections are names or objects with one; some of them are the app's own states. */
function collectionSays(value: unknown, show: ShowClaim): RowSays {
  const name =
    typeof value === 'string'
      ? value
      : (checked(v.object({ collection_name: text }), value)?.collection_name ?? '');
  const status = standingStatus(name);
  return status === null ? notCounted('list', show.title) : { kind: 'status', show, status, at: null };
}
