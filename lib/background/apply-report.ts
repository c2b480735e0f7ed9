import type { Fact, Play, ShowAdded } from '../domain/fact';
import { decideReport } from '../domain/marking';
import { deriveProgress, readPosition } from '../domain/progress';
import { instant } from '../domain/when';
import { samePair, type Pair } from '../domain/show';
import type { WatchOutcome } from '../messages/protocol';
import { saveBinding } from '../store/bindings';
import { takeStamp } from '../store/device';
import { saveEvidence } from '../store/evidence';
import { factsOfPlace } from '../store/facts';
import { appendFacts } from '../store/log';
import { preferencesOf } from '../store/preferences-of';
import { DEFAULT_PROFILE, type Binding, type StoredReport } from '../store/records';
import { readReport, saveReport } from '../store/reports';
import { LOG_STORES, type StoreName, type WriteTx } from '../store/schema';
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

const STORES: readonly StoreName[] = [...LOG_STORES, 'reports', 'evidence', 'bindings', 'viewings'];

/**
 * Writes play, derived progress, evidence, binding and the settled report in one transaction: together or not at all.
 * A report that was settled meanwhile changes nothing. Its op is the reportId, unless one answer settles several: one
 * undo takes back all of it, the show that it brought in included.
 */
export function applyReport(
  tools: Tools,
  report: StoredReport,
  matched: Matched,
  op = report.reportId,
): Promise<WatchOutcome> {
  return tools.db.write(STORES, async (tx) => {
    const held = await readReport(tx, report.reportId);
    if (held === undefined || held.decision !== null) return outcome(report, 'ignored', matched, false);
    const profileId = await whomFor(tx, matched.catalogue.show.id);
    const written = await writeFacts(tools, tx, report, matched, profileId, op);
    const first = await remember(tools, tx, report, matched);
    const result = written.plays > 0 ? 'marked' : 'already';
    await saveReport(tx, {
      ...held,
      state: 'settled',
      why: null,
      decision: {
        outcome: result,
        showId: matched.catalogue.show.id,
        pairs: matched.pairs,
        op: written.plays > 0 ? op : null,
        parts: matched.parts,
      },
      closedAt: tools.clock.now(),
    });
    return outcome(report, result, matched, result === 'marked' && (first || written.isNew));
  });
}

/** The home profile, unless only others follow the show. */
async function whomFor(tx: WriteTx, showId: number): Promise<string> {
  const home = (await readSetting(tx, 'homeProfile')) || DEFAULT_PROFILE;
  const rows = await tx.objectStore('progress').index('byShow').getAll(showId);
  const followers = rows.filter(({ row }) => row.inLibrary).map(({ profileId }) => profileId);
  return followers.includes(home) ? home : (followers[0] ?? home);
}

async function writeFacts(
  tools: Tools,
  tx: WriteTx,
  report: StoredReport,
  { catalogue: { show, seasons }, pairs }: Matched,
  profileId: string,
  op: string,
): Promise<{ plays: number; isNew: boolean }> {
  const facts = await factsOfPlace(tx, [profileId, show.id]);
  const preferences = preferencesOf(await tx.objectStore('preferences').get([profileId, show.id]));
  const input = { show: { status: show.status, seasons }, facts, preferences };
  const row = deriveProgress(input);
  const position = readPosition(row, report.localDay, preferences.dayOffset);
  const episodes = seasons.flatMap((season) => season.episodes);
  const fresh = pairs
    .flatMap((pair) => episodes.filter((episode) => samePair(episode, pair)))
    .filter((episode) => decideReport(input, position, episode, report.watchedAt) === 'mark');
  if (fresh.length === 0) return { plays: 0, isNew: false };
  const stamp = await takeStamp(tx, tools.clock.now(), tools.newId);
  const about = () => ({
    id: tools.newId(),
    profileId,
    showId: show.id,
    op,
    batch: null,
    device: stamp.device,
    recordedAt: stamp.next(),
  });
  const isNew = !row.inLibrary;
  const added: ShowAdded[] = isNew ? [{ kind: 'showAdded', ...about() }] : [];
  const plays = fresh.map(({ season, episode, id }): Play => ({
    kind: 'play',
    ...about(),
    season,
    episode,
    episodeId: id,
    when: instant(report.watchedAt, report.offset),
    begunAt: report.begunAt,
    viewing: report.viewing,
    fillsGap: false,
    live: tools.clock.now() - report.watchedAt < PROMPT,
    source: { by: 'site', site: report.site, reportId: report.reportId },
  }));
  const written: Fact[] = [...added, ...plays];
  await appendFacts(tx, written);
  return { plays: plays.length, isNew };
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
