import { dayNumber } from '../../domain/day';
import type { Fact } from '../../domain/fact';
import { importedFacts, type ImportedFacts } from '../../domain/imported-facts';
import type { ImportedRow, ListedPair } from '../../domain/imported-row';
import { layOut } from '../../domain/walk';
import type { Fate } from '../../messages/protocol-import';
import { factsOfPlaces, keyOf } from '../../store/facts';
import { FACT_STORES, type ReadTx, type StoreName } from '../../store/schema';
import { readShow, seasonsOfShow } from '../../store/show-list';
import type { PlaceRows, Offered } from './collect-rows';

/** Every store that weighing reads. */
export const WEIGHED: readonly StoreName[] = [...FACT_STORES, 'shows', 'seasons'];

/** What comes of the rows about one profile and show. */
export interface WeighedPlace extends ImportedFacts {
  readonly place: PlaceRows;
  readonly held: readonly Fact[];
  /** Fates of the rows of the place, by number. */
  readonly decided: readonly (readonly [number: number, fate: Fate])[];
  /** Of each offer: how many episodes it would mark. */
  readonly episodes: readonly number[];
}

/** Decides about all places, in their order. */
export async function weighPlaces(
  tx: ReadTx,
  places: readonly PlaceRows[],
  taken: ReadonlySet<string>,
  today: string,
): Promise<WeighedPlace[]> {
  const held = await factsOfPlaces(
    tx,
    places.map(({ profileId, showId }) => [profileId, showId]),
  );
  const logOf = ({ profileId, showId }: PlaceRows) => held.get(keyOf([profileId, showId])) ?? [];
  return Promise.all(places.map((place) => weighPlace(tx, place, logOf(place), taken, today)));
}

/** What was decided about rows without an offer holds as long as the log of their place is the same. */
const decidedBefore = new WeakMap<PlaceRows, WeighedPlace>();

/** Decides about one place by what is held of it. `taken`: numbers of the offers that the user took up. `today`: local day. */
async function weighPlace(
  tx: ReadTx,
  place: PlaceRows,
  held: readonly Fact[],
  taken: ReadonlySet<string>,
  today: string,
): Promise<WeighedPlace> {
  const { profileId, showId, offers } = place;
  const before = decidedBefore.get(place);
  if (before !== undefined && sameFacts(before.held, held)) return before;
  const upTo = await Promise.all(offers.map((offer) => rowOfOffer(tx, showId, offer, today)));
  const weigh = (more: readonly ImportedRow[]) =>
    importedFacts({ profileId, showId, held, rows: [...place.rows.map(({ row }) => row), ...more] });
  const isTaken = offers.map(({ number }) => taken.has(String(number)));
  const plain = weigh(upTo.filter((_, at) => isTaken[at]));
  const episodes = upTo.map((row, at) =>
    isTaken[at]
      ? plain.facts.length - weigh(upTo.filter((_, i) => isTaken[i] && i !== at)).facts.length
      : weigh([...upTo.filter((_, i) => isTaken[i]), row]).facts.length - plain.facts.length,
  );
  const decided: [number, Fate][] = place.rows.map(({ number }, at) => [number, plain.fates[at] ?? 'known']);
  for (const [at, { number }] of offers.entries()) {
    decided.push([number, isTaken[at] ? 'added' : (episodes[at] ?? 0) > 0 ? 'offered' : 'known']);
  }
  const weighed = { ...plain, place, held, decided, episodes };
  if (offers.length === 0) decidedBefore.set(place, weighed);
  return weighed;
}

/** Facts never change, so that those of the same ids are the same. */
function sameFacts(some: readonly Fact[], others: readonly Fact[]): boolean {
  return some.length === others.length && some.every(({ id }, at) => id === others[at]?.id);
}

/** The regular episodes that had aired, up to the named one. */
async function rowOfOffer(
  tx: ReadTx,
  showId: number,
  { says, format }: Offered,
  today: string,
): Promise<ImportedRow> {
  const [show, seasons] = await Promise.all([readShow(tx, showId), seasonsOfShow(tx, showId)]);
  const walk = layOut({ status: show?.status ?? '', seasons }, false);
  const day = dayNumber(today) ?? 0;
  const end = says.last === null ? null : walk.find({ ...says.last, episodeId: null }).at;
  const episodes = walk.steps
    .filter(
      ({ regular, candidate, from, at }) =>
        regular && candidate && from !== null && from <= day && (end === null || (at ?? 0) <= end),
    )
    .map(({ season, episode, id, formerIds }): ListedPair => ({ season, episode, id, formerIds }));
  return { kind: 'upTo', episodes, when: says.when, format };
}
