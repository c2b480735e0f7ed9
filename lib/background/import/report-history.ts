import { fault, ok, type Result } from '../../domain/result';
import { formatPair } from '../../domain/show';
import type { When } from '../../domain/when';
import type { In } from '../../messages/protocol';
import type { Fate, ReportLine } from '../../messages/protocol-import';
import { readShow } from '../../store/show-list';
import { stagedPart } from '../../store/staging';
import { today } from '../today';
import type { Tools } from '../tools';
import { FATES, readJob, type ImportJob } from './keep-import';
import { readPart } from './match-part';
import type { ImportCode } from './stage-history';
import { weighPlaces, WEIGHED } from './weigh-history';
import type { Collector } from './collect-rows';
import { wordsOfRow } from './words-of-row';

/** What became of the rows of one part, or would; null after the last part. */
export async function reportHistory(
  tools: Tools,
  { id, part }: In<'import.report'>,
  collector: Collector,
): Promise<Result<readonly ReportLine[] | null, ImportCode>> {
  const { db } = tools;
  const job = await db.read(['staging'], readJob);
  if (job === null || job.id !== id) return fault('noImport');
  if (job.step !== 'ready' && job.step !== 'applied') return fault('notReady');
  if (part >= job.parts) return ok(null);
  const fates = await readFates(tools, job, collector);
  const before = job.sizes.slice(0, part).reduce((sum, [rows]) => sum + rows, 0);
  const { groups, matched } = await readPart(db, part);
  const lines: ReportLine[] = [];
  for (const [at, group] of groups.entries()) {
    for (const [i, row] of group.rows.entries()) {
      const outcome = matched[at]?.outcomes[i] ?? null;
      const showId = outcome !== null && 'show' in outcome ? outcome.show : null;
      const pair = outcome !== null && 'pair' in outcome ? outcome.pair : null;
      const show = showId === null ? undefined : await db.read(['shows'], (tx) => readShow(tx, showId));
      lines.push({
        file: job.sources[row.source]?.file ?? 0,
        at: row.at,
        words: wordsOfRow(group, row),
        show: show?.name ?? '',
        pair: pair === null ? '' : formatPair({ season: pair[0], episode: pair[1] }),
        when: 'when' in row.says ? textOf(row.says.when) : '',
        fate: fates[before + lines.length] ?? 'unreadable',
      });
    }
  }
  return ok(lines);
}

/** As kept when it was applied; before that, as they would be. */
async function readFates(tools: Tools, job: ImportJob, collector: Collector): Promise<(Fate | null)[]> {
  const { db, clock } = tools;
  const kept = await db.read(['staging'], (tx) => stagedPart(tx, FATES, 0));
  // Written by applying, and by nothing else.
  if (kept !== undefined) return JSON.parse(kept) as Fate[];
  const collected = await collector.of(job);
  const fates = [...collected.fates];
  await db.read(WEIGHED, async (tx) => {
    const all = await weighPlaces(tx, collected.places, new Set(job.taken), today(clock));
    for (const { decided } of all) {
      for (const [number, fate] of decided) fates[number] = fate;
    }
  });
  return fates;
}

function textOf(when: When): string {
  if (when.kind === 'unknown') return '';
  return when.kind === 'day' ? when.day : new Date(when.at).toISOString();
}
