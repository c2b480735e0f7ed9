/**
 * Which files of a ZIP are opened. Exports of whole accounts also hold tokens, addresses and devices: those are never
 * opened, and of the rest only what a reader can use.
 */
export function wantedEntries<T extends { readonly path: string }>(entries: readonly T[]): readonly T[] {
  const open = entries.filter(({ path }) => mayOpen(path));
  const known = open.filter(({ path }) => KNOWN.test(baseName(path)));
  if (known.length > 0)
    return open.filter((entry) => known.includes(entry) || BESIDE.test(baseName(entry.path)));
  // A ZIP somebody packed himself: its files may be called anything.
  return open.filter(({ path }) => LIST.test(path) || /\.zip$/i.test(path));
}

const LIST = /\.(?:csv|tsv|txt|json|jsonl|ndjson)$/i;

/** Would this be read if it were handed over by itself? */
export function isList({ path, size }: { readonly path: string; readonly size: number }): boolean {
  return size > 0 && LIST.test(path) && mayOpen(path);
}

/** May a file with this name be opened at all? */
export function mayOpen(path: string): boolean {
  const hidden = path.split('/').some((part) => part === '__MACOSX' || /^\.(?!$)/.test(part));
  return !hidden && !PRIVATE.test(baseName(path));
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

const PRIVATE =
  /token|password|passwd|secret|credential|(?:^|[^a-z])auth(?:[^a-z]|$)|login|(?:^|[^a-z])ip(?:[^a-z]|$)|ip_?address|address|device|personal|e-?mail|phone|payment|billing|invoice|account_?details|session|cookie|facebook|friend|message|^(?:user[-_])?profile\./i;

/** Lists beside a history: where there is none, they say nothing of which files hold what was watched. */
const BESIDE =
  /(?:^|[-_])watchlist|^(?:hidden[-_])?(?:progress[-_]watched|dropped)|^ratings[-_](?:shows|seasons|episodes)|^_errors\.json$/i;

/** Names that the known exports use for what was watched, however they are numbered or dated. */
const KNOWN = new RegExp(
  [
    // TV Time, as the service handed it out and as the tools after it do
    'tracking-prod-records',
    'seen_episode',
    'watched_on_episode',
    'rewatched_episode',
    'followed_tv_show',
    'user_tv_show_data',
    'tvtime-(?:series|movies|shows)',
    'activity_history',
    '^(?:shows|movies|series)(?: ?\\(\\d+\\))?\\.(?:json|csv)$',
    '^tv-time-export',
    // Trakt, flat and in folders; scripts that save an account write `_`, and its name in front
    '(?:^|[-_])watched[-_](?:history|shows|playback)',
    '(?:^|[-_])history[-_](?:shows|episodes)',
    '^history(?:-\\d+)?\\.json$',
    '^(?:watched|playback)(?:-\\d+)?\\.json$',
    // services
    'viewing.?activity',
    'viewing.?history',
    'watch.?events',
    // other trackers
    'simkl',
    '(?:^sg-|seriesguide).*shows',
    'yamtrack',
    'ryot',
    'watcharr',
    '^export\\.json$',
  ].join('|'),
  'i',
);
