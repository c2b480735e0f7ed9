import { BackupPreview } from '../../components/backup-preview';
import { dataWords } from '../../components/data-words';
import { DataForm } from '../../components/data-form';
import { fileWords } from '../../components/file-words';
import { WorkBar } from '../../components/work-bar';
import { t, type MessageKey } from '../../lib/platform/i18n';
import type { BackupStore, WorkName } from '../../lib/ui/backup-store';
import { useStore } from '../../lib/ui/store';

const WORK: Record<WorkName, MessageKey> = {
  saving: 'workSaving',
  reading: 'workReading',
  weighing: 'workWeighing',
  bringing: 'workBringing',
  takingBack: 'workTakingBack',
  rebuilding: 'workRebuilding',
  erasing: 'workErasing',
};
/** What the part says, for those who look for a setting: it stands as a whole. */
export const DATA: readonly MessageKey[] = [
  'dataSave',
  'dataSaveWhy',
  'dataWeekly',
  'dataWeeklyWhy',
  'dataBring',
  'dataRebuild',
  'dataRebuildWhy',
  'dataErase',
  'dataEraseWhy',
];

/** What is over at once, or may not be left halfway. */
const TO_THE_END: readonly WorkName[] = ['weighing', 'erasing'];

/** What is kept, saved to a file and brought in from one; wired to the store. */
export function Data({ backup }: { backup: BackupStore }) {
  const { facts, bytes, work, preview, said, undoes, problem } = useStore(backup.state);
  return (
    <>
      {facts !== null && (
        <DataForm
          facts={facts}
          bytes={bytes}
          busy={work !== null}
          onSave={() => void backup.save()}
          onWeekly={(on) => void backup.chooseWeekly(on)}
          onFile={(file) => void backup.read(file)}
          onRebuild={() => void backup.rebuild()}
          onErase={() => void backup.erase()}
        />
      )}
      {problem !== null && <p role="alert">{fileWords(problem.code, problem.detail)}</p>}
      {work !== null && (
        <WorkBar
          words={WORK[work.what]}
          share={work.share}
          onCancel={TO_THE_END.includes(work.what) ? null : () => void backup.cancel()}
        />
      )}
      {preview !== null && work === null && (
        <BackupPreview
          key={preview.transfer}
          name={preview.name}
          found={preview.found}
          onBring={(mode) => void backup.bring(mode)}
          onCancel={() => void backup.cancel()}
        />
      )}
      <div class="line">
        <p class="facts" role="status" dir="auto">
          {said === null ? '' : dataWords(said)}
        </p>
        {undoes !== null && work === null && (
          <button type="button" class="undo" onClick={() => void backup.takeBack()}>
            {t('undo')}
          </button>
        )}
      </div>
    </>
  );
}
