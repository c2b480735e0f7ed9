import type { Clock } from '../platform/clock';
import type { Database } from '../store/db';
import { dueJobs, finishJob, nextDue, saveJob } from '../store/jobs';
import type { Job } from '../store/records';

/** The browser's alarm: only a bell. What is due stands in the database. */
export interface Alarm {
  /** Rings at this time (epoch ms); null = never. */
  set(when: number | null): Promise<void>;
}

/** What a kind of work answers: done, or when (epoch ms) to try again. */
export type Worker = (job: Job) => Promise<number | null>;

export interface Bell {
  /** Makes the work due at this time; the same id is one job, at the earlier of both times. */
  ask(id: string, kind: string, due: number): Promise<void>;
  /** Does what is due, then sets the alarm for what comes next. Called by the alarm and at every start. */
  ring(): Promise<void>;
}

/**
 * Jobs on disk, one alarm derived from them: an alarm may be lost by a restart or an update, or ring twice, and
 * nothing hangs on it. A job that throws is tried again later with growing pauses.
 */
export function createBell(db: Database, clock: Clock, alarm: Alarm, workers: Record<string, Worker>): Bell {
  let ringing: Promise<void> | null = null;

  async function setAlarm(): Promise<void> {
    await alarm.set(await db.read(['jobs'], nextDue));
  }

  async function work(job: Job): Promise<void> {
    const worker = workers[job.kind];
    const again = worker === undefined ? null : await worker(job).catch(() => clock.now() + pause(job.tries));
    await db.write(['jobs'], async (tx) => {
      if (again === null) await finishJob(tx, job.id);
      else await saveJob(tx, { ...job, due: again, tries: job.tries + 1 });
    });
  }

  async function ringOnce(): Promise<void> {
    for (const job of await db.read(['jobs'], (tx) => dueJobs(tx, clock.now()))) await work(job);
    await setAlarm();
  }

  return {
    async ask(id, kind, due) {
      await db.write(['jobs'], async (tx) => {
        const held = await tx.objectStore('jobs').get(id);
        await saveJob(tx, { id, kind, due: Math.min(due, held?.due ?? due), tries: held?.tries ?? 0 });
      });
      await setAlarm();
    },
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
