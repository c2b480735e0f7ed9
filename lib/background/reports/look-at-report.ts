import { decideReport, type ReportDecision } from '../../domain/marking';
import { deriveProgress, readPosition, type ProgressInput } from '../../domain/progress';
import { samePair, type Episode } from '../../domain/show';
import { factsOfPlace, newestRecordedAt } from '../../store/facts';
import { readPreferences } from '../../store/preferences-of';
import type { StoredReport } from '../../store/records';
import type { ReadTx } from '../../store/schema';
import { readWhom } from '../household/keep-audience';
import type { Matched } from './match-report';
import type { Tools } from '../tools';

/** Settled later than this (ms) after its end, a play goes by its own time: what was done meanwhile is newer. */
export const PROMPT = 60_000;

interface Decided {
  readonly episode: Episode;
  readonly decision: ReportDecision;
}

/** What a report comes to for one profile. */
interface ReportLook {
  readonly profileId: string;
  readonly showId: number;
  readonly inLibrary: boolean;
  readonly input: ProgressInput;
  /** The listed episodes that the report names, each with what becomes of it. */
  readonly episodes: readonly Decided[];
}

/** What of a report decides for whom it counts and what becomes of it. */
type Told = Pick<StoredReport, 'localDay' | 'watchedAt' | 'receivedAt' | 'site' | 'siteProfile'>;

/** For whom a report counts, and what it comes to for each of them. */
export async function lookAtReport(
  tools: Pick<Tools, 'clock'>,
  tx: ReadTx,
  report: Told,
  matched: Pick<Matched, 'catalogue' | 'pairs'>,
  who?: readonly string[],
): Promise<ReportLook[]> {
  const profiles = who ?? (await readWhom(tx, matched.catalogue.show.id, report));
  return Promise.all(profiles.map((profileId) => lookAtReportFor(tools, tx, report, matched, profileId)));
}

/** What a report comes to for this profile. */
export async function lookAtReportFor(
  { clock }: Pick<Tools, 'clock'>,
  tx: ReadTx,
  report: Told,
  { catalogue: { show, seasons }, pairs }: Pick<Matched, 'catalogue' | 'pairs'>,
  profileId: string,
): Promise<ReportLook> {
  const facts = await factsOfPlace(tx, [profileId, show.id]);
  const preferences = await readPreferences(tx, [profileId, show.id]);
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
export function isAfterAll(
  { watchedAt, receivedAt }: Pick<StoredReport, 'watchedAt' | 'receivedAt'>,
  newest: number,
  now: number,
): boolean {
  return newest > now && watchedAt <= now && Math.abs(now - receivedAt) <= PROMPT;
}
