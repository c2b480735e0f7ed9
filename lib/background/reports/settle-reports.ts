import { isShortExtra } from '../../match/short-extra';
import type { Candidate, WaitingReport } from '../../messages/protocol-inbox';
import type { WatchOutcome } from '../../messages/protocol-watch';
import { readBinding } from '../../store/bindings';
import { DatabaseFault } from '../../store/database-fault';
import type { StoredReport } from '../../store/records';
import { isOpen, readReport, reportsIn, saveReport } from '../../store/reports';
import { readSetting, saveSetting } from '../../store/settings';
import type { TmdbCode, TmdbFault } from '../../tmdb/tmdb-fault';
import { applyReport, weighReport } from './apply-report';
import { candidateOf } from './candidate-of';
import { episodeAfter } from './episode-after';
import { waitFor } from './match-anew';
import type { Match, Question } from './match-report';
import type { Tools } from '../tools';

/** Some reports still wait for TMDB. */
export interface Left {
  /** ms that TMDB asked to be left alone; null when it did not say. */
  readonly retryAfter: number | null;
}

export interface Settler {
  /**
   * Goes through the reports that are not settled, in the order in which they were finished; those that wait for TMDB
   * only with `all`. One run at a time: a call during a run makes it go round once more. Null when none waits.
   */
  settle(which: 'received' | 'all'): Promise<Left | null>;
}

/** While TMDB answers, so many failures in a row end the run: the rest would only fail as well. */
const IN_A_ROW = 3;

type Settled = { readonly outcome: WatchOutcome; readonly failed: TmdbFault | null };

