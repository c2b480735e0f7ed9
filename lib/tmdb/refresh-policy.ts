import { hasEnded } from '../domain/show';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** TMDB's terms allow to keep what came from it for six months without asking again. */
export const KEPT_FOR = 180 * DAY;

export interface RefreshFacts {
  readonly id: number;
  readonly status: string;
  /** Air dates of its episodes, `YYYY-MM-DD`; null where unknown. */
  readonly airDates: readonly (string | null)[];
  /** Epoch ms of TMDB's last answer. */
  readonly fetchedAt: number;
  /** Set when TMDB no longer knows it. */
  readonly missingSince: number | null;
}

/**
 * When a show is to be asked for again, in epoch ms: a day after the last answer while something airs within seven
 * days of `today` (either way, since names and dates still settle after airing); else weekly, and monthly when it
 * has ended or TMDB no longer knows it. Weekly and monthly ones have a day of their own by id, so that a library
 * fetched in one evening does not fall due in one evening.
 */
export function nextRefresh(show: RefreshFacts, today: string): number {
  if (show.missingSince === null && airsAround(show.airDates, today)) return show.fetchedAt + DAY;
  const period = hasEnded(show.status) || show.missingSince !== null ? 30 : 7;
  return nextOwnDay(show.id, show.fetchedAt, period);
}

/** True when what is kept is too old to be shown further: the terms' six months are over. */
export function isExpired(fetchedAt: number, now: number): boolean {
  return now - fetchedAt >= KEPT_FOR;
}

/**
 * The seasons worth asking for with the show: those with an episode within seven days of `today`, and the last listed
 * one, where new episodes appear.
 */
export function runningSeasons(
  seasons: readonly { readonly season: number; readonly airDates: readonly (string | null)[] }[],
  today: string,
): number[] {
  const last = Math.max(-1, ...seasons.map(({ season }) => season));
  return seasons
    .filter(({ season, airDates }) => season === last || airsAround(airDates, today))
    .map(({ season }) => season);
}

function airsAround(airDates: readonly (string | null)[], today: string): boolean {
  const noon = Date.parse(`${today}T12:00Z`);
  const from = dayOf(noon - 7 * DAY);
  const to = dayOf(noon + 7 * DAY);
  return airDates.some((date) => date !== null && date >= from && date <= to);
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The first moment after `since` on a day of the period that is this id's, at a minute that is this id's too. */
function nextOwnDay(id: number, since: number, period: number): number {
  const minute = ((id * 7919) % (24 * 60)) * MINUTE;
  const first = Math.floor((since - minute) / DAY) + 1;
  const wait = (((id - first) % period) + period) % period;
  return (first + wait) * DAY + minute;
}
