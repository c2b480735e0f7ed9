import type { Fact } from '../domain/fact';
import type { Database } from './db';
import { byPlace, distinct, placeOf, placesOfFacts, type FactsByPlace, type Step } from './facts';
import { addFacts, addNewFacts, packOld } from './new-facts';
import { deriveProfiles } from './profiles';
import { deriveRows } from './progress';
import { LOG_STORES } from './schema';
import type { WriteTx } from './schema';
import { readSetting, saveSetting } from './settings';

/** Raised whenever the derivation answers otherwise than before: rows of an older one are derived anew. */
const DERIVATION = 3;

/**
 * Adds facts and derives what hangs on them, together or not at all. Facts held already stay as they are, so that
 * adding again what another device wrote changes nothing. Answers those that were new.
 */
export async function appendFacts(tx: WriteTx, facts: readonly Fact[]): Promise<Fact[]> {
  const added = await addFacts(tx, facts);
  const places = distinct(added.map(placeOf));
  const now = added.reduce((latest, { recordedAt }) => Math.max(latest, recordedAt), 0);
  await Promise.all(places.map((place) => packOld(tx, place, now)));
  await deriveRows(tx, places);
  await deriveProfiles(tx, added);
  return added;
}

/**
 * The same for facts whose ids are known to be new, thousands of them at once. `held`: what their places hold already,
 * where it has been read.
 */
export async function appendNewFacts(
  tx: WriteTx,
  facts: readonly Fact[],
  held?: FactsByPlace,
): Promise<void> {
  await addNewFacts(tx, facts);
  await deriveRows(
    tx,
    facts.map(placeOf),
    undefined,
    held && byPlace([...[...held.values()].flat(), ...facts]),
  );
  await deriveProfiles(tx, facts);
}

/** Derives every row anew from the log and forgets those that nothing stands for. */
export function rebuild(db: Database, step?: Step): Promise<void> {
  return db.write(LOG_STORES, (tx) => rebuildIn(tx, step));
}

/** The same within a transaction over `LOG_STORES`. */
export async function rebuildIn(tx: WriteTx, step?: Step): Promise<void> {
  const chosen = await tx.objectStore('preferences').getAllKeys();
  await tx.objectStore('progress').clear();
  await deriveRows(tx, [...(await placesOfFacts(tx)), ...chosen], step);
  await saveSetting(tx, 'derivation', DERIVATION);
}

/** Derives every row anew only where they were written by another version of the derivation. Answers whether it did. */
export async function rebuildIfOutdated(db: Database): Promise<boolean> {
  // Looked up first: at every start of the worker, a write would make all else wait.
  const derivation = await db.read(['settings'], (tx) => readSetting(tx, 'derivation'));
  if (derivation === DERIVATION) return false;
  await rebuild(db);
  return true;
}
