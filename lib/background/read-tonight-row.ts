import type { Position } from '../domain/position';
import { samePair, type Pair } from '../domain/show';
import type { EpisodeFacts, TonightRow } from '../messages/protocol';
import { siteById } from '../sites/registry';
import { bindingsOfShow } from '../store/bindings';
import { preferencesOf } from '../store/preferences-of';
import { readProgress } from '../store/progress';
import type { StoredViewing } from '../store/records';
import type { ReadTx, StoreName } from '../store/schema';
import { readSeason, readShow } from '../store/show-list';
import { readPosition } from '../domain/progress';

/** What a row of tonight's list is read from. */
export const ROW_STORES: readonly StoreName[] = [
  'progress',
  'preferences',
  'shows',
  'seasons',
  'bindings',
  'viewings',
];

/** The row of one show as the popup shows it; null when the profile has no progress in it. `today`: local day. */
export async function readTonightRow(
  tx: ReadTx,
  profileId: string,
  showId: number,
  today: string,
): Promise<TonightRow | null> {
  const stored = await readProgress(tx, [profileId, showId]);
  if (stored === undefined) return null;
  const chosen = preferencesOf(await tx.objectStore('preferences').get([profileId, showId]));
  const viewings = await tx.objectStore('viewings').getAll();
  return buildRow(tx, showId, readPosition(stored.row, today, chosen.dayOffset), viewings);
}

/** The same when the position and the half-watched episodes were read already. */
export async function buildRow(
  tx: ReadTx,
  showId: number,
  position: Position,
  viewings: readonly StoredViewing[],
): Promise<TonightRow> {
  const [show, episode, service] = await Promise.all([
    readShow(tx, showId),
    position.upNext === null ? null : readEpisode(tx, showId, position.upNext),
    learnedService(tx, showId),
  ]);
  const name = show?.name ?? '';
  const half = viewings.find(
    (viewing) =>
      viewing.showId === showId &&
      viewing.pair !== null &&
      position.upNext !== null &&
      samePair(viewing.pair, position.upNext),
  );
  return {
    showId,
    name,
    poster: show?.poster ?? null,
    position,
    episode,
    remaining: position.remaining,
    gaps: position.gaps,
    service:
      service === null
        ? null
        : { name: service.name, url: service.search.replace('{query}', encodeURIComponent(name)) },
    resume: half === undefined ? null : { position: half.position, duration: half.duration },
  };
}

async function readEpisode(tx: ReadTx, showId: number, pair: Pair): Promise<EpisodeFacts | null> {
  const season = await readSeason(tx, showId, pair.season);
  const found = season?.episodes.find((episode) => samePair(episode, pair));
  if (found === undefined) return null;
  const { name, airDate, runtime, still } = found;
  return { season: found.season, episode: found.episode, name, airDate, runtime, still };
}

/** The service on which the show was seen, as its bindings tell; its own search finds it there. */
async function learnedService(tx: ReadTx, showId: number): Promise<{ name: string; search: string } | null> {
  for (const binding of await bindingsOfShow(tx, showId)) {
    const site = siteById(binding.site);
    if (site?.search !== undefined) return { name: site.name, search: site.search };
  }
  return null;
}
