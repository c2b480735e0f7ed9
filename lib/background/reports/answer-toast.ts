import { fault, ok, type Result } from '../../domain/result';
import type { In } from '../../messages/protocol';
import type { WatchOutcome } from '../../messages/protocol-watch';
import type { ReportState, StoredReport } from '../../store/records';
import { readReport } from '../../store/reports';
import { readShow } from '../../store/show-list';
import { chooseShow } from './answer-report';
import { askAgain } from './ask-again';
import { dismissReport } from './dismiss-report';
import { changeWhom } from './change-whom';
import { readProfiles } from '../household/read-profiles';
import { noteClosed } from './limit-questions';
import type { ProgressService } from '../progress/progress-service';
import type { Match } from './match-report';
import type { Tools } from '../tools';

const OUTCOMES: Partial<Record<ReportState, WatchOutcome['outcome']>> = {
  asking: 'asked',
  waiting: 'waiting',
};

/**
 * A button of the page's toast: take back, from one alone or from all, mark after all, no, or not this show. Fault
 * `noReport` for an unknown one.
 */
export async function answerToast(
  tools: Tools,
  progress: ProgressService,
  match: Match,
  answered: In<'watch.answer'>,
): Promise<Result<WatchOutcome>> {
  const { reportId, answer } = answered;
  const report = await tools.db.read(['reports'], (tx) => readReport(tx, reportId));
  if (report === undefined) return fault('noReport');
  const { decision, candidates } = report;
  const [first] = candidates;
  const said: WatchOutcome = { reportId, outcome: 'ignored', show: null, pair: null, tell: false };
  if (answer === 'no') {
    await noteClosed(tools, report.titleKey);
    const done = await dismissReport(tools, reportId);
    return done.ok ? ok(said) : done;
  }
  if (answer === 'mark') {
    if (first === undefined) return fault('noReport');
    const done = await chooseShow(tools, match, { reportId, showId: first.showId, pair: first.pair });
    if (!done.ok) return done;
    const now = await tools.db.read(['reports'], (tx) => readReport(tx, reportId));
    const outcome = OUTCOMES[now?.state ?? 'settled'] ?? now?.decision?.outcome ?? 'ignored';
    return ok({ ...said, outcome, show: first.name, pair: now?.decision?.pairs[0] ?? first.pair });
  }
  if (answered.answer === 'notFor' && (decision?.who?.length ?? 0) > 1)
    return takeFrom(tools, report, answered.name);
  if (decision?.op) {
    const done = await progress.undo(decision.op);
    if (!done.ok) return done;
  }
  if (answer === 'wrong') await askAgain(tools, match, reportId);
  const showId = decision?.showId ?? 0;
  const show = await tools.db.read(['shows'], (tx) => readShow(tx, showId));
  return ok({ ...said, outcome: 'undone', show: show?.name ?? null, pair: decision?.pairs[0] ?? null });
}

/** The mark stays for the others; a name that is none of them changes nothing. */
async function takeFrom(
  tools: Tools,
  { reportId, decision }: StoredReport,
  name: string,
): Promise<Result<WatchOutcome>> {
  const [profiles, show] = await tools.db.read(['profiles', 'settings', 'shows'], (tx) =>
    Promise.all([readProfiles(tx), readShow(tx, decision?.showId ?? 0)]),
  );
  const counted = profiles.filter(({ id }) => decision?.who?.includes(id));
  const others = counted.filter((profile) => profile.name !== name);
  const profileIds = others.map(({ id }) => id);
  const done = await changeWhom(tools, { opId: tools.newId(), reportId, profileIds });
  if (!done.ok) return done;
  const [pair = null] = decision?.pairs ?? [];
  const who = others.map((profile) => profile.name);
  return ok({ reportId, outcome: 'marked', show: show?.name ?? null, pair, tell: false, who });
}
