import type { Fact, Play } from '../../domain/fact';
import { standing } from '../../domain/log';
import { ok, type Result } from '../../domain/result';
import { pairOf } from '../../domain/show';
import { mergeClaims } from '../../match/claims';
import { learnOffset, withOffset } from '../../match/learn-offset';
import type { In } from '../../messages/protocol';
import type { Corrected } from '../../messages/protocol-history';
import { readBinding, saveBinding } from '../../store/bindings';
import { takeStamp } from '../../store/device';
import { readEvidence, saveEvidence } from '../../store/evidence';
import { distinct, factsOfOp, factsOfPlace, placeOf, type Place } from '../../store/facts';
import { signature, type Hand } from '../../store/hand';
import { appendFacts } from '../../store/log';
import { readProgress } from '../../store/progress';
import type { Binding, Evidence } from '../../store/records';
import { FACT_STORES, type ReadTx, type WriteTx } from '../../store/schema';
import { readSetting } from '../../store/settings';
import { judge } from '../../store/undo';
import { APPLY_STORES } from './apply-report';
import type { Match } from './match-report';
import {
  planCorrection,
  reportIdOf,
  titleKeyOf,
  UNBOUND,
  type About,
  type Code,
  type Move,
} from './plan-correction';
import { wordsOf } from './report-words';
import type { Tools } from '../tools';

/**
 * "Wrong episode" moves what a report marked, for everybody it counts for, to the episode named. "Wrong show" moves all
 * that its title marked to another show, each to the episode its own labels say there, and keeps that answer for the
 * title. The old plays are taken back and made anew with their times, in one transaction and one op: its undo turns all
 * of it round. Faults: `unknownPlay` for none that a site reported and that stands, `notInCatalogue` for an episode that
 * the show does not list, or why the catalogue gave no answer.
 */
export async function correctPlay(
  tools: Tools,
  match: Match,
  { opId, ...about }: In<'play.correct'>,
): Promise<Result<Corrected & { readonly places: readonly Place[] }, Code>> {
  const done = await tools.db.read(FACT_STORES, (tx) => factsOfOp(tx, opId));
  if (done.length > 0) return ok({ ...NOTHING_MORE, places: distinct(done.map(placeOf)) });
  const plan = await planCorrection(tools, match, about);
  if (!plan.ok) return plan;
  const { evidence, catalogue, moves, undecided } = plan.value;
  return tools.db.write(APPLY_STORES, async (tx) => {
    const gone = moves.map(({ play }) => play);
    const stamp = await takeStamp(tx, tools.clock.now(), tools.newId);
    const hand = { op: opId, stamp, newId: tools.newId };
    await judge(tx, { undo: [...gone, ...(await broughtInBy(tx, gone))], restore: [] }, hand);
    await appendFacts(tx, await madeAnew(tx, hand, moves, about.showId));
    for (const reportId of new Set(gone.map((play) => reportIdOf(play)))) await noteCorrected(tx, reportId);
    const isOtherShow = gone.some(({ showId }) => showId !== about.showId);
    if (isOtherShow) await saveBinding(tx, await answerFor(tools, tx, evidence, about.showId, opId));
    const places = distinct([
      ...gone.map(placeOf),
      ...gone.map(({ profileId }): Place => [profileId, about.showId]),
    ]);
    return ok({
      show: catalogue.show.name,
      moved: moves.map(({ episode }) => pairOf(episode)),
      undecided: undecided.length,
      offer: isOtherShow ? null : await offsetOf(tx, evidence, moves, about),
      places,
    });
  });
}

const NOTHING_MORE = { show: '', moved: [], undecided: 0, offer: null };

/** Shows that came in with these plays alone leave with them. */
async function broughtInBy(tx: ReadTx, gone: readonly Play[]): Promise<Fact[]> {
  const logs = await Promise.all(distinct(gone.map(placeOf)).map((place) => factsOfPlace(tx, place)));
  return logs.flatMap((facts) => {
    const left = standing(facts);
    if (left.some((fact) => fact.kind === 'play' && !gone.some(({ id }) => id === fact.id))) return [];
    return left.filter((fact) => fact.kind === 'showAdded' && gone.some(({ op }) => op === fact.op));
  });
}

/** The same plays, of the right episodes, and the show where it is not among somebody's. */
async function madeAnew(tx: ReadTx, hand: Hand, moves: readonly Move[], showId: number): Promise<Fact[]> {
  const about = (profileId: string) => signature(hand, [profileId, showId]);
  const facts: Fact[] = [];
  for (const profileId of new Set(moves.map(({ play }) => play.profileId))) {
    const inLibrary = (await readProgress(tx, [profileId, showId]))?.row.inLibrary === true;
    if (!inLibrary) facts.push({ kind: 'showAdded', ...about(profileId) });
  }
  for (const { play, episode } of moves)
    facts.push({
      ...play,
      ...about(play.profileId),
      ...pairOf(episode),
      episodeId: episode.id,
      fillsGap: false,
      // It is no viewing of now: it stands in the row of the others by its own date.
      live: false,
    });
  return facts;
}

async function noteCorrected(tx: WriteTx, reportId: string): Promise<void> {
  const evidence = await readEvidence(tx, reportId);
  if (evidence === undefined || evidence.parts.includes('corrected')) return;
  await saveEvidence(tx, { ...evidence, parts: [...evidence.parts, 'corrected'] });
}

/** The user's answer for the title, which the undo of this op takes back. */
async function answerFor(
  { clock }: Tools,
  tx: ReadTx,
  evidence: Evidence,
  showId: number,
  op: string,
): Promise<Binding> {
  const { site, claims } = evidence;
  return {
    ...UNBOUND,
    site,
    key: titleKeyOf(evidence),
    words: wordsOf({ claims, previous: [] }),
    showId,
    changedAt: clock.now(),
    device: await readSetting(tx, 'device'),
    op,
  };
}

/** "Always count this season so?": offered when the labels tell how the site counts. */
async function offsetOf(
  tx: ReadTx,
  evidence: Evidence,
  moves: readonly Move[],
  { showId, pair }: About,
): Promise<Corrected['offer']> {
  if (pair === null || moves.length === 0) return null;
  const learned = learnOffset(mergeClaims(evidence.claims), pair);
  if (learned === null) return null;
  const { site } = evidence;
  const key = titleKeyOf(evidence);
  const held = await readBinding(tx, site, key);
  const kept = held?.showId === showId ? held : null;
  return {
    binding: {
      site,
      key,
      showId,
      offsets: withOffset(kept?.offsets ?? [], learned),
      order: kept?.order ?? null,
    },
    learned,
  };
}
