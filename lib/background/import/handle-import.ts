import { ok } from '../../domain/result';
import type { ImportProtocol } from '../../messages/protocol-import';
import type { Handlers } from '../../messages/receive';
import { exportShows } from './export-shows';
import { answerTitle, takeOffer } from './answer-title';
import { applyHistory } from './apply-history';
import { readJob, readLast, stateOf } from './keep-import';
import { previewHistory } from './preview-history';
import { reportHistory } from './report-history';
import { createCollector } from './collect-rows';
import { beginImport, cancelImport, ownHistory, pauseImport, stageHistory } from './stage-history';
import type { OpenFile } from '../shared-file';
import type { Tools } from '../tools';

/** What these handlers share with the others. */
export interface ImportKit {
  /** There is something to be looked up. */
  importAsked(): void;
  readonly openFile: OpenFile;
  /** Something that pages show has changed. */
  changed(): void;
}

/** The handlers of an import's messages; each only calls a use case. */
export function importHandlers(tools: Tools, kit: ImportKit): Pick<Handlers, keyof ImportProtocol> {
  /** The lookup goes on once this was answered. */
  async function goingOn<T extends { readonly ok: boolean }>(answer: Promise<T>): Promise<T> {
    const answered = await answer;
    if (answered.ok) kit.importAsked();
    return answered;
  }

  const collector = createCollector(tools.db);

  return {
    'import.begin': async (begun) => ok(await beginImport(tools, begun)),
    'import.stage': (staged) => stageHistory(tools, kit.openFile, staged),
    'import.match': (owned) => goingOn(ownHistory(tools, owned)),
    'import.state': async () => {
      const job = await tools.db.read(['staging'], readJob);
      // Somebody looks: a pause that is over ends now, not with the next alarm.
      if (job?.step === 'matching') kit.importAsked();
      return ok(job === null ? null : stateOf(job));
    },
    'import.last': async () => ok(await tools.db.read(['staging'], readLast)),
    'import.pause': (paused) => goingOn(pauseImport(tools, paused)),
    'import.cancel': (cancelled) => {
      collector.forget();
      return cancelImport(tools, cancelled);
    },
    'import.preview': ({ id }) => previewHistory(tools, id, collector),
    'import.answer': (answer) => goingOn(answerTitle(tools, answer)),
    'import.take': (offer) => takeOffer(tools, offer),
    'import.apply': async ({ id }) => {
      const applied = await applyHistory(tools, id, collector);
      if (!applied.ok) return applied;
      collector.forget();
      kit.changed();
      return applied;
    },
    'import.report': (asked) => reportHistory(tools, asked, collector),
    'export.shows': async (asked) => ok(await exportShows(tools, asked)),
  };
}
