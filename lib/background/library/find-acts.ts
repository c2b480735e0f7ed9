import type { Fact } from '../../domain/fact';
import type { In } from '../../messages/protocol';
import type { HistoryCursor } from '../../messages/protocol-history';
import { isFact } from '../../store/fact-check';
import { factsOfPlace } from '../../store/facts';
import { SPAN, unpack } from '../../store/packs';
import { progressOfShow } from '../../store/progress';
import type { ReadTx } from '../../store/schema';

export type Act = Exclude<Fact, { kind: 'undo' | 'restore' | 'redate' | 'profileJoined' | 'profileRemoved' }>;

function isAct(fact: Fact): fact is Act {
  const { kind } = fact;
  const judging = kind === 'undo' || kind === 'restore' || kind === 'redate';
  return !judging && kind !== 'profileJoined' && kind !== 'profileRemoved';
}

/** Every act about a show. */
export async function actsOfShow(tx: ReadTx, asked: In<'history.list'>): Promise<Act[]> {
  const { showId = 0, profileId, before } = asked;
  const rows = await progressOfShow(tx, showId);
  const profiles = profileId === undefined ? rows.map((row) => row.profileId) : [profileId];
  const facts = await Promise.all(profiles.map((id) => factsOfPlace(tx, [id, showId])));
  return facts
    .flat()
    .filter(isAct)
    .filter((act) => isBefore(act, before) && isFrom(act, asked))
    .sort(newestFirst);
}

/** The latest acts of all shows: each store that holds facts is asked for as many. */
export async function latestActs(tx: ReadTx, asked: In<'history.list'>, limit: number): Promise<Act[]> {
  const { profileId, before } = asked;
  const range = before === undefined ? null : IDBKeyRange.upperBound(before.at);
  const wanted = (fact: Fact): fact is Act =>
    isAct(fact) &&
    isBefore(fact, before) &&
    isFrom(fact, asked) &&
    (profileId === undefined || fact.profileId === profileId);
  const found = await Promise.all([
    latestOf(tx, 'plays', range, wanted, limit),
    latestOf(tx, 'marks', range, wanted, limit),
    latestPacked(tx, before, wanted, limit),
  ]);
  return found.flat().sort(newestFirst).slice(0, limit);
}

type Wanted = (fact: Fact) => fact is Act;

/** Going back, the index has those of one moment in the order of the page, the greatest id first. */
async function latestOf(
  tx: ReadTx,
  name: 'plays' | 'marks',
  range: IDBKeyRange | null,
  wanted: Wanted,
  limit: number,
): Promise<Act[]> {
  const acts: Act[] = [];
  let cursor = await tx.objectStore(name).index('byRecordedAt').openCursor(range, 'prev');
  while (cursor !== null && acts.length < limit) {
    if (isFact(cursor.value) && wanted(cursor.value)) acts.push(cursor.value);
    cursor = await cursor.continue();
  }
  return acts;
}

/** Those that lie in packs: of all that reach back before the page, those with the newest facts come first. */
async function latestPacked(
  tx: ReadTx,
  before: HistoryCursor | undefined,
  wanted: Wanted,
  limit: number,
): Promise<Act[]> {
  const store = tx.objectStore('packs');
  // Of what ends later than this, no pack is so long that it begins before the page.
  const range = before === undefined ? null : IDBKeyRange.upperBound([before.at + SPAN, []]);
  let acts: Act[] = [];
  let cursor = await store.index('byTime').openKeyCursor(range, 'prev');
  while (cursor !== null) {
    const [newest, oldest] = cursor.key;
    const least = acts[limit - 1];
    if (least !== undefined && newest < least.recordedAt) break;
    if (before === undefined || oldest <= before.at) {
      const pack = await store.get(cursor.primaryKey);
      const found = pack === undefined ? [] : unpack([pack]).filter(wanted);
      if (found.length > 0) acts = [...acts, ...found].sort(newestFirst).slice(0, limit);
    }
    cursor = await cursor.continue();
  }
  return acts;
}

/** Was it watched on that site, if one is asked for? */
function isFrom(act: Act, { site }: In<'history.list'>): boolean {
  if (site === undefined) return true;
  return act.kind === 'play' && act.source.by === 'site' && act.source.site === site;
}

function isBefore(act: Act, before: HistoryCursor | undefined): boolean {
  if (before === undefined) return true;
  return act.recordedAt < before.at || (act.recordedAt === before.at && act.id < before.id);
}

function newestFirst(a: Act, b: Act): number {
  return b.recordedAt - a.recordedAt || (a.id < b.id ? 1 : -1);
}
