import { FOLDED } from '../domain/tonight-groups';
import type { Tonight } from '../messages/protocol-tonight';
import type { Picture } from './picture';

/**
 * The last list, kept in the page's `localStorage` and painted by the next opening before anything else. It is a
 * cache: the background's answer always replaces it, and it holds nothing secret.
 */
export interface Snapshot {
  /** The build that drew it; another build does not paint it. */
  readonly build: string;
  /** Local day, `YYYY-MM-DD`. On another day it is painted without actions. */
  readonly day: string;
  readonly profileId: string;
  /** Language and direction of its texts. Kept with them: the browser's texts are loaded when they are first asked for. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly tonight: Tonight;
  /** The days that it names, as they were written. */
  readonly days: Readonly<Record<string, string>>;
  readonly picture: Picture;
}

const NAME = 'couchmark.tonight';
const ACTIVE_PROFILE = 'couchmark.profile';

/** More rows than fit the popup. */
export const SNAPSHOT_ROWS = 7;

type Cupboard = Pick<Storage, 'getItem' | 'setItem'>;

export function writeSnapshot(cupboard: Cupboard, snapshot: Snapshot): void {
  try {
    cupboard.setItem(NAME, JSON.stringify({ ...snapshot, tonight: firstRows(snapshot.tonight) }));
    cupboard.setItem(ACTIVE_PROFILE, snapshot.profileId);
  } catch {
    // Full or forbidden: the next opening paints nothing and asks, as the first one did.
  }
}

/** The snapshot of that build, and whether rows may be acted on today; null when there is none that can be read. */
export function readSnapshot(
  cupboard: Cupboard,
  build: string,
  today: string,
): { readonly snapshot: Snapshot; readonly actable: boolean } | null {
  try {
    const text = cupboard.getItem(NAME);
    const snapshot: unknown = text === null ? null : JSON.parse(text);
    if (!isSnapshot(snapshot) || snapshot.build !== build) return null;
    const actable = snapshot.day === today && snapshot.profileId === cupboard.getItem(ACTIVE_PROFILE);
    return { snapshot, actable };
  } catch {
    return null;
  }
}

/** Only this file writes it, and only this build reads it; what is checked is that it is whole. */
function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const names = ['build', 'day', 'profileId', 'language', 'direction', 'days', 'picture'];
  if (!names.every((name) => name in value) || !('tonight' in value)) return false;
  const { tonight } = value;
  return (
    typeof tonight === 'object' && tonight !== null && 'groups' in tonight && Array.isArray(tonight.groups)
  );
}

/**
 * What is kept of a list: the rows that are to be seen at once, without what is true at this moment only or told once
 * (what plays, what was marked, what broke).
 */
export function firstRows(tonight: Tonight): Tonight {
  let room = SNAPSHOT_ROWS;
  const groups = tonight.groups.map(({ group, rows, more = 0 }) => {
    const kept = FOLDED.includes(group) ? [] : rows.slice(0, room);
    room -= kept.length;
    return { group, rows: kept, more: more + rows.length - kept.length };
  });
  return { ...tonight, watching: [], marked: [], broken: [], groups };
}
