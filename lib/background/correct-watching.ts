import { fault, ok, type Result } from '../domain/result';
import type { Pair } from '../domain/show';
import { titleKey } from '../match/claims';
import { readViewing, saveViewing } from '../store/viewings';
import type { TmdbCode } from '../tmdb/tmdb-fault';
import { changeBinding } from './edit-bindings';
import type { Tools } from './tools';

/** Corrects what a tab is taken for: kept for its title, and shown at once. Fault `notPlaying` when it is gone. */
export async function correctWatching(
  tools: Tools,
  identity: string,
  showId: number,
  pair: Pair | null,
): Promise<Result<null, 'notPlaying' | 'unknownShow' | TmdbCode>> {
  const viewing = await tools.db.read(['viewings'], (tx) => readViewing(tx, identity));
  if (viewing === undefined) return fault('notPlaying');
  const { site, claims, siteShowId } = viewing;
  const key = titleKey(site, claims, siteShowId);
  const done = await changeBinding(tools, { site, key, showId, offsets: [], order: null });
  if (!done.ok) return done;
  await tools.db.write(['viewings'], (tx) => saveViewing(tx, { ...viewing, showId, pair }));
  return ok(null);
}
