import type { Clock } from '../platform/clock';
import type { Database } from '../store/db';
import { bringForward, dueJobs, finishJob, nextDue, saveJob } from '../store/jobs';
import type { Job } from '../store/records';

/** The browser's alarm: only a bell. What is due stands in the database. */
export interface Alarm {
  /** Rings at this time (epoch ms); null = never. */
  set(when: number | null): Promise<void>;
}

/** ms after which work that a worker died over is taken up again. */
const LEASE = 60_000;

/** What a kind of work answers: done, or when (epoch ms) to try again. */
export type Worker = (job: Job) => Promise<number | null>;

export interface Bell {
  /** Makes the work due at this time; the same id is one job, at the earlier of both times. */
  ask(id: string, kind: string, due: number): Promise<void>;
  /** Makes the work due at this time unless it stands already. */
  ensure(id: string, kind: string, due: number): Promise<void>;
  /** Sets the alarm for what comes next, after jobs were stored by others. */
  arm(): Promise<void>;
  /** Does what is due, then sets the alarm for what comes next. Called by the alarm and at every start. */
  ring(): Promise<void>;
}

/**
 * Jobs on disk, one alarm derived from them: an alarm may be lost by a restart or an update, or ring twice, and
 * nothing hangs on it. A job that throws is tried again later with growing pauses.
 */
export function createBell(
  db: Database,
  clock: Clock,
  alarm: Alarm,
  workers: Readonly<Record<string, Worker>>,
  onBug: (where: string, error: unknown) => void = () => undefined,
): Bell {
  let ringing: Promise<void> | null = null;

  async function setAlarm(): Promise<void> {
    await alarm.set(await db.read(['jobs'], nextDue));
  }

  /** Its time is moved on before: should the worker die meanwhile, the alarm goes on with it. */
  async function work(job: Job): Promise<void> {
    const leased = { ...job, due: clock.now() + LEASE };
    await db.write(['jobs'], (tx) => saveJob(tx, leased));
    await setAlarm();
    const worker = workers[job.kind];
    const again =
      worker === undefined ? null : await worker(job).catch((error: unknown) => later(job, error));
    await db.write(['jobs'], async (tx) => {
      // Asked for anew while it ran: what came in may have come too late for this run.
      const held = await tx.objectStore('jobs').get(job.id);
      if (held === undefined || held.due !== leased.due) return;
      if (again === null) await finishJob(tx, job.id);
      else await saveJob(tx, { ...job, due: again, tries: job.tries + 1 });
    });
  }

  function later(job: Job, error: unknown): number {
    onBug(`job ${job.kind}`, error);
    return clock.now() + pause(job.tries);
  }

  async function ringOnce(): Promise<void> {
    for (const job of await db.read(['jobs'], (tx) => dueJobs(tx, clock.now()))) await work(job);
    await setAlarm();
  }

  return {
    async ask(id, kind, due) {
      await db.write(['jobs'], (tx) => bringForward(tx, id, kind, due));
      await setAlarm();
    },
    async ensure(id, kind, due) {
      await db.write(['jobs'], async (tx) => {
        const held = await tx.objectStore('jobs').get(id);
        if (held === undefined) await saveJob(tx, { id, kind, due, tries: 0 });
      });
      await setAlarm();
    },
    arm: setAlarm,
    ring() {
      ringing ??= ringOnce().finally(() => (ringing = null));
      return ringing;
    },
  };
}

/** ms: one minute, doubling to at most six hours. */
function pause(tries: number): number {
  return Math.min(60_000 * 2 ** tries, 6 * 60 * 60 * 1000);
}
