import { rewatchOffer } from '../../domain/rewatch-offer';
import type { RewatchOffer } from '../../messages/protocol-household';
import type { ReadTx } from '../../store/schema';
import { readShow } from '../../store/show-list';
import { lookAt } from '../progress/look';

/** ms for which watching again is fresh enough to be asked about. */
const LATELY = 36 * 60 * 60 * 1000;
/** So many of the latest plays are looked at. */
const MOST = 200;

/**
 * Shows of which two watched episodes in a row were watched again lately, finished ones too: "Follow from here?" may be
 * offered for them. `now`: epoch ms; `today`: local day.
 */
export async function readRewatches(
  tx: ReadTx,
  profileId: string,
  now: number,
  today: string,
): Promise<RewatchOffer[]> {
  const times = new Map<number, number>();
  const since = IDBKeyRange.lowerBound(now - LATELY);
  let cursor = await tx.objectStore('plays').index('byRecordedAt').openCursor(since, 'prev');
  for (let looked = 0; cursor !== null && looked < MOST; looked++) {
    const { profileId: who, showId, source } = cursor.value;
    if (who === profileId && source.by !== 'import') times.set(showId, (times.get(showId) ?? 0) + 1);
    cursor = await cursor.continue();
  }
  const several = [...times].filter(([, plays]) => plays > 1).map(([showId]) => showId);
  const offers = await Promise.all(
    several.map(async (showId) => {
      const { input, position } = await lookAt(tx, [profileId, showId], today);
      const from = rewatchOffer(input, position.upNext);
      return from === null ? null : { showId, show: (await readShow(tx, showId))?.name ?? '', from };
    }),
  );
  return offers.filter((offer) => offer !== null);
}
