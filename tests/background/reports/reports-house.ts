import { recordFinish } from '../../../lib/background/reports/record-finish';
import type { Match } from '../../../lib/background/reports/match-report';
import { createSettler } from '../../../lib/background/reports/settle-reports';
import type { Fact, Play } from '../../../lib/domain/fact';
import { standing } from '../../../lib/domain/log';
import { fault, ok } from '../../../lib/domain/result';
import { formatPair, samePair, type Season, type Show } from '../../../lib/domain/show';
import { titleKey } from '../../../lib/match/title-key';
import type { Candidate } from '../../../lib/messages/protocol-inbox';
import type { WatchFinished, WatchOutcome } from '../../../lib/messages/protocol-watch';
import type { Claim } from '../../../lib/sites/reading';
import type { StoredReport } from '../../../lib/store/records';
import { readReport } from '../../../lib/store/reports';
import { createClient } from '../../../lib/tmdb/client';
import type { TmdbFault } from '../../../lib/tmdb/tmdb-fault';
import { brief, household } from '../../support/progress';
import { putShow } from '../../support/database';

export const ME = 'default';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
type Whole = { show: Show; seasons: Season[] };

/** A report id that passes the protocol's check. */
export function uuid(n: number): string {
  return `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

/** What a page says of an episode. */
export function said(show: Show, season: number, episode: number, more: Partial<Claim> = {}): Claim {
  return { source: 'player', show: show.name, season, episode, ...more };
}

/** A household whose pages report, with a matcher that believes every label. */
export async function reportsHouse(...known: Whole[]) {
  const house = household(...known);
  const { db, clock, newId } = house;
  for (const show of known) await putShow(db, show);
  const tmdb = createClient({
    fetch: () => Promise.reject(new TypeError('no network')),
    credential: async () => null,
    language: () => 'en',
    clock,
    sleep: async () => undefined,
  });
  const tools = { db, clock, newId, tmdb };
  const told: [string, WatchOutcome][] = [];
  const bugs: unknown[] = [];
  let failing: TmdbFault | null = null;
  const asked: string[] = [];
  let meanwhile: (() => Promise<unknown>) | null = null;

  const match: Match = async (report, binding) => {
    asked.push(report.reportId);
    const then = meanwhile;
    meanwhile = null;
    await then?.();
    if (failing !== null) return failing;
    const [claim] = report.claims;
    const of = known.find(({ show }) => show.name === claim?.show);
    const bound = known.find(({ show }) => show.id === binding?.showId);
    const whole = binding === undefined || binding.suspended ? of : bound;
    const listed = whole?.seasons.flatMap((season) => season.episodes) ?? [];
    const last = claim?.lastEpisode ?? claim?.episode ?? -1;
    const pairs = listed
      .filter((one) => one.season === claim?.season)
      .filter((one) => one.episode >= (claim?.episode ?? Infinity) && one.episode <= last)
      .map(({ season, episode }) => ({ season, episode }));
    if (whole === undefined || binding?.suspended === true)
      return ok({ kind: 'ask', why: 'whichShow', candidates: of === undefined ? [] : [candidate(of)] });
    if (pairs.length === 0) return ok({ kind: 'ask', why: 'whichEpisode', candidates: [candidate(whole)] });
    const learned = {
      key: titleKey(report.site, report.claims, report.siteShowId),
      words: whole.show.name,
      showId: whole.show.id,
      offsets: [],
      order: null,
    };
    return ok({
      kind: 'matched',
      catalogue: whole,
      pairs,
      learned: binding === undefined ? learned : null,
      parts: ['nameEqual'],
    });
  };

  const settler = createSettler(
    tools,
    (report, binding) => match(report, binding),
    async (report, outcome) => void told.push([report.reportId, outcome]),
    (_, error) => bugs.push(error),
  );

  /** Reports that the episode was finished now, unless told otherwise. */
  const finish = (n: number, claims: readonly Claim[], more: Partial<WatchFinished> = {}) =>
    recordFinish(db, clock, finished(n, claims, clock.now(), more));
  const report = (n: number): Promise<StoredReport | undefined> =>
    db.read(['reports'], (tx) => readReport(tx, uuid(n)));
  const facts = (): Promise<Fact[]> =>
    db.read(['plays', 'marks'], async (tx) => [
      ...(await tx.objectStore('plays').getAll()),
      ...(await tx.objectStore('marks').getAll()),
    ]);
  const plays = async (): Promise<Play[]> =>
    (await facts()).filter((fact) => fact.kind === 'play').sort((a, b) => a.recordedAt - b.recordedAt);
  const stand = async (): Promise<string[]> =>
    standing(await facts()).flatMap((fact) => (fact.kind === 'play' ? [formatPair(fact)] : []));
  const look = async (showId = 1): Promise<string> => {
    const row = await house.service.getProgress(ME, showId);
    return row.ok ? brief(row.value) : row.code;
  };
  const state = async (n: number): Promise<string> => {
    const held = await report(n);
    return held === undefined ? 'none' : (held.decision?.outcome ?? held.why ?? held.state);
  };
  return {
    ...house,
    tools,
    match,
    settler,
    told,
    bugs,
    asked,
    finish,
    report,
    plays,
    stand,
    look,
    state,
    settle: (which: 'received' | 'all' = 'received') => settler.settle(which),
    /** What happens while the next report is being matched; a throw is a bug of matching. */
    whileMatching: (work: () => Promise<unknown>) => {
      meanwhile = work;
    },
    fail: (code: TmdbFault['code'] | null, retryAfter?: number) => {
      const by = code === null ? null : fault(code);
      failing = by === null ? null : { ...by, ...(retryAfter === undefined ? {} : { retryAfter }) };
    },
  };
}

export function finished(
  n: number,
  claims: readonly Claim[],
  at: number,
  more: Partial<WatchFinished> = {},
): WatchFinished {
  return {
    site: 'netflix',
    siteId: null,
    siteShowId: null,
    claims,
    language: 'en',
    siteProfile: null,
    reportId: uuid(n),
    viewing: `viewing-${n}`,
    verdict: 'mark',
    finishedAt: at,
    begunAt: at - 45 * MINUTE,
    offset: 0,
    position: 2600,
    duration: 2700,
    played: 2600,
    previous: [],
    ...more,
  };
}

function candidate({ show, seasons }: Whole): Candidate {
  const first = seasons.flatMap((season) => season.episodes).find((one) => samePair(one, one));
  return {
    showId: show.id,
    name: show.name,
    year: null,
    poster: null,
    pair: first === undefined ? null : { season: first.season, episode: first.episode },
    episodeTitle: null,
    reasons: [],
  };
}
