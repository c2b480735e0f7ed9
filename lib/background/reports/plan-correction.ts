import { localDay } from '../../domain/day';
import type { Play } from '../../domain/fact';
import { readLog } from '../../domain/log';
import { fault, ok, type Result } from '../../domain/result';
import { pairOf, samePair, type Episode } from '../../domain/show';
import { titleKey } from '../../match/title-key';
import type { In } from '../../messages/protocol';
import type { CorrectionPreview } from '../../messages/protocol-history';
import { readEvidence } from '../../store/evidence';
import { factsOfPlace, readFact } from '../../store/facts';
import type { Binding, Evidence } from '../../store/records';
import type { ReadTx } from '../../store/schema';
import type { TmdbCode } from '../../tmdb/tmdb-fault';
import { APPLY_STORES } from './apply-report';
import { loadCatalogue, type Catalogue } from '../catalogue/load-catalogue';
import type { Match } from './match-report';
import type { Tools } from '../tools';

export type About = In<'play.weigh'>;

export type Code = 'unknownPlay' | 'unknownShow' | 'notInCatalogue' | TmdbCode;

/** Where a play goes. */
export interface Move {
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

export async function planCorrection(
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
    const isThis = reportIdOf(play) === reportIdOf(found.play) && samePair(play, found.play);
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
        : why?.site === evidence.site && titleKeyOf(why) === titleKeyOf(evidence);
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

/** A binding of which nothing was said yet but its show. */
export const UNBOUND: Omit<Binding, 'site' | 'key' | 'showId'> = {
  words: '',
  by: 'user',
  offsets: [],
  order: null,
  suspended: false,
  changedAt: 0,
  device: '',
};

/** The local day on which it was watched. */
function dayOf({ when, recordedAt }: Play): string {
  if (when.kind === 'day') return when.day;
  return when.kind === 'instant' ? localDay(when.at, when.offset) : localDay(recordedAt, 0);
}

/** The key of the title that the play was marked by. */
export function titleKeyOf({ binding, site, claims }: Evidence): string {
  return binding ?? titleKey(site, claims, null);
}

/** The report that made the play; empty for a play that no site reported. */
export function reportIdOf({ source }: Play): string {
  return source.by === 'site' ? source.reportId : '';
}
