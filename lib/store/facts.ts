import type { Fact } from '../domain/fact';
import { standing } from '../domain/log';
import { isFact } from './fact-check';
import { packsOfOp, type PackKey } from './packed-ops';
import { packsOf, unpack } from './packs';
import type { ReadTx } from './schema';
import { factsAmong, type UnreadableFact } from './unreadable';

/** Told what share of some work is done, 0 to 1; what it throws takes the whole transaction back. */
export type Step = (share: number) => void;

/** Where a fact belongs: everything derived is derived per profile and show. */
export type Place = readonly [profileId: string, showId: number];

/**
 * All facts of a profile about a show (0 = about the profile itself), standing or not, in no order. `broken`, here and
 * below: gets what cannot be read, which is passed over.
 */
export async function factsOfPlace(
  tx: ReadTx,
  [profileId, showId]: Place,
  broken?: UnreadableFact[],
): Promise<Fact[]> {
  const place = IDBKeyRange.only([profileId, showId]);
  const [plays, marks, packs] = await Promise.all([
    tx.objectStore('plays').index('byShow').getAll(place),
    tx.objectStore('marks').index('byShow').getAll(place),
    tx.objectStore('packs').getAll(packsOf([profileId, showId])),
  ]);
  return factsAmong({ plays, marks, packs }, broken);
}

/** All facts of one gesture or report, for every profile and show. */
export async function factsOfOp(tx: ReadTx, op: string): Promise<Fact[]> {
  const [plays, marks, packs] = await Promise.all([
    tx.objectStore('plays').index('byOp').getAll(op),
    tx.objectStore('marks').index('byOp').getAll(op),
    packsOfOp(tx, op).then((keys) =>
      Promise.all(keys.map((key) => tx.objectStore('packs').getAll([...key]))),
    ),
  ]);
  return factsAmong({ plays, marks, packs: packs.flat() }).filter((fact) => fact.op === op);
}

/** All facts that were made together under one name: a whole season, an import. */
export async function factsOfBatch(tx: ReadTx, batch: string): Promise<Fact[]> {
  const [plays, marks, packs] = await Promise.all([
    tx.objectStore('plays').index('byBatch').getAll(batch),
    tx.objectStore('marks').index('byBatch').getAll(batch),
    tx.objectStore('packs').index('byBatch').getAll(batch),
  ]);
  return factsAmong({ plays, marks, packs }).filter((fact) => fact.batch === batch);
}

/** Facts by the place that `keyOf` names. */
export type FactsByPlace = ReadonlyMap<string, readonly Fact[]>;

/** The same facts, by their places. */
export function byPlace(facts: readonly Fact[]): FactsByPlace {
  return Map.groupBy(facts, (fact) => keyOf(placeOf(fact)));
}

/** More places than this are found by reading everything once. */
const MANY_PLACES = 100;

/** The facts of these places; a place without any has an empty list. */
export async function factsOfPlaces(
  tx: ReadTx,
  places: readonly Place[],
  broken?: UnreadableFact[],
): Promise<FactsByPlace> {
  const found = new Map(places.map((place): [string, Fact[]] => [keyOf(place), []]));
  if (found.size > MANY_PLACES) {
    for (const fact of await allFacts(tx, broken)) found.get(keyOf(placeOf(fact)))?.push(fact);
    return found;
  }
  const logs = await Promise.all(places.map((place) => factsOfPlace(tx, place, broken)));
  return new Map(places.map((place, at) => [keyOf(place), logs[at] ?? []]));
}

