import type { Fact, ProfileJoined, Restore } from '../../domain/fact';
import { fault, ok, type Result } from '../../domain/result';
import type { Unsigned } from '../../domain/import-work';
import type { Fate, ImportApplied } from '../../messages/protocol-import';
import { saveBinding } from '../../store/bindings';
import { takeStamp } from '../../store/device';
import { keyOf } from '../../store/facts';
import { signature, type Hand } from '../../store/hand';
import { appendNewFacts } from '../../store/log';
import { readProfile, saveProfile } from '../../store/profiles';
import { LOG_STORES, type WriteTx } from '../../store/schema';
import { stagePart } from '../../store/staging';
import { today } from '../today';
import type { Tools } from '../tools';
import { FATES, readJob, saveJob, saveLast, type ImportJob } from './keep-import';
import { countPlays } from './preview-history';
import { IMPORT_SITE } from './resolve-show';
import type { ImportCode } from './stage-history';
import { weighPlaces, type WeighedPlace } from './weigh-history';
import type { Collector } from './collect-rows';

/**
 * Writes an import in one transaction: all of it or nothing, as one op and one batch that undo takes back whole. The
 * same again adds nothing. What the user answered of titles is kept with it.
 */
export async function applyHistory(
  tools: Tools,
  id: string,
  collector: Collector,
): Promise<Result<ImportApplied, ImportCode>> {
  const job = await tools.db.read(['staging'], readJob);
  if (job === null || job.id !== id) return fault('noImport');
  if (job.step !== 'ready') return fault('notReady');
  const collected = await collector.of(job);
  const taken = new Set(job.taken);
  const day = today(tools.clock);
  return tools.db.write([...LOG_STORES, 'staging', 'bindings'], async (tx) => {
    const held = await readJob(tx);
    if (held?.id !== id || held.step !== 'ready' || held.revision !== job.revision) return fault('notReady');
    const fates: (Fate | null)[] = [...collected.fates];
    const stamp = await takeStamp(tx, tools.clock.now(), tools.newId);
    const hand = { op: id, batch: id, stamp, newId: tools.newId };
    const facts: Fact[] = await joinProfiles(tx, job, hand);
    let [plays, shows] = [0, 0];
    const logs = new Map<string, readonly Fact[]>();
    for (const weighed of await weighPlaces(tx, collected.places, taken, day)) {
      logs.set(keyOf([weighed.place.profileId, weighed.place.showId]), weighed.held);
      for (const [number, fate] of weighed.decided) fates[number] = fate;
      const signed = sign(weighed, hand);
      if (signed.length === 0) continue;
      facts.push(...signed);
      plays += countPlays(weighed);
      shows += 1;
    }
    await appendNewFacts(tx, facts, logs);
    await nameProfiles(tx, job, hand);
    await keepAnswers(tx, job, tools.clock.now(), stamp.device);
    await stagePart(tx, FATES, 0, JSON.stringify(fates));
    await saveJob(tx, { ...job, step: 'applied', op: id });
    if (facts.length > 0) await saveLast(tx, { op: id, plays, shows, at: tools.clock.now() });
    return ok({ op: id, plays, shows });
  });
}

/** Facts and what comes back, with the signature of this import. A rewatch holds from its own time on. */
function sign({ facts, restored, place }: WeighedPlace, hand: Hand): Fact[] {
  const where = [place.profileId, place.showId] as const;
  const added = facts.map(({ from, ...fact }: Unsigned & { readonly from?: number }): Fact => {
    // Its id is made of the row's key.
    const signed = signature({ ...hand, newId: () => fact.id }, where);
    return { ...fact, ...signed, recordedAt: from ?? signed.recordedAt };
  });
  const back = restored.map((target): Restore => ({ kind: 'restore', target, ...signature(hand, where) }));
  return [...added, ...back];
}

/** Profiles that do not exist yet, for those that have rows. */
async function joinProfiles(tx: WriteTx, job: ImportJob, hand: Hand): Promise<ProfileJoined[]> {
  const joined: ProfileJoined[] = [];
  for (const profileId of newProfiles(job).keys()) {
    if ((await readProfile(tx, profileId)) !== undefined) continue;
    joined.push({ kind: 'profileJoined', ...signature(hand, [profileId, 0]) });
  }
  return joined;
}

/** After the log has made them. One that has a name keeps it. */
async function nameProfiles(tx: WriteTx, job: ImportJob, { stamp }: Hand): Promise<void> {
  for (const [profileId, name] of newProfiles(job)) {
    if ((await readProfile(tx, profileId))?.name.value === '')
      await saveProfile(tx, profileId, { name }, stamp);
  }
}

function newProfiles({ whose }: ImportJob): Map<string, string> {
  return new Map(
    whose.flatMap((owner) => (owner === null || owner.name === null ? [] : [[owner.profileId, owner.name]])),
  );
}

/** The user's answers to titles, to go again with the import. */
async function keepAnswers(
  tx: WriteTx,
  { id: op, answers, words }: ImportJob,
  changedAt: number,
  device: string,
): Promise<void> {
  for (const [key, showId] of Object.entries(answers)) {
    if (showId === 'skip') continue;
    await saveBinding(tx, {
      site: IMPORT_SITE,
      key,
      words: words[key] ?? key,
      showId,
      by: 'user',
      offsets: [],
      order: null,
      suspended: false,
      op,
      changedAt,
      device,
    });
  }
}
