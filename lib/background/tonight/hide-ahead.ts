import { readLog } from '../../domain/log';
import { samePair } from '../../domain/show';
import { isSpoiler, type Spoilers } from '../../domain/spoilers';
import type { TonightRow } from '../../messages/tonight-row';
import { factsOfPlace } from '../../store/facts';
import type { ReadTx } from '../../store/schema';
import { readSetting } from '../../store/settings';

/** What a profile wants hidden of episodes it has not seen. */
export async function spoilersOf(tx: ReadTx, profileId: string): Promise<Spoilers> {
  return (await readSetting(tx, 'spoilers'))[profileId] ?? 'none';
}

/** The row without title and picture of its episode, where its profile wants them hidden and never saw it. */
export async function hideAhead(
  tx: ReadTx,
  spoilers: Spoilers,
  profileId: string,
  row: TonightRow,
): Promise<TonightRow> {
  const { episode, position, showId } = row;
  if (episode === null || !isSpoiler(spoilers, { ...episode, everSeen: false }, position.upNext)) return row;
  const { plays } = readLog(await factsOfPlace(tx, [profileId, showId]));
  if (plays.some(({ fact }) => samePair(fact, episode))) return row;
  return { ...row, episode: { ...episode, name: '', still: null } };
}
