import { fault, ok, type Result } from '../../domain/result';
import type { In } from '../../messages/protocol';
import type { ImportState } from '../../messages/protocol-import';
import { stagedPart, stagePart } from '../../store/staging';
import type { TmdbCode } from '../../tmdb/tmdb-fault';
import { loadCatalogue } from '../catalogue/load-catalogue';
import type { Tools } from '../tools';
import { MATCHED, ROWS, stateOf, type ImportJob } from './keep-import';
import type { MatchedGroup } from './matched-group';
import { readPart } from './match-part';
import { changing, type ImportCode } from './stage-history';

/** The user's word for a title, once for all its rows, which are then looked up again. Kept when the import is applied. */
export async function answerTitle(
  tools: Tools,
  { id, key, show }: In<'import.answer'>,
): Promise<Result<ImportState, ImportCode | 'unknownShow' | TmdbCode>> {
  if (typeof show === 'number') {
    const loaded = await loadCatalogue(tools, show);
    if (!loaded.ok) return loaded;
  }
  const found = await groupsOf(tools, key);
  if (found.length === 0) return fault('noTitle');
  return changing(tools, id, async (job, tx) => {
    if (job.step !== 'ready' && job.step !== 'matching' && job.step !== 'paused') return fault('notReady');
    for (const { part, matched } of found) await stagePart(tx, MATCHED, part, JSON.stringify(matched));
    const parts = found.map(({ part }) => part);
    const after: ImportJob = {
      ...job,
      answers: { ...job.answers, [key]: show },
      words: { ...job.words, [key]: found[0]?.words ?? key },
      revision: job.revision + 1,
      step: job.step === 'paused' ? 'paused' : 'matching',
      open: [...new Set([...job.open, ...parts])].sort((a, b) => a - b),
    };
    await tx.objectStore('jobs').put({ id: 'import', kind: 'import', due: tools.clock.now(), tries: 0 });
    return ok({ job: after, value: stateOf(after) });
  });
}

interface Reopened {
  readonly part: number;
  readonly words: string;
  /** With the groups that may hang on the answer left out. */
  readonly matched: readonly (MatchedGroup | null)[];
}

/** The parts in which this title is named, by any reading of a row. */
async function groupsOf({ db }: Tools, key: string): Promise<Reopened[]> {
  const found: Reopened[] = [];
  const word = JSON.stringify(key);
  for (let part = 0; ; part++) {
    const [rows, known] = await db.read(['staging'], (tx) =>
      Promise.all([stagedPart(tx, ROWS, part), stagedPart(tx, MATCHED, part)]),
    );
    if (rows === undefined) return found;
    if (known === undefined || !rows.includes(word)) continue;
    const { groups, matched } = await readPart(db, part);
    const title = groups.find((group) => group.key === key)?.shows[0]?.title;
    if (title === undefined) continue;
    found.push({
      part,
      words: title || key,
      matched: matched.map((group) => (group?.key === key ? null : group)),
    });
  }
}

/** Takes up an offer, or leaves it. */
export function takeOffer(
  tools: Tools,
  { id, offer, taken }: In<'import.take'>,
): Promise<Result<ImportState, ImportCode>> {
  return changing(tools, id, async (job) => {
    if (job.step !== 'ready') return fault('notReady');
    const others = job.taken.filter((one) => one !== offer);
    const after: ImportJob = {
      ...job,
      taken: taken ? [...others, offer] : others,
      revision: job.revision + 1,
    };
    return ok({ job: after, value: stateOf(after) });
  });
}
