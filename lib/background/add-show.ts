import type { ShowAdded } from '../domain/fact';
import { fault, ok, type Result } from '../domain/result';
import { takeStamp } from '../store/device';
import { appendFacts } from '../store/log';
import { readProfile } from '../store/profiles';
import { readProgress } from '../store/progress';
import { LOG_STORES } from '../store/schema';
import { DEFAULT_PROFILE } from '../store/records';
import type { TmdbCode } from '../tmdb/tmdb-fault';
import { loadCatalogue } from './load-catalogue';
import type { Tools } from './tools';

/**
 * Puts a show among a profile's shows. One that is there already stays as it is; one that was removed comes back with
 * everything watched. Answers the op, null when nothing changed.
 */
export async function addShow(
  tools: Tools,
  profileId: string,
  showId: number,
): Promise<Result<string | null, 'unknownShow' | 'unknownProfile' | TmdbCode>> {
  const loaded = await loadCatalogue(tools, showId);
  if (!loaded.ok) return loaded;
  const op = tools.newId();
  return tools.db.write(LOG_STORES, async (tx) => {
    if (profileId !== DEFAULT_PROFILE && (await readProfile(tx, profileId)) === undefined) {
      return fault('unknownProfile');
    }
    if ((await readProgress(tx, [profileId, showId]))?.row.inLibrary) return ok(null);
    const stamp = await takeStamp(tx, tools.clock.now(), tools.newId);
    const added: ShowAdded = {
      kind: 'showAdded',
      id: tools.newId(),
      profileId,
      showId,
      op,
      batch: null,
      device: stamp.device,
      recordedAt: stamp.next(),
    };
    await appendFacts(tx, [added]);
    return ok(op);
  });
}
