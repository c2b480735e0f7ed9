import type { RowGroup } from '../../formats/row-groups';
import type { Database } from '../../store/db';
import { finishJob } from '../../store/jobs';
import { stagedPart, stagePart } from '../../store/staging';
import { nextPause } from '../../tmdb/next-pause';
import type { TmdbFault } from '../../tmdb/tmdb-fault';
import type { Tools } from '../tools';
import { MATCHED, readJob, ROWS, saveJob, sourceFile, STAGING, type ImportJob } from './keep-import';
import { matchGroup, type MatchContext } from './match-group';
import type { MatchedGroup } from './matched-group';
import { readKnownIds, type KnownIds } from './resolve-show';

/** TMDB answers four at a time. */
const AT_ONCE = 4;
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
 * the next one goes on. `arm` sets the alarm for it and keeps this worker awake; `told` hears of every step.
 */
export function createRunner(tools: Tools, arm: () => Promise<void>, told: () => void): Runner {
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
    let known: KnownIds | null = null;
    for (;;) {
      const job = await db.read(['staging'], readJob);
      if (job === null || job.step !== 'matching' || (job.waits?.until ?? 0) > clock.now()) return;
      known ??= await readKnownIds(tools);
      const [part] = job.open;
      if (part === undefined) await save(job, (held) => ({ ...held, step: 'ready', waits: null }));
      else await matchPart(job, part, known);
      await arm();
      told();
      if (part === undefined) return;
    }
  }

  /** What was found is kept, also when TMDB gives no answer half way. */
  async function matchPart(job: ImportJob, part: number, known: KnownIds): Promise<void> {
    const { groups, matched } = await readPart(db, part);
    const context: MatchContext = {
      tools,
      known,
      answers: job.answers,
      sourceFile: (source) => sourceFile(job, source),
    };
    const open = groups.flatMap((group, at) => (matched[at] ? [] : [{ group, at }]));
    let failed: TmdbFault | null = null;
    for (let from = 0; from < open.length && failed === null; from += AT_ONCE) {
      const batch = open.slice(from, from + AT_ONCE);
      const answers = await Promise.all(batch.map(({ group }) => matchGroup(context, group)));
      for (const [i, answer] of answers.entries()) {
        const at = batch[i]?.at;
        if (answer.ok && at !== undefined) matched[at] = answer.value;
        if (!answer.ok) failed = answer;
      }
    }
    const fault = failed;
    await save(
      job,
      (held) =>
        fault === null
          ? { ...held, open: held.open.filter((one) => one !== part), waits: null, tries: 0 }
          : { ...held, waits: waitFor(held, fault), tries: held.tries + 1 },
      { part, matched },
    );
  }

  function waitFor({ tries }: ImportJob, { code, retryAfter }: TmdbFault): NonNullable<ImportJob['waits']> {
    return { why: code, until: clock.now() + nextPause(tries + 1, retryAfter ?? null, Math.random()) };
  }

  /** Writes over the job only while it is still the same: the user may have cancelled it, or answered meanwhile. */
  function save(
    before: ImportJob,
    change: (held: ImportJob) => ImportJob,
    found?: { readonly part: number; readonly matched: readonly (MatchedGroup | null)[] },
  ): Promise<void> {
    return db.write(STAGING, async (tx) => {
      const held = await readJob(tx);
      if (held === null || held.id !== before.id || held.revision !== before.revision) return;
      if (found !== undefined) await stagePart(tx, MATCHED, found.part, JSON.stringify(found.matched));
      const after = change(held);
      await saveJob(tx, after);
      if (after.step !== 'matching') await finishJob(tx, 'import');
      else await tx.objectStore('jobs').put({ id: 'import', kind: 'import', due: dueOf(after), tries: 0 });
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

/** A part's groups, and what is known of each already. */
export async function readPart(
  db: Database,
  part: number,
): Promise<{ groups: RowGroup[]; matched: (MatchedGroup | null)[] }> {
  const [rows, known] = await db.read(['staging'], (tx) =>
    Promise.all([stagedPart(tx, ROWS, part), stagedPart(tx, MATCHED, part)]),
  );
  // Checked when they were staged, written here.
  const groups = JSON.parse(rows ?? '[]') as RowGroup[];
  const matched = JSON.parse(known ?? '[]') as (MatchedGroup | null)[];
  return { groups, matched: groups.map((_, at) => matched[at] ?? null) };
}
