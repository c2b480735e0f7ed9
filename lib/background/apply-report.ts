import type { Fact, Play, ShowAdded } from '../domain/fact';
import { decideReport, type ReportDecision } from '../domain/marking';
import { deriveProgress, readPosition, type ProgressInput } from '../domain/progress';
import { instant } from '../domain/when';
import { samePair, type Episode, type Pair } from '../domain/show';
import type { WatchOutcome } from '../messages/protocol-watch';
import { readBinding, saveBinding } from '../store/bindings';
import { takeStamp } from '../store/device';
import { saveEvidence } from '../store/evidence';
import { factsOfPlace, newestRecordedAt } from '../store/facts';
import { signature } from '../store/hand';
import { appendFacts } from '../store/log';
import { preferencesOf } from '../store/preferences-of';
import type { Binding, StoredReport } from '../store/records';
import { isOpen, readReport, saveReport } from '../store/reports';
import { LOG_STORES, type ReadTx, type StoreName, type WriteTx } from '../store/schema';
import { readSetting } from '../store/settings';
import type { Catalogue } from './load-catalogue';
import { readWhom } from './keep-audience';
import { readProfiles } from './read-profiles';
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
  /** For these profiles, as the user said. */
  readonly who?: readonly string[];
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
  { op = report.reportId, chosen = false, who }: Applying = {},
): Promise<WatchOutcome> {
  const held = await readReport(tx, report.reportId);
  if (held === undefined || !isOpen(held)) return outcome(report, 'ignored', matched, false);
  const looks = await lookForAll(tools, tx, report, matched, who);
  const isNew = !looks.some(({ inLibrary }) => inLibrary);
  const marked: string[] = [];
  for (const look of looks) {
    const episodes = look.episodes
      .filter(({ decision }) => decision === 'mark' || (chosen && decision === 'undone'))
      .map(({ episode }) => episode);
    if (episodes.length === 0) continue;
    await appendFacts(tx, await makeFacts(tools, tx, report, { ...look, episodes, op }));
    marked.push(look.profileId);
  }
  const first = marked.length > 0 && (await remember(tools, tx, report, matched));
  const result = marked.length > 0 ? 'marked' : 'already';
  const counts = marked.length > 0 ? marked : looks.map(({ profileId }) => profileId);
  await saveReport(tx, {
    ...held,
    state: 'settled',
    why: null,
    decision: {
      outcome: result,
      showId: matched.catalogue.show.id,
      pairs: matched.pairs,
      op: marked.length > 0 ? op : null,
      parts: matched.parts,
      who: counts,
    },
    closedAt: tools.clock.now(),
  });
  const added = result === 'marked' && isNew;
  return {
    ...outcome(report, result, matched, first || added),
    ...(await namesOf(tx, counts)),
    ...(added && { added }),
  };
}

/** What would become of a report: does it add a play, and does anybody follow the show? Writes nothing. */
export function weighReport(
  tools: Tools,
  report: StoredReport,
  matched: Matched,
): Promise<{ readonly adds: boolean; readonly inLibrary: boolean }> {
  return tools.db.read(APPLY_STORES, async (tx) => {
    const looks = await lookForAll(tools, tx, report, matched);
    return {
      adds: looks.some(({ episodes }) => episodes.some(({ decision }) => decision === 'mark')),
      inLibrary: looks.some(({ inLibrary }) => inLibrary),
    };
  });
}

