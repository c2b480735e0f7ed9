import { localDay } from '../domain/day';
import { systemClock } from '../platform/clock';
import { requestDownloads } from '../platform/permissions';
import type { BackupPorts } from './backup-store';
import { livePorts } from './live-ports';
import { shareFile } from './share-file';

/** ms for which the browser may take to begin with a file that it was given. */
const TAKEN = 60_000;

/** The real world, for the pages that keep backups. */
export const liveBackupPorts: BackupPorts = {
  send: livePorts.send,
  newId: livePorts.newId,
  later: livePorts.later,
  shareFile,
  offerFile(name, pieces) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([...pieces], { type: 'application/json' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
  },
  async estimate() {
    const { usage } = await navigator.storage.estimate();
    return usage ?? null;
  },
  requestDownloads,
  async forgetPages() {
    localStorage.clear();
    for (const name of await caches.keys()) await caches.delete(name);
  },
  now: () => systemClock.now(),
  today() {
    const now = systemClock.now();
    return localDay(now, systemClock.offset(now));
  },
};
