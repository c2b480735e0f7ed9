import type { ShowAdded, StatusSet } from '../../domain/fact';
import { fault, ok, type Result } from '../../domain/result';
import { takeStamp } from '../../store/device';
import { factsOfOp } from '../../store/facts';
import { signature } from '../../store/hand';
import { appendFacts } from '../../store/log';
import { readProfile } from '../../store/profiles';
import { readProgress } from '../../store/progress';
import { LOG_STORES } from '../../store/schema';
import { DEFAULT_PROFILE } from '../../store/records';
import type { TmdbCode } from '../../tmdb/tmdb-fault';
import { loadCatalogue } from './load-catalogue';
import type { Tools } from '../tools';

export interface Adding {
  /** Names the gesture: the same one again changes nothing. */
  readonly op?: string;
  /** "Plan for later", in the same op. */
  readonly plan?: boolean;
}

/**
 * Puts a show among a profile's shows. One that is there already stays as it is, unless it is now planned; one that was
 * removed comes back with everything watched. Answers the op, null when nothing changed.
 */
export async function addShow(
  tools: Tools,
  profileId: string,
  showId: number,
  { op = tools.newId(), plan = false }: Adding = {},
): Promise<Result<string | null, 'unknownShow' | 'unknownProfile' | TmdbCode>> {
  const loaded = await loadCatalogue(tools, showId);
  if (!loaded.ok) return loaded;
  return tools.db.write(LOG_STORES, async (tx) => {
    if (profileId !== DEFAULT_PROFILE && (await readProfile(tx, profileId)) === undefined) {
      return fault('unknownProfile');
    }
    if ((await factsOfOp(tx, op)).length > 0) return ok(op);
    const held = (await readProgress(tx, [profileId, showId]))?.row;
    const isThere = held?.inLibrary === true;
    const isPlanned = held?.choice?.status === 'planned';
    if (isThere && (!plan || isPlanned)) return ok(null);
    const stamp = await takeStamp(tx, tools.clock.now(), tools.newId);
    const about = () => signature({ op, stamp, newId: tools.newId }, [profileId, showId]);
    const added: ShowAdded[] = isThere ? [] : [{ kind: 'showAdded', ...about() }];
    const planned: StatusSet[] = plan ? [{ kind: 'status', status: 'planned', until: null, ...about() }] : [];
    await appendFacts(tx, [...added, ...planned]);
    return ok(op);
  });
}
