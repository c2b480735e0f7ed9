import { useEffect, useMemo, useState } from 'preact/hooks';
import { dataWords } from '../../components/data-words';
import { fileWords } from '../../components/file-words';
import { UnsavedNotice } from '../../components/unsaved-notice';
import { createBackupStore } from '../../lib/ui/backup-store';
import { liveBackupPorts } from '../../lib/ui/live-backup-ports';
import { useStore } from '../../lib/ui/store';

/** Says once that nothing is saved yet, wired to the store; stays until it is answered or the page is left. */
export function Unsaved() {
  const backup = useMemo(() => createBackupStore(liveBackupPorts), []);
  const { facts, said, problem } = useStore(backup.state);
  const [asking, setAsking] = useState(false);
  useEffect(() => void backup.load(), [backup]);
  useEffect(() => {
    // A page that is behind others told nobody.
    if (facts?.unsaved !== true || document.visibilityState !== 'visible') return;
    setAsking(true);
    void backup.tell();
  }, [backup, facts]);
  if (problem !== null) return <p role="alert">{fileWords(problem.code, problem.detail)}</p>;
  if (said !== null)
    return (
      <p class="notice" role="status" dir="auto">
        {dataWords(said)}
      </p>
    );
  if (!asking) return null;
  return (
    <UnsavedNotice
      onSave={() => void backup.save()}
      onWeekly={() => void backup.chooseWeekly(true)}
      onLater={() => setAsking(false)}
    />
  );
}
