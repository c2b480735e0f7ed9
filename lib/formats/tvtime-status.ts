import type { ShowStatus } from '../domain/fact';

/** TV Time's words for where somebody stands with a show. `stopped` is its archive. */
const STATUSES: Readonly<Record<string, ShowStatus>> = {
  continuing: 'watching',
  watching: 'watching',
  up_to_date: 'watching',
  finished: 'watching',
  stopped: 'dropped',
  stopped_watching: 'dropped',
  archived: 'dropped',
  not_started_yet: 'planned',
  not_started: 'planned',
  watch_later: 'planned',
  for_later: 'planned',
};

/** Null for a word that TV Time is not known to use. */
export function tvtimeStatus(word: string): ShowStatus | null {
  return (
    STATUSES[
      word
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, '_')
    ] ?? null
  );
}
