import { finishJob } from '../../store/jobs';
import { stagePart } from '../../store/staging';
import { nextPause } from '../../tmdb/next-pause';
import type { TmdbFault } from '../../tmdb/tmdb-fault';
import type { Tools } from '../tools';
import { MATCHED, readJob, saveJob, sourceFile, STAGING, type ImportJob } from './keep-import';
import type { MatchContext } from './match-group';
import { matchPart, type MatchedPart } from './match-part';
import { readKnown, type Known } from './resolve-show';

/** ms of looking up between two writes: what a stopped worker loses, beside one part. */
const MOMENT = 500;
/** Parts that are looked up side by side: shows that are held here wait for the disk, not for TMDB. */
const TOGETHER = 4;
/** ms after which the alarm looks whether the worker still goes on with it. */
export const WATCH = 45_000;

export interface Runner {
  /** Goes on with the lookup, if there is one to go on with; one run at a time. Answers when it stops, for whatever reason. */
  go(): Promise<void>;
  /** The same at once, whatever it waits for: there is another credential. */
  retry(): Promise<void>;
  /** Epoch ms at which the alarm has to look again; null when there is nothing left to do. */
  due(): Promise<number | null>;
}

/**
 * Looks up the shows and episodes of an import, part by part, each kept as soon as it is done: whatever stops the worker,
 * the next one goes on. `arm` sets the alarm for it and keeps this worker awake.
 */
export function createRunner(tools: Tools, arm: () => Promise<void>): Runner {
  const { db, clock } = tools;
  let running: Promise<void> | null = null;
  let asked = false;

  async function run(): Promise<void> {
    while (asked) {
      asked = false;
      await runOnce();
    }
  }

  async function runOnce(): Promise<void> {
    let known: Known | null = null;
    for (;;) {
      const job = await db.read(['staging'], readJob);
      if (job === null || job.step !== 'matching' || (job.waits?.until ?? 0) > clock.now()) return;
      known ??= await readKnown(tools);
      const found = await matchSome(job, known);
      await save(job, found);
      await arm();
    }
  }

  /** So many parts as are done within a moment: each write waits for the disk. */
  async function matchSome(job: ImportJob, known: Known): Promise<MatchedPart[]> {
    const context: MatchContext = {
      tools,
      known,
      answers: job.answers,
      sourceFile: (source) => sourceFile(job, source),
    };
    const found: MatchedPart[] = [];
    const until = clock.now() + MOMENT;
    for (let at = 0; at < job.open.length; at += TOGETHER) {
      const some = job.open.slice(at, at + TOGETHER).map((part) => matchPart(context, part));
      found.push(...(await Promise.all(some)));
      if (found.some(({ failed }) => failed !== null) || clock.now() >= until) break;
    }
    return found;
  }

  /** The job after some parts were looked up: those done are not open any more, and the first fault makes it wait. */
  function after(job: ImportJob, found: readonly MatchedPart[]): ImportJob {
    const failed = found.find((one) => one.failed !== null)?.failed ?? null;
    const done = new Set(found.filter((one) => one.failed === null).map(({ part }) => part));
    const open = job.open.filter((part) => !done.has(part));
    if (failed !== null) return { ...job, open, waits: waitFor(job, failed), tries: job.tries + 1 };
    const ready = open.length === 0 && job.step === 'matching';
    return { ...job, open, waits: null, tries: 0, step: ready ? 'ready' : job.step };
  }

  function waitFor({ tries }: ImportJob, { code, retryAfter }: TmdbFault): NonNullable<ImportJob['waits']> {
    return { why: code, until: clock.now() + nextPause(tries + 1, retryAfter ?? null, Math.random()) };
  }

  /** Writes over the job only while it is still the same: the user may have cancelled it, or answered meanwhile. */
  function save(before: ImportJob, found: readonly MatchedPart[]): Promise<void> {
    return db.write(STAGING, async (tx) => {
      const held = await readJob(tx);
      if (held === null || held.id !== before.id || held.revision !== before.revision) return;
      for (const { part, matched } of found) await stagePart(tx, MATCHED, part, JSON.stringify(matched));
      const job = after(held, found);
      await saveJob(tx, job);
      if (job.step !== 'matching') await finishJob(tx, 'import');
      else await tx.objectStore('jobs').put({ id: 'import', kind: 'import', due: dueOf(job), tries: 0 });
    });
  }

  function dueOf({ waits }: ImportJob): number {
    return Math.max(waits?.until ?? 0, clock.now() + WATCH);
  }

  async function go(): Promise<void> {
    asked = true;
    running ??= run().finally(() => (running = null));
    await running;
  }

  return {
    go,
    async retry() {
      await db.write(STAGING, async (tx) => {
        const job = await readJob(tx);
        if (job?.step === 'matching') await saveJob(tx, { ...job, waits: null });
      });
      await go();
    },
    async due() {
      const job = await db.read(['staging'], readJob);
      return job?.step === 'matching' ? dueOf(job) : null;
    },
  };
}
