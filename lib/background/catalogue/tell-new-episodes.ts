import { evening as eveningOf, localDay } from '../../domain/day';
import { newOn } from '../../domain/new-tonight';
import { hourOf, nextHour } from '../../domain/next-hour';
import { formatPair } from '../../domain/show';
import { preferencesOfProfile } from '../../store/preferences-of';
import { progressOfProfile } from '../../store/progress';
import type { ReadTx } from '../../store/schema';
import { readSetting, saveSetting } from '../../store/settings';
import { readShow } from '../../store/show-list';
import { readProfiles } from '../household/read-profiles';
import type { Tools } from '../tools';

/** Local hour at which the evening's summary comes. */
const HOUR = 18;

/**
 * One summary an evening of what is new for the shows in progress, of all profiles, where the user asked for it.
 * `tell` gets `Ash S2 E5` and so on, in order of name. Answers when to look again (epoch ms); null while it is off.
 */
export async function tellNewEpisodes(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  tell: (episodes: readonly string[]) => Promise<void>,
): Promise<number | null> {
  const now = clock.now();
  const offset = clock.offset(now);
  const episodes = await db.write(
    ['settings', 'profiles', 'progress', 'preferences', 'shows'],
    async (tx) => {
      if (!(await readSetting(tx, 'notifyNew'))) return null;
      const evening = eveningOf(now, offset, await readSetting(tx, 'eveningEndsAt'));
      const isTold = (await readSetting(tx, 'toldNew')) === evening;
      const today = localDay(now, offset);
      // Before the hour it is for the evening to come; after midnight that evening's day is over.
      if (isTold || hourOf(now, offset) < HOUR) return [];
      await saveSetting(tx, 'toldNew', evening);
      return newEpisodes(tx, today);
    },
  );
  if (episodes === null) return null;
  if (episodes.length > 0) await tell(episodes);
  return nextHour(now, offset, HOUR);
}

async function newEpisodes(tx: ReadTx, today: string): Promise<string[]> {
  const found = new Map<string, string>();
  for (const { id } of await readProfiles(tx)) {
    const [rows, preferencesFor] = await Promise.all([
      progressOfProfile(tx, id),
      preferencesOfProfile(tx, id),
    ]);
    for (const { showId, row } of rows) {
      const pair = newOn(row, preferencesFor(showId), today);
      if (pair === null) continue;
      const name = (await readShow(tx, showId))?.name ?? '';
      found.set(`${showId} ${formatPair(pair)}`, `${name} ${formatPair(pair)}`);
    }
  }
  return [...found.values()].sort((a, b) => a.localeCompare(b));
}
