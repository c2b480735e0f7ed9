import { openingSeason } from '../../domain/opening-season';
import { readPosition } from '../../domain/progress';
import { ok, type Result } from '../../domain/result';
import type { Show } from '../../domain/show';
import type { ShowPage } from '../../messages/protocol-library';
import { factsOfPlace } from '../../store/facts';
import { readPreferences } from '../../store/preferences-of';
import { readProgress } from '../../store/progress';
import { LOG_STORES, type ReadTx } from '../../store/schema';
import { readSeason, readShow } from '../../store/show-list';
import { spoilersOf } from '../tonight/hide-ahead';
import { today } from '../today';
import { buildRow, ROW_STORES } from '../tonight/read-tonight-row';
import { choicesOf, factsOf, readSeasons, readShowPage } from './show-page';
import type { Tools } from '../tools';

/** A show with more episodes than this opens with one season alone. */
const LONG = 200;

/**
 * A show's page as it opens, from the stored row: of a long show only the season that is opened first has its episodes,
 * so that neither seven hundred of them are read nor sent before anything is seen. A short one comes whole.
 */
export async function readShowOpening(
  tools: Pick<Tools, 'db' | 'clock'>,
  profileId: string,
  showId: number,
  region: string | null,
): Promise<Result<ShowPage, 'unknownShow'>> {
  const day = today(tools.clock);
  const opening = await tools.db.read([...new Set([...LOG_STORES, ...ROW_STORES])], (tx) =>
    readOpening(tx, profileId, showId, { day, region }),
  );
  return opening === null ? readShowPage(tools, profileId, showId, region) : ok(opening);
}

/** Null where the whole page is as good. */
async function readOpening(
  tx: ReadTx,
  profileId: string,
  showId: number,
  { day, region }: { readonly day: string; readonly region: string | null },
): Promise<ShowPage | null> {
  const [show, stored, preferences, viewings, spoilers, facts] = await Promise.all([
    readShow(tx, showId),
    readProgress(tx, [profileId, showId]),
    readPreferences(tx, [profileId, showId]),
    tx.objectStore('viewings').getAll(),
    spoilersOf(tx, profileId),
    factsOfPlace(tx, [profileId, showId]),
  ]);
  if (show === undefined || stored === undefined || !isLong(show)) return null;
  const { row } = stored;
  const position = readPosition(row, day, preferences.dayOffset);
  const numbers = show.seasons.map(({ season }) => season).sort((a, b) => a - b);
  const open = openingSeason(position, numbers);
  const held = open === null ? undefined : await readSeason(tx, showId, open);
  if (held === undefined) return null;
  const input = { show: { status: show.status, seasons: [held] }, facts, preferences };
  const about = { position, row, preferences };
  return {
    profileId,
    today: day,
    show: factsOf(show),
    row: await buildRow(tx, show, showId, about, { viewings, today: day, region }),
    inLibrary: row.inLibrary,
    listed: row.counts.listed,
    seen: row.counts.seen,
    minutesLeft: 0,
    seasons: readSeasons({ input, preferences, seasons: [held] }, show, day),
    opening: true,
    spoilers,
    choices: choicesOf({ preferences }),
  };
}

function isLong({ seasons }: Show): boolean {
  return seasons.reduce((sum, { episodeCount }) => sum + episodeCount, 0) > LONG;
}
