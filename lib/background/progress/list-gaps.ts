import { gapsOn } from '../../domain/gaps';
import type { EpisodeFacts } from '../../messages/tonight-row';
import { readPreferences } from '../../store/preferences-of';
import { readProgress } from '../../store/progress';
import { readEpisode, ROW_STORES } from '../tonight/read-tonight-row';
import { today } from '../today';
import type { Tools } from '../tools';

/** The episodes of a show that a profile missed before its place, in the order of watching. */
export function listGaps({ db, clock }: Tools, profileId: string, showId: number): Promise<EpisodeFacts[]> {
  return db.read(ROW_STORES, async (tx) => {
    const [stored, { dayOffset }] = await Promise.all([
      readProgress(tx, [profileId, showId]),
      readPreferences(tx, [profileId, showId]),
    ]);
    if (stored === undefined) return [];
    const gaps = gapsOn(stored.row, today(clock), dayOffset);
    const episodes = await Promise.all(gaps.map((pair) => readEpisode(tx, showId, pair)));
    return episodes.filter((episode) => episode !== null);
  });
}
