import type { Fact } from '../../domain/fact';
import { fault, ok } from '../../domain/result';
import type { Episode, Pair } from '../../domain/show';
import { answering } from '../../store/database-fault';
import { takeStamp } from '../../store/device';
import { factsOfOp } from '../../store/facts';
import type { Place } from '../../store/facts';
import { signature } from '../../store/hand';
import { appendFacts } from '../../store/log';
import { readProfile } from '../../store/profiles';
import { LOG_STORES } from '../../store/schema';
import type { WriteTx } from '../../store/schema';
import { saveSeasons, saveShow } from '../../store/shows';
import type { Acted, ProgressResult, ProgressTools } from './answers';
import { fetchMissing, findEpisode } from './fetch-missing';
import { progressAt } from './get-progress';
import { lookAt } from './look';
import { today } from '../today';
import type { Fetched, Look } from './look';

/** What one act of a user or a page is about. */
export interface Gesture {
  readonly op: string;
  readonly profileId: string;
  readonly showId: number;
  /** The episode it names; null when it is about the show or about up next. */
  readonly pair: Pair | null;
  /** Names plays that are marked together; absent for a single one. */
  readonly batch?: string;
}

/** A fact before it gets its id, its place, its op and its time. */
export type Draft = Fact extends infer F ? (F extends Fact ? Omit<F, Shared> : never) : never;
type Shared = 'id' | 'profileId' | 'showId' | 'op' | 'device' | 'recordedAt' | 'batch';

/** Says what a gesture comes to, from what stands; no drafts = nothing changes. `episode` is the named one, listed. */
export type Decide = (look: Look, episode: Episode | null) => readonly Draft[];

export interface Written extends Acted {
  /** The facts of this op about this show, also when it came a second time. */
  readonly facts: readonly Fact[];
  /** The place before the gesture. */
  readonly before: Look;
}

/**
 * Carries out a gesture: checks it, fetches what is missing, and then decides and writes in one transaction, so that
 * two at once see each other. The same op again writes nothing.
 */
export function carryOut(
  tools: ProgressTools,
  gesture: Gesture,
  decide: Decide,
): Promise<ProgressResult<Written>> {
  return carryOutTogether(tools, gesture, [], decide);
}

/**
 * The same for several profiles at once, as one op: for all of them or for none. Each one's own place decides for it.
 * Answers what was written for the gesture's own profile.
 */
export function carryOutTogether(
  tools: ProgressTools,
  gesture: Gesture,
  others: readonly string[],
  decide: Decide,
): Promise<ProgressResult<Written>> {
  return answering(async () => {
    const { profileId, showId, pair } = gesture;
    if (![showId, pair?.season ?? 0, pair?.episode ?? 0].every(isWhole)) return fault('notWhole');
    const profiles = [...new Set([profileId, ...others])];
    const known = await Promise.all(profiles.map((id) => hasProfile(tools, id)));
    if (known.includes(false)) return fault('unknownProfile');
    const fetched = await fetchMissing(tools, [profileId, showId], pair);
    if (!fetched.ok) return fetched;
    return tools.db.write(LOG_STORES, async (tx) => {
      const still = await Promise.all(profiles.map((id) => readProfile(tx, id)));
      if (still.includes(undefined)) return fault('unknownProfile');
      const own = await write(tools, tx, gesture, fetched.value, decide);
      if (!own.ok) return own;
      for (const id of profiles.slice(1)) {
        await write(tools, tx, { ...gesture, profileId: id }, fetched.value, decide);
      }
      return own;
    });
  });
}

export function isWhole(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}

export function hasProfile({ db }: ProgressTools, profileId: string): Promise<boolean> {
  return db.read(['profiles'], async (tx) => (await readProfile(tx, profileId)) !== undefined);
}

async function write(
  tools: ProgressTools,
  tx: WriteTx,
  gesture: Gesture,
  fetched: Fetched,
  decide: Decide,
): Promise<ProgressResult<Written>> {
  const { op, profileId, showId, pair } = gesture;
  const place: Place = [profileId, showId];
  const day = today(tools.clock);
  const before = await lookAt(tx, place, day, fetched);
  const episode = pair === null ? null : findEpisode(before.seasons, pair);
  if (pair !== null && episode === null) return fault('notInCatalogue');

  const earlier = (await factsOfOp(tx, op)).filter((fact) => isAbout(fact, place));
  const drafts = earlier.length > 0 ? [] : decide(before, episode);
  if (drafts.length > 0) {
    if (fetched.show !== null) await saveShow(tx, fetched.show, fetched.seasons);
    else if (fetched.seasons.length > 0) await saveSeasons(tx, showId, fetched.seasons);
  }
  const facts = await sign(tools, tx, gesture, drafts);
  await appendFacts(tx, facts);
  const { row, position } = (drafts.length > 0 && (await progressAt(tx, place, day))) || before;
  const written = [...earlier, ...facts];
  return ok({ op, profileId, showId, changed: written.length > 0, facts: written, row, position, before });
}

/** Gives drafts what all facts carry; a later one has a later time. */
async function sign(
  { clock, newId }: ProgressTools,
  tx: WriteTx,
  { op, profileId, showId, batch }: Gesture,
  drafts: readonly Draft[],
): Promise<Fact[]> {
  if (drafts.length === 0) return [];
  const hand = { op, stamp: await takeStamp(tx, clock.now(), newId), newId };
  return drafts.map((draft): Fact => ({
    ...draft,
    ...signature({ ...hand, batch: draft.kind === 'play' ? (batch ?? null) : null }, [profileId, showId]),
  }));
}

function isAbout(fact: Fact, [profileId, showId]: Place): boolean {
  return fact.profileId === profileId && fact.showId === showId;
}
