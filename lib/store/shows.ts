import { idsOf, keepFormerIds } from '../domain/former-ids';
import type { Season, Show } from '../domain/show';
import { showKeys } from '../match/show-keys';
import { deriveRows } from './progress';
import { putAll } from './put-all';
import type { WriteTx } from './schema';
import { seasonsOfShow } from './show-list';

/**
 * Stores a show, with seasons if some were asked for, and derives the rows of every profile that follows it. `gone`: seasons
 * that were forgotten for them.
 */
export async function saveShow(
  tx: WriteTx,
  show: Show,
  seasons: readonly Season[] = [],
  gone: readonly Season[] = [],
): Promise<void> {
  await tx.objectStore('shows').put({ ...show, titles: showKeys(show) });
  await saveSeasons(tx, show.id, seasons, gone);
}

/** Stores shows that nobody's row is derived from yet: many at once, as a backup names them. */
export async function putShows(
  tx: WriteTx,
  shows: readonly { readonly show: Show; readonly seasons: readonly Season[] }[],
): Promise<void> {
  await Promise.all([
    putAll(
      tx,
      'shows',
      shows.map(({ show }) => ({ ...show, titles: showKeys(show) })),
    ),
    putAll(
      tx,
      'seasons',
      shows.flatMap(({ seasons }) => seasons),
    ),
  ]);
}

/** Stores seasons of one show, and derives the rows of every profile that follows it. */
export async function saveSeasons(
  tx: WriteTx,
  showId: number,
  seasons: readonly Season[],
  gone: readonly Season[] = [],
): Promise<void> {
  const own = seasons.filter((season) => season.showId === showId);
  if (own.length > 0) await putAll(tx, 'seasons', keepFormerIds(await seasonsOfShow(tx, showId), own, gone));
  await deriveShow(tx, showId);
}

/** Keeps by which ids the episodes of a held show are called elsewhere. Rows are to be derived after. */
export async function learnIds(tx: WriteTx, showId: number, told: readonly Season[]): Promise<void> {
  const held = await seasonsOfShow(tx, showId);
  const learnt = keepFormerIds(told, held);
  const idsIn = ({ episodes }: Season) => episodes.flatMap(idsOf).length;
  await putAll(
    tx,
    'seasons',
    learnt.filter((season, at) => idsIn(season) !== idsIn(held[at] ?? season)),
  );
}

/** Forgets the seasons of a show that are not listed any more, and answers them. The show is to be saved after. */
export async function forgetSeasons(
  tx: WriteTx,
  showId: number,
  listed: readonly number[],
): Promise<readonly Season[]> {
  const gone = (await seasonsOfShow(tx, showId)).filter(({ season }) => !listed.includes(season));
  await Promise.all(gone.map(({ season }) => tx.objectStore('seasons').delete([showId, season])));
  return gone;
}

/** Forgets a show that nobody follows, with its seasons. */
export async function forgetShow(tx: WriteTx, showId: number): Promise<void> {
  await forgetSeasons(tx, showId, []);
  await tx.objectStore('shows').delete(showId);
}

async function deriveShow(tx: WriteTx, showId: number): Promise<void> {
  const rows = await tx.objectStore('progress').index('byShow').getAllKeys(showId);
  await deriveRows(tx, rows);
}
