import type { Result } from '../domain/result';
import { formatPair, type Pair } from '../domain/show';
import type { Candidate, WaitingReport, WatchOutcome } from '../messages/protocol';
import { readBinding } from '../store/bindings';
import type { Binding, StoredReport } from '../store/records';
import { readReport, reportsIn, saveReport } from '../store/reports';
import { readSetting } from '../store/settings';
import type { TmdbCode } from '../tmdb/tmdb-fault';
import { applyReport, type Matched } from './apply-report';
import type { Tools } from './tools';

/** What matching answers for a report (lib/match), already asked of library and TMDB. */
export type Verdict =
  | Matched
  | {
      readonly kind: 'ask';
      readonly why: 'whichShow' | 'whichEpisode';
      readonly candidates: readonly Candidate[];
    };

export type Match = (
  report: StoredReport,
  binding: Binding | undefined,
) => Promise<Result<Verdict, TmdbCode>>;

export interface Settler {
  /**
   * Goes through every report that is not settled, in the order in which they were finished. One run at a time: a
   * call during a run makes it go round once more. Answers when to try again (epoch ms), null when nothing waits.
   */
  settle(): Promise<number | null>;
}

const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 60 * 60 * 1000;

export function createSettler(
  tools: Tools,
  match: Match,
  tell: (report: StoredReport, outcome: WatchOutcome) => Promise<void>,
): Settler {
  let running: Promise<number | null> | null = null;
  let again = false;

  async function run(): Promise<number | null> {
    let next: number | null;
    do {
      again = false;
      next = await settleAll();
    } while (again);
    return next;
  }

  async function settleAll(): Promise<number | null> {
    const open = await tools.db.read(['reports'], (tx) => reportsIn(tx, ['received', 'waiting']));
    let tries: number | null = null;
    for (const report of open) {
      const outcome = await settleOne(report);
      if (outcome.outcome === 'waiting') tries = Math.min(tries ?? Infinity, report.tries);
      if (outcome.outcome !== 'waiting' || report.state === 'received') await tell(report, outcome);
    }
    return tries === null ? null : tools.clock.now() + Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE);
  }

  async function settleOne(report: StoredReport): Promise<WatchOutcome> {
    const [binding, lookUp] = await tools.db.read(['bindings', 'settings'], (tx) =>
      Promise.all([readBinding(tx, report.site, report.titleKey), readSetting(tx, 'lookUp')]),
    );
    if (binding?.showId === null) return close(report, 'ignored');
    const answer = await match(report, binding);
    if (!answer.ok) return wait(report, lookUp ? REASONS[answer.code] : 'whichShow');
    if (answer.value.kind === 'ask') return ask(report, answer.value.why, answer.value.candidates);
    if (report.verdict === 'ask') return ask(report, 'finished?', [candidateOf(answer.value)]);
    return applyReport(tools, report, answer.value);
  }

  /** Writes over the report only while it is still open: an answer of the user may have come in between. */
  async function update(report: StoredReport, change: Partial<StoredReport>): Promise<boolean> {
    return tools.db.write(['reports'], async (tx) => {
      const held = await readReport(tx, report.reportId);
      if (held === undefined || (held.state !== 'received' && held.state !== 'waiting')) return false;
      await saveReport(tx, { ...held, ...change });
      return true;
    });
  }

  async function wait(report: StoredReport, why: WaitingReport['why']): Promise<WatchOutcome> {
    await update(report, { state: 'waiting', why, tries: report.tries + 1 });
    return plain(report, 'waiting');
  }

  async function ask(
    report: StoredReport,
    why: WaitingReport['why'],
    candidates: readonly Candidate[],
  ): Promise<WatchOutcome> {
    await update(report, { state: 'asking', why, candidates });
    const [first] = candidates;
    return { ...plain(report, 'asked'), show: first?.name ?? null, pair: first?.pair ?? null, tell: true };
  }

  async function close(report: StoredReport, outcome: 'ignored'): Promise<WatchOutcome> {
    const decision = { outcome, showId: null, pairs: [], op: null, parts: [] };
    await update(report, { state: 'dismissed', why: null, decision, closedAt: tools.clock.now() });
    return plain(report, outcome);
  }

  return {
    settle() {
      if (running === null) running = run().finally(() => (running = null));
      else again = true;
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

function plain(report: StoredReport, outcome: WatchOutcome['outcome']): WatchOutcome {
  return { reportId: report.reportId, outcome, show: null, pair: null, tell: false };
}

function candidateOf({ catalogue: { show }, pairs, parts }: Matched): Candidate {
  const year = show.firstAirDate === null ? null : Number(show.firstAirDate.slice(0, 4));
  const pair: Pair | null = pairs[0] ?? null;
  return {
    showId: show.id,
    name: show.name,
    year,
    poster: show.poster,
    pair,
    episodeTitle: pair === null ? null : formatPair(pair),
    reasons: parts,
  };
}