/** Names of those it counts for, where the household is more than one. */
async function namesOf(tx: ReadTx, ids: readonly string[]): Promise<Pick<WatchOutcome, 'who'>> {
  const profiles = await readProfiles(tx);
  if (profiles.length < 2) return {};
  return { who: profiles.filter(({ id }) => ids.includes(id)).map(({ name }) => name) };
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

type Told = Pick<StoredReport, 'localDay' | 'watchedAt' | 'receivedAt' | 'site' | 'siteProfile'>;

/** For whom a report counts, and what it comes to for each of them. */
export async function lookForAll(
  tools: Pick<Tools, 'clock'>,
  tx: ReadTx,
  report: Told,
  matched: Pick<Matched, 'catalogue' | 'pairs'>,
  who?: readonly string[],
): Promise<ReportLook[]> {
  const profiles = who ?? (await readWhom(tx, matched.catalogue.show.id, report));
  return Promise.all(profiles.map((profileId) => lookFor(tools, tx, report, matched, profileId)));
}

/** What a report comes to for this profile. */
export async function lookFor(
  { clock }: Pick<Tools, 'clock'>,
  tx: ReadTx,
  report: Told,
  { catalogue: { show, seasons }, pairs }: Pick<Matched, 'catalogue' | 'pairs'>,
  profileId: string,
): Promise<ReportLook> {
  const facts = await factsOfPlace(tx, [profileId, show.id]);
  const preferences = preferencesOf(await tx.objectStore('preferences').get([profileId, show.id]));
  const input = { show: { status: show.status, seasons }, facts, preferences };
  const row = deriveProgress(input);
  const position = readPosition(row, report.localDay, preferences.dayOffset);
  // As its play would go by: a clock that was wrong may have put the finish after any time it can be recorded at.
  const newest = await newestRecordedAt(tx);
  const finishedAt = Math.min(report.watchedAt, Math.max(clock.now(), newest));
  const after = isAfterAll(report, newest, clock.now()) ? newest + 1 : finishedAt;
  const listed = seasons.flatMap((season) => season.episodes);
  const episodes = pairs
    .flatMap((pair) => listed.filter((episode) => samePair(episode, pair)))
    .map((episode) => ({
      episode,
      decision: decideReport(input, position, episode, finishedAt, after),
    }));
  return { profileId, showId: show.id, inLibrary: row.inLibrary, input, episodes };
}

/**
 * By a clock that is behind what is held (it was ahead once, or another device's is) a report that is settled as it comes
 * seems older than jumps and undos that were there before it. `newest` and `now`: epoch ms.
 */
function isAfterAll(
  { watchedAt, receivedAt }: Pick<StoredReport, 'watchedAt' | 'receivedAt'>,
  newest: number,
  now: number,
): boolean {
  return newest > now && watchedAt <= now && Math.abs(now - receivedAt) <= PROMPT;
}

interface ToWrite {
  readonly profileId: string;
  readonly showId: number;
  readonly inLibrary: boolean;
  readonly episodes: readonly Episode[];
  readonly op: string;
}

/** The plays of a report for one profile, and the show where it is not among theirs. */
export async function makeFacts(
  tools: Tools,
  tx: WriteTx,
  report: StoredReport,
  { profileId, showId, inLibrary, episodes, op }: ToWrite,
): Promise<Fact[]> {
  const now = tools.clock.now();
  const stamp = await takeStamp(tx, now, tools.newId);
  const isLast = isAfterAll(report, stamp.newest, now);
  const about = () => signature({ op, stamp, newId: tools.newId }, [profileId, showId]);
  const added: ShowAdded[] = inLibrary ? [] : [{ kind: 'showAdded', ...about() }];
  const plays = episodes.map(({ season, episode, id }): Play => {
    const made = about();
    return {
      kind: 'play',
      ...made,
      season,
      episode,
      episodeId: id,
      when: instant(report.watchedAt, report.offset),
      begunAt: isLast ? made.recordedAt : report.begunAt,
      viewing: report.viewing,
      fillsGap: false,
      live: now - report.watchedAt <= PROMPT,
      source: { by: 'site', site: report.site, reportId: report.reportId },
    };
  });
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
  if (learned === null) {
    await notePage(tx, report, report.titleKey);
    return false;
  }
  const device = await readSetting(tx, 'device');
  await saveBinding(tx, {
    ...learned,
    site: report.site,
    by: 'learned',
    suspended: false,
    changedAt: tools.clock.now(),
    device,
  });
  await notePage(tx, report, learned.key);
  return true;
}

/** Keeps where the show was seen on that site: the page to go on with. */
async function notePage(tx: WriteTx, { site, page }: StoredReport, key: string): Promise<void> {
  const binding = page === undefined ? undefined : await readBinding(tx, site, key);
  if (binding !== undefined && page !== undefined) await saveBinding(tx, { ...binding, page });
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
