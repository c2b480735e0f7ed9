import type { Fact, Play, ShowAdded } from '../../domain/fact';
import type { Episode } from '../../domain/show';
import { instant } from '../../domain/when';
import { takeStamp } from '../../store/device';
import { signature } from '../../store/hand';
import type { StoredReport } from '../../store/records';
import type { WriteTx } from '../../store/schema';
import { isAfterAll, PROMPT } from './look-at-report';
import type { Tools } from '../tools';

interface ToWrite {
  readonly profileId: string;
  readonly showId: number;
  readonly inLibrary: boolean;
  readonly episodes: readonly Episode[];
  /** The gesture or report that makes them. */
  readonly op: string;
}

/** The plays of a report for one profile, and the show where it is not among theirs. */
export async function makePlays(
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
