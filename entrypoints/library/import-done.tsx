import { swallowHeldKey } from '../../components/repeat';
import type { ImportApplied, ImportState } from '../../lib/messages/protocol-import';
import { plural, t } from '../../lib/platform/i18n';
import type { ImportStore, ImportView } from '../../lib/ui/import-store';
import { saveReport } from './save-report';

interface ImportDoneProps {
  readonly store: ImportStore;
  readonly view: ImportView;
  readonly job: ImportState;
}

/** It was written: undo instead of "are you sure". */
export function ImportDone({ store, view, job }: ImportDoneProps) {
  const { applied, undone, busy } = view;
  const words = applied === null ? t('importApplied') : appliedWords(applied);
  return (
    <>
      <p class="would" role="status">
        {undone ? t('importTakenBack') : words}
      </p>
      <div class="line">
        {!undone && (
          <a class="primary" href="#">
            {t('welcomeDone')}
          </a>
        )}
        <button
          type="button"
          class="chip first"
          aria-disabled={busy}
          onKeyDown={swallowHeldKey}
          onClick={() => !busy && void store.undo()}
        >
          {undone ? t('importBringBack') : t('undo')}
        </button>
        <button type="button" class="chip" onClick={() => void saveReport(store, job)}>
          {t('importSaveReport')}
        </button>
        <button type="button" class="chip quiet" onClick={() => void store.cancel()}>
          {t('importAgain')}
        </button>
      </div>
    </>
  );
}

/** How much came in. */
export function appliedWords({ plays, shows }: Pick<ImportApplied, 'plays' | 'shows'>): string {
  return t('importAppliedOf', plural('episodes', plays), plural('shows', shows));
}
