import type { Fact, Play, ShowAdded } from '../domain/fact';
import { decideReport, type ReportDecision } from '../domain/marking';
import { deriveProgress, readPosition, type ProgressInput } from '../domain/progress';
import { instant } from '../domain/when';
import { samePair, type Episode, type Pair } from '../domain/show';
import type { WatchOutcome } from '../messages/protocol';
import { readBinding, saveBinding } from '../store/bindings';
import { takeStamp } from '../store/device';
import { saveEvidence } from '../store/evidence';
import { factsOfPlace } from '../store/facts';
import { appendFacts } from '../store/log';
import { preferencesOf } from '../store/preferences-of';
import { DEFAULT_PROFILE, type Binding, type StoredReport } from '../store/records';
import { isOpen, readReport, saveReport } from '../store/reports';
import { LOG_STORES, type ReadTx, type StoreName, type WriteTx } from '../store/schema';
import { readSetting } from '../store/settings';
import type { Catalogue } from './load-catalogue';
import type { Tools } from './tools';

/** A report that means exactly these episodes of this show. */
export interface Matched {
  readonly kind: 'matched';
  readonly catalogue: Catalogue;
  /** More than one for a double episode. */
  readonly pairs: readonly Pair[];
  /** What is to be remembered of this title; null when a binding decided. */
  readonly learned: Pick<Binding, 'key' | 'words' | 'showId' | 'offsets' | 'order'> | null;
  /** Codes of what spoke for it. */
  readonly parts: readonly string[];
}

/** Settled later than this (ms) after its end, a play goes by its own time: what was done meanwhile is newer. */
const PROMPT = 60_000;

export const APPLY_STORES: readonly StoreName[] = [
  ...LOG_STORES,
  'reports',
  'evidence',
  'bindings',
  'viewings',
  'jobs',
];

export interface Applying {
  /** Names the gesture when one answer settles several reports; otherwise the reportId is the op. */
  readonly op?: string;
  /** The user said so: it counts although an earlier mark of it was taken back. */
  readonly chosen?: boolean;
}

/**
 * Writes play, derived progress, evidence, binding and the settled report in one transaction: together or not at all.
 * A report that was settled or dismissed meanwhile changes nothing. One undo takes back all of it, the show that it
 * brought in included. `binding` is what it was matched with; null when that was suspended meanwhile: match it again.
 */
export function applyReport(
  tools: Tools,
  report: StoredReport,
  matched: Matched,
  binding: Binding | undefined,
): Promise<WatchOutcome | null> {
  return tools.db.write(APPLY_STORES, async (tx) => {
    const now = await readBinding(tx, report.site, report.titleKey);
    if (now?.suspended === true && binding?.suspended !== true) return null;
    return applyIn(tools, tx, report, matched);
  });
}

/** The same within a transaction over `APPLY_STORES`, where the user has decided. */
export async function applyIn(
  tools: Tools,
  tx: WriteTx,
  report: StoredReport,
  matched: Matched,
  { op = report.reportId, chosen = false }: Applying = {},
): Promise<WatchOutcome> {
  const held = await readReport(tx, report.reportId);
  if (held === undefined || !isOpen(held)) return outcome(report, 'ignored', matched, false);
  const look = await lookFor(tx, report, matched);
  const fresh = look.episodes.filter(
    ({ decision }) => decision === 'mark' || (chosen && decision === 'undone'),
  );
  const isNew = !look.inLibrary;
  let first = false;
  if (fresh.length > 0) {
    const episodes = fresh.map(({ episode }) => episode);
    await appendFacts(tx, await makeFacts(tools, tx, report, { ...look, episodes, op }));
    first = await remember(tools, tx, report, matched);
  }
  const result = fresh.length > 0 ? 'marked' : 'already';
  await saveReport(tx, {
    ...held,
    state: 'settled',
    why: null,
    decision: {
      outcome: result,
      showId: matched.catalogue.show.id,
      pairs: matched.pairs,
      op: fresh.length > 0 ? op : null,
      parts: matched.parts,
    },
    closedAt: tools.clock.now(),
  });
  return outcome(report, result, matched, result === 'marked' && (first || isNew));
}

/** What would become of a report: does it add a play, and does anybody follow the show? Writes nothing. */
export function weighReport(
  { db }: Tools,
  report: StoredReport,
  matched: Matched,
): Promise<{ readonly adds: boolean; readonly inLibrary: boolean }> {
  return db.read(APPLY_STORES, async (tx) => {
    const { episodes, inLibrary } = await lookFor(tx, report, matched);
    return { adds: episodes.some(({ decision }) => decision === 'mark'), inLibrary };
  });
}

