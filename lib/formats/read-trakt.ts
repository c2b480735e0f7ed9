import * as v from 'valibot';
import { UNKNOWN } from '../domain/when';
import { instantOf, readWhen } from './dates';
import { type FileNote, type ImportRow, NO_IDS, type RowSays, type ShowClaim } from './import-row';
import { checked, count, hasKeys, text } from './json';
import {
  type Content,
  type Part,
  type Reader,
  type Said,
  firstObjects,
  itemRows,
  jsonList,
  notCounted,
  oneReading,
} from './reader';
import { TRAKT_DATES, traktCsvClaim, traktCsvRows } from './read-trakt-csv';
import { restoreDates } from './restore-dates';
import { type TraktEntry, playedEpisodes, traktEntry, traktEpisode, traktShow } from './trakt-shapes';

/**
 * Trakt's own export: JSON files for its lists, flat or in folders, long ones in pages. Plays come from the history
 * alone; totals only tell what it lacks. Also the CSV that Trakt's import takes.
 */
export const trakt: Reader = {
  format: 'trakt',
  together: true,
  claim: (content, name) =>
    content.kind === 'table'
      ? traktCsvClaim(content.table)
      : (claimJson(content, name) ?? (listsIn(content, name).length > 0 ? 'bundle' : null)),

  read(given) {
    const parts = given.flatMap((part) =>
      part.role === 'bundle' ? listsIn(part.content, part.name) : [part],
    );
    const of = (role: string) => parts.filter((part) => part.role === role);
    const plays = new Map<string, number>();
    const entries = (role: string, says: (entry: TraktEntry) => Said) =>
      of(role).flatMap((part) => itemRows(part, jsonList(part), (item) => saysOf(item, says)));
    const history = entries('history', (entry) => played(entry, plays));
    const csv = restoreDates(of('csv'), ...TRAKT_DATES);
    const notes = [...of('errors').flatMap(failures), ...csv.notes];
    const rows: ImportRow[] = [
      ...history,
      ...csv.parts.flatMap(traktCsvRows),
      ...entries('totals', (entry) => total(entry, plays, notes)),
      ...entries('playback', (entry) => notCounted('notWatched', wordsOf(entry))),
      ...entries('hidden', (entry) => hidden(entry)),
      ...entries('reset', (entry) => reset(entry)),
      ...entries('listed', (entry) => listed(entry)),
      ...entries('otherList', (entry) => notCounted('list', wordsOf(entry))),
      ...entries('rating', (entry) => notCounted('rating', wordsOf(entry))),
    ];
    return { language: null, rows, notes };
  },
};

function claimJson(content: Content, name: string): string | null {
  const items = firstObjects(content);
  if (items.some((item) => hasKeys(item, 'endpoint', 'error'))) return 'errors';
  const about = items.filter((item) =>
    ['show', 'movie', 'episode', 'season'].some((key) => hasKeys(Reflect.get(item, key))),
  );
  const [first] = about;
  if (first === undefined) return null;
  const has = (key: string) => about.some((item) => hasKeys(item, key));
  if (has('watched_at') && has('type')) return 'history';
  if (has('paused_at')) return 'playback';
  if (has('rated_at')) return 'rating';
  // A total tells since when its show is watched again, too: mostly nothing.
  if (has('plays') && has('last_watched_at')) return 'totals';
  if (has('reset_at')) return 'reset';
  // The lists of what is hidden look alike; only their names say from where.
  if (has('hidden_at')) return hiddenRole(name);
  if (has('listed_at')) return /watchlist/i.test(name) || !/list/i.test(name) ? 'listed' : 'otherList';
  return null;
}

/** Some scripts save all lists of an account in one file, by the names that the lists have. */
function listsIn(content: Content, name: string): Part[] {
  if (content.kind !== 'json' || typeof content.value !== 'object') return [];
  return Object.entries(content.value ?? {}).flatMap(([key, value]): Part[] => {
    const list: Content = { kind: 'json', value };
    const role = claimJson(list, key);
    return role === null ? [] : [{ name: `${name} ${key}`, role, content: list }];
  });
}

function hiddenRole(name: string): string {
  if (/reset/i.test(name)) return 'reset';
  return /progress.watched|dropped/i.test(name) ? 'hidden' : 'otherList';
}

