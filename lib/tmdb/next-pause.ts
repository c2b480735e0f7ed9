const FIRST = 5_000;
const LONGEST = 30 * 60_000;

/**
 * Milliseconds until the next try after `tries` failed ones (1 or more): doubled each time from about five seconds
 * up to half an hour, spread by `random` (0 to 1) so that what failed together does not return together, and never
 * less than TMDB asked for.
 */
export function nextPause(tries: number, retryAfter: number | null, random: number): number {
  const doubled = FIRST * 2 ** Math.min(Math.max(tries, 1) - 1, 20);
  const spread = Math.min(doubled, LONGEST) * (0.75 + 0.5 * random);
  return Math.round(Math.max(spread, retryAfter ?? 0));
}

/** An hour's word from a broken server must not silence the extension; TMDB's windows are seconds long. */
export const LONGEST_ASKED = 5 * 60_000;

/** Reads a Retry-After header, seconds or an HTTP date, as milliseconds from `now`; null when absent or senseless. */
export function retryAfterMs(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  // Date.parse alone would read almost anything as some date.
  const until = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) - now : Number.NaN;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : until;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_ASKED);
}
