import type { Fact } from '../domain/fact';
import { isFact } from './fact-check';
import { distinct, placeOf, type Place, type Step } from './facts';
import { addPacks, packsOf, unpack } from './packs';
import type { ReadTx, WriteTx } from './schema';

/** Adds those whose id is new and answers them; a fact that is held already is never changed. */
export async function addFacts(tx: WriteTx, facts: readonly Fact[]): Promise<Fact[]> {
  const byId = new Map(facts.toReversed().map((fact) => [fact.id, fact]));
  const packed = new Set((await packedAt(tx, distinct(facts.map(placeOf)))).map(({ id }) => id));
  const added = await Promise.all(
    [...byId.values()].map((fact) => (packed.has(fact.id) ? null : addFact(tx, fact))),
  );
  return added.filter((fact) => fact !== null);
}

async function addFact(tx: WriteTx, fact: Fact): Promise<Fact | null> {
  const [plays, marks] = [tx.objectStore('plays'), tx.objectStore('marks')] as const;
  const keys = await Promise.all([plays.getKey(fact.id), marks.getKey(fact.id)]);
  if (keys.some((key) => key !== undefined)) return null;
  await (fact.kind === 'play' ? plays.add(fact) : marks.add(fact));
  return fact;
}

/** The facts of these places that lie in packs. */
async function packedAt(tx: ReadTx, places: readonly Place[]): Promise<Fact[]> {
  const packs = await Promise.all(places.map((place) => tx.objectStore('packs').getAll(packsOf(place))));
  return unpack(packs.flat());
}

/** So many facts at once are packed. Fewer lie each for itself, as what was done lately is looked for there. */
const MANY = 500;

/** Adds facts whose ids are known to be new: nothing is looked up, so that thousands go at once. */
export async function addNewFacts(
  tx: WriteTx,
  facts: readonly Fact[],
  step: Step = () => undefined,
): Promise<void> {
  if (facts.length >= MANY) await addPacks(tx, facts, step);
  else
    await Promise.all(
      facts.map((fact) =>
        fact.kind === 'play' ? tx.objectStore('plays').add(fact) : tx.objectStore('marks').add(fact),
      ),
    );
}

/** So many facts of one show that lie each for itself are packed once they are old: every mark of it reads them all. */
const LOOSE = 64;

/** ms; what was done since then is looked for by its time. */
const LATELY = 7 * 24 * 3_600_000;

/** Packs what is old of this place, as told by the time `now` (epoch ms), if it is much. */
export async function packOld(tx: WriteTx, place: Place, now: number): Promise<void> {
  const own = IDBKeyRange.only([...place]);
  const [plays, marks] = [tx.objectStore('plays'), tx.objectStore('marks')] as const;
  const counts = await Promise.all([plays.index('byShow').count(own), marks.index('byShow').count(own)]);
  if (counts[0] + counts[1] < LOOSE) return;
  const records = await Promise.all([plays.index('byShow').getAll(own), marks.index('byShow').getAll(own)]);
  const old = records.flat().filter((record) => isFact(record) && record.recordedAt < now - LATELY);
  if (old.length < LOOSE) return;
  await addPacks(tx, old, () => undefined);
  await Promise.all(old.map((fact) => (fact.kind === 'play' ? plays : marks).delete(fact.id)));
}