/** The home profile, unless only others follow the show. */
export async function whomFor(tx: ReadTx, showId: number): Promise<string> {
  const home = (await readSetting(tx, 'homeProfile')) || DEFAULT_PROFILE;
  const rows = await tx.objectStore('progress').index('byShow').getAll(showId);
  const followers = rows.filter(({ row }) => row.inLibrary).map(({ profileId }) => profileId);
  return followers.includes(home) ? home : (followers[0] ?? home);
}

interface Decided {
  readonly episode: Episode;
  readonly decision: ReportDecision;
}

interface ReportLook {
  readonly profileId: string;
  readonly showId: number;
  readonly inLibrary: boolean;
  readonly input: ProgressInput;
  /** The listed episodes that the report names, each with what becomes of it. */
  readonly episodes: readonly Decided[];
}

/** For whom a report counts, and what it comes to there. */
export async function lookFor(
  tx: ReadTx,
  report: Pick<StoredReport, 'localDay' | 'watchedAt'>,
  { catalogue: { show, seasons }, pairs }: Pick<Matched, 'catalogue' | 'pairs'>,
): Promise<ReportLook> {
  const profileId = await whomFor(tx, show.id);
  const facts = await factsOfPlace(tx, [profileId, show.id]);
  const preferences = preferencesOf(await tx.objectStore('preferences').get([profileId, show.id]));
  const input = { show: { status: show.status, seasons }, facts, preferences };
  const row = deriveProgress(input);
  const position = readPosition(row, report.localDay, preferences.dayOffset);
  const listed = seasons.flatMap((season) => season.episodes);
  const episodes = pairs
    .flatMap((pair) => listed.filter((episode) => samePair(episode, pair)))
    .map((episode) => ({
      episode,
      decision: decideReport(input, position, episode, report.watchedAt),
    }));
  return { profileId, showId: show.id, inLibrary: row.inLibrary, input, episodes };
}

interface ToWrite {
  readonly profileId: string;
  readonly showId: number;
  readonly inLibrary: boolean;
  readonly episodes: readonly Episode[];
  readonly op: string;
}

async function makeFacts(
  tools: Tools,
  tx: WriteTx,
  report: StoredReport,
  { profileId, showId, inLibrary, episodes, op }: ToWrite,
): Promise<Fact[]> {
  const now = tools.clock.now();
  const stamp = await takeStamp(tx, now, tools.newId);
  const about = () => ({
    id: tools.newId(),
    profileId,
    showId,
    op,
    batch: null,
    device: stamp.device,
    recordedAt: stamp.next(),
  });
  const added: ShowAdded[] = inLibrary ? [] : [{ kind: 'showAdded', ...about() }];
  const plays = episodes.map(({ season, episode, id }): Play => ({
    kind: 'play',
    ...about(),
    season,
    episode,
    episodeId: id,
    when: instant(report.watchedAt, report.offset),
    begunAt: report.begunAt,
    viewing: report.viewing,
    fillsGap: false,
    live: now - report.watchedAt <= PROMPT,
    source: { by: 'site', site: report.site, reportId: report.reportId },
  }));
  return [...added, ...plays];
}

/** Keeps why the play exists and what was learned. Answers whether it is the title's first on this site. */
async function remember(tools: Tools, tx: WriteTx, report: StoredReport, matched: Matched): Promise<boolean> {
  const { learned } = matched;
  await saveEvidence(tx, {
    reportId: report.reportId,
    site: report.site,
    showId: matched.catalogue.show.id,
    binding: learned?.key ?? report.titleKey,
    claims: report.claims,
    position: report.position,
    duration: report.duration,
    played: report.played,
    parts: matched.parts,
  });
  if (learned === null) return false;
  const device = await readSetting(tx, 'device');
  await saveBinding(tx, {
    ...learned,
    site: report.site,
    by: 'learned',
    suspended: false,
    changedAt: tools.clock.now(),
    device,
  });
  return true;
}

function outcome(
  report: StoredReport,
  result: WatchOutcome['outcome'],
  matched: Matched,
  tell: boolean,
): WatchOutcome {
  return {
    reportId: report.reportId,
    outcome: result,
    show: matched.catalogue.show.name,
    pair: matched.pairs[0] ?? null,
    tell,
  };
}
