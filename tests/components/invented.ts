import type { WaitingReport } from '../../lib/messages/protocol-inbox';
import type { Tonight } from '../../lib/messages/protocol-tonight';
import type { TonightRow } from '../../lib/messages/tonight-row';

/** The day on which the invented rows are looked at: a Sunday. */
export const TODAY = '2026-11-22';

type RowChange = Partial<Omit<TonightRow, 'position' | 'episode'>> & {
  readonly pair?: readonly [number, number];
  readonly position?: Partial<TonightRow['position']>;
  readonly episode?: Partial<NonNullable<TonightRow['episode']>> | null;
};

/** A row of an invented show; what a test cares about is said there. */
export function inventRow(showId: number, change: RowChange = {}): TonightRow {
  const { pair = [2, 5], position, episode, ...rest } = change;
  const [season, number] = pair;
  const at = { season, episode: number };
  const row: TonightRow = {
    showId,
    name: `Show ${showId}`,
    year: null,
    poster: null,
    position: {
      state: 'available',
      upNext: { ...at, id: null, airDate: '2026-01-04' },
      at,
      remaining: 3,
      gaps: 0,
      reason: { why: 'start' },
      ...position,
    },
    episode:
      episode === null
        ? null
        : { ...at, name: 'Slack Water', airDate: '2026-01-04', runtime: 51, still: null, ...episode },
    remaining: 3,
    gaps: 0,
    service: null,
    resume: null,
    minutesLeft: null,
    due: null,
    status: 'watching',
    ended: null,
    nights: [],
    slot: null,
    rewatchSince: null,
  };
  return { ...row, ...rest };
}

export function inventTonight(
  groups: Partial<Record<Tonight['groups'][number]['group'], readonly TonightRow[]>>,
  change: Partial<Tonight> = {},
): Tonight {
  const names = ['tonight', 'newToday', 'continue', 'notForAWhile', 'startSomething', 'waiting'] as const;
  return {
    profileId: 'default',
    profileName: 'Home',
    evening: TODAY,
    groups: names.map((group) => ({ group, rows: groups[group] ?? [] })),
    hidden: 0,
    count: 0,
    minutes: 0,
    servicesOn: [],
    profiles: [],
    waiting: [],
    watching: [],
    marked: [],
    broken: [],
    credential: 'works',
    lastOp: null,
    ...change,
  };
}

export function inventReport(reportId: string, change: Partial<WaitingReport> = {}): WaitingReport {
  return {
    reportId,
    site: 'netflix',
    siteName: 'Netflix',
    words: 'Ghost Light · S2:E5',
    finishedAt: new Date(2026, 10, 22, 21, 40).getTime(),
    why: 'whichShow',
    candidates: [],
    ...change,
  };
}