/** The places that a gesture, report or batch of this name is about, and whether it is a batch. */
export async function placesOfOp(
  tx: ReadTx,
  name: string,
): Promise<{ readonly places: readonly Place[]; readonly isBatch: boolean }> {
  const logs = [tx.objectStore('plays'), tx.objectStore('marks')] as const;
  const packs = tx.objectStore('packs');
  const [ofOp, ofBatch, packed, packedInBatch] = await Promise.all([
    Promise.all(logs.map((log) => log.index('byOp').getAll(name))),
    Promise.all(logs.map((log) => log.index('byBatch').getAll(name))),
    packsOfOp(tx, name),
    packs.index('byBatch').getAllKeys(name),
  ]);
  const facts = [...ofOp, ...ofBatch].flat().filter((record) => isFact(record));
  return {
    places: distinct([...facts.map(placeOf), ...[...packed, ...packedInBatch].map(placeOfPack)]),
    isBatch: ofBatch.flat().length + packedInBatch.length > 0,
  };
}

function placeOfPack([profileId, showId]: PackKey): Place {
  return [profileId, showId];
}

/** Every place that has a fact. */
export async function placesOfFacts(tx: ReadTx): Promise<Place[]> {
  const places: Place[] = [];
  for (const name of ['plays', 'marks'] as const) {
    let cursor = await tx.objectStore(name).index('byShow').openKeyCursor(null, 'nextunique');
    while (cursor !== null) {
      places.push(cursor.key);
      cursor = await cursor.continue();
    }
  }
  const packs = await tx.objectStore('packs').getAllKeys();
  return distinct([...places, ...packs.map(placeOfPack)]);
}

/** A fact about this show by its id, whoever's it is. */
export async function readFact(tx: ReadTx, showId: number, id: string): Promise<Fact | undefined> {
  const held = (await tx.objectStore('plays').get(id)) ?? (await tx.objectStore('marks').get(id));
  if (held !== undefined) return isFact(held) && held.showId === showId ? held : undefined;
  const packs = await tx.objectStore('packs').index('byShow').getAll(showId);
  return unpack(packs).find((fact) => fact.id === id);
}

/** Every fact there is, of all profiles and shows. */
export async function allFacts(tx: ReadTx, broken?: UnreadableFact[]): Promise<Fact[]> {
  const [plays, marks, packs] = await Promise.all([
    tx.objectStore('plays').getAll(),
    tx.objectStore('marks').getAll(),
    tx.objectStore('packs').getAll(),
  ]);
  return factsAmong({ plays, marks, packs }, broken);
}

/** The latest time (epoch ms) that can be one; whatever lies beyond was never written by a clock. */
const END_OF_TIME = 8_640_000_000_000_000;

/** The recorded time of the newest fact held; 0 for an empty log. */
export async function newestRecordedAt(tx: ReadTx): Promise<number> {
  const times = IDBKeyRange.upperBound(END_OF_TIME);
  const [play, mark, pack] = await Promise.all([
    tx.objectStore('plays').index('byRecordedAt').openKeyCursor(times, 'prev'),
    tx.objectStore('marks').index('byRecordedAt').openKeyCursor(times, 'prev'),
    tx
      .objectStore('packs')
      .index('byTime')
      .openKeyCursor(IDBKeyRange.upperBound([END_OF_TIME, []]), 'prev'),
  ]);
  return Math.max(0, play?.key ?? 0, mark?.key ?? 0, pack?.key[0] ?? 0);
}

/** The place that a fact, or what was derived there, belongs to. */
export function placeOf(fact: Pick<Fact, 'profileId' | 'showId'>): Place {
  return [fact.profileId, fact.showId];
}

/** A text that names a place. */
export function keyOf([profileId, showId]: Place): string {
  return `${showId} ${profileId}`;
}

/** Each place once. */
export function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}

/** The profiles for whom a play of this op stands, each once. */
export async function whoseOp(tx: ReadTx, op: string): Promise<string[]> {
  const plays = (await factsOfOp(tx, op)).filter((fact) => fact.kind === 'play');
  const logs = await Promise.all(plays.map((play) => factsOfPlace(tx, placeOf(play))));
  const stands = plays.filter((play, at) => standing(logs[at] ?? []).some(({ id }) => id === play.id));
  return [...new Set(stands.map(({ profileId }) => profileId))];
}