export function createSettler(
  tools: Tools,
  match: Match,
  tell: (report: StoredReport, outcome: WatchOutcome) => Promise<void>,
  onBug: (where: string, error: unknown) => void = () => undefined,
): Settler {
  let running: Promise<Left | null> | null = null;
  let asked: 'received' | 'all' | null = null;

  async function run(): Promise<Left | null> {
    try {
      let left: Left | null = null;
      while (asked !== null) {
        const all = asked === 'all';
        asked = null;
        left = await settleOpen(all);
      }
      return left;
    } finally {
      running = null;
    }
  }

  /**
   * The first that waits is a probe: does it fail, all others that wait stay as they are, so that a TMDB that is down
   * is asked once a run and not once a report. Those tried least go first, lest one that always fails holds the rest.
   */
  async function settleOpen(all: boolean): Promise<Left | null> {
    const open = await tools.db.read(['reports'], (tx) => reportsIn(tx, ['received', 'waiting']));
    let waits = false;
    let answered = false;
    let failures = 0;
    let retryAfter: number | null = null;
    let why: WaitingReport['why'] | null = null;
    for (const report of all ? probeFirst(open) : open) {
      const isDown = failures >= (answered ? IN_A_ROW : 1);
      if (report.state === 'waiting' && (!all || isDown)) {
        waits = true;
        continue;
      }
      const { outcome, failed } = await settleSafely(report);
      if (failed === null) answered = true;
      else why = REASONS[failed.code];
      if (failed === null || failed.code === 'garbage') failures = 0;
      else failures += 1;
      if (failed?.retryAfter !== undefined) retryAfter = Math.max(retryAfter ?? 0, failed.retryAfter);
      if (outcome.outcome === 'waiting') waits = true;
      if (outcome.outcome !== 'waiting' || report.state === 'received')
        await tell(report, outcome).catch((error: unknown) => onBug('tell', error));
    }
    // What was not tried waits for what the one that was tried waits for.
    if (all && why !== null) await waitFor(tools.db, why);
    return waits ? { retryAfter } : null;
  }

  /** A bug about one report must not hold up the others: it becomes a question, and is told. */
  async function settleSafely(report: StoredReport): Promise<Settled> {
    try {
      return await settleOne(report);
    } catch (error) {
      if (error instanceof DatabaseFault) throw error;
      onBug('settle', error);
      return { outcome: await ask(report, 'whichShow', []), failed: null };
    }
  }

  async function settleOne(report: StoredReport): Promise<Settled> {
    const [binding, addShows] = await tools.db.read(['bindings', 'settings'], (tx) =>
      Promise.all([readBinding(tx, report.site, report.titleKey), readSetting(tx, 'addShows')]),
    );
    if (binding?.showId === null || isShortExtra(report)) return done(await close(report));
    const answer = await match(report, binding);
    if (!answer.ok) return { outcome: await wait(report, answer.code), failed: answer };
    if (answer.value.kind === 'ask') return done(await askWith(report, answer.value));
    const { adds, inLibrary } = await weighReport(tools, report, answer.value);
    if (adds && (report.verdict === 'ask' || !(inLibrary || addShows)))
      return done(await ask(report, 'finished?', [candidateOf(answer.value)]));
    const applied = await applyReport(tools, report, answer.value, binding);
    if (applied === null) asked = 'all';
    return done(applied ?? plain(report, 'ignored'));
  }

  /** Where the labels were gone, the episode after the one before is the first candidate. */
  async function askWith(report: StoredReport, { why, candidates }: Question): Promise<WatchOutcome> {
    const after = report.claims.length === 0 ? await episodeAfter(match, report) : null;
    return after === null
      ? ask(report, why, candidates)
      : ask(report, 'whichEpisode', [after, ...candidates]);
  }

  /** Writes over the report only while it is still open: an answer of the user may have come in between. */
  async function update(report: StoredReport, change: Partial<StoredReport>): Promise<boolean> {
    return tools.db.write(['reports'], async (tx) => {
      const held = await readReport(tx, report.reportId);
      if (held === undefined || !isOpen(held)) return false;
      await saveReport(tx, { ...held, ...change });
      return true;
    });
  }

  async function wait(report: StoredReport, code: TmdbCode): Promise<WatchOutcome> {
    if (code === 'refused')
      await tools.db.write(['settings'], (tx) => saveSetting(tx, 'credentialState', 'refused'));
    const stands = await update(report, { state: 'waiting', why: REASONS[code], tries: report.tries + 1 });
    return plain(report, stands ? 'waiting' : 'ignored');
  }

  async function ask(
    report: StoredReport,
    why: WaitingReport['why'],
    candidates: readonly Candidate[],
  ): Promise<WatchOutcome> {
    if (!(await update(report, { state: 'asking', why, candidates }))) return plain(report, 'ignored');
    const [first] = candidates;
    return { ...plain(report, 'asked'), show: first?.name ?? null, pair: first?.pair ?? null, tell: true };
  }

  /** The user follows no show of this title, or it was a trailer. */
  async function close(report: StoredReport): Promise<WatchOutcome> {
    const decision = { outcome: 'ignored' as const, showId: null, pairs: [], op: null, parts: [] };
    await update(report, { state: 'dismissed', why: null, decision, closedAt: tools.clock.now() });
    return plain(report, 'ignored');
  }

  return {
    settle(which) {
      asked = which === 'all' ? 'all' : (asked ?? 'received');
      running ??= run();
      return running;
    },
  };
}

const REASONS: Record<TmdbCode, WaitingReport['why']> = {
  noCredential: 'noCredential',
  refused: 'refused',
  offline: 'offline',
  busy: 'offline',
  garbage: 'offline',
};

function probeFirst(open: readonly StoredReport[]): StoredReport[] {
  const waiting = open.filter((report) => report.state === 'waiting');
  const fewest = Math.min(...waiting.map((report) => report.tries));
  const probe = waiting.find((report) => report.tries === fewest);
  return probe === undefined ? [...open] : [probe, ...open.filter((report) => report !== probe)];
}

function done(outcome: WatchOutcome): Settled {
  return { outcome, failed: null };
}

function plain(report: StoredReport, outcome: WatchOutcome['outcome']): WatchOutcome {
  return { reportId: report.reportId, outcome, show: null, pair: null, tell: false };
}
