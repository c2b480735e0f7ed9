import type { ShowStatus } from '../domain/fact';
import { UNKNOWN, type When } from '../domain/when';
import { seasonInTitle } from '../match/title-season';
import type { RowSays, ShowClaim } from './import-row';
import { notCounted } from './reader';

/** What one line tells of a show as a whole. */
export interface Standing {
  readonly show: ShowClaim;
  /** Null for none, and for "completed": that follows from what was watched. */
  readonly status: ShowStatus | null;
  readonly at: number | null;
  /** Everything up to here was watched; null when the line says nothing of it. */
  readonly upTo: {
    readonly last: { readonly season: number; readonly episode: number } | null;
    readonly count: number | null;
  } | null;
  readonly when?: When;
}

/** The rows of one line that tells a status, how far somebody came, both, or neither. */
export function standingRows({ show, status, at, upTo, when = UNKNOWN }: Standing): readonly RowSays[] {
  const rows: RowSays[] = [];
  if (status !== null) rows.push({ kind: 'status', show, status, at });
  if (upTo !== null) rows.push({ kind: 'upTo', show, ...upTo, when });
  return rows.length === 0 ? [notCounted('summary', show.title)] : rows;
}

const WORDS: Readonly<Record<string, ShowStatus | 'completed'>> = {
  watching: 'watching',
  inprogress: 'watching',
  current: 'watching',
  continuing: 'watching',
  rewatching: 'watching',
  plantowatch: 'planned',
  planned: 'planned',
  planning: 'planned',
  watchlist: 'planned',
  watchlater: 'planned',
  towatch: 'planned',
  wanttowatch: 'planned',
  hold: 'onHold',
  onhold: 'onHold',
  paused: 'onHold',
  dropped: 'dropped',
  notinteresting: 'dropped',
  stopped: 'dropped',
  abandoned: 'dropped',
  completed: 'completed',
  complete: 'completed',
  finished: 'completed',
  watched: 'completed',
  ended: 'completed',
  uptodate: 'completed',
  caughtup: 'completed',
};

/** The status that a tracker's word means, whatever its spaces and case; null for a word that is none. */
export function statusOf(word: string): ShowStatus | 'completed' | null {
  return WORDS[word.toLowerCase().replace(/[^a-z]+/g, '')] ?? null;
}

/** Without "completed". */
export function standingStatus(word: string): ShowStatus | null {
  const status = statusOf(word);
  return status === 'completed' ? null : status;
}

/** `S02E05`, `s2e15`, `2x05`, `E148` (a run without seasons is its first). */
export function lastEpisode(text: string): { season: number; episode: number } | null {
  const parts = /^\s*(?:s(\d{1,4})\s*|(\d{1,4})(?=x))?[ex](\d{1,5})\s*$/i.exec(text);
  if (parts === null) return null;
  return { season: Number(parts[1] ?? parts[2] ?? 1), episode: Number(parts[3]) };
}

/**
 * Catalogues of anime keep every season as a title of its own and call all of them the first: `Far Sea Season 2` up to
 * episode 12 is the second season of `Far Sea`. Where the title's season has no number, how far says nothing.
 */
export function animeStanding(standing: Standing): Standing {
  const { show, upTo } = standing;
  const named = upTo === null ? null : seasonInTitle(show.title);
  if (upTo === null || named === null || named.bare) return standing;
  const parent = { ...standing, show: { ...show, title: named.name } };
  if (typeof named.season !== 'number' || upTo.last?.season !== 1) return { ...standing, upTo: null };
  return { ...parent, upTo: { ...upTo, last: { season: named.season, episode: upTo.last.episode } } };
}
