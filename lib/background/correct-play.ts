import { localDay } from '../domain/day';
import type { Fact, Play } from '../domain/fact';
import { readLog, standing } from '../domain/log';
import { fault, ok, type Result } from '../domain/result';
import { samePair, type Episode, type Pair } from '../domain/show';
import { mergeClaims, titleKey } from '../match/claims';
import { learnOffset, withOffset } from '../match/learn-offset';
import type { In } from '../messages/protocol';
import type { Corrected, CorrectionPreview } from '../messages/protocol-history';
import { readBinding, saveBinding } from '../store/bindings';
import { takeStamp } from '../store/device';
import { readEvidence, saveEvidence } from '../store/evidence';
import { distinct, factsOfOp, factsOfPlace, placeOf, readFact, type Place } from '../store/facts';
import { signature, type Hand } from '../store/hand';
import { appendFacts } from '../store/log';
import { readProgress } from '../store/progress';
import type { Binding, Evidence } from '../store/records';
import { FACT_STORES, type ReadTx, type WriteTx } from '../store/schema';
import { readSetting } from '../store/settings';
import { judge } from '../store/undo';
import type { TmdbCode } from '../tmdb/tmdb-fault';
import { APPLY_STORES } from './apply-report';
import { loadCatalogue, type Catalogue } from './load-catalogue';
import { wordsOf } from './report-words';
import type { Match } from './match-report';
import type { Tools } from './tools';

type About = In<'play.weigh'>;
type Code = 'unknownPlay' | 'unknownShow' | 'notInCatalogue' | TmdbCode;

/** Where a play goes. */
interface Move {
  readonly play: Play;
  readonly episode: Episode;
}

interface Plan {
  readonly evidence: Evidence;
  readonly catalogue: Catalogue;
  readonly moves: readonly Move[];
  /** Plays of the title that cannot be placed in the other show: they stay. */
  readonly undecided: readonly Play[];
}

/** What a correction would move; writes nothing. Faults as for `correctPlay`. */
export async function weighCorrection(
  tools: Tools,
  match: Match,
  about: About,
): Promise<Result<CorrectionPreview, Code>> {
  const plan = await planCorrection(tools, match, about);
  if (!plan.ok) return plan;
  const { moves, undecided } = plan.value;
  return ok({
    moves: moves.map(({ play, episode }) => ({ from: pairOf(play), to: pairOf(episode) })),
    undecided: undecided.length,
  });
}

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
    for (const reportId of new Set(gone.map((play) => reportOf(play)))) await noteCorrected(tx, reportId);
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

async function planCorrection(
  tools: Tools,
  match: Match,
  { from, id, showId, pair }: About,
): Promise<Result<Plan, Code>> {
  const found = await tools.db.read(APPLY_STORES, (tx) => readTitle(tx, { from, id, showId }));
  if (found === null) return fault('unknownPlay');
  const loaded = await loadCatalogue(tools, showId);
  if (!loaded.ok) return loaded;
  const listed = loaded.value.seasons.flatMap(({ episodes }) => episodes);
  const named = pair === null ? undefined : listed.find((episode) => samePair(episode, pair));
  if (pair !== null && named === undefined) return fault('notInCatalogue');

  const moves: Move[] = [];
  const undecided: Play[] = [];
  const isElsewhere = (play: Play, episode: Episode) => play.showId !== showId || !samePair(play, episode);
  for (const { play, evidence } of found.plays) {
    const isThis = reportOf(play) === reportOf(found.play) && samePair(play, found.play);
    const told =
      isThis && named !== undefined ? ok(named) : await episodeIn(match, showId, play, evidence, listed);
    if (!told.ok) return told;
    if (told.value === null) undecided.push(play);
    else if (isElsewhere(play, told.value)) moves.push({ play, episode: told.value });
  }
  if (moves.length === 0) return fault('notInCatalogue');
  return ok({ evidence: found.evidence, catalogue: loaded.value, moves, undecided });
}

/** The play, why it exists, and all plays that the correction is about. */
async function readTitle(tx: ReadTx, { from, id, showId }: Omit<About, 'pair'>) {
  const play = await readFact(tx, from, id);
  if (play?.kind !== 'play' || play.source.by !== 'site') return null;
  const evidence = await readEvidence(tx, play.source.reportId);
  if (evidence === undefined) return null;
  const profiles = await tx.objectStore('progress').index('byShow').getAll(play.showId);
  const logs = await Promise.all(profiles.map(({ profileId }) => factsOfPlace(tx, [profileId, play.showId])));
  const plays: { play: Play; evidence: Evidence }[] = [];
  for (const { fact: made, when } of logs.flatMap((facts) => readLog(facts).plays)) {
    // With the date that the user gave it, if they did.
    const fact = { ...made, when };
    if (fact.source.by !== 'site') continue;
    const why =
      fact.source.reportId === evidence.reportId ? evidence : await readEvidence(tx, fact.source.reportId);
    const meant =
      showId === play.showId
        ? why?.reportId === evidence.reportId && samePair(fact, play)
        : why?.site === evidence.site && keyOf(why) === keyOf(evidence);
    if (why !== undefined && meant) plays.push({ play: fact, evidence: why });
  }
  return plays.some((one) => one.play.id === id) ? { play, evidence, plays } : null;
}

/** What the labels of a play mean in that show; null when they do not say it for certain. */
async function episodeIn(
  match: Match,
  showId: number,
  play: Play,
  { reportId, site, claims, duration }: Evidence,
  listed: readonly Episode[],
): Promise<Result<Episode | null, TmdbCode>> {
  const binding = { ...UNBOUND, site, key: titleKey(site, claims, null), showId };
  const report = { reportId, site, siteShowId: null, claims, language: '', duration, localDay: dayOf(play) };
  const answer = await match(report, binding);
  if (!answer.ok) return answer;
  if (answer.value.kind !== 'matched') return ok(null);
  const { pairs } = answer.value;
  // Of a double episode each play keeps its place.
  const [only] = pairs.length === 1 ? pairs : pairs.filter((pair) => samePair(pair, play));
  return ok(listed.find((episode) => only !== undefined && samePair(episode, only)) ?? null);
}

const UNBOUND: Omit<Binding, 'site' | 'key' | 'showId'> = {
  words: '',
  by: 'user',
  offsets: [],
  order: null,
  suspended: false,
  changedAt: 0,
  device: '',
};

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
    key: keyOf(evidence),
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
  const key = keyOf(evidence);
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

/** The local day on which it was watched. */
function dayOf({ when, recordedAt }: Play): string {
  if (when.kind === 'day') return when.day;
  return when.kind === 'instant' ? localDay(when.at, when.offset) : localDay(recordedAt, 0);
}

function keyOf({ binding, site, claims }: Evidence): string {
  return binding ?? titleKey(site, claims, null);
}

function reportOf({ source }: Play): string {
  return source.by === 'site' ? source.reportId : '';
}

function pairOf({ season, episode }: Pair): Pair {
  return { season, episode };
}