function saysOf(item: unknown, says: (entry: TraktEntry) => Said): Said {
  const entry = traktEntry(item);
  return entry === null ? notCounted('unreadable', '') : says(entry);
}

function wordsOf(entry: TraktEntry): string {
  const title = entry.show?.title ?? entry.movie?.title ?? '';
  const { episode } = entry;
  return episode === null ? title : `${title} ${episode.season ?? '?'}x${episode.number ?? '?'}`.trim();
}

function isFilm(entry: TraktEntry): boolean {
  return entry.type === 'movie' || (entry.type === '' && entry.show === null && entry.movie !== null);
}

function played(entry: TraktEntry, plays: Map<string, number>): RowSays {
  if (isFilm(entry)) return notCounted('film', wordsOf(entry));
  const [show, episode] = [traktShow(entry), traktEpisode(entry)];
  if (show === null || episode === null) return notCounted('unreadable', wordsOf(entry));
  add(plays, showKey(show));
  add(plays, `${showKey(show)} ${episode.season}x${episode.number}`);
  return {
    kind: 'watched',
    about: oneReading({ show, episode }),
    when: readWhen(entry.watched_at),
    times: 1,
  };
}

/** A show's total. Episodes that are listed under it and that the history lacks count, with the date of the last play. */
function total(entry: TraktEntry, plays: ReadonlyMap<string, number>, notes: FileNote[]): Said {
  if (isFilm(entry)) return notCounted('film', wordsOf(entry));
  const show = traktShow(entry);
  if (show === null) return notCounted('unreadable', wordsOf(entry));
  const known = plays.get(showKey(show)) ?? 0;
  let found = 0;
  const episodes = playedEpisodes(entry).map((one): RowSays => {
    if (one === null) return notCounted('unreadable', show.title);
    if (plays.has(`${showKey(show)} ${one.season}x${one.number}`)) return notCounted('replaced', show.title);
    found += one.plays;
    const episode = { season: one.season, seasonName: null, number: one.number, title: null, ids: NO_IDS };
    const when = one.lastWatchedAt === '' ? UNKNOWN : readWhen(one.lastWatchedAt);
    return { kind: 'watched', about: oneReading({ show, episode }), when, times: one.plays };
  });
  const lacking = (entry.plays ?? 0) - known - found;
  if (lacking > 0) notes.push({ code: 'incompleteHistory', words: show.title, count: lacking });
  const at = instantOf(entry.reset_at);
  const again: RowSays[] = at === null ? [] : [{ kind: 'rewatch', show, at }];
  return [notCounted('summary', show.title), ...episodes, ...again];
}

function hidden(entry: TraktEntry): RowSays {
  const show = ofWholeShow(entry);
  if (show === null) return notCounted(isFilm(entry) ? 'film' : 'list', wordsOf(entry));
  return { kind: 'status', show, status: 'dropped', at: instantOf(entry.hidden_at) };
}

function reset(entry: TraktEntry): RowSays {
  const show = ofWholeShow(entry);
  if (show === null) return notCounted(isFilm(entry) ? 'film' : 'list', wordsOf(entry));
  return { kind: 'rewatch', show, at: instantOf(entry.reset_at) ?? instantOf(entry.hidden_at) };
}

function listed(entry: TraktEntry): RowSays {
  const show = ofWholeShow(entry);
  if (show === null) return notCounted(isFilm(entry) ? 'film' : 'list', wordsOf(entry));
  return { kind: 'status', show, status: 'planned', at: instantOf(entry.listed_at) };
}

/** A season or an episode in a list says nothing of the show as a whole. */
function ofWholeShow(entry: TraktEntry): ShowClaim | null {
  const whole =
    entry.type === 'show' || (entry.type === '' && entry.season === null && entry.episode === null);
  return whole ? traktShow(entry) : null;
}

const failure = v.object({ endpoint: text, fetchedPages: count, totalPages: count });

function failures(part: Part): FileNote[] {
  return jsonList(part).map((item) => {
    const read = checked(failure, item);
    const lacking = (read?.totalPages ?? 0) - (read?.fetchedPages ?? 0);
    return { code: 'endpointFailed', words: read?.endpoint ?? '', count: lacking > 0 ? lacking : null };
  });
}

function showKey(show: ShowClaim): string {
  return show.ids.tmdb === null ? `${show.ids.tvdb ?? show.ids.imdb ?? show.title}` : `tmdb ${show.ids.tmdb}`;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
