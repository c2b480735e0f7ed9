import type { Position } from '../../domain/position';
import type { Preferences } from '../../domain/preferences';
import { deriveProgress, readPosition, type ProgressInput, type ProgressRow } from '../../domain/progress';
import type { Season, Show } from '../../domain/show';
import { factsOfPlace, type Place } from '../../store/facts';
import { readPreferences } from '../../store/preferences-of';
import type { ReadTx } from '../../store/schema';
import { readShow, seasonsOfShow } from '../../store/show-list';

/** All that decides about a profile's place in a show, read in one transaction. */
export interface Look {
  readonly show: Show | undefined;
  /** Those held and those just fetched, in order. */
  readonly seasons: readonly Season[];
  readonly input: ProgressInput;
  readonly row: ProgressRow;
  readonly position: Position;
  readonly preferences: Preferences;
}

/** Parts of the catalogue that were just fetched and are not stored yet: they win over what is held. */
export interface Fetched {
  readonly show: Show | null;
  readonly seasons: readonly Season[];
}

/** What is held here was enough. */
export const NOTHING_FETCHED: Fetched = { show: null, seasons: [] };

/** Reads a profile's place in a show as it stands, with what was just fetched. `today`: local day. */
export async function lookAt(
  tx: ReadTx,
  place: Place,
  today: string,
  fetched: Fetched = NOTHING_FETCHED,
): Promise<Look> {
  const [, showId] = place;
  const [facts, preferences, held, heldSeasons] = await Promise.all([
    factsOfPlace(tx, place),
    readPreferences(tx, place),
    readShow(tx, showId),
    seasonsOfShow(tx, showId),
  ]);
  const show = fetched.show ?? held;
  const seasons = overlay(heldSeasons, fetched.seasons);
  const list = { status: show?.status ?? '', seasons };
  const input = { show: list, facts, preferences };
  const row = deriveProgress(input);
  return {
    show,
    seasons,
    input,
    row,
    position: readPosition(row, today, preferences.dayOffset),
    preferences,
  };
}

function overlay(held: readonly Season[], fetched: readonly Season[]): Season[] {
  const bySeason = new Map([...held, ...fetched].map((season) => [season.season, season]));
  return [...bySeason.values()].sort((a, b) => a.season - b.season);
}
