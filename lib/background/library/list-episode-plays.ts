import { readEpisodes } from '../../domain/episodes';
import type { In } from '../../messages/protocol';
import type { EpisodePlay } from '../../messages/protocol-library';
import { progressOfShow } from '../../store/progress';
import { readProfile } from '../../store/profiles';
import { LOG_STORES } from '../../store/schema';
import { whyOf } from './why-of';
import { lookAt } from '../progress/look';
import { today } from '../today';
import type { Tools } from '../tools';

/** Every viewing of an episode that stands, of all profiles that there are, the latest first by when it was marked. */
export function listEpisodePlays(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  { showId, season, episode }: In<'episode.plays'>,
): Promise<EpisodePlay[]> {
  const day = today(clock);
  return db.read([...LOG_STORES, 'evidence', 'bindings'], async (tx) => {
    const rows = await progressOfShow(tx, showId);
    const all = await Promise.all(
      rows.map(async ({ profileId }) => {
        const profile = await readProfile(tx, profileId);
        if (profile === undefined) return [];
        const { input } = await lookAt(tx, [profileId, showId], day);
        const plays = readEpisodes(input).of({ season, episode })?.plays ?? [];
        return Promise.all(
          plays.map(async ({ fact, when }): Promise<EpisodePlay> => {
            const { id, recordedAt, source } = fact;
            return { id, profileId, when, recordedAt, source, why: await whyOf(tx, fact) };
          }),
        );
      }),
    );
    return all.flat().sort((a, b) => b.recordedAt - a.recordedAt || (a.id < b.id ? 1 : -1));
  });
}
