import { fault, ok, type Result } from '../../domain/result';
import { standing } from '../../domain/log';
import type { Fact, Play } from '../../domain/fact';
import type { In } from '../../messages/protocol';
import { takeStamp } from '../../store/device';
import { factsOfBatch, factsOfOp, factsOfPlace, placeOf, type Place } from '../../store/facts';
import { appendFacts } from '../../store/log';
import type { StoredReport } from '../../store/records';
import { readReport, saveReport } from '../../store/reports';
import type { ReadTx, WriteTx } from '../../store/schema';
import { readShow, seasonsOfShow } from '../../store/show-list';
import { takenBackBy } from '../../store/taken-back';
import { judge } from '../../store/undo';
import { APPLY_STORES } from './apply-report';
import { makePlays } from './make-plays';
import { lookAtReportFor } from './look-at-report';
import { readProfiles } from '../household/read-profiles';
import type { Tools } from '../tools';

/**
 * "Not Ben?": whom a mark that was made by itself counts for. Those who are left out lose it, the others get it; what
 * was learned of the title stays. Undoing `opId` turns it round, undoing the mark's own op takes it from everybody.
 * Faults: `noReport` when no mark of it is known any more, `unknownProfile`.
 */
export function changeWhom(
  tools: Tools,
  { opId, reportId, profileIds }: In<'report.whom'>,
): Promise<Result<readonly Place[], 'noReport' | 'unknownProfile'>> {
  return tools.db.write([...APPLY_STORES], async (tx) => {
    const report = await readReport(tx, reportId);
    const decision = report?.decision ?? null;
    if (report === undefined || decision === null || decision.op === null || decision.showId === null) {
      return fault('noReport');
    }
    const known = await readProfiles(tx);
    const wanted = [...new Set(profileIds)];
    if (wanted.some((id) => !known.some((profile) => profile.id === id))) return fault('unknownProfile');
    const plays = (await factsOfOp(tx, decision.op)).filter((fact) => isOfReport(fact, reportId));
    const held = await standingOf(tx, plays);
    const places = [...new Set([...plays.map(({ profileId }) => profileId), ...wanted])].map((id): Place => [
      id,
      decision.showId ?? 0,
    ]);
    const before = await Promise.all([factsOfOp(tx, opId), factsOfBatch(tx, opId)]);
    if (before.flat().length > 0) return ok(places);

    const stamp = await takeStamp(tx, tools.clock.now(), tools.newId);
    const gone = held.filter(({ profileId }) => !wanted.includes(profileId));
    const lost = plays.filter((play) => wanted.includes(play.profileId) && !held.includes(play));
    const undo = await Promise.all(
      gone.map(async (play) => {
        const back = takenBackBy(await factsOfPlace(tx, placeOf(play)), play.op).undo;
        return back.filter(({ id, kind }) => id === play.id || kind === 'showAdded');
      }),
    );
    await judge(tx, { undo: distinct(undo.flat()), restore: lost }, { op: opId, stamp, newId: tools.newId });
    const fresh = wanted.filter((id) => !plays.some(({ profileId }) => profileId === id));
    const { op, showId, pairs } = decision;
    for (const id of fresh)
      await appendFacts(tx, await factsFor(tools, tx, report, { id, op, showId, pairs, opId }));
    await saveReport(tx, { ...report, decision: { ...decision, who: wanted } });
    return ok(places);
  });
}

type About = Pick<NonNullable<StoredReport['decision']>, 'pairs'> & {
  readonly id: string;
  readonly op: string;
  readonly showId: number;
  readonly opId: string;
};

/** The same plays for one more profile: of the mark's op, and named by the gesture that added them. */
async function factsFor(
  tools: Tools,
  tx: WriteTx,
  report: StoredReport,
  { id, op, showId, pairs, opId }: About,
): Promise<Fact[]> {
  const show = await readShow(tx, showId);
  if (show === undefined) return [];
  const catalogue = { show, seasons: await seasonsOfShow(tx, showId) };
  const look = await lookAtReportFor(tools, tx, report, { catalogue, pairs }, id);
  const episodes = look.episodes.filter(({ decision }) => decision === 'mark').map(({ episode }) => episode);
  const facts = episodes.length === 0 ? [] : await makePlays(tools, tx, report, { ...look, episodes, op });
  return facts.map((fact) => (fact.kind === 'play' ? { ...fact, batch: opId } : fact));
}

function isOfReport(fact: Fact, reportId: string): fact is Play {
  return fact.kind === 'play' && fact.source.by === 'site' && fact.source.reportId === reportId;
}

async function standingOf(tx: ReadTx, plays: readonly Play[]): Promise<Play[]> {
  const stands = await Promise.all(
    plays.map(async (play) =>
      standing(await factsOfPlace(tx, placeOf(play))).some(({ id }) => id === play.id),
    ),
  );
  return plays.filter((_, at) => stands[at]);
}

function distinct(facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}
